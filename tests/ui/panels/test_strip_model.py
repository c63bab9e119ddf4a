import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from ui.panels.strip_model import MOST_PICTURES, StripModel, StripPhoto, StripRole


@pytest.fixture
def model(qapp):
    model = StripModel()
    model.set_photos(("/a/1.png", "/a/2.png"))
    return model


@pytest.mark.parametrize(
    ("photo", "state"),
    [
        (StripPhoto("1.png"), "plain"),
        (StripPhoto("1.png", is_labelled=True), "labelled"),
        (StripPhoto("1.png", is_labelled=True, is_done=True), "done"),
        (StripPhoto("1.png", is_done=True, problem="1.png: is gone"), "failed"),
    ],
)
def test_what_matters_most_is_the_mark(photo, state):
    assert photo.state == state


def test_what_is_known_of_a_photo_outlives_another_listing(model):
    model.change("/a/2.png", is_done=True)
    model.set_photos(("/a/0.png", "/a/2.png"))

    assert model.photo("/a/2.png").is_done
    assert model.row_of("/a/2.png") == 1


def test_nothing_is_kept_of_photos_that_are_elsewhere(model):
    model.change("/b/7.png", is_done=True)

    assert not model.photo("/b/7.png").is_done


def test_a_change_is_told_once(model, qtbot):
    told = []
    model.dataChanged.connect(lambda first, last: told.append(first.row()))
    model.change("/a/2.png", fall=1.5, has_drifted=True)
    model.change("/a/2.png", fall=1.5, has_drifted=True)

    assert told == [1]
    assert "1.5" in model.index(1).data(Qt.ItemDataRole.ToolTipRole)


def test_the_pictures_that_were_looked_at_last_are_kept(model):
    for number in range(MOST_PICTURES):
        model.set_picture(f"/a/{number}.png", QPixmap(1, 1))
    assert model.has_picture("/a/0.png")
    model.set_picture("/a/new.png", QPixmap(1, 1))

    assert model.has_picture("/a/0.png")
    assert not model.has_picture("/a/1.png")
    assert model.index(0).data(StripRole.PICTURE) is None
