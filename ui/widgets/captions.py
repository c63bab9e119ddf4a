"""Rows of a panel: a dim caption, then its control."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QWidget

from ..look.text import plain
from .plain_label import PlainLabel

CAPTION_WIDTH = 84
MARGIN = 14


def name_control(control: QWidget, name: str, accessible: str, tip: str) -> None:
    """Give a control its object name, its name for assistive tools and its tool tip."""
    control.setObjectName(name)
    control.setAccessibleName(accessible)
    control.setToolTip(plain(tip))


def captioned_grid(parent: QWidget | None = None) -> QGridLayout:
    """Return an empty grid whose captions line up with those of other panels."""
    grid = QGridLayout(parent) if parent else QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, CAPTION_WIDTH)
    grid.setColumnStretch(1, 1)
    return grid


def add_row(
    grid: QGridLayout, text: str, control: QWidget, layout: QHBoxLayout | None = None
) -> None:
    """Add a caption and its control, or the layout that the control is in."""
    caption = PlainLabel(text)
    caption.setProperty("dim", True)
    caption.setBuddy(control)
    row = grid.rowCount()
    grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignVCenter)
    if layout is None:
        grid.addWidget(control, row, 1)
    else:
        grid.addLayout(layout, row, 1)


def with_value(slider: QSlider, value: QLabel, width: int) -> tuple[QSlider, QHBoxLayout]:
    """Return a slider, and a layout of it with its value, so wide, at the right; for `add_row`."""
    value.setFixedWidth(width)
    value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(slider, 1)
    row.addWidget(value)
    return slider, row
