"""Controls that show a preference, and keep what is chosen in them at once."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QMenu, QToolButton, QWidget

from segmenter.exports.registry import FORMATS

from ..language.words import tr
from ..look.text import plain
from ..preferences.store import Preference, changes
from ..widgets.number_edits import NumberEdit
from ..widgets.wheel import leave_wheel


class FlagBox(QCheckBox):
    """Something that is on or off."""

    def __init__(
        self, kept: Preference[bool], text: str, tip: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._kept = kept
        self.setToolTip(plain(tip))
        self.toggled.connect(kept.keep)
        changes().changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setChecked(self._kept.value)


class ChoiceBox(QComboBox):
    """One of a few words, by what people call them."""

    def __init__(
        self, kept: Preference[Any], words: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kept = kept
        for word, text in words.items():
            self.addItem(text, word)
        leave_wheel(self)
        self.activated.connect(self._keep)
        changes().changed.connect(self._show)
        self._show()

    @Slot(int)
    def _keep(self, place: int) -> None:
        self._kept.keep(self.itemData(place))

    @Slot()
    def _show(self) -> None:
        self.setCurrentIndex(max(0, self.findData(self._kept.value)))


class CountBox(NumberEdit):
    """A whole number; its lowest value may be a word."""

    def __init__(
        self,
        kept: Preference[int],
        *,
        span: tuple[int, int],
        lowest: str = "",
        suffix: str = "",
        step: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(*span, parent)
        self._kept = kept
        self.setSpecialValueText(lowest)
        self.setSuffix(suffix)
        self.setSingleStep(step)
        self.setMinimumWidth(150)
        self._show()
        self.valueChanged.connect(kept.keep)
        changes().changed.connect(self._show)

    @Slot()
    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setValue(self._kept.value)


class FormatsButton(QToolButton):
    """Names the formats that are ticked; a menu has them all."""

    def __init__(self, kept: Preference[tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self.setProperty("field", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        for entry in FORMATS.values():
            title = tr(entry.title)
            action = menu.addAction(f"{title}  ·  {entry.suffix}")
            action.setCheckable(True)
            action.setData(entry.name)
            self._actions[entry.name] = action
        menu.triggered.connect(self._keep)
        self.setMenu(menu)
        changes().changed.connect(self._show)
        self._show()

    @Slot()
    def _keep(self) -> None:
        self._kept.keep(tuple(name for name, each in self._actions.items() if each.isChecked()))

    @Slot()
    def _show(self) -> None:
        chosen = self._kept.value
        for name, action in self._actions.items():
            action.setChecked(name in chosen)
        self.setText(f"{_named(chosen) or self.tr('None')} ▾")


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(FORMATS[name].suffix for name in names[:3])
    return f"{shown} +{len(names) - 3}" if len(names) > 3 else shown
