"""The settings of the mixture."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from segmenter.recipe import AUTO_COMPONENTS, MAX_COMPONENTS, SETTINGS, ByModel, Recipe

from ..widgets.captions import MARGIN, add_row, captioned_grid, name_control
from ..widgets.fold import Fold
from ..widgets.number_edits import LargeNumber, NumberEdit, SeedEdit, ToleranceEdit
from ..widgets.plain_label import PlainLabel
from ..widgets.silence import silent
from ..widgets.slider import GestureSlider, next_gesture
from .choice_control import ChoiceControl
from .setting_words import words_of

SLIDER_MAXIMUM = 20
# Shorter, one K would be a few pixels of a drag.
SLIDER_WIDTH = 140
CHOICES = ("space", "features", "covariance", "criterion")


class MixturePanel(QWidget):
    """Shows the mixture settings and asks for changes; it stores none.

    Setters only display. Signals only request.
    """

    components_requested = Signal(int, int)
    """K and the gesture: the same number during one drag, a new one for every other change."""
    auto_requested = Signal(bool)
    setting_requested = Signal(str, object)
    """Name and value of a setting; K has requests of its own."""
    fit_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mixture")
        self.setWindowTitle(self.tr("Mixture"))
        self._make_components()
        self._make_details()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.set_recipe(Recipe())
        self.set_ready(False)
        self.set_running(False)

    def set_recipe(self, recipe: Recipe) -> None:
        """Display the settings of ``recipe``."""
        fit = recipe.fit
        self._form.setVisible(not recipe.by_regions)
        self._no_form.setVisible(recipe.by_regions)
        automatic = fit.components == "auto"
        self._finds_k = automatic or isinstance(recipe.source, ByModel)
        for name, control in self._choices.items():
            control.show_value(recipe.value(name))
        self._choices["criterion"].setEnabled(automatic)
        with silent(self._auto, self._seed, self._restarts, self._tolerance):
            if automatic and not self._auto.isChecked():
                self._show_components(None)
            self._auto.setChecked(automatic)
            self._seed.setValue(fit.seed)
            self._restarts.setValue(fit.restarts)
            self._tolerance.setValue(fit.tolerance)
        if fit.components != "auto":
            self._show_components(fit.components)

    def set_found(self, components: int | None) -> None:
        """Display the K that was found, None while it is not known.

        Auto finds one, and so does a fit that goes on, to which marks may add labels.
        """
        if self._finds_k:
            self._show_components(components)

    def set_running(self, running: bool) -> None:
        """Display whether there is a fit to stop."""
        self._stop.setEnabled(running)

    def set_ready(self, ready: bool) -> None:
        """Display whether there is a photo to fit."""
        self._fit.setEnabled(ready)

    def button(self, name: str) -> QPushButton:
        """Return the button that asks for ``"fit"`` or ``"stop"``, which keys may ask for, too."""
        return {"fit": self._fit, "stop": self._stop}[name]

    def _show_components(self, components: int | None) -> None:
        with silent(self._number):
            self._number.show_number(components)
        if components is not None:
            self._slider.show_value(components)

    def _make_components(self) -> None:
        self._slider = GestureSlider(1, SLIDER_MAXIMUM)
        self._slider.setPageStep(1)
        self._slider.setMinimumWidth(SLIDER_WIDTH)
        self._number = LargeNumber(1, MAX_COMPONENTS)
        self._number.setFixedWidth(48)
        self._auto = QCheckBox(self.tr("Auto"))
        tip = self.tr("Number of labels; type up to {0}").format(MAX_COMPONENTS)
        name_control(self._slider, "components", self.tr("Labels K"), self.tr("Number of labels"))
        name_control(self._number, "components_number", self.tr("Labels K, number"), tip)
        tip = self.tr("Choose K among {0} to {1}, as Auto by says")
        tip = tip.format(AUTO_COMPONENTS[1], AUTO_COMPONENTS[-1])
        name_control(
            self._auto, "auto_components", self.tr("Auto: choose the number of labels"), tip
        )

    def _make_details(self) -> None:
        self._choices = {name: ChoiceControl(name) for name in CHOICES}
        restarts = SETTINGS["restarts"]
        self._restarts = NumberEdit(int(restarts.low), int(restarts.high))
        self._tolerance = ToleranceEdit()
        self._seed = SeedEdit()
        self._numbers: dict[str, QWidget] = {
            "restarts": self._restarts,
            "tolerance": self._tolerance,
            "seed": self._seed,
        }
        for name, control in self._numbers.items():
            words = words_of(name)
            name_control(control, name, words.caption, words.tip)

    def _make_buttons(self) -> None:
        self._fit = QPushButton(self.tr("Fit"))
        self._stop = QPushButton(self.tr("Stop"))
        name_control(self._fit, "fit", self.tr("Fit"), self.tr("Fit again with these settings"))
        tip = self.tr("Stop the fit and keep what it has reached")
        name_control(self._stop, "stop", self.tr("Stop"), tip)

    def _lay_out(self) -> None:
        caption = PlainLabel(self.tr("Labels K"))
        caption.setProperty("dim", True)
        caption.setBuddy(self._slider)
        components = QHBoxLayout()
        components.setSpacing(8)
        components.addWidget(caption)
        components.addWidget(self._slider, 1)
        components.addWidget(self._number)
        components.addWidget(self._auto)
        top = captioned_grid()
        add_row(top, self._choices["space"].caption, self._choices["space"], self._make_features())
        add_row(top, self._choices["covariance"].caption, self._choices["covariance"])
        body = QWidget()
        details = captioned_grid(body)
        for name, control in self._numbers.items():
            add_row(details, words_of(name).caption, control)
        add_row(details, self._choices["criterion"].caption, self._choices["criterion"])
        self._form, self._no_form = QWidget(), self._make_no_form()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.addLayout(components)
        form.addLayout(top)
        form.addWidget(Fold(self.tr("Starts, tolerance, seed"), body, self._fit, self._stop))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        layout.setSpacing(0)
        layout.addWidget(self._form)
        layout.addWidget(self._no_form)
        layout.addStretch(1)

    def _make_features(self) -> QHBoxLayout:
        """Lay out what the mixture sees of a pixel in one row: height is what windows lack."""
        row = QHBoxLayout()
        row.setSpacing(6)
        for name in ("space", "features"):
            control = self._choices[name]
            control.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            control.setMinimumContentsLength(4)
            row.addWidget(control, 1)
        return row

    def _make_no_form(self) -> QLabel:
        label = PlainLabel(self.tr("Regions are found by their borders, without a mixture."))
        label.setObjectName("no_mixture")
        label.setProperty("dim", True)
        label.setWordWrap(True)
        return label

    def _connect(self) -> None:
        self._slider.requested.connect(self._request_components)
        self._number.valueChanged.connect(self._request_number)
        self._number.editingFinished.connect(self._confirm_number)
        self._auto.toggled.connect(self.auto_requested)
        for control in self._choices.values():
            control.requested.connect(self.setting_requested)
        self._seed.valueChanged.connect(self._request_seed)
        self._restarts.valueChanged.connect(self._request_restarts)
        self._tolerance.valueChanged.connect(self._request_tolerance)
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

    @Slot(float)
    def _request_seed(self, seed: float) -> None:
        self.setting_requested.emit("seed", int(seed))

    @Slot(int)
    def _request_restarts(self, restarts: int) -> None:
        self.setting_requested.emit("restarts", restarts)

    @Slot(float)
    def _request_tolerance(self, tolerance: float) -> None:
        self.setting_requested.emit("tolerance", tolerance)

    @Slot()
    def _request_fit(self) -> None:
        self.fit_requested.emit()

    @Slot()
    def _request_stop(self) -> None:
        self.stop_requested.emit()
