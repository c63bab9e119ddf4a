"""Formats to tick, in groups; those that cannot hold the labels say why."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from segmenter.errors import ExportError
from segmenter.exports import FORMATS, GROUPS, Format
from segmenter.exports.extras import check

from ..language.words import tr
from ..look.text import plain
from ..widgets.plain_label import PlainLabel

_ROWS_SHOWN = 14


class FormatList(QScrollArea):
    """A box for each format.

    Parameters
    ----------
    n_labels : int
        That the formats have to hold.
    ticked : sequence of str
        Names of those that are ticked at first.
    """

    changed = Signal()
    """Some box was ticked, or no longer is."""
    pointed = Signal(str)
    """The format that the cursor or the keyboard is on."""

    def __init__(self, n_labels: int, ticked: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_formats")
        self.setAccessibleName(self.tr("Formats"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.boxes: dict[str, QCheckBox] = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for group in GROUPS:
            caption = PlainLabel(tr(group))
            caption.setProperty("dim", True)
            caption.setContentsMargins(0, 6 if self.boxes else 0, 0, 0)
            column.addWidget(caption)
            for entry in FORMATS.values():
                if entry.group == group:
                    column.addWidget(self._box(entry, n_labels, ticked))
        self.setWidget(inside)
        row = next(iter(self.boxes.values())).sizeHint().height() + column.spacing()
        self.setMinimumHeight(min(_ROWS_SHOWN * row, inside.sizeHint().height()))
        self.setMinimumWidth(
            inside.sizeHint().width() + self.verticalScrollBar().sizeHint().width()
        )

    def ticked(self) -> list[str]:
        """Return the names of the formats that are ticked, in the order of the program's list."""
        return [name for name in FORMATS if self.boxes[name].isChecked()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which format somebody is on."""
        name = watched.objectName().removeprefix("export_")
        is_box = self.boxes.get(name) is watched  # a scroll area also filters its contents
        if is_box and event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.pointed.emit(name)
        return super().eventFilter(watched, event)

    def _box(self, entry: Format, n_labels: int, ticked: Sequence[str]) -> QCheckBox:
        title = tr(entry.title)
        box = QCheckBox(f"{title}  ·  {entry.suffix}")
        box.setObjectName(f"export_{entry.name}")
        why = self._why_not(entry, n_labels)
        box.setEnabled(not why)
        box.setToolTip(plain(why))
        box.setAccessibleDescription(why)
        box.setChecked(entry.name in ticked and not why)
        box.toggled.connect(self.changed)
        box.installEventFilter(self)
        self.boxes[entry.name] = box
        return box

    def _why_not(self, entry: Format, n_labels: int) -> str:
        if n_labels > entry.max_labels:
            words = tr("Holds {0} labels, not {1}", entry.max_labels)
            return words.format(entry.max_labels, n_labels)
        try:
            check(entry.name, entry.module)
        except ExportError as error:
            return str(error)
        return ""
