"""Ranges that objects must be in, a column at a time, on the histogram of all that were found."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from segmenter.images.channel_counts import BINS, ChannelCounts
from segmenter.objects.ranges import Range

from ..look.theme import current_theme
from ..plots.range_histogram import RangeHistogram
from ..widgets.captions import name_control
from ..widgets.plain_label import PlainLabel
from ..widgets.wheel import leave_wheel
from .objects_model import column_title

if TYPE_CHECKING:
    from segmenter.objects.counting import Counted

_NOT_RANGES = ("id", "label", "border")


class ObjectRanges(QWidget):
    """Shows which values of a column are kept and asks for others; it stores none."""

    requested = Signal(object, int)
    """A Range, without ends where all is kept, and the gesture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column, self._told = QComboBox(), PlainLabel()
        self._histogram = RangeHistogram()
        self._histogram.setToolTip(
            self.tr("Drag an end to leave objects out; double click for all")
        )
        self._counted: Counted | None = None
        self._ranges: dict[str, Range] = {}
        name = self.tr("Column whose values are kept or left out")
        name_control(self._column, "object_column", name, name)
        leave_wheel(self._column)
        self._told.setProperty("dim", True)
        row = QHBoxLayout()
        row.addWidget(self._column, 1)
        row.addWidget(self._told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._histogram)
        self._column.activated.connect(self._show)
        self._histogram.requested.connect(self._request)
        self._histogram.automatic_requested.connect(self._request_all)

    def set_counted(self, counted: Counted | None) -> None:
        """Display the values of all that were found."""
        self._counted = counted
        names = [] if counted is None else list(counted.candidates)
        names = [name for name in names if name not in _NOT_RANGES]
        if names and names != [self._column.itemData(at) for at in range(self._column.count())]:
            chosen = self._column.currentData() or "area"
            with QSignalBlocker(self._column):
                self._column.clear()
                for name in names:
                    self._column.addItem(column_title(name), name)
                self._column.setCurrentIndex(max(self._column.findData(chosen), 0))
        self._show()

    def set_ranges(self, ranges: tuple[Range, ...]) -> None:
        """Display which values are kept."""
        self._ranges = {each.column: each for each in ranges}
        self._show()

    @Slot()
    def _show(self) -> None:
        counts = self._counts()
        self._histogram.set_counts(counts)
        if counts is None:
            self._told.setText("")
            return
        name = self._column.currentData()
        kept = self._ranges.get(name, Range(name))
        ends = max(kept.low, counts.low), min(kept.high, counts.high)
        self._histogram.are_whole = self._is_whole(name)
        accent = QColor(current_theme().accent)
        self._histogram.set_range(*ends, (accent.red(), accent.green(), accent.blue()))
        all_kept = self.tr("all") if name not in self._ranges else f"{ends[0]:.4g} – {ends[1]:.4g}"
        self._told.setText(all_kept)

    def _is_whole(self, name: str) -> bool:
        return self._counted is not None and self._counted.candidates[name].dtype.kind == "i"

    def _counts(self) -> ChannelCounts | None:
        name = self._column.currentData()
        if self._counted is None or name not in self._counted.candidates:
            return None
        values = self._counted.candidates[name].astype(np.float64)
        values = values[np.isfinite(values)]
        if not len(values):
            return None
        low, high = float(values.min()), float(values.max())
        high = high if high > low else low + 1.0
        return ChannelCounts(low, high, np.histogram(values, BINS, (low, high))[0], (low, high))

    @Slot(float, float, int)
    def _request(self, low: float, high: float, gesture: int) -> None:
        counts, name = self._counts(), self._column.currentData()
        if counts is None:
            return
        first = -math.inf if low <= counts.low else _short(low)
        last = math.inf if high >= counts.high else _short(high)
        self.requested.emit(Range(name, first, last), gesture)

    @Slot()
    def _request_all(self) -> None:
        self.requested.emit(Range(self._column.currentData()), 0)


def _short(value: float) -> float:
    """Return a number that is as short as it looks, for commands that it is copied into."""
    return float(f"{value:.5g}")
