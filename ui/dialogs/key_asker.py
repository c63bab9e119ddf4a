"""Asks which keys an action is to have."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QKeySequenceEdit, QPushButton, QWidget

from ..widgets.plain_label import PlainLabel
from ..window.keymap import NATIVE, Keymap


class KeyAsker(QFrame):
    """A line that takes the keys that are pressed; what has them already is told first.

    Parameters
    ----------
    keymap : Keymap
    """

    given = Signal()
    """Some action has other keys now."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_asker")
        self._keymap = keymap
        self._action: QAction | None = None
        self._told = PlainLabel()
        self._told.setObjectName("key_told")
        self._told.setWordWrap(True)
        self._edit = QKeySequenceEdit()
        self._edit.setObjectName("key_edit")
        self._edit.setAccessibleName(self.tr("Keys"))
        self._edit.setMaximumSequenceLength(1)
        self._edit.setFixedWidth(130)
        self._edit.editingFinished.connect(self._take)
        self._use = self._button(self.tr("Use it here"), "key_use", self._give)
        self._none = self._button(self.tr("No keys"), "key_none", self._give_none)
        self._cancel = self._button(self.tr("Cancel"), "key_cancel", self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._told, 1)
        for widget in (self._edit, self._use, self._none, self._cancel):
            row.addWidget(widget)
        self.hide()

    def ask(self, action: QAction) -> None:
        """Wait for the keys of an action."""
        self._action = action
        self._edit.clear()
        text = self.tr("Press the keys for “{0}”")
        self._told.setText(text.format(self._keymap.name_of(action)))
        self._use.hide()
        self.show()
        self._edit.setFocus()

    @Slot()
    def _take(self) -> None:
        action, keys = self._action, self._edit.keySequence()
        if action is None or keys.isEmpty():
            return
        owner = self._keymap.owner(keys, action)
        if not owner:
            self._give()
            return
        may_take = self._keymap.may_take(keys)
        text = self.tr("{0} belongs to “{1}”, which would lose it")
        if not may_take:
            text = self.tr("{0} belongs to {1}; press others")
        self._told.setText(text.format(keys.toString(NATIVE), owner))
        self._use.setVisible(may_take)

    @Slot()
    def _give(self) -> None:
        keys = self._edit.keySequence()
        if self._action is not None and self._keymap.may_take(keys):
            self._keymap.give(self._action, keys)
        self._end()

    @Slot()
    def _give_none(self) -> None:
        if self._action is not None:
            self._keymap.give(self._action, None)
        self._end()

    @Slot()
    def _end(self) -> None:
        self._action = None
        self.hide()
        self.given.emit()

    def _button(self, text: str, name: str, clicked: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)  # Return is a key like others here
        button.clicked.connect(clicked)
        return button
