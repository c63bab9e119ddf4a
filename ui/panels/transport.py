"""Buttons that go through a fit's iterations like through a film."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ..look.icons import icon
from ..look.text import plain

ICON_SIZE = 16


class TransportBar(QWidget):
    """First, play or pause, the next one, last."""

    first_requested = Signal()
    play_requested = Signal()
    next_requested = Signal()
    last_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.first = self._button("step-first", self.tr("To the starting guess"))
        self.play = self._button("play", self.tr("Play the iterations"))
        self.next = self._button("step", self.tr("One iteration further"))
        self.last = self._button("step-last", self.tr("Back to the result"))
        for button in (self.first, self.play, self.next, self.last):
            row.addWidget(button)
        self.first.clicked.connect(self.first_requested)
        self.play.clicked.connect(self.play_requested)
        self.next.clicked.connect(self.next_requested)
        self.last.clicked.connect(self.last_requested)

    def set_playing(self, playing: bool) -> None:
        """Display whether the iterations are being played."""
        name = self.tr("Pause") if playing else self.tr("Play the iterations")
        self.play.setIcon(icon("pause" if playing else "play"))
        self.play.setToolTip(plain(name))
        self.play.setAccessibleName(name)

    def _button(self, picture: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"transport_{picture.replace('-', '_')}")
        button.setProperty("quiet", True)
        button.setIcon(icon(picture))
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setToolTip(plain(name))
        button.setAccessibleName(name)
        return button
