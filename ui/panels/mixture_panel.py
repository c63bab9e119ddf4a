"""The settings of the mixture."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from segmenter.recipe import AUTO_COMPONENTS, MAX_COMPONENTS, Recipe
from ui.widgets.captions import MARGIN, add_row, captioned_grid, name_control
from ui.widgets.fold import Fold
from ui.widgets.number_edits import LargeNumber, NumberEdit, SeedEdit, ToleranceEdit
from ui.widgets.silence import silent
from ui.widgets.slider import GestureSlider, next_gesture

SLIDER_MAXIMUM = 20


class MixturePanel(QWidget):
    """Shows the mixture settings and asks for changes; it stores none.

    Setters only display. Signals only request.
    """

    components_requested = Signal(int, int)
    """K and the gesture: the same number during one drag, a new one for every other change."""
    auto_requested = Signal(bool)
    space_requested = Signal(str)
    covariance_requested = Signal(str)
    seed_requested = Signal(object)  # an int of 32 bits, which Signal(int) would cut
    restarts_requested = Signal(int)
    tolerance_requested = Signal(float)
    fit_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mixture")
        self.setWindowTitle(self.tr("Mixture"))
        self._make_components()
        self._make_covariance()
        self._make_details()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.set_recipe(Recipe())
        self.set_ready(False)
        self.set_running(False)

    def set_recipe(self, recipe: Recipe) -> None:
        """Display the settings of ``recipe``."""
        automatic = recipe.components == "auto"
        choices = self._space, self._covariance
        with silent(self._auto, *choices, self._seed, self._restarts, self._tolerance):
            if automatic and not self._auto.isChecked():
                self._show_components(None)
            self._auto.setChecked(automatic)
            self._space.setCurrentIndex(self._space.findData(recipe.space))
            self._covariance.setCurrentIndex(self._covariance.findData(recipe.covariance))
            self._seed.setValue(recipe.seed)
            self._restarts.setValue(recipe.restarts)
            self._tolerance.setValue(recipe.tolerance)
        if recipe.components != "auto":
            self._show_components(recipe.components)

    def space_text(self, space: str) -> str:
        """Return what a colour space is called here."""
        return self._space.itemText(self._space.findData(space))

    def covariance_text(self, covariance: str) -> str:
        """Return what a shape of components is called here."""
        return self._covariance.itemText(self._covariance.findData(covariance))

    def set_found(self, components: int | None) -> None:
        """Display the K that was found, None while it is not known; only Auto finds any."""
        if self._auto.isChecked():
            self._show_components(components)

    def set_running(self, running: bool) -> None:
        """Display whether there is a fit to stop."""
        self._stop.setEnabled(running)

    def set_ready(self, ready: bool) -> None:
        """Display whether there is a photo to fit."""
        self._fit.setEnabled(ready)

    def _show_components(self, components: int | None) -> None:
        with silent(self._number):
            self._number.show_number(components)
        if components is not None:
            self._slider.show_value(components)

    def _make_components(self) -> None:
        self._slider = GestureSlider(1, SLIDER_MAXIMUM)
        self._slider.setPageStep(1)
        self._slider.setMinimumWidth(64)  # a narrow dock must not leave it too short to drag
        self._number = LargeNumber(1, MAX_COMPONENTS)
        self._number.setFixedWidth(48)
        self._auto = QCheckBox(self.tr("Auto"))
        tip = self.tr("Number of labels; type up to {0}").format(MAX_COMPONENTS)
        name_control(self._slider, "components", self.tr("Labels K"), self.tr("Number of labels"))
        name_control(self._number, "components_number", self.tr("Labels K, number"), tip)
        tip = self.tr("Choose K among {0} to {1} by ICL")
        tip = tip.format(AUTO_COMPONENTS[0], AUTO_COMPONENTS[-1])
        name_control(
            self._auto, "auto_components", self.tr("Auto: choose the number of labels"), tip
        )

    def _make_covariance(self) -> None:
        shapes = (
            ("full", self.tr("Full"), self.tr("Ellipsoids of any shape, each label its own")),
            ("tied", self.tr("Tied"), self.tr("Ellipsoids of one shape and size for all labels")),
            ("diag", self.tr("Diagonal"), self.tr("Ellipsoids along the axes: no slant")),
            ("spherical", self.tr("Spherical"), self.tr("Spheres, each label of its own size")),
        )
        self._covariance = QComboBox()
        lines = [self.tr("Shape of the labels' clusters of colours")]
        for row, (key, text, tip) in enumerate(shapes):
            self._covariance.addItem(text, key)
            self._covariance.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)
            lines.append(f"{text}: {tip[0].lower()}{tip[1:]}")
        name_control(self._covariance, "covariance", self.tr("Covariance"), "\n".join(lines))

    def _make_details(self) -> None:
        self._space = QComboBox()
        for key, text in (("rgb", "RGB"), ("lab", "Lab"), ("hsv", "HSV"), ("grey", "Grey")):
            self._space.addItem(self.tr(text), key)
        self._restarts = NumberEdit(1, 1000)
        self._tolerance = ToleranceEdit()
        self._seed = SeedEdit()
        name_control(
            self._space, "space", self.tr("Colours"), self.tr("Colour space that is fitted")
        )
        tip = self.tr("Starting guesses; the likeliest fit wins")
        name_control(self._restarts, "restarts", self.tr("Starts"), tip)
        tip = self.tr("Stop when an iteration gains less, in nats per pixel")
        name_control(self._tolerance, "tolerance", self.tr("Tolerance"), tip)
        tip = self.tr("The same seed gives the same labels again")
        name_control(self._seed, "seed", self.tr("Seed"), tip)

    def _make_buttons(self) -> None:
        self._fit = QPushButton(self.tr("Fit"))
        self._stop = QPushButton(self.tr("Stop"))
        name_control(self._fit, "fit", self.tr("Fit"), self.tr("Fit again with these settings"))
        tip = self.tr("Stop the fit and keep what it has reached")
        name_control(self._stop, "stop", self.tr("Stop"), tip)

    def _lay_out(self) -> None:
        components = QHBoxLayout()
        components.setSpacing(8)
        components.addWidget(self._slider, 1)
        components.addWidget(self._number)
        components.addWidget(self._auto)
        top = captioned_grid()
        add_row(top, self.tr("Labels K"), self._slider, components)
        add_row(top, self.tr("Colours"), self._space)
        add_row(top, self.tr("Covariance"), self._covariance)
        body = QWidget()
        details = captioned_grid(body)
        add_row(details, self.tr("Starts"), self._restarts)
        add_row(details, self.tr("Tolerance"), self._tolerance)
        add_row(details, self.tr("Seed"), self._seed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(Fold(self.tr("Starts, tolerance, seed"), body, self._fit, self._stop))
        layout.addStretch(1)

    def _connect(self) -> None:
        self._slider.requested.connect(self._request_components)
        self._number.valueChanged.connect(self._request_number)
        self._number.editingFinished.connect(self._confirm_number)
        self._auto.toggled.connect(self.auto_requested)
        self._space.currentIndexChanged.connect(self._request_space)
        self._covariance.currentIndexChanged.connect(self._request_covariance)
        self._seed.valueChanged.connect(self._request_seed)
        self._restarts.valueChanged.connect(self.restarts_requested)
        self._tolerance.valueChanged.connect(self.tolerance_requested)
        self._fit.clicked.connect(self._request_fit)
        self._stop.clicked.connect(self._request_stop)

    @Slot(int, int)
    def _request_components(self, components: int, gesture: int) -> None:
        with silent(self._auto):
            self._auto.setChecked(False)
        self._show_components(components)
        self.components_requested.emit(components, gesture)

    @Slot(int)
    def _request_number(self, components: int) -> None:
        self._request_components(components, next_gesture())

    @Slot()
    def _confirm_number(self) -> None:
        # Typing the very number that Auto found is a choice too, though no value changes.
        if self._number.take_typed() and self._auto.isChecked():
            self._request_number(self._number.value())

    @Slot()
    def _request_space(self) -> None:
        self.space_requested.emit(self._space.currentData())

    @Slot()
    def _request_covariance(self) -> None:
        self.covariance_requested.emit(self._covariance.currentData())

    @Slot(float)
    def _request_seed(self, seed: float) -> None:
        self.seed_requested.emit(int(seed))

    @Slot()
    def _request_fit(self) -> None:
        self.fit_requested.emit()

    @Slot()
    def _request_stop(self) -> None:
        self.stop_requested.emit()
