"""A card with the few settings of a tool, above the line that says what the tool does."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLabel, QWidget

from ...widgets.plain_label import PlainLabel
from ...widgets.slider import GestureSlider
from ..card import FROM_CORNER, PADDING, Card
from .tool_hint import HEIGHT

_GAP = 8
_SLIDER_WIDTH, _VALUE_WIDTH, _FIELD_WIDTH = 130, 34, 72


class SettingsCard(Card):
    """Lies in the lower left corner; unlike other cards it is for the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # None of the mouse goes on to the photo.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)

    def set_shown(self, shown: bool) -> None:
        """Show it in its corner, or hide it."""
        if shown:
            self._appear()
        else:
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        self._paint_ground(painter)
        painter.end()

    def _lay_out(
        self,
        caption: str,
        slider: GestureSlider,
        value: QLabel | QAbstractSpinBox,
        *others: QWidget,
    ) -> None:
        """Put a slider between its caption and its value, and what else there is behind."""
        slider.setFixedWidth(_SLIDER_WIDTH)
        value.setFixedWidth(_VALUE_WIDTH if isinstance(value, QLabel) else _FIELD_WIDTH)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = PlainLabel(caption)
        name.setProperty("dim", True)
        name.setBuddy(slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 4, 6 if others else PADDING, 4)
        row.setSpacing(_GAP)
        for part in (name, slider, value, *others):
            row.addWidget(part)

    def _corner_in(self, parent: QWidget) -> QPoint:
        below = FROM_CORNER + HEIGHT + _GAP
        return QPoint(FROM_CORNER, parent.height() - self.height() - below)
