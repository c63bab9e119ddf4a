"""Goes back through a fit's iterations, as through a film."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from segmenter.arrays import LabelArray
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.project import Project
from segmenter.regions.segmentation import Segmentation
from segmenter.segmenting.pipeline import relabel
from segmenter.segmenting.preview import label_steps, preview_labels, preview_step
from ui.canvas.photo_canvas import PhotoCanvas
from ui.canvas.rewind_mark import RewindMark
from ui.panels.likelihood_panel import LikelihoodPanel
from ui.session.document import Document
from ui.work.latest_call import LatestCall

FRAME_MILLISECONDS = 125
# Somebody who stays on an iteration for so long gets its labels pixel by pixel.
REST_MILLISECONDS = 250
# With more colours than this, those of a cell get one label while one does not rest.
MOST_COLOURS = 150_000


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """An iteration, and whether its labels are those of every pixel."""

    iteration: int
    is_sharp: bool


class RewindPresenter(QObject):
    """Shows the labels of the iteration that the likelihood panel asks for.

    Which one that is belongs to the window, not to the project: it cannot be undone, and every
    edit and every fit returns to the result.

    Parameters
    ----------
    panel : LikelihoodPanel
    canvas : PhotoCanvas
    document : Document
    """

    mixture_shown = Signal(object)
    """The Mixture whose labels are seen, components as in the result; None: the result's own."""

    def __init__(
        self, panel: LikelihoodPanel, canvas: PhotoCanvas, document: Document, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._canvas = canvas
        self._document = document
        self._iteration: int | None = None
        self._sharpened: Frame | None = None
        self._mark = RewindMark(canvas)
        self._calls = LatestCall(self)
        self._clock = QTimer(self, interval=FRAME_MILLISECONDS)
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._calls.done.connect(self._show_frame)
        self._clock.timeout.connect(self._advance)
        self._rest.timeout.connect(self._sharpen)
        self._mark.result_requested.connect(self.return_to_result)
        panel.iteration_requested.connect(self._go_by_hand)
        panel.play_requested.connect(self.play_or_pause)
        document.changed.connect(self._follow)

    @property
    def iteration(self) -> int | None:
        """The iteration that is seen, None for the result."""
        return self._iteration

    @property
    def is_playing(self) -> bool:
        """Whether the iterations follow each other by themselves."""
        return self._clock.isActive()

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
            if self._iteration is None:
                self._go_to(found.history.iterations[0])
            self._clock.start()
            self._panel.set_playing(True)

    @Slot()
    def return_to_result(self) -> None:
        """Show the result again."""
        self._leave()
        segmentation = self._document.project.segmentation
        if segmentation is not None:
            self._canvas.set_labels(segmentation.labels)

    @Slot()
    def forbid(self) -> None:
        """Return to the result while a fit runs: there is another curve then."""
        if self._iteration is not None:
            self.return_to_result()
        self._panel.set_rewindable(False)

    @Slot()
    def allow(self) -> None:
        """Let people go back in the result again: the fit that ran has none."""
        self._panel.set_rewindable(self._rewindable is not None)

    def _size(self) -> tuple[int, ...]:
        image = self._document.project.image
        return () if image is None else (image.height, image.width)

    @property
    def _rewindable(self) -> Segmentation | None:
        segmentation = self._document.project.segmentation
        return segmentation if segmentation and len(segmentation.history.mixtures) > 1 else None

    @Slot(int)
    def _go_by_hand(self, iteration: int) -> None:
        self._stop_playing()
        self._go_to(iteration)

    def _go_to(self, iteration: int) -> None:
        segmentation, image = self._rewindable, self._document.project.image
        if segmentation is None or image is None:
            return
        iteration = max(iteration, segmentation.history.iterations[0])
        if iteration >= segmentation.iterations:
            self.return_to_result()
            return
        self._iteration = iteration
        mixture = segmentation.history.at(iteration)
        self._panel.set_cursor_iteration(iteration)
        self._mark.show_iteration(iteration, segmentation.iterations)
        self._rest.stop()
        self._sharpened = None
        self._calls.start(Frame(iteration, False), _quick(image, segmentation, mixture))
        self.mixture_shown.emit(mixture)

    @Slot()
    def _advance(self) -> None:
        # A frame that is late is waited for, so that none is skipped.
        if not self._calls.is_busy and self._iteration is not None:
            self._go_to(self._iteration + 1)

    @Slot()
    def _sharpen(self) -> None:
        segmentation, image = self._rewindable, self._document.project.image
        if segmentation is None or image is None or self._iteration is None:
            return
        mixture = segmentation.history.at(self._iteration)
        frame = self._sharpened = Frame(self._iteration, True)

        def is_left() -> bool:
            return self._sharpened is not frame

        self._calls.start(frame, _sharp(image, segmentation, mixture, is_left))

    @Slot(object, object)
    def _show_frame(self, frame: Frame, labels: LabelArray | None) -> None:
        if self._iteration is None or labels is None:
            return
        self._canvas.set_labels(labels)
        is_last = frame.iteration == self._iteration and not self.is_playing
        if is_last and labels.shape != self._size():
            self._rest.start()

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if self._iteration is not None and not _is_only_fainter(before, now):
            if now.image is before.image:
                self.return_to_result()
            else:
                self._leave()
        self._panel.set_rewindable(now.is_up_to_date and self._rewindable is not None)

    def _leave(self) -> None:
        self._stop_playing()
        self._rest.stop()
        self._sharpened = None
        self._calls.drop()
        if self._iteration is not None:
            self._iteration = None
            self._panel.set_cursor_iteration(None)
            self._mark.hide()
            self.mixture_shown.emit(None)

    def _stop_playing(self) -> None:
        self._clock.stop()
        self._panel.set_playing(False)


def _quick(image: Image, segmentation: Segmentation, mixture: Mixture) -> Callable[[], LabelArray]:
    by_cells = preview_step(image) > 1 and segmentation.distinct_colours > MOST_COLOURS
    return lambda: preview_labels(image, segmentation.recipe.space, mixture, by_cells=by_cells)


def _sharp(
    image: Image, segmentation: Segmentation, mixture: Mixture, is_left: Callable[[], bool]
) -> Callable[[], LabelArray | None]:
    recipe = segmentation.recipe

    def label() -> LabelArray | None:
        if recipe.constraints is not None or recipe.smoothing or recipe.min_region:
            return relabel(image, replace(segmentation, mixture=mixture)).labels
        for part in label_steps(image, recipe.space, mixture):
            labels = None if is_left() else part
            if labels is None:
                break
        return labels

    return label


def _is_only_fainter(before: Project, now: Project) -> bool:
    """Whether an edit only changed how strong the labels are seen: that is no reason to leave."""
    same = (
        now.image is before.image
        and now.recipe == before.recipe
        and now.segmentation is before.segmentation
        and now.styles == before.styles
    )
    return same and now.opacity != before.opacity
