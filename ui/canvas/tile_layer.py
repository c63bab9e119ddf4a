"""The tiles of a large photo: which of them are wanted, and who paints them."""

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot

from .pan_zoom_view import PanZoomView
from .tile_item import TileItem
from .tile_store import TileStore
from .tiling import TileKey, Tiling

# What is beside the window, in parts of it, is read as well: one pans there next.
_AROUND = 0.25


class TileLayer(QObject):
    """Asks for tiles as the photo is moved, and repaints where they come.

    Parameters
    ----------
    view : PanZoomView

    Attributes
    ----------
    store : TileStore
    item : TileItem
        Paints them.

    Signals
    -------
    wanted(list)
        Tiles that are seen or nearly so, those in the middle first.
    """

    wanted = Signal(list)

    def __init__(self, view: PanZoomView) -> None:
        super().__init__(view)
        self.store = TileStore(self)
        self._view, self.item = view, TileItem(self.store)
        view.area_moved.connect(self.ask_again)
        self.store.changed.connect(self._repaint)
        # Qt tells of every move, and several come before anything is painted.
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._ask)

    def begin(self, tiling: Tiling | None) -> None:
        """Show another photo; None for one without tiles."""
        self.store.begin(tiling)
        self.item.set_area(QRectF() if tiling is None else tiling.scene)

    @Slot()
    def ask_again(self) -> None:
        """Ask soon for what is seen then."""
        if self.store.tiling is not None:
            self._timer.start()

    def in_sight(self, around: float = 0.0) -> tuple[TileKey, ...]:
        """Return the tiles that are seen, those in the middle first.

        Parameters
        ----------
        around : float, optional
            How much of the window's size beside it is seen as well.
        """
        tiling = self.store.tiling
        level = None if tiling is None else tiling.level_for(self._view.zoom)
        if tiling is None or level is None:
            return ()
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        across, down = around * seen.width(), around * seen.height()
        wider = seen.adjusted(-across, -down, across, down)
        keys = tuple(tiling.tiles_in(level, wider))
        row = (keys[0].row + keys[-1].row) / 2 if keys else 0.0
        column = (keys[0].column + keys[-1].column) / 2 if keys else 0.0
        return tuple(sorted(keys, key=lambda key: abs(key.row - row) + abs(key.column - column)))

    @Slot()
    def _ask(self) -> None:
        if keys := self.in_sight(_AROUND):
            self.wanted.emit(list(keys))

    @Slot(QRectF)
    def _repaint(self, area: QRectF) -> None:
        self.item.update(area)
