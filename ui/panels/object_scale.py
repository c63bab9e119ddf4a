"""How large a pixel is: what the file tells, or a number that somebody gives."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from segmenter.images.image import PixelSize
from segmenter.objects.settings import UNITS, ObjectSettings

from ..widgets.captions import add_row, captioned_grid, name_control
from ..widgets.wheel import leave_wheel


class ObjectScale(QWidget):
    """Shows the width of a pixel and asks for another; it stores none."""

    requested = Signal(float, str)
    """Width and unit; 0 for what the file tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width, self._unit = QLineEdit(), QComboBox()
        for key, title in UNITS.items():
            self._unit.addItem(title, key)
        validator = QDoubleValidator(0.0, 1e12, 9, self)
        validator.setLocale(self.locale().c())
        self._width.setValidator(validator)
        tip = self.tr("Width of a pixel; empty for what the photo's file tells")
        name_control(self._width, "pixel_width", self.tr("Pixel width"), tip)
        name_control(self._unit, "pixel_unit", self.tr("Unit"), self.tr("Unit of the width"))
        leave_wheel(self._unit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._width, 1)
        row.addWidget(self._unit)
        grid = captioned_grid(self)
        add_row(grid, self.tr("Pixel width"), self._width, row)
        self._width.editingFinished.connect(self._request)
        self._unit.activated.connect(self._request)

    def set_settings(self, settings: ObjectSettings) -> None:
        """Display what somebody has given."""
        given = f"{settings.pixel_size:.10g}" if settings.pixel_size else ""
        with QSignalBlocker(self._width):
            if _number(self._width.text()) != settings.pixel_size:
                self._width.setText(given)
        self._unit.setCurrentIndex(self._unit.findData(settings.unit))

    def set_scale(self, size: PixelSize | None) -> None:
        """Display what is known of the photo where nobody has given anything."""
        known = "" if size is None else f"{size.width:.6g} {size.unit}"
        self._width.setPlaceholderText(known or self.tr("not known"))

    @Slot()
    def _request(self) -> None:
        self.requested.emit(_number(self._width.text()), self._unit.currentData())


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
