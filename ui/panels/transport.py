"""Buttons that go through a fit's iterations like through a film."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..widgets.picture_button import PictureButton


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
        self.first = PictureButton("transport", "step-first", self.tr("To the starting guess"))
        self.play = PictureButton("transport", "play", self.tr("Play the iterations"))
        self.next = PictureButton("transport", "step", self.tr("One iteration further"))
        self.last = PictureButton("transport", "step-last", self.tr("Back to the result"))
        for button in (self.first, self.play, self.next, self.last):
            row.addWidget(button)
        self.first.clicked.connect(self.first_requested)
        self.play.clicked.connect(self.play_requested)
        self.next.clicked.connect(self.next_requested)
        self.last.clicked.connect(self.last_requested)

    def set_playing(self, playing: bool) -> None:
        """Display whether the iterations are being played."""
        name = self.tr("Pause") if playing else self.tr("Play the iterations")
        self.play.show_picture("pause" if playing else "play", name)
