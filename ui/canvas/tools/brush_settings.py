"""How large the brush or the eraser is, and what it spares, on a card."""

from math import log10

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from ...widgets.captions import name_control
from ...widgets.number_edits import NumberEdit
from ...widgets.silence import silent
from ...widgets.slider import GestureSlider
from .brush_tool import LARGEST, SMALLEST
from .settings_card import SettingsCard

# Places of the slider for each power of ten.
_PLACES = 100


class BrushSettings(SettingsCard):
    """Shows a size and what is spared, and asks for others; stores none."""

    size_requested = Signal(float)
    """Diameter in pixels of the photo."""
    keeping_requested = Signal(bool)
    """Whether nothing but the label where a stroke begins is painted over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("brush_settings")
        self.setAccessibleName(self.tr("Brush"))
        self._size = GestureSlider(_place_of(SMALLEST), _place_of(LARGEST))
        self._number = NumberEdit(int(SMALLEST), int(LARGEST))
        self._number.setGroupSeparatorShown(True)
        self._keeps = QCheckBox(self.tr("Not over other labels"))
        tip = self.tr("Diameter in pixels of the photo; also [ ] or Ctrl+wheel")
        name_control(self._size, "brush_size", self.tr("Brush size"), tip)
        name_control(self._number, "brush_size_number", self.tr("Brush size, number"), tip)
        tip = self.tr("Only the label where a stroke begins changes; with Shift it is reversed")
        name_control(self._keeps, "brush_keeps", self._keeps.text(), tip)
        # A click on it leaves the keys to the canvas.
        self._keeps.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out(self.tr("Size"), self._size, self._number, self._keeps)
        self._size.requested.connect(self._request)
        self._number.valueChanged.connect(self._request_number)
        self._keeps.toggled.connect(self.keeping_requested)

    @property
    def size_shown(self) -> str:
        """The size as it is displayed."""
        return self._number.text()

    def set_size(self, size: float) -> None:
        """Display a size."""
        self._size.show_value(_place_of(size))
        with silent(self._number):
            self._number.setValue(round(size))

    def set_keeping(self, keeps: bool) -> None:
        """Display whether other labels are spared."""
        with silent(self._keeps):
            self._keeps.setChecked(keeps)

    @Slot(int, int)
    def _request(self, place: int, gesture: int) -> None:
        self.size_requested.emit(min(float(round(10 ** (place / _PLACES))), LARGEST))

    @Slot(int)
    def _request_number(self, size: int) -> None:
        self.size_requested.emit(float(size))


def _place_of(size: float) -> int:
    return round(_PLACES * log10(size))
