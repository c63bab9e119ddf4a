"""Makes a line over the photo, whose length somebody knows, the width of its pixels."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from segmenter.objects.settings import UNITS

from ..canvas.border_item import BorderItem
from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.tools.scale_tool import ScaleTool, length_of
from ..canvas.tools.span_tool import Ends
from ..canvas.tools.table import SCALE
from ..canvas.tools.tool_hint import ToolHint
from ..dialogs.scale_dialog import ScaleDialog
from ..session.document import Document


class ScalePresenter(QObject):
    """Serves the tool that measures.

    Parameters
    ----------
    canvas : PhotoCanvas
    tool : ScaleTool
    hint : ToolHint
    document : Document
    over : QWidget
        What its dialog lies over.
    parent : QObject
    """

    def __init__(
        self,
        *,
        canvas: PhotoCanvas,
        tool: ScaleTool,
        hint: ToolHint,
        document: Document,
        over: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._hint, self._document, self._over = hint, document, over
        self._line = BorderItem()
        canvas.scene().addItem(self._line)
        tool.dragged.connect(self._show)
        tool.drawn.connect(self._ask)

    @Slot(str)
    def choose(self, name: str) -> None:
        """Say what the tool does while it is the one."""
        if name == SCALE:
            text = self.tr("Draw a line along a scale bar · Shift keeps it straight · Esc ends")
            self._hint.show_text(text)

    @Slot(object)
    def _show(self, line: Ends | None) -> None:
        self._line.show_edges([] if line is None else [line])

    @Slot(object)
    def _ask(self, line: Ends) -> None:
        self._show(line)
        unit = self._document.project.recipe.objects.unit
        dialog = ScaleDialog(length_of(line), unit, self._over)
        dialog.told.connect(self._set)
        dialog.finished.connect(self._end)
        dialog.open()

    @Slot(float, str)
    def _set(self, width: float, unit: str) -> None:
        project = self._document.project
        recipe = project.recipe.changed(pixel_size=width, unit=unit)
        if recipe != project.recipe:
            step = self.tr("Scale: {0} {1} a pixel").format(f"{width:.4g}", UNITS[unit])
            self._document.edit(project.with_recipe(recipe), step)

    @Slot()
    def _end(self) -> None:
        self._show(None)
