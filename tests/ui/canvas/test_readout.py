import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.canvas.readout import PixelReadout
from ui.look.theme import current_theme

BARS = [
    ("Table", (0, 0, 255), 0.02),
    ("Coffee", (255, 0, 0), 0.93),
    ("Shadow", (255, 160, 0), 0.05),
    ("Cup", (0, 160, 0), 0.0),
    ("Rim", (160, 0, 160), 0.0),
]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    parent.show()
    return parent


@pytest.fixture
def readout(parent: QWidget) -> PixelReadout:
    return PixelReadout(parent)


def rows_with(image: QImage, colour: tuple[int, int, int]) -> dict[int, int]:
    """Return how many pixels of a colour each row of an image has, where it has any."""
    wanted = QColor(*colour)
    counts = {
        y: sum(image.pixelColor(x, y) == wanted for x in range(image.width()))
        for y in range(image.height())
    }
    return {y: count for y, count in counts.items() if count}


def test_it_hides_until_there_is_a_pixel_to_show(readout):
    assert not readout.isVisible()

    readout.show_pixel(412, 178, (121, 62, 38), BARS)

    assert readout.isVisible()


@pytest.mark.parametrize(
    ("values", "said"), [((121, 62, 38), "x 412  y 178    RGB 121 62 38"), ((93,), "grey 93")]
)
def test_it_says_position_and_colour(readout, values, said):
    readout.show_pixel(412, 178, values, BARS)

    assert said in readout.accessibleDescription()


def test_the_four_likeliest_labels_come_in_order(readout):
    readout.show_pixel(1, 2, (3,), BARS)

    said = readout.accessibleDescription()

    assert said.endswith("Coffee .93, Shadow .05, Table .02, Cup .00")


def test_a_likelier_label_has_a_longer_bar_further_up(readout):
    readout.show_pixel(1, 2, (3,), BARS)
    image = readout.grab().toImage()

    coffee, shadow = rows_with(image, (255, 0, 0)), rows_with(image, (255, 160, 0))

    assert max(coffee) < min(shadow)
    assert max(coffee.values()) > 3 * max(shadow.values()) > 0
    assert not rows_with(image, (0, 160, 0))


def test_a_certain_label_fills_its_bar_and_no_more(readout):
    readout.show_pixel(1, 2, (3,), [("All", (255, 0, 0), 1.0), ("None", (0, 0, 255), 0.0)])
    image = readout.grab().toImage()

    line = QColor(current_theme().line)
    groove_colour = (line.red(), line.green(), line.blue())

    red = max(rows_with(image, (255, 0, 0)).values())
    groove = max(rows_with(image, groove_colour).values())

    assert red == groove


def test_it_keeps_to_the_top_right_corner(readout, parent):
    readout.show_pixel(1, 2, (3,), BARS)
    for width in (600, 900):
        parent.resize(width, 400)
        gap = QPoint(width, 0) - readout.geometry().topRight()
        assert 0 < gap.x() == -gap.y() + 1 < 40


def test_it_makes_way_for_the_cursor(readout, parent, monkeypatch):
    corner = parent.mapToGlobal(QPoint(560, 30))
    monkeypatch.setattr("ui.canvas.readout.QCursor.pos", lambda: corner)

    readout.show_pixel(1, 2, (3,), BARS)

    assert readout.geometry().right() < 300


def test_the_next_pixel_does_not_make_it_jump(readout):
    readout.show_pixel(412, 178, (121, 62, 38), BARS)
    before = readout.geometry()

    readout.show_pixel(1, 2, (3, 255, 99), [(name, c, 0.2) for name, c, _ in BARS])

    assert readout.geometry() == before


def test_a_long_name_is_cut_short(readout, parent):
    readout.show_pixel(1, 2, (3,), [("a name longer than anybody would ever type", (1, 2, 3), 1.0)])

    assert readout.width() < parent.width() / 2


def test_without_labels_it_is_one_line(readout):
    readout.show_pixel(1, 2, (3,), BARS)
    tall = readout.height()

    readout.show_pixel(1, 2, (3,), [])

    assert readout.height() < tall / 2


def test_the_mouse_does_not_notice_it(readout, parent):
    readout.show_pixel(1, 2, (3,), BARS)

    assert readout.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert parent.childAt(readout.geometry().center()) is None
