"""Turns what the settings panels request into edits of the recipe."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from segmenter.recipe import Recipe
from ui.panels.choose_panel import ChoosePanel
from ui.panels.mixture_panel import MixturePanel
from ui.panels.shape_panel import ShapePanel
from ui.session.document import Document
from ui.widgets.slider import GestureSlider

OPACITY_STEP = 0.1


class SettingsPresenter(QObject):
    """Serves the mixture panel, the choice of K, the shape panel and the opacity slider.

    Parameters
    ----------
    mixture : MixturePanel
    choose : ChoosePanel
    shape : ShapePanel
    opacity : GestureSlider
        In percent.
    document : Document
    parent : QObject
    """

    def __init__(
        self,
        *,
        mixture: MixturePanel,
        choose: ChoosePanel,
        shape: ShapePanel,
        opacity: GestureSlider,
        document: Document,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._mixture = mixture
        mixture.components_requested.connect(self._set_components)
        choose.components_requested.connect(self._set_components)
        mixture.auto_requested.connect(self._set_auto)
        mixture.space_requested.connect(self._set_space)
        mixture.covariance_requested.connect(self._set_covariance)
        mixture.seed_requested.connect(self._set_seed)
        mixture.restarts_requested.connect(self._set_restarts)
        mixture.tolerance_requested.connect(self._set_tolerance)
        shape.smoothing_requested.connect(self._set_smoothing)
        shape.min_region_requested.connect(self._set_min_region)
        shape.detail_requested.connect(self._set_detail)
        opacity.requested.connect(self._set_opacity)

    @property
    def _recipe(self) -> Recipe:
        return self._document.project.recipe

    @property
    def _without_start(self) -> Recipe:
        """The recipe without a start or labels: they belong to the settings they came with."""
        return self._recipe.afresh

    @property
    def _for_labels(self) -> Recipe:
        """The recipe for labels by colour: who asks for another K does not want regions."""
        return replace(self._without_start, detail=None)

    @Slot(int, int)
    def _set_components(self, count: int, gesture: int) -> None:
        step = self.tr("K = {0}").format(count)
        self._edit(replace(self._for_labels, components=count), step, gesture)

    @Slot(bool)
    def _set_auto(self, auto: bool) -> None:
        found = self._document.project.segmentation
        known = found is not None and found.recipe.detail is None
        count = found.n_labels if found is not None and known else Recipe().components
        recipe = replace(self._for_labels, components="auto" if auto else count)
        self._edit(recipe, self.tr("Automatic K") if auto else self.tr("K by hand"))

    @Slot(str)
    def _set_space(self, space: str) -> None:
        recipe = replace(self._for_labels, space=space)  # type: ignore[arg-type]  # checked there
        self._edit(recipe, self.tr("Colours: {0}").format(self._mixture.space_text(space)))

    @Slot(str)
    def _set_covariance(self, covariance: str) -> None:
        recipe = replace(self._for_labels, covariance=covariance)  # type: ignore[arg-type]  # there too
        text = self._mixture.covariance_text(covariance)
        self._edit(recipe, self.tr("Covariance: {0}").format(text))

    @Slot(object)
    def _set_seed(self, seed: int) -> None:
        self._edit(replace(self._without_start, seed=seed), self.tr("Seed {0}").format(seed))

    @Slot(int)
    def _set_restarts(self, restarts: int) -> None:
        step = self.tr("{0} starts").format(restarts)
        self._edit(replace(self._without_start, restarts=restarts), step)

    @Slot(float)
    def _set_tolerance(self, tolerance: float) -> None:
        step = self.tr("Tolerance {0:g}").format(tolerance)
        self._edit(replace(self._recipe, tolerance=tolerance), step)

    @Slot(float, int)
    def _set_smoothing(self, strength: float, gesture: int) -> None:
        step = self.tr("Smoothing {0:.2g}").format(strength)
        self._edit(replace(self._recipe, smoothing=strength), step, gesture)

    @Slot(int, int)
    def _set_min_region(self, pixels: int, gesture: int) -> None:
        step = self.tr("Smallest region {0}").format(pixels)
        self._edit(replace(self._recipe, min_region=pixels), step, gesture)

    @Slot(object, int)
    def _set_detail(self, detail: float | None, gesture: int) -> None:
        step = self.tr("Labels") if detail is None else self.tr("Detail {0:.2f}").format(1 - detail)
        self._edit(replace(self._recipe, detail=detail), step, gesture)

    def _edit(self, recipe: Recipe, step: str, gesture: int | None = None) -> None:
        if recipe != self._recipe:
            key = None if gesture is None else ("recipe", gesture)
            self._document.edit(replace(self._document.project, recipe=recipe), step, key)

    @Slot(int, int)
    def _set_opacity(self, percent: int, gesture: int) -> None:
        self._edit_opacity(percent / 100, ("opacity", gesture))

    @Slot()
    def fainter(self) -> None:
        """Show more of the photo."""
        self._edit_opacity(self._document.project.opacity - OPACITY_STEP)

    @Slot()
    def stronger(self) -> None:
        """Show more of the labels."""
        self._edit_opacity(self._document.project.opacity + OPACITY_STEP)

    def _edit_opacity(self, opacity: float, gesture: object = None) -> None:
        project, opacity = self._document.project, min(max(opacity, 0.0), 1.0)
        if opacity != project.opacity:
            step = self.tr("Opacity {0}%").format(round(100 * opacity))
            self._document.edit(replace(project, opacity=opacity), step, gesture)
