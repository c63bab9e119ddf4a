"""Half steps back and forth, like a film."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..widgets.picture_button import PictureButton
from ..widgets.plain_label import PlainLabel
from ..widgets.silence import silent
from ..widgets.slider import GestureSlider

WORDS_WIDTH = 330


class StepsBar(QWidget):
    """Asks for another step; shows which it is."""

    step_requested = Signal(int)
    end_requested = Signal()
    play_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learn_steps")
        first = PictureButton("learn", "step-first", self.tr("To the start"))
        back = PictureButton("learn", "step-back", self.tr("One step back"))
        self._play = PictureButton("learn", "play", self.tr("Play"))
        forward = PictureButton("learn", "step", self.tr("One step further"))
        last = PictureButton("learn", "step-last", self.tr("To the end"))
        self._slider = GestureSlider(0, 1)
        self._slider.setObjectName("learn_step")
        self._slider.setAccessibleName(self.tr("Step"))
        self._slider.requested.connect(self._request)
        self._words = PlainLabel()
        self._words.setObjectName("learn_step_words")
        self._words.setMinimumWidth(WORDS_WIDTH)
        first.clicked.connect(self._first)
        back.clicked.connect(self._back)
        self._play.clicked.connect(self.play_requested)
        forward.clicked.connect(self._forward)
        last.clicked.connect(self.end_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(4)
        for button in (first, back, self._play, forward, last):
            row.addWidget(button)
        row.addSpacing(10)
        row.addWidget(self._slider, 1)
        row.addSpacing(14)
        row.addWidget(self._words)

    @property
    def words(self) -> str:
        """What is told of the step."""
        return self._words.text()

    def show_step(self, step: int, last: int, words: str) -> None:
        """Show a step of so many."""
        with silent(self._slider):
            self._slider.setRange(0, last)
            self._slider.setValue(step)
        self._words.setText(words)

    def set_playing(self, is_playing: bool) -> None:
        """Display whether steps follow by themselves."""
        name = self.tr("Pause") if is_playing else self.tr("Play")
        self._play.show_picture("pause" if is_playing else "play", name)

    @Slot(int, int)
    def _request(self, step: int, gesture: int) -> None:
        self.step_requested.emit(step)

    @Slot()
    def _first(self) -> None:
        self.step_requested.emit(0)

    @Slot()
    def _back(self) -> None:
        self.step_requested.emit(max(self._slider.value() - 1, 0))

    @Slot()
    def _forward(self) -> None:
        self.step_requested.emit(self._slider.value() + 1)
