"""Click on it: makes ready for a photo in the background, and turns clicks into a label."""

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot

from segmenter.editing.stencil import of_mask
from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.picking.outcomes import Hover
from segmenter.picking.picking import Picking
from segmenter.picking.starting import picking_steps
from segmenter.segmenting.dividing import free_labels
from segmenter.segmenting.finishing import edits_of, with_edits
from segmenter.segmenting.segmentation import Segmentation
from ui.canvas.photo_canvas import PhotoCanvas
from ui.canvas.pick_item import Dot, PickItem
from ui.canvas.tools.click_tool import ClickTool
from ui.canvas.tools.table import CLICK
from ui.canvas.tools.tool_hint import ToolHint
from ui.session.document import Document
from ui.session.session import Session
from ui.work.latest_call import LatestCall

# What was just opened is fitted and looked at first.
REST_MILLISECONDS = 500
HOVER_MILLISECONDS = 30


class PickingPresenter(QObject):
    """Serves the click tool.

    Parameters
    ----------
    canvas : PhotoCanvas
    tool : ClickTool
    hint : ToolHint
    document : Document
    session : Session
    parent : QObject
    """

    finished = Signal()
    """Somebody wants to do something else."""
    noticed = Signal(str)
    """Something the user should know."""

    def __init__(
        self,
        *,
        canvas: PhotoCanvas,
        tool: ClickTool,
        hint: ToolHint,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._tool, self._hint = tool, hint
        self._document, self._session = document, session
        self._item = PickItem()
        canvas.scene().addItem(self._item)
        self._image: Image | None = None
        self._picking: Picking | None = None
        self._dots: tuple[Dot, ...] = ()
        self._is_chosen = False
        self._stop = Event()
        self._starts, self._takes = LatestCall(self), LatestCall(self)
        self._hovers = LatestCall(self)
        self._hovers.done.connect(self._show_offer)
        self._starts.done.connect(self._take_start)
        self._takes.done.connect(self._use)
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._rest.timeout.connect(self._start)
        self._place: tuple[int, int, bool] | None = None
        self._hovering = QTimer(self, interval=HOVER_MILLISECONDS, singleShot=True)
        self._hovering.timeout.connect(self._offer)
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._say)
        tool.clicked.connect(self._click)
        tool.hovered.connect(self._hover)
        tool.left.connect(self._leave)
        tool.undo_requested.connect(self._undo)
        tool.take_requested.connect(self._take)
        tool.drop_requested.connect(self._drop)

    @property
    def is_ready(self) -> bool:
        """Whether clicks count."""
        return self._picking is not None

    @property
    def n_clicks(self) -> int:
        """Of the thing that is being picked."""
        return len(self._dots)

    @Slot(str)
    def choose(self, name: str) -> None:
        """Begin or end with a tool."""
        self._is_chosen = name == CLICK
        if self._is_chosen:
            self._start()
        else:
            self._forget()
        self._say()

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._stop.set()
        self._rest.stop()
        self._hovering.stop()
        self._hovers.shut_down()
        self._starts.shut_down()
        self._takes.shut_down()

    # Making ready ------------------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        image = self._document.project.image
        if image is not self._image:
            self._stop.set()
            self._starts.drop()
            self._takes.drop()
            self._image, self._picking = image, None
            self._item.set_area(
                QRectF() if image is None else QRectF(0, 0, image.width, image.height)
            )
            self._forget()
            self._say()
        if self._needs_start() and not self._rest.isActive():
            self._rest.start()

    def _needs_start(self) -> bool:
        waits = self._image is not None and not self._session.is_running
        return waits and self._picking is None and not self._starts.is_busy

    @Slot()
    def _start(self) -> None:
        if self._needs_start() and self._image is not None:
            self._stop = Event()
            self._starts.start(self._image, partial(_started, self._image, self._stop))

    @Slot(object, object)
    def _take_start(self, image: Image, picking: Picking | None) -> None:
        if image is self._image:
            self._picking = picking
            self._show()

    # Picking -----------------------------------------------------------------------------------

    @Slot(int, int, bool)
    def _click(self, row: int, column: int, inside: bool) -> None:
        if self._picking is None:
            return
        try:
            self._picking = self._picking.click(row, column, inside=inside)
        except RecipeError as error:  # a pixel that is left out
            self.noticed.emit(str(error))
            return
        self._dots = (*self._dots, Dot(row, column, inside))
        self._show()

    @Slot()
    def _undo(self) -> None:
        if self._picking is not None and self._dots:
            self._picking, self._dots = self._picking.undo(), self._dots[:-1]
            self._show()

    def _forget(self) -> None:
        while self._picking is not None and self._dots:
            self._picking, self._dots = self._picking.undo(), self._dots[:-1]
        self._dots = ()
        self._show()

    @Slot()
    def _drop(self) -> None:
        if self._dots:
            self._forget()
        else:
            self.finished.emit()

    def _show(self) -> None:
        self._place = None
        self._tool.set_picking(bool(self._dots))
        if self._picking is None or not self._is_chosen:
            self._item.show_thing(None, 1, ())
        else:
            preview = self._picking.preview
            self._item.show_thing(preview.labels > 0, preview.factor, self._dots)
        self._say()

    @Slot(int, int, bool)
    def _hover(self, row: int, column: int, inside: bool) -> None:
        self._place = (row, column, inside)
        if not self._hovering.isActive():
            self._hovering.start()

    @Slot()
    def _leave(self) -> None:
        self._place = None
        self._offer()

    @Slot()
    def _offer(self) -> None:
        if self._place is None or self._picking is None:
            self._item.show_offer(None)
        else:
            row, column, inside = self._place
            self._hovers.start(
                self._picking, partial(self._picking.hover, row, column, inside=inside)
            )

    @Slot(object, object)
    def _show_offer(self, picking: Picking, offer: Hover | None) -> None:
        if picking is self._picking and self._place is not None and self._is_chosen:
            self._item.show_offer(offer, adds=self._place[2])

    # Taking ------------------------------------------------------------------------------------

    @Slot(bool)
    def _take(self, is_new: bool) -> None:
        found, image = self._document.project.segmentation, self._image
        if self._picking is None or not self._dots or found is None or image is None:
            return
        if self._session.is_running or not self._document.project.is_up_to_date:
            self.noticed.emit(self.tr("The labels are on their way; take the thing when they are"))
            return
        label = None if is_new else self._session.state.selected
        if label in found.knowledge.locked:
            text = self.tr("The label is locked; unlock it first (Ctrl+L), or make a new one")
            self.noticed.emit(text)
            return
        call = partial(_taken, image, found, self._picking, label)
        self._takes.start((found, self._picking), call)

    @Slot(object, object)
    def _use(self, key: tuple[Segmentation, Picking], result: Segmentation) -> None:
        found, picking = key
        project = self._document.project
        if project.segmentation is not found or picking is not self._picking:
            return  # it was undone or clicked further meanwhile
        self._document.edit(project.labelled(result), self.tr("Take the thing"))
        self._forget()

    @Slot()
    def _say(self) -> None:
        if not self._is_chosen:
            return  # what is there is another tool's
        if self._image is None:
            self._hint.show_text("")
        elif self._picking is None:
            self._hint.show_text(self.tr("Looking at the photo…"))
        elif not self._dots:
            self._hint.show_text(self.tr("Click on a thing · Esc ends"))
        else:
            text = self.tr("Click: more · Right or Alt: not this · Backspace: back · Enter: {0}")
            self._hint.show_text(text.format(self._target()))

    def _target(self) -> str:
        label = self._session.state.selected
        styles = self._session.seen.styles
        if label is None or label > len(styles):
            return self.tr("new label")
        return self.tr("into {0}, with Shift new").format(styles[label - 1].name)


def _started(image: Image, stop: Event) -> Picking | None:
    result = None
    for progress in picking_steps(image):
        if stop.is_set():
            return None
        result = progress.result
    return result


def _taken(image: Image, found: Segmentation, picking: Picking, label: int | None) -> Segmentation:
    target = free_labels(found, 1)[0] if label is None else label
    stencil = of_mask(picking.mask)
    stencil = stencil.sparing(found.labels[stencil.box.slices], found.knowledge.locked)
    return with_edits(image, found, edits_of(found).painted(stencil, target))
