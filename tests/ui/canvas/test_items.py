import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from segmenter.regions.label_levels import LabelLevels
from segmenter.regions.style import LabelStyle
from ui.canvas.label_item import LabelItem
from ui.canvas.overlay_look import OverlayLook
from ui.canvas.photo_item import PhotoItem
from ui.canvas.photo_levels import PhotoLevels

WIDTH, HEIGHT = 90, 70
AREA = QRectF(0, 0, WIDTH, HEIGHT)
SIDE = 200
ZOOMS = [0.3, 0.9, 1.0, 1.7, 2.37, 13.7]


def painted(item: QGraphicsItem, zoom: float, exposed: QRectF) -> NDArray[np.uint8]:
    """Return the middle of ``item`` as it comes out when just ``exposed`` is painted."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(SIDE // 2 - round(zoom * WIDTH / 2), SIDE // 2 - round(zoom * HEIGHT / 2))
    painter.scale(zoom, zoom)
    painter.setClipRect(exposed)
    option = QStyleOptionGraphicsItem()
    option.exposedRect = exposed
    item.paint(painter, option)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, SIDE, 4)[..., :3].copy()


@pytest.fixture
def photo(qtbot: QtBot) -> PhotoItem:
    levels = PhotoLevels()
    with qtbot.waitSignal(levels.refined):
        levels.set_pixels(np.random.default_rng(0).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8))
    item = PhotoItem(levels)
    item.set_area(AREA)
    return item


@pytest.fixture(params=[np.uint8, np.uint16])
def labels(request: pytest.FixtureRequest) -> LabelItem:
    ids = np.random.default_rng(0).integers(0, 5, (HEIGHT, WIDTH)).astype(request.param)
    levels = LabelLevels()
    levels.set_labels(ids, (round(AREA.height()), round(AREA.width())))
    item = LabelItem(levels)
    item.set_area(AREA)
    styles = [LabelStyle(str(level), (level, 255 - level, 60)) for level in (10, 90, 170, 250)]
    item.set_table(OverlayLook(styles, opacity=0.7).table())
    return item


def check_part_of_whole(item: QGraphicsItem, zoom: float) -> None:
    middle = QRectF(37.3, 30.1, 13.9, 11.7)

    whole, part = painted(item, zoom, AREA), painted(item, zoom, middle)

    there = part.any(axis=2)
    assert there.any()
    assert np.abs(whole[there].astype(int) - part[there]).max() <= 3


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_part_of_a_photo_is_painted_as_it_is_in_the_whole(photo, zoom):
    check_part_of_whole(photo, zoom)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_part_of_labels_is_painted_as_it_is_in_the_whole(labels, zoom):
    check_part_of_whole(labels, zoom)


def test_nothing_is_painted_left_of_the_edge(labels):
    labels.set_left_edge(45)

    seen = np.any(painted(labels, 1.0, AREA), axis=(0, 2))
    assert seen[SIDE // 2 :].any()
    assert not seen[: SIDE // 2].any()


def test_a_photo_whose_reductions_are_not_there_is_painted_all_the_same(qtbot):
    levels = PhotoLevels()
    levels.set_pixels(np.full((HEIGHT, WIDTH), 200, np.uint8))
    item = PhotoItem(levels)
    item.set_area(AREA)

    assert (painted(item, 0.1, AREA)[SIDE // 2, SIDE // 2] == 200).all()
