import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from segmenter.images.channel_counts import ChannelCounts
from ui.plots.range_histogram import RangeHistogram

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def histogram(qtbot: QtBot) -> RangeHistogram:
    made = RangeHistogram()
    qtbot.addWidget(made)
    made.resize(412, 44)
    made.set_counts(ChannelCounts(0.0, 1000.0, np.arange(96), (100.0, 900.0)))
    made.set_range(100.0, 900.0, (255, 0, 0))
    made.are_whole = True
    made.show()
    return made


@pytest.mark.parametrize(("at", "range_"), [(206, (500, 900)), (386, (100, 950)), (-50, (0, 900))])
def test_a_click_brings_the_nearer_end(histogram, qtbot, at, range_):
    with qtbot.waitSignal(histogram.requested) as asked:
        qtbot.mousePress(histogram, LEFT, pos=QPoint(at, 20))

    assert tuple(asked.args[:2]) == pytest.approx(range_, abs=3)


def test_an_end_never_passes_the_other_and_a_drag_is_one_gesture(histogram, qtbot):
    asked = []
    histogram.requested.connect(lambda *values: asked.append(values))

    qtbot.mousePress(histogram, LEFT, pos=QPoint(46, 20))
    for at in (200, 300, 410):
        qtbot.mouseMove(histogram, QPoint(at, 20))
    qtbot.mouseRelease(histogram, LEFT, pos=QPoint(410, 20))

    assert asked[-1][:2] == (899.0, 900.0)
    assert len({gesture for *_, gesture in asked}) == 1
    assert all(low == round(low) for low, *_ in asked)


def test_a_double_click_asks_for_the_automatic_range(histogram, qtbot):
    with qtbot.waitSignal(histogram.automatic_requested):
        qtbot.mouseDClick(histogram, LEFT, pos=QPoint(200, 20))


def test_a_range_beyond_all_values_has_room(histogram):
    histogram.set_range(-500.0, 2000.0, (255, 0, 0))

    assert 0 < histogram.place_of(-500) < histogram.place_of(0)
    assert histogram.place_of(1000) < histogram.place_of(2000) < histogram.width()
