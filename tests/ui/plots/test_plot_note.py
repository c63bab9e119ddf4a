"""The line in a plot's corner."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.plots.plot_note import paint_note

BOX = QRectF(0, 0, 200, 100)
ABOVE, BELOW = QPointF(40, 12), QPointF(90, 92)


@pytest.fixture
def rows_of_note(qapp: QApplication):
    """Return the rows that a note is painted on."""

    def paint(note: str, marks: list[QPointF]) -> np.ndarray:
        image = QImage(200, 100, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff00ff"))
        painter = QPainter(image)
        paint_note(painter, BOX, note, marks)
        painter.end()
        lines = np.frombuffer(image.constBits(), np.uint32).reshape(100, 200)
        return np.flatnonzero((lines != lines[50, 199]).any(axis=1))

    return paint


@pytest.mark.parametrize("marks", [[], [BELOW], [ABOVE, BELOW]])
def test_it_stands_above_unless_more_would_be_covered_there(rows_of_note, marks):
    assert rows_of_note("Label 3  120 ± 9", marks).max() < 50


def test_it_stands_below_where_marks_are_above(rows_of_note):
    assert rows_of_note("Label 3  120 ± 9", [ABOVE]).min() > 50


def test_its_length_does_not_move_it(rows_of_note):
    far = [QPointF(190, 12)]

    assert set(rows_of_note("a", far)) <= set(rows_of_note("a much longer note than that", far))


def test_no_note_paints_nothing(rows_of_note):
    assert rows_of_note("", [ABOVE]).size == 0
