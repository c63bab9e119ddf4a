"""Fills in how many labels the photo may have, while nothing else runs."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot

from segmenter.images.image import Image
from segmenter.knowledge import Knowledge
from segmenter.project import Project
from segmenter.recipe import Fit, Recipe
from segmenter.segmenting.choosing import Choice, choice_steps

from ..panels.choose_panel import ChoosePanel
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall

LOOK_AGAIN_MILLISECONDS = 100
# Who has changed a setting often changes it again: a try would slow the fit down that follows.
AFTER_FIT_MILLISECONDS = 400
# Who scribbles does so again in a moment, and a try that has begun cannot be interrupted.
REST_MILLISECONDS = 2000
Subject = tuple[Image, Recipe, Knowledge]


class ChoosePresenter(QObject):
    """Tries one number of labels after another, in a thread.

    It never delays a fit, nor who pans: the next number is only tried when neither has gone on for
    a moment, and only while the panel can be seen. Another photo or other settings than K begin
    anew; other marks do so after a rest.

    Parameters
    ----------
    panel : ChoosePanel
    document : Document
    session : Session
        Whose jobs go first.
    parent : QObject
    """

    def __init__(
        self, panel: ChoosePanel, document: Document, session: Session, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._document = document
        self._session = session
        self._subject: Subject | None = None
        self._steps: Iterator[Choice] | None = None
        self._choices: list[Choice] = []
        self._calls = LatestCall(self)
        self._calls.done.connect(self._take)
        self._clock = QTimer(self, interval=LOOK_AGAIN_MILLISECONDS)
        self._clock.timeout.connect(self._go_on)
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._since_busy = QElapsedTimer()
        self._since_busy.start()
        session.changed.connect(self._go_on)
        document.changed.connect(self._follow)

    @property
    def is_complete(self) -> bool:
        """Whether there is nothing left to try."""
        return self._steps is None

    @property
    def is_resting(self) -> bool:
        """Whether it waits for further marks."""
        return self._rest.isActive()

    @Slot()
    def make_way(self) -> None:
        """Try nothing for a moment: somebody pans, and what comes into sight is read and drawn."""
        self._since_busy.restart()

    def shut_down(self) -> None:
        """Wait for the thread."""
        self._steps = None
        self._clock.stop()
        self._rest.stop()
        self._calls.shut_down()

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        subject = None if now.image is None else (now.image, *_without_k(now))
        if subject != self._subject:
            if now.marks is not before.marks and now.image is before.image:
                self._rest.start()
            self._begin(subject)
        elif (
            now.segmentation is not before.segmentation
            or now.recipe.fit.criterion != before.recipe.fit.criterion
        ):
            self._show()
        self._go_on()

    def _begin(self, subject: Subject | None) -> None:
        self._subject = subject
        self._calls.drop()
        self._choices = []
        if subject is None:
            self._steps = None
            self._clock.stop()
            self._panel.clear()
            return
        self._steps = choice_steps(*subject)
        self._clock.start()
        self._show()

    @Slot()
    def _go_on(self) -> None:
        steps = self._steps
        project = self._document.project
        if self._session.is_running:
            self._since_busy.restart()
        waits = project.segmentation is None or not project.is_up_to_date
        if steps is None or waits or self._calls.is_busy or self.is_resting:
            return
        if self._since_busy.hasExpired(AFTER_FIT_MILLISECONDS) and self._panel.isVisible():
            self._calls.start(steps, lambda: next(steps, None))

    @Slot(object, object)
    def _take(self, steps: Iterator[Choice], choice: Choice | None) -> None:
        if steps is not self._steps:
            return
        if choice is None:
            self._steps = None
            self._clock.stop()
            return
        self._choices.append(choice)
        self._show()
        self._go_on()

    def _show(self) -> None:
        project = self._document.project
        found = project.segmentation
        recipe = None if found is None else found.recipe
        fitted = recipe is not None and not (recipe.by_regions or recipe.is_unfitted)
        # The pictures are fits: what was merged, painted or left out after one is still of that K.
        current = found.mixture.n_components if found is not None and fitted else None
        self._panel.set_choices(self._choices, current, project.recipe.fit.criterion)


def _without_k(project: Project) -> tuple[Recipe, Knowledge]:
    """Keep the settings that the scores depend on."""
    recipe = project.recipe
    usual = Fit()
    fit = replace(recipe.fit, components=usual.components, criterion=usual.criterion)
    return Recipe(recipe.features, fit), Knowledge(marks=project.knowledge.marks)
