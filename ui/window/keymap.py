"""Which keys do what: those of the tables, until somebody chooses others."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton

from ..language.words import tr, without_mnemonic
from ..look.text import plain
from ..preferences.table import keys_of

NATIVE = QKeySequence.SequenceFormat.NativeText
# Keys of the canvas, of lists and of fields: no action could be reached by them.
RESERVED = (
    *("/", "[", "]", "Left", "Right", "Up", "Down", "Home", "Space", "Tab", "Backtab"),
    *("Return", "Enter", "Backspace"),
    *map(str, range(1, 10)),  # of labels
)


class Keymap(QObject):
    """Gives actions their keys, and says them in tool tips.

    Parameters
    ----------
    groups : mapping of str to sequence of QAction
        All actions, by the title under which they are listed; the ampersand marks a mnemonic.
    parent : QObject
    """

    def __init__(self, groups: Mapping[str, Sequence[QAction]], parent: QObject) -> None:
        super().__init__(parent)
        self._groups = {without_mnemonic(tr(title)): tuple(some) for title, some in groups.items()}
        self._at_first = {action: action.shortcuts() for action in self._actions()}
        # What is said of an action but for its keys; None for its name, which may change.
        self._tips: dict[QAction, str | None] = {}
        self._said: dict[QAction, str] = {}
        self._buttons: dict[QAction, list[tuple[QAbstractButton, str]]] = {}
        for action in self._actions():
            tip = action.toolTip()
            self._tips[action] = None if tip == _bare(action) else tip
            self._apply(action)
            action.changed.connect(self._follow)

    @property
    def groups(self) -> Mapping[str, Sequence[QAction]]:
        """The actions by the titles under which they are listed."""
        return self._groups

    def name_of(self, action: QAction) -> str:
        """Return what a list calls an action."""
        name = without_mnemonic(action.text()).rstrip("…")
        names = {"action_undo": self.tr("Undo"), "action_redo": self.tr("Redo")}
        return names.get(action.objectName(), name)

    def keys_of(self, action: QAction) -> str:
        """Return an action's keys as people read them."""
        return ", ".join(keys.toString(NATIVE) for keys in action.shortcuts())

    def is_changed(self, action: QAction) -> bool:
        """Tell whether somebody has chosen other keys."""
        return action.shortcuts() != self._at_first[action]

    def owner(self, keys: QKeySequence, but: QAction) -> str:
        """Return the name of what keys do already, except for one action; empty for nothing."""
        if keys.toString() in RESERVED:
            return self.tr("the canvas and lists")
        other = self._owner(keys, but)
        return "" if other is None else self.name_of(other)

    def may_take(self, keys: QKeySequence) -> bool:
        """Tell whether an action can have keys at all."""
        return not keys.isEmpty() and keys.toString() not in RESERVED

    def give(self, action: QAction, keys: QKeySequence | None) -> None:
        """Give an action keys, which no other has then; None for none."""
        if keys is not None and (other := self._owner(keys, action)) is not None:
            left = [each for each in other.shortcuts() if each != keys]
            self._keep(other, left)
        self._keep(action, [] if keys is None else [keys])

    def reset(self, action: QAction) -> None:
        """Give an action the keys that it has at first; whoever has them now loses them."""
        for keys in self._at_first[action]:
            if (other := self._owner(keys, action)) is not None:
                self._keep(other, [each for each in other.shortcuts() if each != keys])
        self._keep(action, self._at_first[action])

    def reset_all(self) -> None:
        """Give all actions the keys that they have at first."""
        for action in self._actions():
            self._keep(action, self._at_first[action])

    def say_on(self, button: QAbstractButton, action: QAction) -> None:
        """Say an action's keys also on a button that does the same."""
        self._buttons.setdefault(action, []).append((button, button.toolTip()))
        self._say(action)

    def _actions(self) -> Iterator[QAction]:
        return (action for some in self._groups.values() for action in some)

    def _owner(self, keys: QKeySequence, but: QAction) -> QAction | None:
        others = (each for each in self._actions() if each is not but)
        return next((each for each in others if keys in each.shortcuts()), None)

    def _keep(self, action: QAction, keys: Sequence[QKeySequence]) -> None:
        kept = keys_of(action.objectName())
        if list(keys) == self._at_first[action]:
            kept.forget()
        else:
            kept.keep(tuple(each.toString() for each in keys))
        self._apply(action)

    def _apply(self, action: QAction) -> None:
        kept = keys_of(action.objectName()).value
        chosen = self._at_first[action] if kept is None else [QKeySequence(each) for each in kept]
        if action.shortcuts() != chosen:
            action.setShortcuts(chosen)
        self._say(action)

    @Slot()
    def _follow(self) -> None:
        action = self.sender()
        # As a window goes, its undo stack changes texts when there may be nothing left here.
        if isinstance(action, QAction) and action in self._said:
            if action.toolTip() not in (self._said[action], _bare(action)):
                self._tips[action] = action.toolTip()  # somebody says something else of it
            self._say(action)

    def _say(self, action: QAction) -> None:
        tip = self._tips[action]
        keys = action.shortcuts()
        said = with_keys(without_mnemonic(action.text()).rstrip("…") if tip is None else tip, keys)
        self._said[action] = plain(said)
        if action.toolTip() != self._said[action]:
            action.setToolTip(plain(said))
        for button, base in self._buttons.get(action, []):
            button.setToolTip(plain(with_keys(base, keys)))


def with_keys(tip: str, keys: Sequence[QKeySequence]) -> str:
    """Return a tool tip whose first line ends with the first of some keys."""
    if not keys:
        return tip
    first, line, rest = tip.partition("\n")
    text = tr("{0} ({1})")
    return text.format(first, keys[0].toString(NATIVE)) + line + rest


def _bare(action: QAction) -> str:
    """Return what Qt says of an action of which nobody has said anything."""
    return action.text().replace("&", "").rstrip("…").removesuffix("...")
