import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ui.canvas.thumbnails import ThumbnailLoader, read_thumbnail, sample_file


@pytest.mark.parametrize("name", ["coffee", "rocket", "immunohistochemistry", "moon"])
def test_samples_are_found_where_scikit_image_keeps_them(name):
    path = sample_file(name)

    assert path is not None
    assert path.is_file()


def test_an_unknown_sample_has_no_file():
    assert sample_file("no such sample") is None


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


def test_samples_without_a_picture_are_left_out(qtbot):
    loader = ThumbnailLoader()
    loaded = []
    loader.loaded.connect(lambda name, image: loaded.append((name, image.isNull())))

    with qtbot.waitSignal(loader.loaded):
        loader.load(["no such sample", "coffee"], QSize(40, 30))

    assert loaded == [("coffee", False)]
