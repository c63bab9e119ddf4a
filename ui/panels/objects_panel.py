"""Objects: how they are found, which of them are kept, and their table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from segmenter.objects.settings import ObjectSettings
from segmenter.objects.units import in_unit, unit_of

from ..language.words import tr
from ..widgets.page_keys import keep_page_keys
from ..widgets.plain_label import PlainLabel
from ..widgets.scroll_panel import ScrollPanel
from .object_ranges import ObjectRanges
from .object_scale import ObjectScale
from .object_settings import ObjectSettingsPanel
from .objects_model import ObjectsModel

if TYPE_CHECKING:
    from segmenter.objects.counting import Counted

_ROW = 22
_COLUMN, _SETTINGS_WIDTH = 88, 290


class ObjectsPanel(QWidget):
    """Shows objects and asks for changes; it stores none.

    Setters only display. Signals only request.
    """

    shown_changed = Signal(bool)
    """Whether it is seen: nothing is counted for nobody."""
    object_chosen = Signal(int)
    """The object of the row that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("objects")
        self.setWindowTitle(self.tr("Objects"))
        self.settings, self.ranges, self.scale = (
            ObjectSettingsPanel(),
            ObjectRanges(),
            ObjectScale(),
        )
        self.model = ObjectsModel(self)
        self.view = QTableView()
        self._summary = PlainLabel()
        self._summary.setObjectName("objects_summary")
        self._summary.setProperty("strong", True)
        self._make_view()
        self._lay_out()
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.set_counted(None)

    @property
    def summary(self) -> str:
        """What is said of all objects together."""
        return self._summary.text()

    def set_labels(self, labels: Sequence[tuple[int, str]]) -> None:
        """Offer the labels whose areas may be objects, by id and name."""
        self.settings.set_labels(labels)

    def set_settings(self, settings: ObjectSettings) -> None:
        """Display how objects are found."""
        self.settings.set_settings(settings)
        self.ranges.set_ranges(settings.ranges)
        self.scale.set_settings(settings)

    def set_counted(self, counted: Counted | None) -> None:
        """Display objects; None where they are not known."""
        with QSignalBlocker(self.view.selectionModel()):
            self.model.set_counted(counted)
        self.ranges.set_counted(counted)
        self.scale.set_scale(None if counted is None else counted.scale)
        self._summary.setText("" if counted is None else summary_text(counted))

    def tell_busy(self) -> None:
        """Say that objects are being counted, until they are displayed."""
        self._summary.setText(self.tr("Counting…"))

    def choose(self, number: int) -> None:
        """Display that an object is chosen, without a request; 0 for none."""
        with QSignalBlocker(self.view.selectionModel()):
            row = self.model.row_of(number)
            flags = QItemSelectionModel.SelectionFlag
            how = flags.ClearAndSelect | flags.Rows
            self.view.selectionModel().setCurrentIndex(self.model.index(row, 0), how)
            if row < 0:
                self.view.clearSelection()
        if row >= 0:
            self.view.scrollTo(self.model.index(row, 0))
        self.view.viewport().update()

    def light(self, number: int) -> None:
        """Light up the row of an object; 0 for none."""
        self.model.light(number)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is seen."""
        super().showEvent(event)
        self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is not seen any more."""
        super().hideEvent(event)
        self.shown_changed.emit(False)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.object_chosen.emit(self.model.object_at(index.row()))

    def _make_view(self) -> None:
        view = self.view
        view.setObjectName("objects_view")
        view.setAccessibleName(self.tr("Objects"))
        view.setModel(self.model)
        view.setSortingEnabled(True)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(_ROW)
        view.verticalHeader().setMinimumSectionSize(_ROW)
        view.horizontalHeader().setDefaultSectionSize(_COLUMN)
        view.horizontalHeader().setHighlightSections(False)
        keep_page_keys(view)
        self.setFocusProxy(view)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(14, 2, 14, 8)
        column.setSpacing(6)
        for part in (self.settings, self.ranges, self.scale):
            column.addWidget(part)
        column.addStretch(1)
        scrolled = ScrollPanel(left, 64)
        scrolled.setFixedWidth(_SETTINGS_WIDTH)
        right = QVBoxLayout()
        right.setContentsMargins(10, 0, 8, 8)
        right.setSpacing(4)
        right.addWidget(self._summary)
        right.addWidget(self.view, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scrolled)
        layout.addLayout(right, 1)


def summary_text(counted: Counted) -> str:
    """Return count, sum and mean of the areas: ``24 objects, 52,311 px, 2,180 px each``."""
    size, table = counted.scale, counted.table
    areas = in_unit(table, size).get("area", table["area"])
    unit = unit_of("area", "px" if size is None else size.unit)
    if not len(areas):
        return tr("No objects")
    words = tr("{0} objects, {1} {3} in all, {2} {3} on average", len(areas))
    numbers = (_number(float(areas.sum())), _number(float(areas.mean())))
    return words.format(f"{len(areas):,}", *numbers, unit)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.4g}"
