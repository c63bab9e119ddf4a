"""The labels as Qt's views and assistive tools read them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from segmenter.regions.style import LabelStyle

from ..language.words import tr
from ..look.text import plain

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One label as the panel shows it.

    Attributes
    ----------
    label : int
        1…K.
    style : LabelStyle
    share : float
        Of the labelled pixels, 0…1.
    pixels : int
    is_locked : bool
    """

    label: int
    style: LabelStyle
    share: float
    pixels: int
    is_locked: bool = False


class LabelsRole(IntEnum):
    """What a row holds besides its name (``EditRole``) and visibility (``CheckStateRole``)."""

    ROW = Qt.ItemDataRole.UserRole
    LABEL = Qt.ItemDataRole.UserRole + 1
    SHARE = Qt.ItemDataRole.UserRole + 2


class LabelsModel(QAbstractListModel):
    """Rows to read; an edit asks for a change and changes nothing itself."""

    rename_requested = Signal(int, str)
    visibility_requested = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LabelRow, ...] = ()

    @property
    def rows(self) -> tuple[LabelRow, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[LabelRow]) -> None:
        """Show ``rows``; editor and selection stay if the labels are the same."""
        new = tuple(rows)
        if [row.label for row in new] == [row.label for row in self._rows]:
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def index_of(self, label: int | None) -> QModelIndex:
        """Return where ``label`` is, an invalid index if nowhere."""
        places = (place for place, row in enumerate(self._rows) if row.label == label)
        return self.index(next(places, -1))

    def row_at(self, index: AnyIndex) -> LabelRow:
        """Return the row at a valid ``index``."""
        return self._rows[index.row()]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many labels there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let names be edited and visibility be toggled."""
        if not index.isValid():
            return super().flags(index)
        more = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
        return super().flags(index) | more | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows or says."""
        if not index.isValid():
            return None
        read = _READERS.get(role)
        return None if read is None else read(self.row_at(index))

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a name or for visibility."""
        row = self.row_at(index)
        if role == Qt.ItemDataRole.EditRole:
            name = " ".join(str(value).split())
            if not name or name == row.style.name:
                return False
            self.rename_requested.emit(row.label, name)
            return True
        if role == Qt.ItemDataRole.CheckStateRole:
            self.visibility_requested.emit(row.label, not row.style.visible)
            return True
        return False


def share_text(share: float) -> str:
    """Return a share as per cent with one decimal; only a share of 0 reads as 0.0%."""
    return "<0.1%" if 0 < share < 0.0005 else f"{100 * share:.1f}%"


def aside_text(style: LabelStyle) -> str:
    """Return what stands beside a name: the key of its own, and the note in one line."""
    key = [_key_text(style)] if style.key else []
    return "  ".join([*key, *([" ".join(style.note.split())] if style.note else [])])


def _key_text(style: LabelStyle) -> str:
    return tr("[{0}]").format(style.key)


def _tip(row: LabelRow) -> str:
    text = tr("{0}: {1} pixels, {2}")
    told = text.format(row.style.name, f"{row.pixels:,}", share_text(row.share))
    return plain(f"{told}\n{row.style.note}" if row.style.note else told)


def _spoken(row: LabelRow) -> str:
    shown = tr("shown")
    hidden = tr("hidden")
    text = tr("Label {0}, {1}, {2}, {3}")
    seen = shown if row.style.visible else hidden
    spoken = text.format(row.label, row.style.name, share_text(row.share), seen)
    locked = tr("locked")
    spoken = f"{spoken}, {locked}" if row.is_locked else spoken
    return f"{spoken}, {row.style.note}" if row.style.note else spoken


def _check_state(row: LabelRow) -> Qt.CheckState:
    return Qt.CheckState.Checked if row.style.visible else Qt.CheckState.Unchecked


_READERS: dict[int, Callable[[LabelRow], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: row.style.name,
    Qt.ItemDataRole.EditRole: lambda row: row.style.name,
    Qt.ItemDataRole.DecorationRole: lambda row: QColor(*row.style.colour),
    Qt.ItemDataRole.CheckStateRole: _check_state,
    Qt.ItemDataRole.ToolTipRole: _tip,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    LabelsRole.ROW: lambda row: row,
    LabelsRole.LABEL: lambda row: row.label,
    LabelsRole.SHARE: lambda row: share_text(row.share),
}
