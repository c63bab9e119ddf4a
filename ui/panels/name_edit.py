"""The line that a label's name is typed in, with names to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from ..look.icons import icon

_MOST_SHOWN = 9


class NameEdit(QLineEdit):
    """Completes names from any part of them; the arrow and Down offer all.

    Parameters
    ----------
    names : sequence of str
        Those to choose from, the likeliest first.
    parent : QWidget
    """

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rename")
        self.names = QCompleter(QStringListModel(list(names), self), self)
        self.names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.names.setFilterMode(Qt.MatchFlag.MatchContains)
        self.names.setMaxVisibleItems(_MOST_SHOWN)
        popup = QListView()
        popup.setObjectName("names")
        popup.setAccessibleName(self.tr("Names to choose from"))
        self.names.setPopup(popup)
        self.setCompleter(self.names)
        if names:
            arrow = QAction(icon("chevron-down", "dim"), self.tr("Names to choose from"), self)
            arrow.triggered.connect(self.offer_all)
            self.addAction(arrow, QLineEdit.ActionPosition.TrailingPosition)

    def offer_all(self) -> None:
        """Show all names, whatever is typed."""
        self.names.setCompletionPrefix("")
        self.names.complete()

    def event(self, event: QEvent) -> bool:
        """Offer all names at Down, which the list of labels would take for itself."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.offer_all()
            return True
        return super().event(event)
