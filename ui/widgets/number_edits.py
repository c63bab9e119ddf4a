"""Editable numbers: a large one, one of 32 bits, and one that steps by powers of ten."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

from .wheel import leave_wheel

UNKNOWN = "–"
INDENT = 8


class LargeNumber(QSpinBox):
    """A number to read from afar and to type into; it may be unknown for a while."""

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        self._known = True  # the constructor of the base calls textFromValue
        self._typed = False
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(False)
        leave_wheel(self)
        self.lineEdit().textEdited.connect(self._note_typed)

    def show_number(self, value: int | None) -> None:
        """Display ``value``, or a dash for None, unless that is what is displayed already."""
        known = value is not None
        if known == self._known and value in (None, self.value()):
            return
        self._known = known
        self.setValue(self.value() if value is None else value)

    def take_typed(self) -> bool:
        """Return whether the user typed since this was last asked."""
        typed, self._typed = self._typed, False
        return typed

    def textFromValue(self, value: int) -> str:
        """Return what to display."""
        return str(value) if self._known else UNKNOWN

    def stepBy(self, steps: int) -> None:
        """Step from the last number, which is known from then on."""
        self._known = True
        super().stepBy(steps)

    @Slot()
    def _note_typed(self) -> None:
        self._typed = True


class NumberEdit(QSpinBox):
    """A whole number that is asked for once it is typed, not at every digit."""

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        _prepare(self)


class SeedEdit(QDoubleSpinBox):
    """A whole number of 32 bits; QSpinBox ends at half of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(0)
        self.setRange(0, 2**32 - 1)
        _prepare(self)


class ToleranceEdit(QDoubleSpinBox):
    """A small positive number, shown like ``1e-4``; a step is a factor of ten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(24)
        self.setRange(1e-15, 0.5)
        _prepare(self)

    def textFromValue(self, value: float) -> str:
        """Return mantissa and exponent without idle zeros."""
        mantissa, exponent = f"{value:.3e}".split("e")
        return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"

    def valueFromText(self, text: str) -> float:
        """Return the number typed, in either notation, with a point or a comma."""
        return float(text.strip().replace(",", "."))

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accept every number in range, and what may become one."""
        try:
            value = self.valueFromText(text)
        except ValueError:
            return QValidator.State.Intermediate, text, position
        inside = self.minimum() <= value <= self.maximum()
        state = QValidator.State.Acceptable if inside else QValidator.State.Intermediate
        return state, text, position

    def stepBy(self, steps: int) -> None:
        """Multiply by ten, or divide."""
        self.setValue(self.value() * 10.0**steps)


def _prepare(edit: QAbstractSpinBox) -> None:
    edit.setKeyboardTracking(False)
    leave_wheel(edit)
    edit.lineEdit().setTextMargins(INDENT, 0, 0, 0)  # style sheets do not reach it
