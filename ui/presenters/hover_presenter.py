"""Lights up the label under the cursor, on the canvas and in the list."""

from PySide6.QtCore import QObject, QTimer, Slot

from ..canvas.photo_canvas import PhotoCanvas
from ..panels.labels_panel import LabelsPanel
from ..session.document import Document

# Where labels are grainy, the cursor crosses many in no time: they must not flicker.
REST_MILLISECONDS = 60


class HoverPresenter(QObject):
    """Knows which label the cursor rests on; this belongs to the window, not to the project.

    Parameters
    ----------
    canvas : PhotoCanvas
    labels : LabelsPanel
    document : Document
    parent : QObject
    """

    def __init__(
        self, canvas: PhotoCanvas, labels: LabelsPanel, document: Document, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._labels = labels
        self._document = document
        self._wanted: int | None = None
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._rest.timeout.connect(self._light)
        canvas.pixel_hovered.connect(self._hover_pixel)
        canvas.pixel_left.connect(self._leave)
        labels.hovered.connect(self._want)

    @Slot(int, int)
    def _hover_pixel(self, column: int, row: int) -> None:
        self._want(self._document.project.label_at(row, column) or None)

    @Slot()
    def _leave(self) -> None:
        self._want(None)

    @Slot(object)
    def _want(self, label: int | None) -> None:
        if label != self._wanted:
            self._wanted = label
            self._rest.start()

    @Slot()
    def _light(self) -> None:
        self._canvas.hover(self._wanted)
        self._labels.hover(self._wanted)
