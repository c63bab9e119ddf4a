"""All that can lie over the photo, and which of it a view shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Slot
from PySide6.QtWidgets import QGraphicsScene

from segmenter.arrays import LabelArray

from .area_item import rows_and_columns
from .label_item import LabelItem
from .outline_item import OutlineItem
from .overlay_look import OverlayLook
from .tile_store import TileStore
from .value_item import ValueItem
from .view import View

if TYPE_CHECKING:
    from segmenter.editing.box import Box
    from segmenter.segmenting.maps import ValueArray

MOST_HALVED = 4


class Overlay(QObject):
    """Labels, outlines and values over the photo; one view at a time."""

    def __init__(self, scene: QGraphicsScene, tiles: TileStore) -> None:
        from segmenter.regions.label_levels import LabelLevels

        super().__init__(scene)
        self._view = View.LABELS
        self._shown = True
        self._look = OverlayLook()
        self._levels, self._tiles = LabelLevels(), tiles
        self._values = ValueItem()
        self._labels = LabelItem(self._levels, tiles)
        self._outlines = OutlineItem(self._levels, tiles)
        tiles.changed.connect(self._repaint_labels)
        self._values.levels.refined.connect(self._repaint_values)
        for item in (self._values, self._labels, self._outlines):
            scene.addItem(item)
        self._show()

    @property
    def look(self) -> OverlayLook:
        """How labels are shown."""
        return self._look

    @property
    def view(self) -> View:
        """What is shown."""
        return self._view

    @property
    def labels(self) -> LabelArray | None:
        """The labels as they came."""
        return self._levels.labels

    @property
    def values(self) -> ValueArray | None:
        """The values of a view that has any."""
        return self._values.levels.pixels

    def set_labels(self, labels: LabelArray | None, area: QRectF) -> None:
        """Replace the labels over ``area``; without any, there are no values either."""
        self._levels.set_labels(labels, rows_and_columns(area))
        for item in (self._labels, self._outlines):
            item.set_area(QRectF() if labels is None else area)
        if labels is None:
            self._values.set_values(None)

    def patch_labels(self, box: Box, labels: LabelArray) -> None:
        """Replace the labels in a box, and paint no more than that again."""
        self._levels.write(box, labels)
        height, width = box.shape
        # Smooth scaling blends with what is beside it.
        margin = 1 << MOST_HALVED
        seen = QRectF(box.left, box.top, width, height)
        self._tiles.forget_labels(seen)
        for item in (self._labels, self._outlines):
            item.update(seen.adjusted(-margin, -margin, margin, margin))

    def set_view(self, view: View, values: ValueArray | None) -> None:
        """Show another view, with its values if it has any."""
        self._view = view
        self._values.set_values(values)
        self._show()

    def set_look(self, look: OverlayLook) -> None:
        """Change colours, opacity, highlight or what is under the cursor."""
        if look != self._look:
            self._look = look
            self._show()

    def set_shown(self, shown: bool) -> None:
        """Show or hide everything."""
        self._shown = shown
        self._show()

    def set_left_edge(self, left: float) -> None:
        """Show nothing of the labels left of ``left``, in the photo's coordinates."""
        self._labels.set_left_edge(left)

    def _show(self) -> None:
        view, look = self._view, self._look
        self._values.setVisible(self._shown and view.has_values)
        self._labels.setVisible(self._shown and not view.has_values)
        self._outlines.setVisible(self._shown and view == View.OUTLINES)
        if view.has_values:
            from segmenter.regions.value_colours import change_table, scale_table

            table = change_table if view == View.DIFFERENCE else scale_table
            self._values.set_table(table(look.value_opacity))
        elif view == View.OUTLINES:
            wash = look.wash_table()
            self._labels.set_table(wash)
            self._labels.setVisible(self._shown and bool(wash.any()))
            self._outlines.set_table(look.line_table(), look.strong_opacity)
        else:
            self._labels.set_table(look.mean_table() if view == View.MEANS else look.table())

    @Slot(QRectF)
    def _repaint_labels(self, area: QRectF) -> None:
        for item in (self._labels, self._outlines):
            item.update(area)

    @Slot()
    def _repaint_values(self) -> None:
        self._values.update()
