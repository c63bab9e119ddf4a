"""How labels are shaped: smoothing and smallest area of colours, detail of regions."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from segmenter.recipe import DEFAULT_DETAIL, Recipe

from ..widgets.captions import MARGIN, add_row, captioned_grid, name_control, with_value
from ..widgets.plain_label import PlainLabel
from ..widgets.slider import GestureSlider

# Places of a slider for each unit of smoothing, of detail.
SMOOTHING_PLACES = 50
DETAIL_PLACES = 100
VALUE_WIDTH = 52


class ShapePanel(QWidget):
    """Shows how labels are shaped and asks for changes; it stores none.

    Of the two modes, by colour and by region, it shows the settings of one.

    Setters only display. Signals only request.
    """

    smoothing_requested = Signal(float, int)
    """Strength, 0 for none, and the gesture."""
    min_region_requested = Signal(int, int)
    """Pixels of the smallest area, and the gesture."""
    detail_requested = Signal(float, int)
    """Detail of the regions, 0 (fine) to 1 (coarse), and the gesture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shape")
        self.setWindowTitle(self.tr("Shape"))
        self._smoothing = GestureSlider(0, 2 * SMOOTHING_PLACES)
        self._smoothing_value = PlainLabel()
        self._smallest, self._smallest_value = GestureSlider(0, 16), PlainLabel()
        self._detail, self._detail_value = GestureSlider(0, DETAIL_PLACES), PlainLabel()
        self._describe()
        self._lay_out()
        self._smoothing.requested.connect(self._request_smoothing)
        self._smallest.requested.connect(self._request_smallest)
        self._detail.requested.connect(self._request_detail)
        self.set_recipe(Recipe())

    def set_recipe(self, recipe: Recipe) -> None:
        """Display the settings of ``recipe``."""
        shape, detail = recipe.shape, recipe.value("detail")
        self._smoothing.show_value(round(shape.smoothing * SMOOTHING_PLACES))
        self._smoothing_value.setText(f"{shape.smoothing:.2g}" if shape.smoothing else _off(self))
        self._smallest.show_value(_smallest_place(shape.min_region))
        self._smallest_value.setText(
            self.tr("{0:,} px").format(shape.min_region) if shape.min_region else _off(self)
        )
        if detail is not None:
            self._detail.show_value(_detail_place(detail))
            self._detail_value.setText(f"{1 - detail:.2f}")
        self._of_colours.setVisible(not recipe.by_regions)
        self._of_regions.setVisible(recipe.by_regions)

    @Slot(int, int)
    def _request_smoothing(self, place: int, gesture: int) -> None:
        self.smoothing_requested.emit(place / SMOOTHING_PLACES, gesture)

    @Slot(int, int)
    def _request_smallest(self, place: int, gesture: int) -> None:
        self.min_region_requested.emit(2**place if place else 0, gesture)

    @Slot(int, int)
    def _request_detail(self, place: int, gesture: int) -> None:
        self.detail_requested.emit(_detail_at(place), gesture)

    def _describe(self) -> None:
        tip = self.tr("Takes grain out of the labels; edges of the photo stay. No new fit")
        name_control(self._smoothing, "smoothing", self.tr("Smoothing"), tip)
        tip = self.tr("Areas with fewer pixels go to the neighbour they touch most")
        name_control(self._smallest, "min_region", self.tr("Smallest area"), tip)
        tip = self.tr("From few large regions to many small ones")
        name_control(self._detail, "detail", self.tr("Detail"), tip)
        self._detail.show_value(_detail_place(DEFAULT_DETAIL))

    def _lay_out(self) -> None:
        self._of_colours, self._of_regions = QWidget(), QWidget()
        grid = captioned_grid(self._of_colours)
        add_row(grid, self.tr("Smoothing"), *_valued(self._smoothing, self._smoothing_value))
        add_row(grid, self.tr("Smallest area"), *_valued(self._smallest, self._smallest_value))
        grid = captioned_grid(self._of_regions)
        add_row(grid, self.tr("Detail"), *_valued(self._detail, self._detail_value))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 2, MARGIN, MARGIN)
        layout.addWidget(self._of_colours)
        layout.addWidget(self._of_regions)
        layout.addStretch(1)


def _valued(slider: QSlider, value: QLabel) -> tuple[QSlider, QHBoxLayout]:
    value.setObjectName(f"{slider.objectName()}_value")
    return with_value(slider, value, VALUE_WIDTH)


def _off(widget: QWidget) -> str:
    return widget.tr("off")


def _smallest_place(pixels: int) -> int:
    return pixels.bit_length() - 1 if pixels > 1 else 0


def _detail_place(detail: float) -> int:
    return round((1 - detail) * DETAIL_PLACES)


def _detail_at(place: int) -> float:
    """Return a number that is as short as it looks, for commands that it is copied into."""
    return round(1 - place / DETAIL_PLACES, 6)
