"""By how much a label is reshaped: a slider over the photo."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ..widgets.plain_label import PlainLabel
from ..widgets.slider import GestureSlider
from .card import FROM_CORNER

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SLIDER_WIDTH = 180


class ReshapeCard(QFrame):
    """Lies over the canvas's lower edge while an amount is chosen; Enter takes it, Esc does not."""

    amount_requested = Signal(int)
    """Place of the amount among those that there are."""
    accepted = Signal()
    rejected = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reshape_card")
        self._title, self._amount = PlainLabel(), PlainLabel()
        self._title.setProperty("title", True)
        self._slider = GestureSlider(0, 1)
        self._slider.setObjectName("reshape_amount")
        self._slider.setFixedWidth(_SLIDER_WIDTH)
        self._slider.requested.connect(self._request)
        accept, reject = QPushButton(self.tr("Apply")), QPushButton(self.tr("Cancel"))
        for button, name in ((accept, "reshape_apply"), (reject, "reshape_cancel")):
            button.setObjectName(name)
        accept.setProperty("primary", True)
        accept.clicked.connect(self.accepted)
        reject.clicked.connect(self.rejected)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        for part in (self._title, self._slider, self._amount, reject, accept):
            row.addWidget(part)
        self.hide()
        parent.installEventFilter(self)

    def open_for(self, title: str, count: int, place: int, widest: str) -> None:
        """Offer so many amounts.

        Parameters
        ----------
        title : str
            What is done to which label.
        count : int
            How many amounts there are.
        place : int
            Which it is at first.
        widest : str
            The longest text of an amount, for which there is room.
        """
        self._title.setText(title)
        self._slider.setAccessibleName(title)
        self._slider.setRange(0, count - 1)
        self._slider.show_value(place)
        self._amount.setMinimumWidth(self._amount.fontMetrics().horizontalAdvance(widest))
        self.show()
        self.adjustSize()
        self._keep_to_edge()
        self.raise_()
        self._slider.setFocus()

    def show_amount(self, text: str, *, is_tried: bool) -> None:
        """Display an amount, and whether the photo shows already what comes of it."""
        self._amount.setText(text)
        self._amount.setEnabled(is_tried)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the amount, or nothing."""
        if event.key() in _ENTER:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.rejected.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge when the canvas's size changes."""
        if event.type() == QEvent.Type.Resize:
            self._keep_to_edge()
        return super().eventFilter(watched, event)

    def _keep_to_edge(self) -> None:
        if (parent := self.parentWidget()) is None:
            return
        left = max((parent.width() - self.width()) // 2, 0)
        self.move(left, parent.height() - self.height() - FROM_CORNER)

    @Slot(int, int)
    def _request(self, place: int, _gesture: int) -> None:
        self.amount_requested.emit(place)
