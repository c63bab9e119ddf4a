"""Where the parts of a label's row are."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from ui.panels.label_row import Part, part_at, part_rect

PARTS: tuple[Part, ...] = ("swatch", "name", "share", "eye")


@pytest.mark.parametrize("width", [180, 260, 600])
@pytest.mark.parametrize("labels", [5, 1000])
def test_the_parts_stand_side_by_side_inside_the_row(
    qapp: QApplication, width: int, labels: int
) -> None:
    row = QRect(0, 68, width, 34)
    rects = [part_rect(row, part, labels) for part in PARTS]

    assert all(row.contains(rect) for rect in rects)
    assert all(a.right() < b.left() for a, b in pairwise(rects))


def test_the_swatch_has_room_for_the_highest_number(qapp: QApplication) -> None:
    row = QRect(0, 0, 260, 34)

    assert part_rect(row, "swatch", 1000).width() > part_rect(row, "swatch", 9).width()


@pytest.mark.parametrize("part", PARTS)
def test_the_middle_of_a_part_belongs_to_it(qapp: QApplication, part: Part) -> None:
    row = QRect(0, 34, 260, 34)

    assert part_at(row, part_rect(row, part, 5).center(), 5) == part
