import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QSize

from segmenter.errors import ImageError
from ui.session.previews import preview

SIZE = QSize(30, 20)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif"])
def test_a_preview_just_covers_the_size(tmp_path, suffix):
    path = tmp_path / f"photo{suffix}"
    Pillow.new("RGB", (300, 100), (200, 60, 20)).save(path)

    image = preview(str(path), SIZE)
    assert image.height() == 20
    assert image.width() >= 30
    colour = image.pixelColor(10, 10)
    assert abs(colour.red() - 200) + abs(colour.green() - 60) + abs(colour.blue() - 20) <= 9


def test_a_photo_is_upright(tmp_path):
    exif = Pillow.Exif()
    exif[0x0112] = 6  # turn by 90° to the right
    pixels = np.zeros((100, 200, 3), np.uint8)
    pixels[:, :100] = 255
    Pillow.fromarray(pixels).save(tmp_path / "turned.jpg", exif=exif)

    image = preview(str(tmp_path / "turned.jpg"), SIZE)
    assert image.height() > image.width()
    assert image.pixelColor(15, 5).red() > 200
    assert image.pixelColor(15, image.height() - 5).red() < 50


def test_deep_values_are_stretched(tmp_path):
    values = np.linspace(0, 900, 64 * 64).reshape(64, 64).astype(np.uint16)
    Pillow.fromarray(values).save(tmp_path / "deep.png")

    image = preview(str(tmp_path / "deep.png"), SIZE)
    assert image.pixelColor(image.width() - 1, image.height() - 1).red() > 200


def test_what_is_no_photo_is_one_line(tmp_path):
    (tmp_path / "none.png").write_bytes(b"nothing of the kind")

    with pytest.raises(ImageError, match=r"none\.png") as caught:
        preview(str(tmp_path / "none.png"), SIZE)
    assert "\n" not in str(caught.value)
