"""What each key does; double clicked, it can be another."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..window.keymap import Keymap
from .key_asker import KeyAsker

# Keys that are held or belong to the canvas rather than to an action.
GESTURES = (
    ("1 … 9", "Choose the label of that number, or whose key it is"),
    ("Hold /", "The photo alone"),
    ("Shift+arrows", "Move the swipe line"),
    ("[ ], Ctrl+wheel", "Brushes and scribbles: smaller, larger"),
    ("Ctrl+drag", "Scribble: start a new label"),
    ("Shift+click, right click", "Scribble: erase a mark"),
    ("Arrows", "Tools: move a crosshair; Shift: far, Ctrl: by one pixel"),
    ("Space, X", "Tools: the left and the right button at the crosshair; hold to drag"),
    ("Enter, Esc", "Tools: take or close, drop"),
    ("Ctrl+Z or Backspace, Ctrl+Y", "Outlines: last corner back, again"),
    ("Wheel", "Zoom at the cursor"),
    ("Drag, arrows", "Pan"),
    ("Double click, Home", "Fit in window"),
)
_SIZE = (620, 560)


class ShortcutsDialog(QDialog):
    """Lists the keys in groups, finds some, and lets them be chosen.

    Parameters
    ----------
    keymap : Keymap
    """

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setObjectName("shortcuts_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._search = QLineEdit()
        self._search.setObjectName("shortcuts_search")
        self._search.setPlaceholderText(self.tr("Search actions and keys"))
        self._search.setAccessibleName(self.tr("Search actions and keys"))
        self._search.textChanged.connect(self._filter)
        self._rows: dict[QAction, QTreeWidgetItem] = {}
        self._listed: dict[str, tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = {}
        self._make_tree()
        self._asker = KeyAsker(keymap)
        self._asker.given.connect(self._show_keys)
        self._make_buttons()
        self._lay_out()
        self._search.setFocus()

    def _make_tree(self) -> None:
        self.tree = QTreeWidget()
        self.tree.setObjectName("shortcuts_tree")
        self.tree.setAccessibleName(self.tr("Shortcuts"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        for name, actions in self._keymap.groups.items():
            self._add_group(title := name)
            for action in actions:
                row = self._row(title, self._keymap.name_of(action))
                row.setData(0, Qt.ItemDataRole.UserRole, action)
                row.setToolTip(0, self.tr("Double-click for other keys"))
                self._rows[action] = row
        self._add_group(title := self.tr("Mouse and held keys"))
        for keys, text in GESTURES:
            self._row(title, self.tr(text)).setText(1, self.tr(keys))
        self.tree.expandAll()
        self.tree.itemActivated.connect(self._ask)
        self.tree.itemDoubleClicked.connect(self._ask)
        self.tree.currentItemChanged.connect(self._allow)
        self._show_keys()

    def _add_group(self, title: str) -> None:
        group = QTreeWidgetItem(self.tree, [title])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        self._listed[title] = group, []

    def _row(self, title: str, text: str) -> QTreeWidgetItem:
        group, rows = self._listed[title]
        rows.append(QTreeWidgetItem(group, [text]))
        return rows[-1]

    def _make_buttons(self) -> None:
        self._change = self._button(self.tr("Change…"), "shortcuts_change")
        self._change.clicked.connect(self._ask_for_current)
        self._reset = self._button(self.tr("Reset"), "shortcuts_reset")
        self._reset.clicked.connect(self._reset_current)
        self._reset_all = self._button(self.tr("Reset all"), "shortcuts_reset_all")
        self._reset_all.clicked.connect(self._reset_everything)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self._buttons.rejected.connect(self.reject)
        self._allow()

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)  # Return changes the row
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self._change, self._reset, self._reset_all):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._search)
        column.addWidget(self.tree, 1)
        column.addWidget(self._asker)
        column.addLayout(row)

    @Slot(str)
    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for group, rows in self._listed.values():
            for row in rows:
                told = f"{group.text(0)} {row.text(0)} {row.text(1)}".casefold()
                row.setHidden(not all(word in told for word in words))
            group.setHidden(all(row.isHidden() for row in rows))

    @Slot()
    def _show_keys(self) -> None:
        for action, row in self._rows.items():
            row.setText(1, self._keymap.keys_of(action))
            font = row.font(1)
            font.setBold(self._keymap.is_changed(action))
            row.setFont(1, font)
        self._filter(self._search.text())
        if hasattr(self, "_reset"):
            self._allow()

    def _current(self) -> QAction | None:
        row = self.tree.currentItem()
        action = None if row is None else row.data(0, Qt.ItemDataRole.UserRole)
        return action if isinstance(action, QAction) else None

    @Slot()
    def _allow(self) -> None:
        action = self._current()
        self._change.setEnabled(action is not None)
        self._reset.setEnabled(action is not None and self._keymap.is_changed(action))
        self._reset_all.setEnabled(any(map(self._keymap.is_changed, self._rows)))

    @Slot(QTreeWidgetItem)
    def _ask(self, row: QTreeWidgetItem) -> None:
        action = row.data(0, Qt.ItemDataRole.UserRole)
        if isinstance(action, QAction):
            self._asker.ask(action)

    @Slot()
    def _ask_for_current(self) -> None:
        if (action := self._current()) is not None:
            self._asker.ask(action)

    @Slot()
    def _reset_current(self) -> None:
        if (action := self._current()) is not None:
            self._keymap.reset(action)
            self._show_keys()

    @Slot()
    def _reset_everything(self) -> None:
        self._keymap.reset_all()
        self._show_keys()
