"""Turns the pages of the open file."""

from PySide6.QtCore import QObject, Slot

from segmenter.images.image import ONE_PAGE, Image
from segmenter.images.looks import Looks

from ..panels.page_field import PageField
from ..session.document import Document
from ..session.session import Session
from .page_thumbnails import PageThumbnails


class PagePresenter(QObject):
    """Serves the page field; pages are read for their pictures while those are seen.

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
        self._image: Image | None = None
        self._looks = Looks()
        self._thumbnails = PageThumbnails(self)
        self._thumbnails.read.connect(field.strip.model.set_picture)
        field.strip.model.wanted.connect(self._thumbnails.want)
        field.strip.opened.connect(self._follow_looks)
        field.strip.closed.connect(self._thumbnails.rest)
        # Also after a page that could not be read, when the one before stays.
        session.changed.connect(self._show)
        field.page_requested.connect(self._turn_to)

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._thumbnails.shut_down()

    @Slot()
    def _show(self) -> None:
        image = self._document.project.image
        if self._session.is_opening:
            return
        self._field.show_page(ONE_PAGE if image is None else image.page)
        if image is not self._image:
            self._field.strip.set_page(
                ONE_PAGE if image is None else image.page,
                is_same_file=_are_of_one_file(image, self._image),
            )
            self._image = image
            self._begin()

    @Slot()
    def _follow_looks(self) -> None:
        """Make the pictures anew where pages are not looked at as they were."""
        if self._image is not None and self._document.project.looks != self._looks:
            self._field.strip.model.set_count(self._image.page.count)
            self._begin()

    def _begin(self) -> None:
        image, self._looks = self._image, self._document.project.looks
        is_read = image is not None and image.path is not None
        self._thumbnails.begin(image if is_read else None, self._looks)

    @Slot(int)
    def _turn_to(self, number: int) -> None:
        image = self._document.project.image
        if image is not None and image.path is not None:
            self._session.open_path(str(image.path), number)


def _are_of_one_file(one: Image | None, other: Image | None) -> bool:
    if one is None or other is None:
        return False
    return (one.path, one.chosen, one.page.axis) == (other.path, other.chosen, other.page.axis)
