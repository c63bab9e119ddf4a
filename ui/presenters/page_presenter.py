"""Turns the pages of the open file."""

from PySide6.QtCore import QObject, Slot

from segmenter.images.image import ONE_PAGE
from ui.panels.page_field import PageField
from ui.session.document import Document
from ui.session.session import Session


class PagePresenter(QObject):
    """Serves the page field.

    Parameters
    ----------
    field : PageField
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self, field: PageField, document: Document, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._field, self._document, self._session = field, document, session
        # Also after a page that could not be read, when the one before stays.
        session.changed.connect(self._show)
        field.page_requested.connect(self._turn_to)

    @Slot()
    def _show(self) -> None:
        image = self._document.project.image
        if not self._session.is_opening:
            self._field.show_page(ONE_PAGE if image is None else image.page)

    @Slot(int)
    def _turn_to(self, number: int) -> None:
        image = self._document.project.image
        if image is not None and image.path is not None:
            self._session.open_path(str(image.path), number)
