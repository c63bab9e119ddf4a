import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from segmenter.errors import ImageError
from ui.canvas.thumbnails import ThumbnailLoader, read_thumbnail


@pytest.mark.parametrize(("width", "height"), [(400, 100), (100, 400), (50, 50)])
def test_a_thumbnail_just_covers_the_size_asked_for(tmp_path, width, height):
    path = tmp_path / "photo.png"
    photo = QImage(width, height, QImage.Format.Format_RGB32)
    photo.fill(0)
    photo.save(str(path))

    thumbnail = read_thumbnail(path, QSize(40, 30))

    assert thumbnail.width() == 40 or thumbnail.height() == 30
    assert thumbnail.width() >= 40
    assert thumbnail.height() >= 30


def test_what_is_no_photo_is_refused(tmp_path):
    path = tmp_path / "photo.png"
    path.write_bytes(b"no photo")

    with pytest.raises(ImageError, match=r"photo\.png cannot be shown"):
        read_thumbnail(path, QSize(40, 30))


def test_samples_without_a_picture_are_left_out(qtbot):
    loader = ThumbnailLoader()
    loaded = []
    loader.loaded.connect(lambda name, image: loaded.append((name, image.isNull())))

    with qtbot.waitSignal(loader.loaded):
        loader.load(["no such sample", "coffee"], QSize(40, 30))

    assert loaded == [("coffee", False)]
