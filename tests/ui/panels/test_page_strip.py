import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from segmenter.images.image import Page
from ui.panels.page_field import PageField


@pytest.fixture
def field(qtbot: QtBot) -> PageField:
    made = PageField()
    qtbot.addWidget(made)
    made.strip.set_page(Page(500, 1000), is_same_file=False)
    made.show_page(Page(500, 1000))
    made.show()
    return made


def test_only_pages_that_are_seen_are_wanted(field, qtbot):
    wanted: list[int] = []
    field.strip.model.wanted.connect(wanted.append)

    field.open_strip()
    qtbot.waitUntil(lambda: 500 in wanted, timeout=5000)

    assert len(set(wanted)) < 20
    assert max(abs(number - 500) for number in wanted) < 12
    field.strip.close()


def test_a_page_that_has_its_picture_is_not_wanted_again(field):
    model = field.strip.model
    model.set_picture(3, QImage(8, 8, QImage.Format.Format_RGB32))
    wanted: list[int] = []
    model.wanted.connect(wanted.append)

    assert model.index(2).data(Qt.ItemDataRole.DecorationRole) is not None
    assert model.index(3).data(Qt.ItemDataRole.DecorationRole) is None
    assert wanted == [4]


@pytest.mark.parametrize(
    ("key", "number"),
    [(Qt.Key.Key_Right, 501), (Qt.Key.Key_PageUp, 493), (Qt.Key.Key_Home, 1)],
)
def test_keys_walk_and_enter_turns(field, qtbot, key, number):
    field.open_strip()
    qtbot.keyClick(field.strip.view, key)

    with qtbot.waitSignal(field.page_requested) as asked:
        qtbot.keyClick(field.strip.view, Qt.Key.Key_Return)

    assert asked.args == [number]
    assert not field.strip.isVisible()
