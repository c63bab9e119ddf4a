import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.canvas.sample_button import BUTTON, PICTURE, SampleButton
from ui.canvas.sample_row import SampleRow

NAMES = ("coffee", "astronaut", "chelsea", "rocket", "retina", "coins", "camera")


@pytest.fixture
def row(qtbot: QtBot) -> SampleRow:
    row = SampleRow(NAMES)
    qtbot.addWidget(row)
    return row


def shown(row: SampleRow) -> list[SampleButton]:
    return [button for button in row.findChildren(SampleButton) if button.isVisible()]


def test_samples_stand_in_one_row_if_there_is_room(row):
    row.resize(1000, 300)
    row.show()

    assert {button.y() for button in shown(row)} == {0}
    assert len(shown(row)) == 7


def test_rows_are_even_and_in_the_middle(row):
    row.resize(5 * BUTTON.width() + 60, 300)
    row.show()

    lines = [[b for b in shown(row) if b.y() == y] for y in sorted({b.y() for b in shown(row)})]

    assert [len(line) for line in lines] == [4, 3]
    for line in lines:
        left, right = line[0].x(), row.width() - line[-1].geometry().right() - 1
        assert abs(left - right) <= 1


def test_where_there_is_little_room_the_first_few_stand(row):
    row.resize(3 * BUTTON.width() + 40, BUTTON.height() + 5)
    row.show()

    assert [button.text() for button in shown(row)] == ["Coffee", "Astronaut", "Chelsea"]
    assert all(row.rect().contains(button.geometry()) for button in shown(row))


def test_pictures_of_the_samples_appear(row, qtbot):
    row.resize(1000, 300)
    row.show()

    def has_picture() -> bool:
        image = shown(row)[0].grab().toImage()
        middle = [image.pixelColor(x, PICTURE.height() // 2) for x in range(20, 70)]
        return len({colour.rgb() for colour in middle}) > 10

    qtbot.waitUntil(has_picture)


def test_a_picture_is_cut_to_the_button_without_being_squeezed(qtbot):
    button = SampleButton("wide")
    qtbot.addWidget(button)
    wide = QImage(400, 60, QImage.Format.Format_RGB32)
    wide.fill(QColor("red"))
    for x in range(150, 250):
        for y in range(60):
            wide.setPixelColor(x, y, QColor("blue"))

    button.set_picture(wide)

    image = button.grab().toImage()
    middle = PICTURE.height() // 2
    seen = {image.pixelColor(x, middle).name() for x in range(8, PICTURE.width() - 4)}
    assert seen == {"#0000ff"}
