"""Merges, splits and leaves out labels: one undo step each, computed in a thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Slot

from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.segmenting.dividing import divide_pieces, divide_regions, divide_touching
from segmenter.segmenting.finishing import with_background
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.segmentation import Segmentation
from segmenter.segmenting.shaping import hierarchy_of
from segmenter.segmenting.splitting import split_by_colour

from ..panels.labels_panel import LabelsPanel
from ..panels.message_bar import MessageBar
from ..panels.status_bar import StatusBar
from ..session.document import Document
from ..session.session import Session
from ..work.background import BackgroundCall

Change = Callable[[Image, Segmentation], Segmentation]


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What is being done to a result."""

    found: Segmentation
    step: str
    select: int | None
    nothing: str


class LabelTablePresenter(QObject):
    """Receives the actions that change which labels there are.

    Parameters
    ----------
    panel : LabelsPanel
    status : StatusBar
    messages : MessageBar
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        *,
        panel: LabelsPanel,
        status: StatusBar,
        messages: MessageBar,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._status, self._messages = status, messages
        self._document, self._session = document, session
        self._asked: _Asked | None = None
        self._call: BackgroundCall | None = None
        panel.return_requested.connect(self.bring_back)

    @property
    def is_busy(self) -> bool:
        """Whether labels are being changed."""
        return self._call is not None

    @Slot()
    def merge_labels(self) -> None:
        """Make one label of those that are chosen: that which was chosen first."""
        chosen = self._session.state.chosen
        if len(chosen) < 2:
            text = self.tr("Choose two labels or more to merge: Ctrl+click them")
            self._messages.show_notice(text)
            return
        if self.is_locked(chosen):
            return
        step = self.tr("Merge {0}").format(", ".join(map(str, sorted(chosen))))
        self.change(partial(merge_labels, labels=chosen), step, chosen[0])

    @Slot()
    def leave_out_labels(self) -> None:
        """Make background of the chosen labels."""
        if chosen := self._some_chosen():
            step = self.tr("Leave out {0}").format(", ".join(map(str, sorted(chosen))))
            self.change(partial(_leave_out, labels=chosen), step, None)

    @Slot()
    def bring_back_labels(self) -> None:
        """Bring back all labels that are left out."""
        if background := self._document.project.background:
            self.bring_back(tuple(background))
        else:
            self._messages.show_notice(self.tr("No label is left out"))

    @Slot(tuple)
    def bring_back(self, labels: Sequence[int]) -> None:
        """Bring back some labels that are left out."""
        step = self.tr("Bring back {0}").format(", ".join(map(str, sorted(labels))))
        self.change(partial(_bring_back, labels=labels), step, labels[0])

    @Slot()
    def split_colours(self) -> None:
        """Divide the chosen label into two by its colours."""
        self._split(split_by_colour, self.tr("Split {0} by colour"), "")

    @Slot()
    def split_pieces(self) -> None:
        """Make a label of each connected piece of the chosen one."""
        nothing = self.tr("The label is one connected piece already")
        self._split(divide_pieces, self.tr("Split {0} into pieces"), nothing)

    @Slot()
    def split_touching(self) -> None:
        """Make a label of each thing of the chosen label, also of those that touch."""
        nothing = self.tr("Nothing of the label touches anything else of it")
        self._split(divide_touching, self.tr("Take things of {0} apart"), nothing)

    @Slot()
    def divide_region(self) -> None:
        """Open the chosen region to the two that it is most clearly made of."""
        if self._document.project.recipe.by_regions:
            self._split(_divide_region, self.tr("Finer in {0}"), "")
        else:
            self.say(self.tr("Only regions are opened; tick Regions first, or split by colour"))

    def _split(
        self, split: Callable[[Image, Segmentation, int], Segmentation], step: str, nothing: str
    ) -> None:
        if self._some_chosen():
            label = self._session.state.chosen[-1]
            self.change(partial(_split_by, split, label), step.format(label), label, nothing)

    def label_to_change(self, *, even_locked: bool = False) -> int | None:
        """Return the label that is chosen last if it can be changed now; otherwise say why not."""
        if not self._some_chosen(even_locked=even_locked):
            return None
        if not self._document.project.is_up_to_date:
            self.say(self.tr("The labels are on their way; change them in a moment"))
            return None
        return self._session.state.selected

    def say(self, text: str) -> None:
        """Tell the user something."""
        self._messages.show_notice(text)

    def _some_chosen(self, *, even_locked: bool = False) -> tuple[int, ...]:
        chosen = self._session.state.chosen
        if not chosen:
            self._messages.show_notice(self.tr("Choose a label first: click it"))
        return chosen if even_locked or not self.is_locked(chosen) else ()

    def is_locked(self, labels: Sequence[int]) -> bool:
        """Whether one of some labels is locked, which is then said."""
        locked = self._document.project.protected_labels.intersection(labels)
        if locked:
            name = self._document.project.styles[min(locked) - 1].name
            self.say(self.tr("{0} is locked; unlock it first (Ctrl+L)").format(name))
        return bool(locked)

    def change(self, change: Change, step: str, select: int | None, nothing: str = "") -> None:
        """Do something to the labels in a thread, as one step that can be undone.

        Parameters
        ----------
        change : callable
            From the photo and its result to another result, or the same for nothing.
        step : str
            What was done.
        select : int, optional
            The label that is chosen then.
        nothing : str
            What is said if nothing was to be done.
        """
        project = self._document.project
        image, found = project.image, project.segmentation
        if image is None or self._call is not None:
            return
        if found is None or not project.is_up_to_date or self._session.is_running:
            text = self.tr("The labels are on their way; change them in a moment")
            self._messages.show_notice(text)
            return
        self._asked = _Asked(found, step, select, nothing)
        self._status.show_progress(0.5)
        self._call = BackgroundCall(partial(change, image, found))
        self._call.done.connect(self._take)
        self._call.failed.connect(self._fail)
        self._call.start()

    @Slot(object)
    def _take(self, result: Segmentation) -> None:
        asked, project = self._asked, self._document.project
        self._end()
        # What was asked of labels that are not there any more is not done to others.
        if asked is None or project.segmentation is not asked.found or not project.has_result:
            return
        if result is asked.found:
            self._messages.show_notice(asked.nothing)
            return
        self._document.edit(project.labelled(result), asked.step)
        self._session.select(asked.select)

    @Slot(str)
    def _fail(self, reason: str) -> None:
        self._end()
        self._messages.show_error(reason)

    def _end(self) -> None:
        self._call = self._asked = None
        if not self._session.is_running:
            self._status.show_progress(None)


def _leave_out(image: Image, found: Segmentation, labels: Sequence[int]) -> Segmentation:
    return with_background(image, found, found.knowledge.background.union(labels))


def _bring_back(image: Image, found: Segmentation, labels: Sequence[int]) -> Segmentation:
    return with_background(image, found, found.knowledge.background.difference(labels))


def _divide_region(image: Image, found: Segmentation, label: int) -> Segmentation:
    counted = within(image, found.knowledge.area)
    return divide_regions(image, found, label, hierarchy_of(counted, found.recipe))


def _split_by(
    split: Callable[[Image, Segmentation, int], Segmentation],
    label: int,
    image: Image,
    found: Segmentation,
) -> Segmentation:
    return split(image, found, label)
