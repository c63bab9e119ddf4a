"""How large the brush or the eraser is, on a card."""

from math import log10

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.canvas.tools.brush_tool import LARGEST, SMALLEST
from ui.canvas.tools.settings_card import SettingsCard
from ui.widgets.captions import name_control
from ui.widgets.plain_label import PlainLabel
from ui.widgets.slider import GestureSlider

# Places of the slider for each power of ten.
_PLACES = 100


class BrushSettings(SettingsCard):
    """Shows a size and asks for others; stores none."""

    size_requested = Signal(float)
    """Diameter in pixels of the photo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("brush_settings")
        self.setAccessibleName(self.tr("Brush"))
        self._size = GestureSlider(_place_of(SMALLEST), _place_of(LARGEST))
        self._value = PlainLabel()
        tip = self.tr("Diameter in pixels of the photo; also [ ] or Ctrl+wheel")
        name_control(self._size, "brush_size", self.tr("Brush size"), tip)
        self._value.setObjectName("brush_size_value")
        self._lay_out(self.tr("Size"), self._size, self._value)
        self._size.requested.connect(self._request)

    @property
    def size_shown(self) -> str:
        """The size as it is displayed."""
        return self._value.text()

    def set_size(self, size: float) -> None:
        """Display a size."""
        self._size.show_value(_place_of(size))
        self._value.setText(f"{size:,.0f}")

    @Slot(int, int)
    def _request(self, place: int, gesture: int) -> None:
        self.size_requested.emit(min(float(round(10 ** (place / _PLACES))), LARGEST))


def _place_of(size: float) -> int:
    return round(_PLACES * log10(size))
