"""The canvas: the photo, its labels, and the pixel under the cursor."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from segmenter.arrays import LabelArray
from segmenter.images.pyramid import deepest_level, level_for
from segmenter.regions.style import Colour, LabelStyle

from ..look.theme import current_theme
from .area_item import rows_and_columns
from .focus_ring import FocusRing
from .grid_item import GridItem
from .marks_item import MarksItem
from .objects_item import ObjectsItem
from .overlay import Overlay
from .overlay_look import OverlayLook
from .photo_item import PhotoItem
from .photo_levels import PhotoLevels
from .spotlight import OUTSIDE, Spotlight
from .swipe_line import SwipeLine
from .tile_layer import TileLayer
from .tiling import Tiling
from .tools.tool_view import ToolView
from .view import View
from .void_item import VoidItem

if TYPE_CHECKING:
    from segmenter.editing.box import Box
    from segmenter.segmenting.maps import ValueArray

_KEY_PAN = 64
_PANS = {
    Qt.Key.Key_Left: (_KEY_PAN, 0),
    Qt.Key.Key_Right: (-_KEY_PAN, 0),
    Qt.Key.Key_Up: (0, _KEY_PAN),
    Qt.Key.Key_Down: (0, -_KEY_PAN),
}
_SWIPES = {Qt.Key.Key_Left: -24, Qt.Key.Key_Right: 24}


class PhotoCanvas(ToolView):
    """Shows a photo with its labels over it.

    Setters only display. The wheel zooms at the cursor, a drag or the arrows pan, a double click or
    Home fits the photo in the window, and it is shown alone while "/" is held. In the swipe view a
    line parts the photo from its labels; Shift and the arrows move it. While a tool is chosen, the
    arrows move a crosshair instead, at which Space and X are the buttons of the mouse.

    Signals
    -------
    labels_changed()
        Others are given than before, which are not painted yet.
    zoom_changed(float)
        Screen pixels per pixel of the photo, also of one that is seen by a small picture.
    """

    labels_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overlay_shown = True
        self._peeking = False
        self._levels = PhotoLevels(self)
        self.tiles = TileLayer(self)
        self._photo, self._grid = PhotoItem(self._levels, self.tiles.store), GridItem()
        self._void = VoidItem()
        self.scene().addItem(self._photo)
        self.scene().addItem(self.tiles.item)
        self.scene().addItem(self._void)
        self._overlay = Overlay(self.scene(), self.tiles.store)
        self._objects = ObjectsItem(self.scene())
        self._interest = Spotlight(OUTSIDE)
        self.scene().addItem(self._interest)
        self._spotlight = Spotlight()
        self.scene().addItem(self._spotlight)
        self.scene().addItem(self._grid)
        self._marks = MarksItem()
        self.scene().addItem(self._marks)
        self._swipe = SwipeLine(self.viewport())
        self._swiped_to = 0.5
        self._swipe.moved.connect(self._swipe_to)
        self._levels.refined.connect(self._repaint_photo)
        self.area_moved.connect(self._place_swipe)
        self._ring = FocusRing(self)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Photo"))
        self.setAccessibleDescription(
            self.tr(
                "Wheel zooms, drag or arrow keys pan, Home fits, hold / to see the photo alone; "
                "with a tool, arrow keys move a crosshair, Space clicks there and X clicks right"
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._leave_drops_to_the_window()
        self._follow_theme()

    def set_photo(
        self,
        pixels: NDArray[np.uint8] | None,
        valid: NDArray[np.bool_] | None = None,
        tiling: Tiling | None = None,
    ) -> None:
        """Show another photo, fit in the window and without labels.

        Parameters
        ----------
        pixels : (H, W) or (H, W, 3) uint8 array, optional
            Grey values or RGB; referred to, not copied, if C-contiguous.
        valid : (H, W) bool array, optional
            False where there is nothing to see, which is hatched.
        tiling : Tiling, optional
            Of a large photo, of which these pixels are a small picture.
        """
        self.forget_mouse()
        self._overlay.set_labels(None, QRectF())
        self._marks.set_strokes(())
        self.set_objects(None)
        self.light_up(None)
        self.set_interest(None)
        self._levels.set_pixels(pixels)
        area = QRectF() if pixels is None else QRectF(0, 0, pixels.shape[1], pixels.shape[0])
        self._photo.set_part(None, QRectF())
        self._photo.set_area(area)
        self._void.set_valid(valid, area)
        self.tiles.begin(tiling)
        self.set_detail(1.0 if tiling is None else tiling.detail)
        # Pixels of a small picture are not those that lines should part.
        self._grid.set_area(area if tiling is None else QRectF())
        self._marks.set_area(area)
        self.show_area(area)

    def repaint_photo(self, levels: Sequence[NDArray[np.uint8]]) -> None:
        """Show the photo in another picture, with all its reductions."""
        self._levels.set_levels(levels)
        self._photo.set_part(None, QRectF())

    def repaint_part(self, rows: slice, columns: slice, part: NDArray[np.uint8]) -> None:
        """Show a part of the photo in another picture until all of it is, as `seen_part` says."""
        width, height = columns.stop - columns.start, rows.stop - rows.start
        self._photo.set_part(part, QRectF(columns.start, rows.start, width, height))

    def seen_part(self) -> tuple[slice, slice, int]:
        """Return the rows and columns that are seen, and every how many pixels suffices."""
        height, width = rows_and_columns(self._area)
        seen = self.mapToScene(self.viewport().rect()).boundingRect() & self._area
        scale = self.transform().m11() * self.devicePixelRatioF()
        step = 1 << level_for(scale, deepest_level(height, width))
        left, top = (int(edge) // step * step for edge in (seen.left(), seen.top()))
        right, bottom = (
            min(-(-math.ceil(edge) // step) * step, most)
            for edge, most in ((seen.right(), width), (seen.bottom(), height))
        )
        return slice(top, bottom), slice(left, right), step

    def set_labels(self, labels: LabelArray | None) -> None:
        """Show labels over the photo.

        Parameters
        ----------
        labels : (H, W) uint8 or uint16 array, optional
            As large as the photo, or halved some times; referred to, not copied, if C-contiguous.

        Raises
        ------
        ValueError
            If the labels belong to a photo of another size.
        """
        self._overlay.set_labels(labels, self._area)
        self.labels_changed.emit()

    def patch_labels(self, box: Box, labels: LabelArray) -> None:
        """Show other labels in a box, (h, w) as large as it, until all of them are set again."""
        self._overlay.patch_labels(box, labels)

    @property
    def labels(self) -> LabelArray | None:
        """The labels that were given last."""
        return self._overlay.labels

    @property
    def look(self) -> OverlayLook:
        """How they are shown."""
        return self._overlay.look

    def set_styles(self, styles: Sequence[LabelStyle]) -> None:
        """Colour and hide the labels 1…K; label 0 and those past K are never seen."""
        self._overlay.set_look(replace(self._overlay.look, styles=tuple(styles)))
        self._marks.set_styles(styles)

    def set_means(self, colours: Sequence[Colour]) -> None:
        """Set the colours that labels 1…K have in the view of mean colours."""
        self._overlay.set_look(replace(self._overlay.look, means=tuple(colours)))

    def set_opacity(self, opacity: float) -> None:
        """Blend the labels over the photo: 0 shows the photo alone, 1 the labels alone."""
        self._overlay.set_look(replace(self._overlay.look, opacity=opacity))

    def highlight(self, label: int | None, others: tuple[int, ...] = ()) -> None:
        """Make all labels but this and some others fainter; None brings them back."""
        look = replace(self._overlay.look, highlighted=label, others=others)
        self._overlay.set_look(look)

    def hover(self, label: int | None) -> None:
        """Light a label up a little; None lets it be."""
        self._overlay.set_look(replace(self._overlay.look, hovered=label))

    @Slot(object)
    def light_up(self, pixels: NDArray[np.bool_] | None) -> None:
        """Darken all but some pixels; None darkens none.

        Parameters
        ----------
        pixels : (H, W) bool array, optional
            As large as the photo, or halved some times.
        """
        self._spotlight.set_pixels(pixels, self._area)

    def set_interest(self, area: NDArray[np.bool_] | None) -> None:
        """Darken what lies outside an area, (H, W); None darkens nothing."""
        self._interest.set_pixels(area, self._area)

    def set_objects(
        self, ids: LabelArray | None, markers: NDArray[np.integer] | None = None
    ) -> None:
        """Outline objects, (H, W) as large as the photo, neighbours of different ids.

        Markers, (M, 2) rows and columns, are dotted.
        """
        self._objects.set_ids(ids, self._area, markers)

    def choose_object(self, mask: NDArray[np.bool_] | None, left: int = 0, top: int = 0) -> None:
        """Lay a wash over an object, (h, w), whose box begins there; None takes it away."""
        self._objects.choose(mask, left, top)

    @property
    def marks(self) -> MarksItem:
        """The strokes over the photo."""
        return self._marks

    @property
    def view(self) -> View:
        """What is shown."""
        return self._overlay.view

    @property
    def values(self) -> ValueArray | None:
        """What a view of values shows."""
        return self._overlay.values

    def set_view(self, view: View, values: ValueArray | None = None) -> None:
        """Show another view.

        Parameters
        ----------
        view : View
        values : (H, W) uint8 array, optional
            What a view of values shows: 1 stands for 0.0, 255 for 1.0, and 0 for left out.
            Referred to, not copied, if C-contiguous.

        Raises
        ------
        ValueError
            If the values belong to a photo of another size.
        """
        size = (self._area.height(), self._area.width())
        if values is not None and values.shape != size:
            raise ValueError(f"values of {values.shape} do not belong to a photo of {size}")
        self._overlay.set_view(view, values)
        # A line that stays while the photo moves cannot be scrolled with it.
        modes = QGraphicsView.ViewportUpdateMode
        swipe = view == View.SWIPE
        self.setViewportUpdateMode(
            modes.FullViewportUpdate if swipe else modes.MinimalViewportUpdate
        )
        self._place_swipe()

    def set_overlay_shown(self, shown: bool) -> None:
        """Show or hide all labels."""
        self._overlay_shown = shown
        self._show_overlay()

    def peek(self, *, is_held: bool) -> None:
        """Show the photo without its labels as long as a key is held."""
        self._peeking = is_held
        self._show_overlay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pan or point, fit in the window, or show the photo alone while "/" is held."""
        key = event.key()
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self.tool_key(event) or self.pointer_key(event):
            return
        if shift and self._swipe.isVisible() and key in _SWIPES:
            self._swipe.move_by(_SWIPES[Qt.Key(key)])
        elif key in _PANS:
            self.pan_by(*_PANS[Qt.Key(key)])
        elif key == Qt.Key.Key_Home:
            self.fit_photo()
        elif key in (Qt.Key.Key_Slash, Qt.Key.Key_Space):
            self._hold_key(Qt.Key(key))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Bring the labels back.

        Any key's release does: on some keyboards "/" needs Shift, which may be let go first.
        """
        self.pointer_key_up(event)
        if not event.isAutoRepeat():
            self._hold_key(None)
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keyboard."""
        self._ring.show_for(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget held keys: their release goes elsewhere."""
        self.lift_pointer_key()
        self._hold_key(None)
        self._ring.hide()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ring around the canvas."""
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())
        self._place_swipe()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_theme()

    def _show_overlay(self) -> None:
        self._overlay.set_shown(self._overlay_shown and not self._peeking)
        self._marks.setVisible(not self._peeking)
        self._objects.set_shown(self._overlay_shown and not self._peeking)
        self._place_swipe()

    @Slot(float)
    def _swipe_to(self, share: float) -> None:
        self._swiped_to = share
        self._place_swipe()

    @Slot()
    def _place_swipe(self) -> None:
        """Keep the line where it is on screen, but within the photo; the labels begin there."""
        seen = self.mapFromScene(self._area).boundingRect() & self.viewport().rect()
        parted = self.view == View.SWIPE and not seen.isEmpty()
        self._swipe.setVisible(parted and self._overlay_shown and not self._peeking)
        if not parted:
            self._overlay.set_left_edge(-math.inf)
            return
        wanted = round(self._swiped_to * self.viewport().width())
        at = min(max(wanted, seen.left()), seen.right())
        self._swipe.stand(at, seen)
        self._overlay.set_left_edge(self.scene_position(QPointF(at, 0)).x())

    def _hold_key(self, key: Qt.Key | None) -> None:
        self.only_drag(key == Qt.Key.Key_Space)
        self.peek(is_held=key == Qt.Key.Key_Slash)

    def _leave_drops_to_the_window(self) -> None:
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)

    def _follow_theme(self) -> None:
        self.setBackgroundBrush(QColor(current_theme().canvas))

    @Slot()
    def _repaint_photo(self) -> None:
        self._photo.update()
