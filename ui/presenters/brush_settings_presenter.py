"""The settings of brush and eraser: each has its own, and keeps them between runs."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from ..canvas.tools.brush_settings import BrushSettings
from ..canvas.tools.brush_tool import BrushTool
from ..canvas.tools.table import ERASER
from ..canvas.tools.tool_hint import ToolHint
from ..preferences.table import TOOL_KEEPS, TOOL_SIZES
from ..session.document import Document
from ..session.session import Session


class BrushSettingsPresenter(QObject):
    """Serves the card of the brushes, and says what they do.

    Parameters
    ----------
    card : BrushSettings
    tools : mapping of str to BrushTool
        By name.
    hint : ToolHint
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        *,
        card: BrushSettings,
        tools: Mapping[str, BrushTool],
        hint: ToolHint,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._card, self._tools, self._hint = card, dict(tools), hint
        self._document, self._session = document, session
        self._name = ""
        for name, tool in self._tools.items():
            tool.set_size(TOOL_SIZES[name].value)
            tool.resized.connect(TOOL_SIZES[name].keep)
            tool.resized.connect(card.set_size)
            tool.set_keeping(TOOL_KEEPS[name].value)
        card.size_requested.connect(self._resize)
        card.keeping_requested.connect(self._keep_to)
        document.changed.connect(self._follow)
        session.selection_changed.connect(self._follow)

    @Slot(str)
    def choose(self, name: str) -> None:
        """Begin or end with a tool."""
        self._name = name if name in self._tools else ""
        if self._name:
            self._card.set_size(self._tools[name].size)
            self._card.set_keeping(self._tools[name].keeps)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        wanted = bool(self._name) and self._document.project.image is not None
        if wanted == self._card.isHidden():
            self._card.set_shown(wanted)
        text = self._text() if wanted else ""
        if self._name and text != self._hint.text:
            self._hint.show_text(text)

    @Slot(float)
    def _resize(self, size: float) -> None:
        if self._name:
            self._tools[self._name].set_size(size)

    @Slot(bool)
    def _keep_to(self, keeps: bool) -> None:
        if self._name:
            self._tools[self._name].set_keeping(keeps)
            TOOL_KEEPS[self._name].keep(keeps)
            self._follow()

    def _text(self) -> str:
        if self._name == ERASER:
            return self.tr("Drag: gives back the labels below the paint · [ ]: size")
        text = self.tr("Drag: paints {0} · Shift: only over the label below · [ ]: size")
        if self._tools[self._name].keeps:
            text = self.tr("Drag: paints {0}, only over the label below · Shift: over all")
        label, styles = self._session.state.selected, self._session.seen.styles
        is_there = label is not None and label <= len(styles)
        name = styles[label - 1].name if is_there and label else self.tr("the label below")
        return text.format(name)
