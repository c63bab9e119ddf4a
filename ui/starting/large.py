"""Puts together what photos too large for memory need besides."""

from PySide6.QtCore import QObject

from ..presenters.file_presenter import Desk
from ..presenters.large_presenter import LargeParts, LargePresenter
from ..presenters.project_presenter import ProjectPresenter
from ..presenters.tiles_presenter import TilesPresenter
from ..session.document import Document
from ..session.session import Session
from ..window.main_window import MainWindow


class Large(QObject):
    """Makes it.

    Attributes
    ----------
    tiles : TilesPresenter
    work : LargePresenter
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        document: Document,
        session: Session,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        actions = window.actions_by_name
        self.tiles = TilesPresenter(window.canvas, document, session, self)
        self.tiles.failed.connect(window.message_bar.show_error)
        parts = LargeParts(window.work_card, actions["fit_all_pixels"], actions["export_full_size"])
        self.work = LargePresenter(parts, desk, self)

    def follow_projects(self, projects: ProjectPresenter) -> None:
        """Show how much is read of the photos of projects, and let it be stopped."""
        projects.reading.connect(self.work.show_reading)
        projects.read.connect(self.work.end_reading)
        self.work.reading_stopped.connect(projects.stop_reading)

    @property
    def is_busy(self) -> bool:
        """Whether tiles are on their way."""
        return self.tiles.is_busy

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self.work.shut_down()
        self.tiles.shut_down()
