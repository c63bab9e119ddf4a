import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from ui.canvas.raster import part_to_paint, photo_raster

AREA = QRectF(0, 0, 100, 80)


def test_a_read_only_photo_is_wrapped_without_copying():
    photo = np.zeros((4, 5, 3), np.uint8)
    shown = photo.view()
    shown.flags.writeable = False
    raster = photo_raster(shown)

    photo[2, 3] = (10, 20, 30)

    assert raster.image.pixelColor(3, 2) == QColor(10, 20, 30)


def test_a_photo_that_is_not_contiguous_keeps_its_pixels():
    photo = np.arange(4 * 6 * 3, dtype=np.uint8).reshape(4, 6, 3)[:, ::2]

    raster = photo_raster(photo)

    assert raster.image.pixelColor(1, 3) == QColor(*photo[3, 1].tolist())


@pytest.mark.parametrize(("width", "height"), [(100, 80), (50, 40), (12, 10)])
def test_the_part_to_paint_covers_what_is_exposed_and_no_more_than_the_raster(width, height):
    exposed = QRectF(30.3, 20.7, 11.1, 13.9)

    target, source = part_to_paint(exposed, AREA, width, height)

    assert target.contains(exposed)
    assert source.left() >= 0
    assert source.right() < width
    assert source.top() >= 0
    assert source.bottom() < height


def test_the_part_to_paint_lies_where_its_pixels_are():
    target, source = part_to_paint(QRectF(40, 40, 10, 10), AREA, 50, 40)

    assert target.left() == source.left() * 2
    assert target.width() == source.width() * 2
    assert target.top() == source.top() * 2


def test_all_is_painted_when_all_is_exposed():
    target, source = part_to_paint(AREA, AREA, 33, 26)

    assert target == AREA
    assert source.size().toTuple() == (33, 26)
