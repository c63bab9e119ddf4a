"""Page Up and Page Down turn the window's photos, but not where the focus has its own pages."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def keep_page_keys(widget: QWidget) -> None:
    """Let a widget have the page keys while it has the focus; a scroll area only if it scrolls."""
    widget.installEventFilter(_PageKeys(widget))


class _PageKeys(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the page keys for the widget, or Qt takes them for shortcuts of the window."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in _KEYS
            and _has_pages(watched)
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def _has_pages(widget: QObject) -> bool:
    if isinstance(widget, QAbstractScrollArea):
        return widget.verticalScrollBar().maximum() > 0
    return True
