"""The keys of undo and redo, which belong to a tool while it draws."""

from PySide6.QtGui import QKeyEvent, QKeySequence

UNDO_KEYS = ("Ctrl+Z",)
REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")


def is_undo(event: QKeyEvent) -> bool:
    """Tell whether a key is that of undo."""
    return _is_one_of(event, UNDO_KEYS)


def is_redo(event: QKeyEvent) -> bool:
    """Tell whether a key is that of redo."""
    return _is_one_of(event, REDO_KEYS)


def _is_one_of(event: QKeyEvent, keys: tuple[str, ...]) -> bool:
    # Before it is a key press, an overridden shortcut matches no standard key.
    pressed = QKeySequence(event.keyCombination())
    return any(pressed == QKeySequence(each) for each in keys)
