"""Click on it: makes ready for a photo in the background, and turns clicks into a label."""

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot

from segmenter.images.image import Image
from segmenter.picking.outcomes import Hover
from segmenter.picking.picking import Picking
from segmenter.picking.starting import picking_steps
from segmenter.picking.touching import explain_miss, is_counted

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.pick_item import Dot, PickItem
from ..canvas.tools.click_tool import ClickTool
from ..canvas.tools.table import CLICK
from ..canvas.tools.tool_hint import ToolHint
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall
from .pointing import Pointing

# Labels come first: they are what somebody who opens a photo or drags a slider waits for.
REST_MILLISECONDS = 50
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
        self._starting: Image | None = None
        self._is_chosen = False
        self._stop, self._may_go_on = Event(), Event()
        self._pointing = Pointing(document, session, self)
        self._pointing.changed.connect(self._show)
        self._pointing.noticed.connect(self.noticed)
        self._starts, self._hovers = LatestCall(self), LatestCall(self)
        self._hovers.done.connect(self._show_offer)
        self._starts.done.connect(self._take_start)
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._rest.timeout.connect(self._start_at_rest)
        self._place: tuple[int, int, bool] | None = None
        self._hovering = QTimer(self, interval=HOVER_MILLISECONDS, singleShot=True)
        self._hovering.timeout.connect(self._offer)
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._say)
        tool.clicked.connect(self._click)
        tool.hovered.connect(self._hover)
        tool.left.connect(self._leave)
        tool.undo_requested.connect(self._pointing.undo)
        tool.take_requested.connect(self._take)
        tool.drop_requested.connect(self._drop)

    @property
    def is_ready(self) -> bool:
        """Whether what is clicked is worked out at once."""
        return self._pointing.is_ready

    @property
    def n_clicks(self) -> int:
        """Of the thing that is being picked."""
        return len(self._pointing.dots)

    @property
    def is_settled(self) -> bool:
        """Whether all clicks have been worked out, and nothing is on its way into a label."""
        return self._pointing.is_settled

    @Slot(str)
    def choose(self, name: str) -> None:
        """Begin or end with a tool."""
        self._is_chosen = name == CLICK
        self._give_way()
        if self._is_chosen:
            self._start()
            self._show()
        else:
            self._pointing.drop()

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._stop.set()
        self._may_go_on.set()
        self._rest.stop()
        self._hovering.stop()
        self._hovers.shut_down()
        self._starts.shut_down()
        self._pointing.shut_down()

    # Making ready ------------------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        image = self._document.project.image
        if image is not self._image:
            self._stop.set()
            self._starts.drop()
            self._image, self._starting = image, None
            area = QRectF() if image is None else QRectF(0, 0, image.width, image.height)
            self._item.set_area(area)
            self._pointing.forget_photo()
        self._give_way()
        waits = image is not None and image is not self._starting
        if waits and not self._session.is_running and not self._rest.isActive():
            self._rest.start()

    def _give_way(self) -> None:
        """Let the start rest while labels are on their way, unless its tool is what is wanted."""
        if self._is_chosen or not self._session.is_running:
            self._may_go_on.set()
        else:
            self._may_go_on.clear()

    @Slot()
    def _start_at_rest(self) -> None:
        if not self._session.is_running:  # otherwise it is when that has ended
            self._start()

    @Slot()
    def _start(self) -> None:
        self._rest.stop()
        image = self._image
        if image is not None and image is not self._starting:
            self._starting, self._stop = image, Event()
            self._starts.start(image, partial(_started, image, self._stop, self._may_go_on))

    @Slot(object, object)
    def _take_start(self, image: Image, picking: Picking | None) -> None:
        if image is self._image:
            self._pointing.begin(picking)

    # Picking -----------------------------------------------------------------------------------

    @Slot(int, int, bool)
    def _click(self, row: int, column: int, inside: bool) -> None:
        if self._image is None:
            return
        self._place = None  # what is offered next is what lies where the mouse goes
        if is_counted(self._image, row, column):
            self._pointing.click(Dot(row, column, inside))
        else:
            self.noticed.emit(explain_miss(self._image, [(row, column)]))

    @Slot(bool)
    def _take(self, is_new: bool) -> None:
        self._pointing.take(None if is_new else self._session.state.selected)

    @Slot()
    def _drop(self) -> None:
        if self._pointing.dots:
            self._pointing.drop()
        else:
            self.finished.emit()

    @Slot()
    def _show(self) -> None:
        self._tool.set_picking(self._pointing.can_undo)
        if not self._is_chosen or self._image is None:
            self._item.show_thing(None, 1, ())
        elif (picking := self._pointing.shown) is None:
            self._item.show_thing(None, 1, self._pointing.shown_dots)
        else:
            preview = picking.preview
            self._item.show_thing(preview.labels > 0, preview.factor, self._pointing.shown_dots)
        if self._place is not None:
            self._hovering.start()
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
        picking = self._pointing.settled
        if self._place is None or picking is None:
            self._item.show_offer(None)
        else:
            row, column, inside = self._place
            self._hovers.start(picking, partial(picking.hover, row, column, inside=inside))

    @Slot(object, object)
    def _show_offer(self, picking: Picking, offer: Hover | None) -> None:
        if picking is self._pointing.settled and self._place is not None and self._is_chosen:
            self._item.show_offer(offer, adds=self._place[2])

    @Slot()
    def _say(self) -> None:
        if not self._is_chosen:
            return  # what is there is another tool's
        if self._image is None:
            self._hint.show_text("")
        elif not self._pointing.is_ready:
            self._hint.show_text(self.tr("Looking at the photo…"))
        elif not self._pointing.dots:
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


def _started(image: Image, stop: Event, may_go_on: Event) -> Picking | None:
    result = None
    for progress in picking_steps(image):
        may_go_on.wait()
        if stop.is_set():
            return None
        result = progress.result
    return result
