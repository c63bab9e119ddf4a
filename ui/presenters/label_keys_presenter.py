"""The keys 1 to 9, which choose labels; what paints then paints with those."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from segmenter.regions.style import KEYS, LabelStyle

from ..panels.message_bar import MessageBar
from ..session.fitting import listed
from ..session.session import Session


class LabelKeysPresenter(QObject):
    """Serves the keys.

    Parameters
    ----------
    session : Session
    messages : MessageBar
    over : QWidget
        In whose window the keys work; fields for text and numbers keep theirs.
    parent : QObject
    """

    def __init__(
        self, session: Session, messages: MessageBar, over: QWidget, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        for key in KEYS:
            shortcut = QShortcut(QKeySequence(str(key)), over)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setObjectName(f"label_key_{key}")
            shortcut.activated.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        shortcut, seen = self.sender(), self._session.seen
        if seen.found is None or not isinstance(shortcut, QShortcut):
            return
        key = int(shortcut.key().toString())
        label = label_of_key(key, seen.styles, listed(seen.found))
        if label is None:
            text = self.tr("No label has the key {0}; give one to a label with Shift+F2")
            self._messages.show_notice(text.format(key))
        else:
            self._session.select(label)


def label_of_key(key: int, styles: Sequence[LabelStyle], labels: Collection[int]) -> int | None:
    """Return the label that a key chooses: whose own it is, or else the one of that number.

    Parameters
    ----------
    key : int
        1 to 9.
    styles : sequence of LabelStyle
        Of labels 1…n.
    labels : collection of int
        Those that there are.
    """
    own = (label for label in labels if styles[label - 1].key == key)
    if (found := next(own, None)) is not None:
        return found
    # A label with a key of its own is not at two.
    return key if key in labels and not styles[key - 1].key else None
