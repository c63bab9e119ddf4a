"""The few settings of scribbles, on a card above the line that says what the tool does."""

from math import log10

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from ...widgets.captions import name_control
from ...widgets.plain_label import PlainLabel
from ...widgets.silence import silent
from ...widgets.slider import GestureSlider
from .settings_card import SettingsCard

# Places of the slider for each power of ten.
_PLACES, _POWERS = 100, 3


class ScribbleSettings(SettingsCard):
    """Shows how much marks count and whether a label begins, and asks for changes; stores none."""

    strength_requested = Signal(float, int)
    """How many pixels each marked one counts for, and the gesture."""
    new_label_requested = Signal(bool)
    """Whether the next stroke starts a label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scribble_settings")
        self.setAccessibleName(self.tr("Scribbles"))
        self._strength, self._value = GestureSlider(0, _PLACES * _POWERS), PlainLabel()
        tip = self.tr("How many pixels each marked one counts for in the fit")
        name_control(self._strength, "mark_strength", self.tr("Strength of marks"), tip)
        self._value.setObjectName("mark_strength_value")
        self._new = QToolButton()
        self._new.setText(self.tr("New label"))
        self._new.setCheckable(True)
        tip = self.tr("The next stroke starts a label, like with Ctrl")
        name_control(self._new, "mark_new_label", self.tr("New label"), tip)
        self._lay_out(self.tr("Strength"), self._strength, self._value, self._new)
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

    def set_strength(self, strength: float) -> None:
        """Display a strength."""
        self._strength.show_value(_place_of(strength))
        self._value.setText(f"{strength:,.0f}" if strength >= 1 else f"{strength:.2g}")

    def set_new_label(self, is_new: bool) -> None:
        """Display whether the next stroke starts a label."""
        with silent(self._new):
            self._new.setChecked(is_new)

    @Slot(int, int)
    def _request_strength(self, place: int, gesture: int) -> None:
        self.strength_requested.emit(float(round(10 ** (place / _PLACES))), gesture)


def _place_of(strength: float) -> int:
    return round(_PLACES * log10(max(strength, 1.0)))
