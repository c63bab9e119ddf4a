"""One channel of a photo: its colour, its range, and whether it is seen and fitted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..look.icons import icon
from ..look.theme import current_theme
from ..plots.range_histogram import RangeHistogram
from ..widgets.captions import name_control
from ..widgets.elided_label import ElidedLabel
from ..widgets.silence import silent
from ..widgets.slider import next_gesture
from ..widgets.wheel import leave_wheel

if TYPE_CHECKING:
    from segmenter.images.channel_counts import ChannelCounts

_SIDE = 14
_EDIT_WIDTH = 66
_LARGEST = 3.5e38


@dataclass(frozen=True, slots=True)
class ChannelState:
    """What a row displays.

    Attributes
    ----------
    name : str
    colour : tuple of int
        RGB.
    ends : tuple of float, optional
        The values shown as black and as full light; None while they are not known.
    is_automatic : bool
        Whether nobody chose these.
    is_shown : bool
        Whether it is seen.
    is_fitted : bool
        Whether the mixture sees it by itself.
    can_switch : bool
        Whether that can be changed.
    are_whole : bool
        Whether values are whole numbers.
    """

    name: str
    colour: tuple[int, int, int]
    ends: tuple[float, float] | None
    is_automatic: bool
    is_shown: bool
    is_fitted: bool
    can_switch: bool
    are_whole: bool


class ChannelRow(QWidget):
    """Displays a channel and asks for changes; it stores none."""

    range_requested = Signal(float, float, int)
    """The values of black and of full light, and the gesture."""
    automatic_requested = Signal()
    colour_requested = Signal(object)
    """RGB, or None for another one than those offered."""
    shown_requested = Signal(bool)
    fitted_requested = Signal(bool)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"channel_{number}")
        self._ends = (0.0, 1.0)
        self._colour = QToolButton()
        self._name = ElidedLabel()
        self._eye, self._fit = QToolButton(), QCheckBox(self.tr("Fit"))
        self.histogram = RangeHistogram()
        self._low, self._high = _ValueEdit(), _ValueEdit()
        self._auto = QToolButton()
        self._auto.setText(self.tr("Auto"))
        for button in (self._colour, self._eye, self._auto):
            button.setProperty("quiet", True)
        self._auto.setCheckable(True)
        self._eye.setCheckable(True)
        self._make_menu()
        self._lay_out()
        self._connect()

    def set_state(self, state: ChannelState) -> None:
        """Display a channel."""
        self._describe(state.name)
        self._colour.setIcon(swatch(state.colour))
        with silent(self._eye, self._fit, self._auto):
            self._eye.setChecked(state.is_shown)
            self._fit.setChecked(state.is_fitted)
            self._auto.setChecked(state.is_automatic)
        self._eye.setIcon(icon("eye" if state.is_shown else "eye-off", "dim"))
        self._fit.setEnabled(state.can_switch)
        for control in (self._low, self._high, self._auto):
            control.setEnabled(state.ends is not None)
        self.histogram.are_whole = state.are_whole
        if state.ends is not None:
            self._show_ends(state.ends, state.are_whole)
            self.histogram.set_range(*state.ends, state.colour)

    def set_counts(self, counts: ChannelCounts | None) -> None:
        """Display which values there are."""
        self.histogram.set_counts(counts)

    def _show_ends(self, ends: tuple[float, float], are_whole: bool) -> None:
        self._ends = ends
        span = ends[1] - ends[0]
        digits = 3 - math.floor(math.log10(span)) if span > 0 else 3
        for edit, value in zip((self._low, self._high), ends, strict=True):
            with silent(edit):
                edit.setDecimals(0 if are_whole else min(max(digits, 0), 20))
                edit.setSingleStep(max(1, round(span / 100)) if are_whole else span / 100)
                edit.setValue(value)

    def _describe(self, name: str) -> None:
        if name == self._name.text:
            return
        self._name.set_text(name)
        tips: tuple[tuple[QWidget, str, str], ...] = (
            (self._colour, self.tr("Colour of {0}"), self.tr("Colour that it is shown in")),
            (self._eye, self.tr("Show {0}"), self.tr("Show it, or not: changes no label")),
            (self._fit, self.tr("Fit {0}"), self.tr("Let the mixture see it, or not")),
            (self._low, self.tr("Black of {0}"), self.tr("Value shown as black")),
            (self._high, self.tr("Full light of {0}"), self.tr("Value shown as full light")),
            (self._auto, self.tr("Automatic range of {0}"), self.tr("From .1 to 99.9 % of it")),
        )
        places = ("colour", "shown", "fitted", "low", "high", "automatic")
        for place, (control, accessible, tip) in zip(places, tips, strict=True):
            name_control(control, place, accessible.format(name), tip)
        self.setAccessibleName(name)

    def _make_menu(self) -> None:
        menu = QMenu(self)
        for name, colour in self._offered():
            action = menu.addAction(swatch(colour), name)
            action.setData(colour)
        menu.addSeparator()
        menu.addAction(self.tr("Other…")).setData(None)
        menu.triggered.connect(self._choose_colour)
        self._colour.setMenu(menu)
        self._colour.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._colour.setIconSize(QSize(_SIDE, _SIDE))

    def _offered(self) -> Sequence[tuple[str, tuple[int, int, int]]]:
        return (
            (self.tr("Red"), (255, 0, 0)),
            (self.tr("Green"), (0, 255, 0)),
            (self.tr("Blue"), (0, 0, 255)),
            (self.tr("Cyan"), (0, 255, 255)),
            (self.tr("Magenta"), (255, 0, 255)),
            (self.tr("Yellow"), (255, 255, 0)),
            (self.tr("White"), (255, 255, 255)),
        )

    def _lay_out(self) -> None:
        first, last = QHBoxLayout(), QHBoxLayout()
        for line in (first, last):
            line.setSpacing(4)
        first.addWidget(self._colour)
        first.addWidget(self._name, 1)
        first.addWidget(self._eye)
        first.addWidget(self._fit)
        last.addWidget(self._low)
        last.addStretch(1)
        last.addWidget(self._auto)
        last.addStretch(1)
        last.addWidget(self._high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.histogram)
        column.addLayout(last)

    def _connect(self) -> None:
        self.histogram.requested.connect(self.range_requested)
        self.histogram.automatic_requested.connect(self.automatic_requested)
        self._low.valueChanged.connect(self._request_low)
        self._high.valueChanged.connect(self._request_high)
        self._auto.clicked.connect(self._request_automatic)
        self._eye.toggled.connect(self.shown_requested)
        self._fit.toggled.connect(self.fitted_requested)

    @Slot(float)
    def _request_low(self, low: float) -> None:
        self._request(low, max(self._ends[1], low + self._low.singleStep()))

    @Slot(float)
    def _request_high(self, high: float) -> None:
        self._request(min(self._ends[0], high - self._high.singleStep()), high)

    def _request(self, low: float, high: float) -> None:
        self.range_requested.emit(low, high, next_gesture())

    @Slot(bool)
    def _request_automatic(self, wanted: bool) -> None:
        if wanted:
            self.automatic_requested.emit()
        else:
            self._request(*self._ends)

    @Slot(QAction)
    def _choose_colour(self, action: QAction) -> None:
        self.colour_requested.emit(action.data())


class _ValueEdit(QDoubleSpinBox):
    """A value that is asked for once it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(-_LARGEST, _LARGEST)
        self.setKeyboardTracking(False)
        self.setProperty("bare", True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(_EDIT_WIDTH)
        leave_wheel(self)


def swatch(colour: Sequence[int]) -> QIcon:
    """Return a square of a colour."""
    pixmap = QPixmap(2 * _SIDE, 2 * _SIDE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(current_theme().dim))
    painter.setBrush(QColor(*colour))
    painter.drawRoundedRect(pixmap.rect().adjusted(1, 1, -2, -2), 6, 6)
    painter.end()
    return QIcon(pixmap)
