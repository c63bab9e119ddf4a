"""The table of objects as Qt's views read it: whole columns, of which only what is seen is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QBrush, QColor

from segmenter.objects.units import in_unit, unit_of

from ..look.theme import current_theme

if TYPE_CHECKING:
    from segmenter.objects.counting import Counted

AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
# Rows whose number is told by these are in the unit of the photo where that is known.
_SHARES = ("share",)


class ObjectsModel(QAbstractTableModel):
    """Objects to read, a row each, in the order of any column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: list[tuple[str, str, NDArray[Any]]] = []
        self._order: NDArray[np.intp] = np.zeros(0, np.intp)
        self._places: NDArray[np.intp] = self._order
        self._sorted_by = ("id", Qt.SortOrder.AscendingOrder)
        self._lit = 0

    def set_counted(self, counted: Counted | None) -> None:
        """Show other objects, in the order of the same column."""
        self.beginResetModel()
        self._columns = [] if counted is None else _columns_of(counted)
        self._lit = 0
        self._sort()
        self.endResetModel()

    @property
    def count(self) -> int:
        """How many objects there are."""
        return len(self._order)

    def object_at(self, row: int) -> int:
        """Return the id of the object in a row."""
        return int(self._order[row]) + 1

    def row_of(self, number: int) -> int:
        """Return the row of an object, -1 if there is no such object."""
        return int(self._places[number - 1]) if 0 < number <= self.count else -1

    def light(self, number: int) -> None:
        """Light up the row of an object; 0 for none."""
        before, self._lit = self._lit, number
        for each in {before, number}:
            if (row := self.row_of(each)) >= 0:
                last = self.index(row, self.columnCount() - 1)
                role = Qt.ItemDataRole.BackgroundRole
                self.dataChanged.emit(self.index(row, 0), last, [role])

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many objects there are."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column is called, with its unit."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        name, unit, _ = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column_title(name)} {unit}".strip()
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if role == Qt.ItemDataRole.DisplayRole:
            name, _, column = self._columns[index.column()]
            return value_text(name, column[self._order[index.row()]])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == Qt.ItemDataRole.BackgroundRole and self.object_at(index.row()) == self._lit:
            return QBrush(QColor(current_theme().raised))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; equal ones keep the order of their ids."""
        if not 0 <= column < len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        olds = self.persistentIndexList()
        numbers = [self.object_at(old.row()) for old in olds]
        self._sorted_by = (self._columns[column][0], order)
        self._sort()
        news = [
            self.index(self.row_of(number), old.column())
            for number, old in zip(numbers, olds, strict=True)
        ]
        self.changePersistentIndexList(olds, news)
        self.layoutChanged.emit()

    def _sort(self) -> None:
        by, order = self._sorted_by
        found = {name: column for name, _, column in self._columns}
        values = found.get(by, found.get("id", np.zeros(0)))
        downwards = order == Qt.SortOrder.DescendingOrder
        if downwards:
            values = -values.astype(np.float64)
        self._order = np.argsort(values, kind="stable")
        self._places = np.empty(len(self._order), np.intp)
        self._places[self._order] = np.arange(len(self._order))


def column_title(name: str) -> str:
    """Return what people call a column."""
    return _tr(_TITLES[name]) if name in _TITLES else name.replace("_", " ")


def value_text(name: str, value: Any) -> str:
    """Return how a value of a column is written."""
    number = value.item()
    if isinstance(number, bool):
        return _tr("yes") if number else ""
    if isinstance(number, int):
        return f"{number:,}"
    if number != number:  # noqa: PLR0124 - not a number
        return ""
    if name in _SHARES:
        return f"{100 * number:.3g}%"
    return f"{number:,.0f}" if abs(number) >= 1000 else f"{number:.4g}"


def _columns_of(counted: Counted) -> list[tuple[str, str, NDArray[Any]]]:
    """Return names, units and values; what is known in the photo's unit is told in it."""
    scaled, size = in_unit(counted.table, counted.scale), counted.scale
    found = []
    for name, column in counted.table.items():
        is_scaled = name in scaled and size is not None
        unit = unit_of(name, size.unit if is_scaled and size is not None else "px")
        found.append((name, unit, scaled[name] if is_scaled else column))
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("ObjectsModel", text)


_TITLES = {
    "id": "Id",
    "label": "Label",
    "area": "Area",
    "share": "Share",
    "x": "X",
    "y": "Y",
    "left": "Left",
    "top": "Top",
    "width": "Width",
    "height": "Height",
    "perimeter": "Perimeter",
    "circularity": "Circularity",
    "eccentricity": "Eccentricity",
    "major_axis": "Major axis",
    "minor_axis": "Minor axis",
    "solidity": "Solidity",
    "feret": "Feret",
    "posterior": "Posterior",
    "border": "At border",
}
