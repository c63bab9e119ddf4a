"""Goes from labels by colour to regions and back."""

from PySide6.QtCore import QObject, Slot

from ..session.document import Document
from ..session.modes import by_colour, by_region


class ModesPresenter(QObject):
    """Serves the switch between the two modes; each way is one step.

    Parameters
    ----------
    document : Document
    parent : QObject
    """

    def __init__(self, document: Document, parent: QObject | None) -> None:
        super().__init__(parent)
        self._document = document

    @Slot()
    def by_colour(self) -> None:
        """Bring the labels by colour back."""
        document = self._document
        if document.project.recipe.by_regions:
            document.edit(by_colour(document.steps()), self.tr("By colour"))

    @Slot()
    def by_region(self) -> None:
        """Look for regions, of the detail that they had last."""
        document = self._document
        if not document.project.recipe.by_regions:
            document.edit(by_region(document.steps()), self.tr("By region"))
