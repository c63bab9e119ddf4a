"""The few settings of scribbles, on a card above the line that says what the tool does."""

from math import log10

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ui.canvas.card import FROM_CORNER, PADDING, Card
from ui.canvas.tools.tool_hint import HEIGHT
from ui.widgets.captions import name_control
from ui.widgets.silence import silent
from ui.widgets.slider import GestureSlider

# Places of the slider for each power of ten.
_PLACES, _POWERS = 100, 3
_GAP = 8
_SLIDER_WIDTH, _VALUE_WIDTH = 130, 34


class ScribbleSettings(Card):
    """Shows how much marks count and whether a label begins, and asks for changes; stores none."""

    strength_requested = Signal(float, int)
    """How many pixels each marked one counts for, and the gesture."""
    new_label_requested = Signal(bool)
    """Whether the next stroke starts a label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scribble_settings")
        self.setAccessibleName(self.tr("Scribbles"))
        # Unlike other cards it is for the mouse, none of which goes on to the photo.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._strength, self._value = GestureSlider(0, _PLACES * _POWERS), QLabel()
        tip = self.tr("How many pixels each marked one counts for in the fit")
        name_control(self._strength, "mark_strength", self.tr("Strength of marks"), tip)
        self._value.setObjectName("mark_strength_value")
        self._new = QToolButton()
        self._new.setText(self.tr("New label"))
        self._new.setCheckable(True)
        tip = self.tr("The next stroke starts a label, like with Ctrl")
        name_control(self._new, "mark_new_label", self.tr("New label"), tip)
        self._lay_out()
        self._strength.requested.connect(self._request_strength)
        self._new.toggled.connect(self.new_label_requested)

    @property
    def strength(self) -> str:
        """The strength as it is displayed."""
        return self._value.text()

    @property
    def starts_label(self) -> bool:
        """Whether it displays that the next stroke starts a label."""
        return self._new.isChecked()

    def set_shown(self, shown: bool) -> None:
        """Show it in its corner, or hide it."""
        if shown:
            self._appear()
        else:
            self.hide()

    def set_strength(self, strength: float) -> None:
        """Display a strength."""
        self._strength.show_value(_place_of(strength))
        self._value.setText(f"{strength:,.0f}" if strength >= 1 else f"{strength:.2g}")

    def set_new_label(self, is_new: bool) -> None:
        """Display whether the next stroke starts a label."""
        with silent(self._new):
            self._new.setChecked(is_new)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        self._paint_ground(painter)
        painter.end()

    @Slot(int, int)
    def _request_strength(self, place: int, gesture: int) -> None:
        self.strength_requested.emit(float(round(10 ** (place / _PLACES))), gesture)

    def _lay_out(self) -> None:
        self._strength.setFixedWidth(_SLIDER_WIDTH)
        self._value.setFixedWidth(_VALUE_WIDTH)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        caption = QLabel(self.tr("Strength"))
        caption.setProperty("dim", True)
        caption.setBuddy(self._strength)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 4, 6, 4)
        row.setSpacing(_GAP)
        for part in (caption, self._strength, self._value, self._new):
            row.addWidget(part)

    def _corner_in(self, parent: QWidget) -> QPoint:
        below = FROM_CORNER + HEIGHT + _GAP
        return QPoint(FROM_CORNER, parent.height() - self.height() - below)


def _place_of(strength: float) -> int:
    return round(_PLACES * log10(max(strength, 1.0)))
