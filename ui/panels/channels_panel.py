"""The channels of a photo: how each is shown, and which of them are fitted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ..language.words import tr
from ..widgets.captions import MARGIN, name_control
from ..widgets.plain_label import PlainLabel
from .channel_row import ChannelRow, ChannelState

if TYPE_CHECKING:
    from segmenter.images.channel_counts import ChannelCounts

# A row has nine controls: of hundreds of bands the first ones have one.
MOST_ROWS = 32
_HEIGHT = 250


class ChannelsPanel(QWidget):
    """Shows the channels and asks for changes; it stores none.

    Setters only display. Signals only request; they name the channel from 0 on.
    """

    range_requested = Signal(int, float, float, int)
    """The values of black and of full light, and the gesture."""
    automatic_requested = Signal(int)
    colour_requested = Signal(int, object)
    """RGB, or None for another one than those offered."""
    shown_requested = Signal(int, bool)
    fitted_requested = Signal(int, bool)
    all_automatic_requested = Signal()
    opened = Signal()
    """It is seen now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("channels")
        self.setWindowTitle(self.tr("Channels"))
        self.rows: list[ChannelRow] = []
        self._more = PlainLabel()
        self._more.setProperty("dim", True)
        self._more.setWordWrap(True)
        self._auto = QPushButton(self.tr("Automatic contrast"))
        tip = self.tr("Show each channel from .1 to 99.9 % of its values; changes no label")
        name_control(self._auto, "automatic_contrast", self._auto.text(), tip)
        self._auto.clicked.connect(self._request_all)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        self._column.setSpacing(14)
        self._column.addWidget(self._more)
        self._column.addWidget(self._auto, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.set_channels(())

    def set_channels(self, states: Sequence[ChannelState]) -> None:
        """Display the channels of a photo."""
        for number in range(len(self.rows), min(len(states), MOST_ROWS)):
            self._add_row(number)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(states))
            if number < len(states):
                row.set_state(states[number])
        rest = len(states) - MOST_ROWS
        told = tr("{0} more channels are seen and fitted; --channels chooses among all.", rest)
        self._more.setText(told.format(rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)
        self._auto.setVisible(bool(states))
        self._auto.setEnabled(not all(state.is_automatic for state in states))

    def set_counts(self, counts: Sequence[ChannelCounts] | None) -> None:
        """Display which values each channel has; None while it is not known."""
        for number, row in enumerate(self.rows):
            known = counts is not None and number < len(counts)
            row.set_counts(counts[number] if known and counts is not None else None)

    def sizeHint(self) -> QSize:
        """Return room for two channels or three; the others are scrolled to."""
        return QSize(270, _HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is seen."""
        super().showEvent(event)
        self.opened.emit()

    def _add_row(self, number: int) -> None:
        row = ChannelRow(number + 1)
        row.range_requested.connect(self._pass_range)
        row.automatic_requested.connect(self._pass_automatic)
        row.colour_requested.connect(self._pass_colour)
        row.shown_requested.connect(self._pass_shown)
        row.fitted_requested.connect(self._pass_fitted)
        self.rows.append(row)
        self._column.insertWidget(number, row)

    def _sender(self) -> int:
        sender = self.sender()
        assert isinstance(sender, ChannelRow)
        return self.rows.index(sender)

    @Slot(float, float, int)
    def _pass_range(self, low: float, high: float, gesture: int) -> None:
        self.range_requested.emit(self._sender(), low, high, gesture)

    @Slot()
    def _pass_automatic(self) -> None:
        self.automatic_requested.emit(self._sender())

    @Slot(object)
    def _pass_colour(self, colour: tuple[int, int, int] | None) -> None:
        self.colour_requested.emit(self._sender(), colour)

    @Slot(bool)
    def _pass_shown(self, shown: bool) -> None:
        self.shown_requested.emit(self._sender(), shown)

    @Slot(bool)
    def _pass_fitted(self, fitted: bool) -> None:
        self.fitted_requested.emit(self._sender(), fitted)

    @Slot()
    def _request_all(self) -> None:
        self.all_automatic_requested.emit()
