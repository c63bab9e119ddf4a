"""Tells about the pixel under the cursor, and chooses the label that is clicked on."""

from PySide6.QtCore import QObject, Slot

from segmenter.images.image import COLOURS, GREY, Image
from segmenter.regions.style import Colour
from segmenter.segmenting.pipeline import posterior_at

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.readout import PixelReadout
from ..panels.status_bar import StatusBar
from ..session.document import Document
from ..session.session import Session

# Of a region less would be written as none.
LEAST_TOLD = 0.005


class PixelPresenter(QObject):
    """Serves the readout on the canvas and its place in the status bar.

    Parameters
    ----------
    canvas : PhotoCanvas
    readout : PixelReadout
    status : StatusBar
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        *,
        canvas: PhotoCanvas,
        readout: PixelReadout,
        status: StatusBar,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._readout, self._status = readout, status
        self._document, self._session = document, session
        canvas.pixel_hovered.connect(self._show)
        canvas.pixel_left.connect(self._hide)
        canvas.pixel_clicked.connect(self._pick)
        canvas.pixel_ctrl_clicked.connect(self._pick_more)
        canvas.beside_clicked.connect(session.deselect)

    @Slot(int, int)
    def _show(self, column: int, row: int) -> None:
        project = self._document.project
        image, segmentation = project.image, project.segmentation
        if image is None:
            return
        values = tuple(image.pixels[row, column].reshape(-1).tolist())
        bars: list[tuple[str, Colour, float]] = []
        label = project.label_at(row, column)
        if segmentation is not None and label:
            posterior = posterior_at(image, segmentation, row, column)
            bars = [
                (style.name, style.colour, float(p))
                for style, p in zip(project.styles, posterior, strict=True)
            ]
        by_regions = segmentation is not None and segmentation.recipe.by_regions
        told = [bar for bar in bars if bar[2] >= LEAST_TOLD] if by_regions else bars
        remark, place = self._overview_remark(image), _full_place(image, column, row)
        if image.valid is not None and not image.valid[row, column]:
            remark = self.tr("transparent") if image.is_photo else self.tr("no value")
        are_colours = image.channel_names in (COLOURS, GREY)
        self._readout.show_pixel(*place, values, told, are_colours=are_colours, remark=remark)
        self._status.show_pixel(*(bars[label - 1][::2] if label else ("", 0.0)))

    def _overview_remark(self, image: Image) -> str:
        if image.whole is None:
            return ""
        down, across = image.whole.overview.factor
        return self.tr("mean of {0:.3g} × {1:.3g} pixels").format(across, down)

    @Slot()
    def _hide(self) -> None:
        self._readout.hide()
        self._status.show_pixel("", 0.0)

    @Slot(int, int)
    def _pick(self, column: int, row: int) -> None:
        if self._document.project.labels is not None:
            label = self._document.project.label_at(row, column)
            self._session.select(None if label in (0, self._session.state.selected) else label)

    @Slot(int, int)
    def _pick_more(self, column: int, row: int) -> None:
        """Choose a label besides the others, or let go of it."""
        label = self._document.project.label_at(row, column)
        if label:
            chosen = self._session.state.chosen
            rest = tuple(each for each in chosen if each != label)
            self._session.choose(rest if label in chosen else (*chosen, label))


def _full_place(image: Image, column: int, row: int) -> tuple[int, int]:
    """Return where a pixel lies in the photo, of which the image may be a small picture."""
    if image.whole is None:
        return column, row
    down, across = image.whole.overview.factor
    return int(column * across), int(row * down)
