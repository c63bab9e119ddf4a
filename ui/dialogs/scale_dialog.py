"""How long a line over the photo is in the world."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from segmenter.objects.settings import UNITS

from ..widgets.plain_label import PlainLabel


class ScaleDialog(QDialog):
    """Asks for a length.

    Parameters
    ----------
    pixels : float
        Length of the line.
    unit : str
        Offered first, one of `UNITS`.
    parent : QWidget, optional
    """

    told = Signal(float, str)
    """The width of a pixel, and its unit."""

    def __init__(self, pixels: float, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self.setObjectName("scale_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Scale"))
        self._length, self._unit = QLineEdit(), QComboBox()
        self._length.setObjectName("scale_length")
        self._length.setAccessibleName(self.tr("Length of the line"))
        validator = QDoubleValidator(1e-9, 1e12, 9, self)
        validator.setLocale(self.locale().c())
        self._length.setValidator(validator)
        self._unit.setObjectName("scale_unit")
        self._unit.setAccessibleName(self.tr("Unit"))
        for key, title in UNITS.items():
            self._unit.addItem(title, key)
        self._unit.setCurrentIndex(self._unit.findData(unit))
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._length.textChanged.connect(self._check)
        self.accepted.connect(self._tell)
        self._lay_out()
        self._check()

    @Slot()
    def _check(self) -> None:
        known = self._length.hasAcceptableInput()
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(known)

    @Slot()
    def _tell(self) -> None:
        width = float(self._length.text()) / self._pixels
        self.told.emit(float(f"{width:.6g}"), self._unit.currentData())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._length, 1)
        row.addWidget(self._unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        words = self.tr("The line is {0} pixels long. In the world that is:")
        column.addWidget(PlainLabel(words.format(f"{self._pixels:.1f}")))
        column.addLayout(row)
        column.addWidget(self._buttons)
