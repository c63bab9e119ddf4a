"""How far long work on a large photo has come, over the photo."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from ..widgets.plain_label import PlainLabel
from .card import FROM_CORNER

_BAR_WIDTH = 200
_PARTS = 1000


class WorkCard(QFrame):
    """Lies over the canvas's lower edge while something is done that takes long."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("work_card")
        self._title = PlainLabel()
        self._title.setProperty("title", True)
        self._bar = QProgressBar()
        self._bar.setObjectName("work_progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setObjectName("work_stop")
        self._stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        for part in (self._title, self._bar, self._stop):
            row.addWidget(part)
        self.hide()
        parent.installEventFilter(self)

    @property
    def is_stopping(self) -> bool:
        """Whether it says that what is done ends soon."""
        return not self.isHidden() and not self._stop.isEnabled()

    def show_work(self, text: str, fraction: float | None) -> None:
        """Display what is done, and how much of it is; None where nobody knows."""
        self._title.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, 0 if fraction is None else _PARTS)
        if fraction is not None:
            self._bar.setValue(round(_PARTS * fraction))
        self._stop.setEnabled(True)
        self._appear()

    def show_stopping(self) -> None:
        """Display that it ends soon."""
        self._title.setText(self.tr("Stopping…"))
        self._stop.setEnabled(False)
        self._appear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge when the canvas's size changes."""
        if event.type() == QEvent.Type.Resize:
            self._keep_to_edge()
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        self.adjustSize()
        self._keep_to_edge()
        self.show()
        self.raise_()

    def _keep_to_edge(self) -> None:
        if (parent := self.parentWidget()) is not None:
            left = max((parent.width() - self.width()) // 2, 0)
            self.move(left, parent.height() - self.height() - FROM_CORNER)
