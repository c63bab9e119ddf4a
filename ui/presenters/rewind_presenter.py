"""Goes back through a fit's iterations, as through a film."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from segmenter.arrays import FloatArray, LabelArray
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Shape
from segmenter.regions.label_map import label_table, named, shares_of
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.pipeline import relabel
from segmenter.segmenting.segmentation import Segmentation
from segmenter.segmenting.sketching import sketch_labels, sketch_step, whole_labels

from ..canvas.rewind_mark import RewindMark
from ..panels.likelihood_panel import LikelihoodPanel
from ..session.document import Document
from ..session.session import Session
from ..session.state import can_rewind
from ..work.latest_call import LatestCall

FRAME_MILLISECONDS = 125
# Somebody who stays on an iteration for so long gets its labels pixel by pixel.
REST_MILLISECONDS = 250
# With more colours than this, those of a cell get one label while one does not rest.
MOST_COLOURS = 150_000
Counted = tuple[LabelArray, FloatArray]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """An iteration, and whether its labels are those of every pixel."""

    iteration: int
    is_sharp: bool


class RewindPresenter(QObject):
    """Computes the labels of the iteration that the likelihood panel asks for.

    Which one is seen the session knows, which returns to the result at every edit and every fit.

    Parameters
    ----------
    panel : LikelihoodPanel
    mark : RewindMark
        Takes one back to the result.
    document : Document
    session : Session
    parent : QObject
    """

    mixture_shown = Signal(object)
    """The Mixture whose labels are seen, components as in the result; None: the result's own."""

    def __init__(
        self,
        panel: LikelihoodPanel,
        mark: RewindMark,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._document = document
        self._session = session
        self._is_rewound = False
        self._sharpened: Frame | None = None
        self._calls = LatestCall(self)
        self._clock = QTimer(self, interval=FRAME_MILLISECONDS)
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._calls.done.connect(self._show_frame)
        self._clock.timeout.connect(self._advance)
        self._rest.timeout.connect(self._sharpen)
        mark.result_requested.connect(self.return_to_result)
        mark.keep_requested.connect(self.keep_iteration)
        panel.iteration_requested.connect(self._go_by_hand)
        panel.play_requested.connect(self.play_or_pause)
        session.changed.connect(self._follow)

    @property
    def iteration(self) -> int | None:
        """The iteration that is seen, None for the result."""
        rewound = self._session.state.rewound
        return None if rewound is None else rewound.iteration

    @property
    def is_playing(self) -> bool:
        """Whether the iterations follow each other by themselves."""
        return self._clock.isActive()

    @property
    def is_busy(self) -> bool:
        """Whether labels of an iteration are being computed."""
        return self._calls.is_busy

    def set_pace(self, milliseconds: int) -> None:
        """Play so many milliseconds a picture."""
        self._clock.setInterval(milliseconds)

    def shut_down(self) -> None:
        """Wait for the thread."""
        self._stop_playing()
        self._rest.stop()
        self._calls.shut_down()

    @Slot()
    def play_or_pause(self) -> None:
        """Play from here, from the starting guess if the result is seen; or stop playing."""
        if self.is_playing:
            self._stop_playing()
            self._rest.start()
        elif (found := self._rewindable) is not None:
            if self.iteration is None:
                self._go_to(found.history.iterations[0])
            self._clock.start()
            self._panel.set_playing(True)

    @Slot()
    def return_to_result(self) -> None:
        """Show the result again."""
        self._session.rewind_to(None)

    @Slot()
    def keep_iteration(self) -> None:
        """Make the iteration that is seen the result, labelled by its mixture without a fit."""
        found, iteration, project = self._rewindable, self.iteration, self._document.project
        if found is None or iteration is None:
            return
        owners = tuple(found.map.owners.tolist())
        recipe = by_model(found.history.at(iteration), project.recipe, owners=owners)
        step = self.tr("Keep iteration {0}").format(iteration)
        self._document.edit(project.with_recipe(recipe), step)

    @property
    def _rewindable(self) -> Segmentation | None:
        project, state = self._document.project, self._session.state
        return project.segmentation if can_rewind(project, state) else None

    @Slot(int)
    def _go_by_hand(self, iteration: int) -> None:
        self._stop_playing()
        self._go_to(iteration)

    def _go_to(self, iteration: int) -> None:
        segmentation, image = self._rewindable, self._document.project.counted
        if segmentation is None or image is None:
            return
        iteration = max(iteration, segmentation.history.iterations[0])
        if iteration >= segmentation.iterations:
            self.return_to_result()
            return
        mixture = segmentation.history.at(iteration)
        self._rest.stop()
        self._sharpened = None
        self._session.rewind_to(iteration)
        quick = _quick(image, segmentation, mixture)
        self._calls.start(Frame(iteration, False), _counted(quick, segmentation.n_labels))
        self.mixture_shown.emit(mixture)

    @Slot()
    def _advance(self) -> None:
        # A frame that is late is waited for, so that none is skipped.
        if not self._calls.is_busy and self.iteration is not None:
            self._go_to(self.iteration + 1)

    @Slot()
    def _sharpen(self) -> None:
        segmentation, image = self._rewindable, self._document.project.counted
        if segmentation is None or image is None or self.iteration is None:
            return
        mixture = segmentation.history.at(self.iteration)
        frame = self._sharpened = Frame(self.iteration, True)

        def is_left() -> bool:
            return self._sharpened is not frame

        sharp = _sharp(image, segmentation, mixture, is_left)
        self._calls.start(frame, _counted(sharp, segmentation.n_labels))

    @Slot(object, object)
    def _show_frame(self, frame: Frame, counted: Counted | None) -> None:
        image = self._document.project.image
        if self.iteration is None or counted is None or image is None:
            return
        labels, shares = counted
        self._session.show_iteration(labels, shares)
        is_last = frame.iteration == self.iteration and not self.is_playing
        if is_last and labels.shape != (image.height, image.width):
            self._rest.start()

    @Slot()
    def _follow(self) -> None:
        was_rewound, self._is_rewound = self._is_rewound, self.iteration is not None
        if was_rewound and not self._is_rewound:
            self._stop_playing()
            self._rest.stop()
            self._sharpened = None
            self._calls.drop()
            self.mixture_shown.emit(None)

    def _stop_playing(self) -> None:
        self._clock.stop()
        self._panel.set_playing(False)


def _counted(make: Callable[[], LabelArray | None], n: int) -> Callable[[], Counted | None]:
    """Return what makes labels and counts them: both take their time on a large photo."""

    def count() -> Counted | None:
        labels = make()
        return None if labels is None else (labels, shares_of(labels, n))

    return count


def _quick(image: Image, segmentation: Segmentation, mixture: Mixture) -> Callable[[], LabelArray]:
    by_cells = sketch_step(image) > 1 and segmentation.distinct_colours > MOST_COLOURS
    features, table = segmentation.recipe.features, _table(segmentation)
    return lambda: named(sketch_labels(image, features, mixture, by_cells=by_cells), table)


def _sharp(
    image: Image, segmentation: Segmentation, mixture: Mixture, is_left: Callable[[], bool]
) -> Callable[[], LabelArray | None]:
    recipe, table = segmentation.recipe, _table(segmentation)

    def label() -> LabelArray | None:
        known = segmentation.knowledge
        by_hand = (known.marks, known.edits, known.locks)
        if any(each is not None for each in by_hand) or recipe.shape != Shape():
            return relabel(image, segmentation.rewound(mixture)).labels
        for step in whole_labels(image, recipe.features, mixture):
            if is_left():
                return None
            labels = step
        return None if labels is None else named(labels, table)

    return label


def _table(segmentation: Segmentation) -> LabelArray:
    return label_table(segmentation.map.owners, segmentation.knowledge.background)
