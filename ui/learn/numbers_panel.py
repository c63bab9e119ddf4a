"""The numbers of both steps for one pixel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from segmenter.lessons.film import Film
from segmenter.lessons.walking import Method

from ..widgets.captions import name_control
from ..widgets.plain_label import PlainLabel
from ..widgets.silence import silent
from .amounts import vector
from .card import expectation_card, maximisation_card
from .card_view import CardView
from .words import channel_titles, method_title

# Of three components, so that plots keep their place where there are two.
HEIGHT = 252


class NumbersPanel(QWidget):
    """Shows how one method treats one pixel, and asks for another pixel."""

    pixel_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learn_numbers")
        self.expectation, self.maximisation = CardView(True), CardView(False)
        self.expectation.setObjectName("learn_expectation")
        self.maximisation.setObjectName("learn_maximisation")
        self._method = PlainLabel()
        self._method.setProperty("title", True)
        self._number = QSpinBox()
        name_control(self._number, "learn_pixel", self.tr("Pixel"), self.tr("Which pixel"))
        self._number.valueChanged.connect(self.pixel_requested)
        self._values = PlainLabel()
        self._values.setObjectName("learn_values")
        caption = PlainLabel(self.tr("Pixel"))
        caption.setProperty("dim", True)
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 0)
        head.setSpacing(8)
        for widget in (self._method, caption, self._number, self._values):
            head.addWidget(widget)
        head.addStretch(1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.VLine)
        cards = QHBoxLayout()
        cards.setSpacing(0)
        cards.addStrut(HEIGHT)
        cards.addWidget(self.expectation, 5)
        cards.addWidget(line)
        cards.addWidget(self.maximisation, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(cards, 1)

    def show_numbers(self, film: Film, method: Method, step: int, pixel: int) -> None:
        """Show the numbers of a step for a pixel."""
        lesson = film.lesson
        row, column = divmod(pixel, lesson.truth.shape[1])
        with silent(self._number):
            self._number.setRange(0, lesson.truth.size - 1)
            self._number.setValue(pixel)
        self._method.setText(self.tr("Numbers of {0}").format(method_title(method)))
        told = vector(lesson.points[:, pixel].tolist(), 0)
        names = ", ".join(channel_titles(lesson.n_channels))
        where = self.tr("in row {0}, column {1}:  x = {2}  ({3})")
        self._values.setText(where.format(row + 1, column + 1, told, names))
        self.expectation.show_card(expectation_card(film, method, step, pixel))
        self.maximisation.show_card(maximisation_card(film, method, step, pixel))
