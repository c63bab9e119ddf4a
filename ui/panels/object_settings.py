"""How objects are found, as controls: which labels, how they are shaped, cut apart and sorted."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from segmenter.objects.settings import ObjectSettings

from ..widgets.captions import add_row, captioned_grid, name_control, with_value
from ..widgets.plain_label import PlainLabel
from ..widgets.slider import GestureSlider
from ..widgets.wheel import leave_wheel

_VALUE_WIDTH, _SHORT = 52, 8
_SPLIT_PLACES, _RADIUS_PLACES = 20, 2
_MOST_RADIUS, _MOST_POWER = 20, 20


class ObjectSettingsPanel(QWidget):
    """Shows how objects are found and asks for changes; it stores none.

    Setters only display. Signals only request.
    """

    requested = Signal(str, object, int)
    """A setting, its value, and the gesture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels, self._connected, self._cut_by = QComboBox(), QComboBox(), QComboBox()
        self._connected.addItem(self.tr("4: sides"), "4")
        self._connected.addItem(self.tr("8: sides and corners"), "8")
        self._cut_by.addItem(self.tr("necks"), "distance")
        self._cut_by.addItem(self.tr("values"), "intensity")
        for box in (self._labels, self._connected, self._cut_by):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_SHORT)
        self._split = GestureSlider(0, _SPLIT_PLACES)
        self._closing, self._opening, self._simplify = (
            GestureSlider(0, _MOST_RADIUS * _RADIUS_PLACES) for _ in range(3)
        )
        self._holes, self._smallest = GestureSlider(0, _MOST_POWER), GestureSlider(0, _MOST_POWER)
        self._values = {slider: PlainLabel() for slider in self._sliders}
        self._border = QCheckBox(self.tr("Leave out what touches the border"))
        self._singly = QCheckBox(self.tr("Export objects one by one"))
        for field in (self._labels, self._connected, self._cut_by, *self._sliders):
            leave_wheel(field)
        self._describe()
        self._lay_out()
        self._labels.activated.connect(self._request_labels)
        self._connected.activated.connect(self._request_connectivity)
        self._cut_by.activated.connect(self._request_cut_by)
        self._split.requested.connect(self._request_split)
        self._closing.requested.connect(self._request_closing)
        self._opening.requested.connect(self._request_opening)
        self._simplify.requested.connect(self._request_simplify)
        self._holes.requested.connect(self._request_holes)
        self._smallest.requested.connect(self._request_smallest)
        self._border.clicked.connect(self._request_border)
        self._singly.clicked.connect(self._request_singly)
        self.set_settings(ObjectSettings())

    @property
    def _sliders(self) -> tuple[GestureSlider, ...]:
        shaping = (self._split, self._closing, self._opening, self._holes, self._smallest)
        return (*shaping, self._simplify)

    def set_labels(self, labels: Sequence[tuple[int, str]]) -> None:
        """Offer labels, by id and name."""
        entries = [(self.tr("All labels"), ""), *((name, str(label)) for label, name in labels)]
        known = [
            (self._labels.itemText(at), self._labels.itemData(at))
            for at in range(self._labels.count())
        ]
        if known == entries:
            return
        with QSignalBlocker(self._labels):
            self._labels.clear()
            for name, label in entries:
                self._labels.addItem(name, label)

    def set_settings(self, settings: ObjectSettings) -> None:
        """Display settings."""
        with QSignalBlocker(self._labels):
            if self._labels.findData(settings.object_labels) < 0:
                self._labels.addItem(settings.object_labels, settings.object_labels)
            self._labels.setCurrentIndex(self._labels.findData(settings.object_labels))
        self._connected.setCurrentIndex(self._connected.findData(settings.connectivity))
        self._cut_by.setCurrentIndex(self._cut_by.findData(settings.split_by))
        self._cut_by.setEnabled(bool(settings.split))
        off = self.tr("off")
        shown = (
            (self._split, settings.split * _SPLIT_PLACES, f"{settings.split:.2f}"),
            (self._closing, settings.closing * _RADIUS_PLACES, f"{settings.closing:g} px"),
            (self._opening, settings.opening * _RADIUS_PLACES, f"{settings.opening:g} px"),
            (self._simplify, settings.simplify * _RADIUS_PLACES, f"{settings.simplify:g} px"),
            (self._holes, _power(settings.fill_holes), f"{settings.fill_holes:,} px"),
            (self._smallest, _power(settings.min_area), f"{settings.min_area:,} px"),
        )
        for slider, place, text in shown:
            slider.show_value(round(place))
            self._values[slider].setText(text if place else off)
        self._border.setChecked(settings.exclude_border)
        self._singly.setChecked(settings.objects)

    @Slot(int)
    def _request_labels(self, at: int) -> None:
        self.requested.emit("object_labels", self._labels.itemData(at), 0)

    @Slot(int)
    def _request_connectivity(self, at: int) -> None:
        self.requested.emit("connectivity", self._connected.itemData(at), 0)

    @Slot(int)
    def _request_cut_by(self, at: int) -> None:
        self.requested.emit("split_by", self._cut_by.itemData(at), 0)

    @Slot(int, int)
    def _request_split(self, place: int, gesture: int) -> None:
        self.requested.emit("split", place / _SPLIT_PLACES, gesture)

    @Slot(int, int)
    def _request_closing(self, place: int, gesture: int) -> None:
        self.requested.emit("closing", place / _RADIUS_PLACES, gesture)

    @Slot(int, int)
    def _request_opening(self, place: int, gesture: int) -> None:
        self.requested.emit("opening", place / _RADIUS_PLACES, gesture)

    @Slot(int, int)
    def _request_simplify(self, place: int, gesture: int) -> None:
        self.requested.emit("simplify", place / _RADIUS_PLACES, gesture)

    @Slot(int, int)
    def _request_holes(self, place: int, gesture: int) -> None:
        self.requested.emit("fill_holes", 2**place if place else 0, gesture)

    @Slot(int, int)
    def _request_smallest(self, place: int, gesture: int) -> None:
        self.requested.emit("min_area", 2**place if place else 0, gesture)

    @Slot(bool)
    def _request_border(self, left_out: bool) -> None:
        self.requested.emit("exclude_border", left_out, 0)

    @Slot(bool)
    def _request_singly(self, singly: bool) -> None:
        self.requested.emit("objects", singly, 0)

    def _describe(self) -> None:
        name = self.tr("Labels whose areas are objects")
        name_control(self._labels, "object_labels", name, name)
        tip = self.tr("Cut touching things apart where they are narrower than this share")
        name_control(self._split, "object_split", self.tr("Split"), tip)
        tip = self.tr("Whether pixels that touch by a corner only are one object")
        name_control(self._connected, "object_connectivity", self.tr("Connected"), tip)
        tip = self.tr("What tells touching things apart: where they are narrow, or their values")
        name_control(self._cut_by, "object_split_by", self.tr("Split by"), tip)
        tip = self.tr("Close gaps and notches narrower than a disc of this radius")
        name_control(self._closing, "object_closing", self.tr("Closing"), tip)
        tip = self.tr("Cut off bridges and specks narrower than a disc of this radius")
        name_control(self._opening, "object_opening", self.tr("Opening"), tip)
        tip = self.tr("Outlines in SVG are smooth curves that leave the pixels' edges by so much")
        name_control(self._simplify, "object_simplify", self.tr("Smooth SVG"), tip)
        tip = self.tr("Fill holes of so many pixels or fewer")
        name_control(self._holes, "object_holes", self.tr("Fill holes"), tip)
        tip = self.tr("Leave out objects of fewer pixels")
        name_control(self._smallest, "object_smallest", self.tr("Smallest object"), tip)
        tip = self.tr("What goes on beyond the photo has no known size")
        name_control(self._border, "object_border", self._border.text(), tip)
        tip = self.tr("COCO, CVAT, LabelMe, GeoJSON and ROIs have one annotation an object")
        name_control(self._singly, "object_singly", self._singly.text(), tip)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        grid = captioned_grid()
        grid.setVerticalSpacing(4)
        add_row(grid, self.tr("Objects of"), self._labels)
        add_row(grid, self.tr("Connected"), self._connected)
        for caption, control in (
            (self.tr("Fill holes"), self._holes),
            (self.tr("Closing"), self._closing),
            (self.tr("Opening"), self._opening),
            (self.tr("Split"), self._split),
            (self.tr("Split by"), self._cut_by),
            (self.tr("Smallest"), self._smallest),
        ):
            if isinstance(control, GestureSlider):
                add_row(grid, caption, *with_value(control, self._values[control], _VALUE_WIDTH))
            else:
                add_row(grid, caption, control)
        layout.addLayout(grid)
        layout.addWidget(self._border)
        layout.addWidget(self._singly)
        exported = captioned_grid()
        row = with_value(self._simplify, self._values[self._simplify], _VALUE_WIDTH)
        add_row(exported, self.tr("Smooth SVG"), *row)
        layout.addLayout(exported)


def _power(pixels: int) -> int:
    return pixels.bit_length() - 1 if pixels > 1 else pixels
