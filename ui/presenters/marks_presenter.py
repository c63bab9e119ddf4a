"""What one sees of marks: whether they are shown, what the tool says, and all erased at once."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.tools.scribble_settings import ScribbleSettings
from ..canvas.tools.table import SCRIBBLE
from ..canvas.tools.tool_hint import ToolHint
from ..preferences.table import MARKS_SHOWN
from ..session.document import Document
from ..session.session import Session


class MarksPresenter(QObject):
    """Receives the actions about marks, and keeps the scribble tool's words.

    Parameters
    ----------
    canvas : PhotoCanvas
    settings : ScribbleSettings
    hint : ToolHint
    actions : mapping of str to QAction
        By name.
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        *,
        canvas: PhotoCanvas,
        settings: ScribbleSettings,
        hint: ToolHint,
        actions: Mapping[str, QAction],
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._settings, self._hint = canvas, settings, hint
        self._document, self._session = document, session
        self._erase_action = actions["erase_marks"]
        self._is_chosen = False
        shown = MARKS_SHOWN.value
        actions["toggle_marks"].setChecked(shown)
        canvas.marks.set_shown(shown)
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._say)
        settings.new_label_requested.connect(self._say)
        self._follow()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Begin or end with a tool."""
        self._is_chosen = name == SCRIBBLE
        self._follow()

    @Slot(bool)
    def toggle_marks(self, shown: bool) -> None:
        """Show or hide all marks; they count either way."""
        MARKS_SHOWN.keep(shown)
        self._canvas.marks.set_shown(shown)

    @Slot()
    def erase_marks(self) -> None:
        """Let the fit go on without any marks."""
        project = self._document.project
        if project.marks is not None:
            self._document.edit(project.taught(None), self.tr("Erase all marks"))

    @Slot()
    def _follow(self) -> None:
        project = self._document.project
        self._erase_action.setEnabled(project.marks is not None)
        self._settings.setEnabled(not project.recipe.by_regions)
        wanted = self._is_chosen and project.image is not None
        if wanted == self._settings.isHidden():
            self._settings.set_shown(wanted)
        self._say()

    @Slot()
    def _say(self) -> None:
        recipe = self._document.project.recipe
        if not self._is_chosen or self._document.project.image is None:
            text = ""
        elif recipe.by_regions:
            text = self.tr("Regions are found without a fit: scribbles teach nothing here")
        elif recipe.is_unfitted:
            text = self.tr("These labels come from no fit: scribbles count once F5 fits on")
        else:
            text = self.tr("Drag: marks {0} · Ctrl: new label · Shift or right: erase · [ ]: size")
        text = text.format(self._target())
        if text != self._hint.text:
            self._hint.show_text(text)

    def _target(self) -> str:
        if self._settings.starts_label:
            return self.tr("a new label")
        label, styles = self._session.state.selected, self._session.seen.styles
        if label is None or label > len(styles):
            return self.tr("the label below")
        return styles[label - 1].name
