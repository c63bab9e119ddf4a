"""A sentence that tells what went wrong, or what the user should know."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ..look.icons import icon
from ..widgets.plain_label import PlainLabel
from .message_words import said_in_window

ICON = 16
# Where a long path may go on in the next line.
BREAK = "/\u200b"
WIDEST = 560
FROM_EDGE = 18
GAP = 8
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
# Time to notice it, and to read each character.
NOTICE_MILLISECONDS, CHARACTER_MILLISECONDS = 4000, 60


class MessageBar(QFrame):
    """Floats over its parent's lower edge while there is a message; nothing else moves for it.

    A notice goes by itself, an error stays. Esc or the button closes either; shortcuts of the
    window come first: Esc closes only when nothing else wants it.

    Parameters
    ----------
    parent : QWidget
        What it floats over.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._window: QWidget | None = None
        self._over = parent
        self._obstacles: tuple[QWidget, ...] = ()
        self._clock = QTimer(self, singleShot=True, interval=NOTICE_MILLISECONDS)
        self._clock.timeout.connect(self._expire)
        self._is_error = False
        self._mark = PlainLabel()
        self._mark.setFixedSize(ICON, ICON)
        self._label = self._make_label()
        self._details = ""
        self._copy = self._make_copy()
        self._close = QToolButton()
        self._close.setObjectName("close_message")
        self._close.setProperty("quiet", True)
        self._close.setIconSize(QSize(14, 14))
        self._close.setIcon(icon("close", "dim"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.clicked.connect(self.dismiss)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.setSpacing(9)
        layout.addWidget(self._mark)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._copy)
        layout.addWidget(self._close)
        self.hide()
        parent.installEventFilter(self)

    def keep_clear_of(self, widgets: Sequence[QWidget]) -> None:
        """Stay above what else floats at the lower edge."""
        self._obstacles = tuple(widgets)
        for widget in widgets:
            widget.installEventFilter(self)

    @property
    def text(self) -> str:
        """The message shown last."""
        return self._label.text().replace(BREAK, "/")

    @property
    def is_error(self) -> bool:
        """Whether the message shown last was an error."""
        return self._is_error

    def show_error(self, text: str, details: str = "") -> None:
        """Tell what went wrong.

        Parameters
        ----------
        text : str
        details : str, optional
            What a button copies, for who mends the program.
        """
        self._show(text, self.tr("Error"), is_error=True, details=details)

    def show_notice(self, text: str) -> None:
        """Tell what the user should know."""
        self._show(text, self.tr("Notice"), is_error=False)

    @Slot()
    def dismiss(self) -> None:
        """Close the bar."""
        if self.isHidden():
            return
        self._clock.stop()
        self.hide()
        self.closed.emit()

    @Slot()
    def dismiss_error(self) -> None:
        """Close the bar if it tells an error: something else has been done since."""
        if self._is_error:
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at an Esc that no other widget of the window wanted; keep to the edge."""
        if watched in (self._over, *self._obstacles):
            if event.type() in _MOVES and self.isVisible():
                self._keep_to_edge()
            return False
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
        label = PlainLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _make_copy(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("copy_details")
        button.setText(self.tr("Copy details"))
        button.setToolTip(self.tr("For a bug report"))
        button.clicked.connect(self._copy_details)
        return button

    @Slot()
    def _copy_details(self) -> None:
        QApplication.clipboard().setText(self._details)

    def _show(self, text: str, kind: str, *, is_error: bool, details: str = "") -> None:
        line = said_in_window(" ".join(text.split()))
        self._is_error, self._details = is_error, details
        self._copy.setVisible(bool(details))
        self._label.setText(line.replace("/", BREAK))
        self._draw_mark()
        self.setAccessibleName(f"{kind}: {line}")
        self._watch_window()
        self._clock.stop()
        if not is_error:
            self._clock.start(NOTICE_MILLISECONDS + CHARACTER_MILLISECONDS * len(line))
        self._keep_to_edge()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @Slot()
    def _expire(self) -> None:
        if self.underMouse() or self._close.hasFocus():
            self._clock.start(NOTICE_MILLISECONDS)  # somebody is reading it
        else:
            self.dismiss()

    def _keep_to_edge(self) -> None:
        """Lie at the middle of the lower edge, above what is there already."""
        parent = self._over
        self.ensurePolished()
        room = parent.width() - 2 * FROM_EDGE
        width = min(self._whole_width(), WIDEST, room)
        place = QRect(0, 0, width, self._row.totalHeightForWidth(width))
        place.moveCenter(QPoint(parent.width() // 2, 0))
        place.moveBottom(parent.height() - FROM_EDGE)
        visible = [each for each in self._obstacles if each.isVisible()]
        boxes = [QRect(each.mapTo(parent, QPoint()), each.size()) for each in visible]
        for box in sorted(boxes, key=QRect.top, reverse=True):
            if place.adjusted(-GAP, -GAP, GAP, GAP).intersects(box):
                place.moveBottom(box.top() - GAP)
        self.setGeometry(place)

    def _whole_width(self) -> int:
        """Return the width that all the text has in one line."""
        self._label.ensurePolished()
        text = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 2
        return self._row.minimumSize().width() - self._label.minimumSizeHint().width() + text

    def _draw_mark(self) -> None:
        mark = icon("warning", "danger") if self._is_error else icon("info", "accent")
        self._mark.setPixmap(mark.pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))

    def _watch_window(self) -> None:
        window = self.window()
        if window is self or window is self._window:
            return
        window.installEventFilter(self)
        self._window = window
