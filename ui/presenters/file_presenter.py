"""What all presenters that read or write files are given."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ..panels.message_bar import MessageBar
from ..session.document import Document
from ..session.recent import RecentFiles
from ..session.session import Session


@dataclass(frozen=True, slots=True)
class Desk:
    """Where files come from and go to.

    Attributes
    ----------
    document : Document
    session : Session
        Opens photos, and knows which labels are selected.
    messages : MessageBar
    recent : RecentFiles
        Where a dialog begins for a photo without a folder.
    over : QWidget
        What dialogs lie over.
    """

    document: Document
    session: Session
    messages: MessageBar
    recent: RecentFiles
    over: QWidget


class FilePresenter(QObject):
    """Serves one kind of files.

    Parameters
    ----------
    desk : Desk
    parent : QObject
    """

    def __init__(self, desk: Desk, parent: QObject | None) -> None:
        super().__init__(parent)
        self._document, self._session = desk.document, desk.session
        self._messages, self._recent, self._over = desk.messages, desk.recent, desk.over
