"""Shows the undo stack as a list, and goes to the step that is asked for."""

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from segmenter.project import Project

from ..panels.history_panel import HistoryPanel
from ..session.document import Document


class HistoryPresenter(QObject):
    """Serves the history panel.

    Parameters
    ----------
    panel : HistoryPanel
    document : Document
    parent : QObject
    """

    def __init__(self, panel: HistoryPanel, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._document = document
        document.stack.indexChanged.connect(self._show)
        document.changed.connect(self._follow)
        panel.step_requested.connect(document.go_to)
        self._show()

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if now.image is not before.image:
            self._show()

    @Slot()
    def _show(self) -> None:
        image, stack = self._document.project.image, self._document.stack
        if not isValid(stack):  # one that is taken down clears itself, and tells so
            return
        if image is None:
            self._panel.set_steps((), 0)
            return
        beginning = self.tr("Open {0}").format(image.name.removeprefix("sample:"))
        steps = [beginning, *(stack.text(place) for place in range(stack.count()))]
        self._panel.set_steps(steps, stack.index())
