"""How labels are shaped after the fit: smoothing, smallest region, regions instead of labels."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from segmenter.recipe import DEFAULT_DETAIL, Recipe
from ui.widgets.captions import MARGIN, add_row, captioned_grid, name_control
from ui.widgets.silence import silent
from ui.widgets.slider import GestureSlider, next_gesture

# Places of a slider for each unit of smoothing, of detail.
SMOOTHING_PLACES = 50
DETAIL_PLACES = 100
VALUE_WIDTH = 52


class ShapePanel(QWidget):
    """Shows how labels are shaped and asks for changes; it stores none.

    Setters only display. Signals only request.
    """

    smoothing_requested = Signal(float, int)
    """Strength, 0 for none, and the gesture."""
    min_region_requested = Signal(int, int)
    """Pixels of the smallest region, and the gesture."""
    detail_requested = Signal(object, int)
    """Detail of the regions, 0 (fine) to 1 (coarse), or None for labels; and the gesture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shape")
        self.setWindowTitle(self.tr("Shape"))
        self._smoothing, self._smoothing_value = GestureSlider(0, 2 * SMOOTHING_PLACES), QLabel()
        self._smallest, self._smallest_value = GestureSlider(0, 16), QLabel()
        self._detail, self._detail_value = GestureSlider(0, DETAIL_PLACES), QLabel()
        self._regions = QCheckBox(self.tr("Regions"))
        self._describe()
        self._lay_out()
        self._smoothing.requested.connect(self._request_smoothing)
        self._smallest.requested.connect(self._request_smallest)
        self._detail.requested.connect(self._request_detail)
        self._regions.toggled.connect(self._request_regions)
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
        with silent(self._regions):
            self._regions.setChecked(recipe.by_regions)
        if detail is not None:
            self._detail.show_value(_detail_place(detail))
        self._detail_value.setText(f"{1 - detail:.2f}" if detail is not None else _off(self))
        self._smoothing.setEnabled(not recipe.by_regions)

    @Slot(int, int)
    def _request_smoothing(self, place: int, gesture: int) -> None:
        self.smoothing_requested.emit(place / SMOOTHING_PLACES, gesture)

    @Slot(int, int)
    def _request_smallest(self, place: int, gesture: int) -> None:
        self.min_region_requested.emit(2**place if place else 0, gesture)

    @Slot(int, int)
    def _request_detail(self, place: int, gesture: int) -> None:
        self.detail_requested.emit(_detail_at(place), gesture)

    @Slot(bool)
    def _request_regions(self, wanted: bool) -> None:
        detail = _detail_at(self._detail.value())
        self.detail_requested.emit(detail if wanted else None, next_gesture())

    def _describe(self) -> None:
        tip = self.tr("Takes grain out of the labels; edges of the photo stay. No new fit")
        name_control(self._smoothing, "smoothing", self.tr("Smoothing"), tip)
        tip = self.tr("Regions with fewer pixels go to the neighbour they touch most")
        name_control(self._smallest, "min_region", self.tr("Smallest region"), tip)
        tip = self.tr("From few large regions to many small ones; moving it shows regions")
        name_control(self._detail, "detail", self.tr("Detail"), tip)
        tip = self.tr("Connected regions that people would draw, instead of labels by colour")
        name_control(self._regions, "regions", self.tr("Regions instead of labels"), tip)
        self._detail.show_value(_detail_place(DEFAULT_DETAIL))

    def _lay_out(self) -> None:
        grid = captioned_grid()
        add_row(grid, self.tr("Smoothing"), *_valued(self._smoothing, self._smoothing_value))
        add_row(grid, self.tr("Min. region"), *_valued(self._smallest, self._smallest_value))
        row = grid.rowCount()
        grid.addWidget(self._regions, row, 0)
        grid.addLayout(_valued(self._detail, self._detail_value)[1], row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 2, MARGIN, MARGIN)
        layout.addLayout(grid)
        layout.addStretch(1)


def _valued(slider: QSlider, value: QLabel) -> tuple[QSlider, QHBoxLayout]:
    value.setObjectName(f"{slider.objectName()}_value")
    value.setFixedWidth(VALUE_WIDTH)
    value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(slider, 1)
    row.addWidget(value)
    return slider, row


def _off(widget: QWidget) -> str:
    return widget.tr("off")


def _smallest_place(pixels: int) -> int:
    return pixels.bit_length() - 1 if pixels > 1 else 0


def _detail_place(detail: float) -> int:
    return round((1 - detail) * DETAIL_PLACES)


def _detail_at(place: int) -> float:
    """Return a number that is as short as it looks, for commands that it is copied into."""
    return round(1 - place / DETAIL_PLACES, 6)
