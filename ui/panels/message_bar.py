"""A sentence that tells what went wrong, or what the user should know."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.look.icons import icon

ICON = 16
# Where a long path may go on in the next line.
BREAK = "/\u200b"


class MessageBar(QWidget):
    """Hidden until there is a message; Esc or the button closes it.

    Shortcuts of the window come first: Esc closes only when nothing else wants it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window: QWidget | None = None
        self._is_error = False
        self._mark = QLabel()
        self._mark.setFixedSize(ICON, ICON)
        self._label = self._make_label()
        self._close = QToolButton()
        self._close.setObjectName("close_message")
        self._close.setProperty("quiet", True)
        self._close.setIconSize(QSize(14, 14))
        self._close.setIcon(icon("close", "dim"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(9)
        layout.addWidget(self._mark)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The message shown last."""
        return self._label.text().replace(BREAK, "/")

    @property
    def is_error(self) -> bool:
        """Whether the message shown last was an error."""
        return self._is_error

    def show_error(self, text: str) -> None:
        """Tell what went wrong."""
        self._show(text, self.tr("Error"), is_error=True)

    def show_notice(self, text: str) -> None:
        """Tell what the user should know."""
        self._show(text, self.tr("Notice"), is_error=False)

    @Slot()
    def dismiss(self) -> None:
        """Close the bar."""
        if self.isHidden():
            return
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at an Esc that no other widget of the window wanted."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.isVisible()
        ):
            self.dismiss()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the mark in another theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_mark()

    def _make_label(self) -> QLabel:
        """Make a label that shows all: what to do comes last in a message."""
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
        return label

    def _show(self, text: str, kind: str, *, is_error: bool) -> None:
        line = " ".join(text.split())
        self._is_error = is_error
        self._label.setText(line.replace("/", BREAK))
        self._draw_mark()
        self.setAccessibleName(f"{kind}: {line}")
        self._watch_window()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _draw_mark(self) -> None:
        mark = icon("warning", "danger") if self._is_error else icon("info", "accent")
        self._mark.setPixmap(mark.pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))

    def _watch_window(self) -> None:
        window = self.window()
        if window is self or window is self._window:
            return
        window.installEventFilter(self)
        self._window = window
