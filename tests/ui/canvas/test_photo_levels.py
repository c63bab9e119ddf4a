import numpy as np
import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from ui.canvas.photo_levels import PhotoLevels


def grey(level: int, height: int = 64, width: int = 96) -> np.ndarray:
    return np.full((height, width), level, np.uint8)


@pytest.fixture
def levels(qtbot: QtBot) -> PhotoLevels:
    return PhotoLevels()


def test_until_the_reductions_arrive_the_photo_itself_is_painted(levels):
    levels.set_pixels(grey(7))

    assert levels.at_scale(0.1).width == 96
    assert not levels.is_refined


def test_reductions_arrive_down_to_the_smallest(levels, qtbot):
    with qtbot.waitSignal(levels.refined):
        levels.set_pixels(grey(7))

    assert levels.at_scale(0.5).image.size().toTuple() == (48, 32)
    assert levels.at_scale(0.001).image.size().toTuple() == (1, 1)
    assert levels.at_scale(0.001).image.pixelColor(0, 0).red() == 7


def test_reductions_of_an_older_photo_are_dropped(levels, qtbot):
    refined = []
    levels.refined.connect(lambda: refined.append(levels.at_scale(0.5).array.max()))

    levels.set_pixels(grey(7, 2048, 2048))
    levels.set_pixels(grey(9))
    qtbot.waitUntil(lambda: levels.is_refined)

    assert refined == [9]
    assert levels.at_scale(0.5).width == 48


def test_a_photo_too_small_to_halve_is_as_fine_as_it_gets(levels):
    levels.set_pixels(grey(7, 1, 30))

    assert levels.is_refined
    assert levels.at_scale(0.1).width == 30


def test_without_a_photo_there_is_nothing_to_refine(levels):
    levels.set_pixels(grey(7))
    levels.set_pixels(None)

    assert not levels.is_refined


def test_levels_thrown_away_while_they_are_built_leave_no_error(qtbot, caplog):
    levels = PhotoLevels()
    levels.set_pixels(grey(7, 2048, 2048))
    pool = QThreadPool.globalInstance()

    levels.deleteLater()
    del levels

    assert pool.waitForDone(5000)
    qtbot.wait(1)
    assert not caplog.records
