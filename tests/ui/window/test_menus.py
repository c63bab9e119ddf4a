"""The menus, as somebody without a mouse goes through them."""

from collections import Counter

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.window.main_window import MainWindow


def mnemonics(actions: list[QAction]) -> Counter[str]:
    keys = (QKeySequence.mnemonic(action.text()).toString() for action in actions)
    return Counter(key for key in keys if key)


def test_a_letter_means_one_entry_in_each_menu(window: MainWindow) -> None:
    """Of two entries with one letter Qt opens neither."""
    bar = window.menuBar()
    for entries in (bar.actions(), *(menu.actions() for menu in bar.findChildren(QMenu))):
        twice = [key for key, count in mnemonics(entries).items() if count > 1]
        assert not twice, [entry.text() for entry in entries]
