"""A setting that is chosen among a few, as a list that drops down."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ..look.text import plain
from ..widgets.captions import name_control
from ..widgets.silence import silent
from ..widgets.wheel import leave_wheel
from .setting_words import words_of


class ChoiceControl(QComboBox):
    """Offers the values that the table of settings has for one.

    Parameters
    ----------
    name : str
        Of the setting, and of the control.
    """

    requested = Signal(str, object)
    """The setting's name and the value that is asked for."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        words = words_of(name)
        self.caption = words.caption
        lines = [words.tip]
        for row, (key, choice) in enumerate(words.choices.items()):
            self.addItem(choice.text, key)
            if choice.tip:
                self.setItemData(row, plain(choice.tip), Qt.ItemDataRole.ToolTipRole)
                lines.append(f"{choice.text}: {choice.tip[0].lower()}{choice.tip[1:]}")
        name_control(self, name, words.caption, "\n".join(lines))
        self.currentIndexChanged.connect(self._request)
        leave_wheel(self)

    def show_value(self, value: str) -> None:
        """Display a value without requesting it; one that is not offered is added."""
        with silent(self):
            if self.findData(value) < 0:
                self.addItem(value, value)
            self.setCurrentIndex(self.findData(value))

    @Slot()
    def _request(self) -> None:
        self.requested.emit(self._name, self.currentData())
