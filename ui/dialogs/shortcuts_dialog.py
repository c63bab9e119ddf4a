"""The list of keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.canvas.tools.table import TOOLS
from ui.window.actions import ACTIONS

# Keys that are held or belong to the canvas rather than to an action.
GESTURES = (
    ("Ctrl+Z, Ctrl+Shift+Z", "Undo, redo"),
    ("Ctrl+1 … Ctrl+8", "Views, in the order of their buttons"),
    ("Hold /", "The photo alone"),
    ("Shift+arrows", "Move the swipe line"),
    ("[ ], Ctrl+wheel", "Brushes and scribbles: smaller, larger"),
    ("Ctrl+drag", "Scribble: start a new label"),
    ("Shift+click, right click", "Scribble: erase a mark"),
    ("Arrows", "Tools: move a crosshair; Shift: far, Ctrl: by one pixel"),
    ("Space, X", "Tools: the left and the right button at the crosshair; hold to drag"),
    ("Enter, Esc", "Tools: take or close, drop"),
    ("Ctrl+Z or Backspace, Ctrl+Y", "Outlines: last corner back, again"),
    ("Wheel", "Zoom at the cursor"),
    ("Drag, arrows", "Pan"),
    ("Double click, Home", "Fit in window"),
)


class ShortcutsDialog(QDialog):
    """Shows what each key does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setObjectName("shortcuts_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for row, (keys, text) in enumerate(self._rows()):
            shown = QLabel(keys)
            shown.setProperty("dim", True)
            grid.addWidget(shown, row % 16, 2 * (row // 16))
            grid.addWidget(QLabel(text), row % 16, 2 * (row // 16) + 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(buttons)

    def _rows(self) -> list[tuple[str, str]]:
        native = QKeySequence.SequenceFormat.NativeText
        rows = [
            (
                ", ".join(QKeySequence(keys).toString(native) for keys in spec.shortcuts),
                self.tr(spec.text).replace("&", "").rstrip("…"),
            )
            for spec in ACTIONS
            if spec.shortcuts
        ]
        rows += [(spec.key, self.tr(spec.text).replace("&", "")) for spec in TOOLS]
        return rows + [(keys, self.tr(text)) for keys, text in GESTURES]
