"""Turns what the settings panels request into edits of the recipe."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.project import Project
from segmenter.recipe import Fit, Recipe

from ..panels.choose_panel import ChoosePanel
from ..panels.mixture_panel import MixturePanel
from ..panels.setting_words import told_edit
from ..panels.shape_panel import ShapePanel
from ..session.document import Document
from ..session.modes import by_colour
from ..widgets.slider import GestureSlider

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

    noticed = Signal(str)
    """What has come with a setting, a sentence."""

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
        mixture.components_requested.connect(self._set_components)
        choose.components_requested.connect(self._set_components)
        mixture.auto_requested.connect(self._set_auto)
        mixture.setting_requested.connect(self._set_setting)
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
    def _by_colour(self) -> Project:
        """The project by colour: who asks for another K does not want regions."""
        project = self._document.project
        return by_colour(self._document.steps()) if project.recipe.by_regions else project

    @Slot(int, int)
    def _set_components(self, count: int, gesture: int) -> None:
        project = self._by_colour
        step = self.tr("K = {0}").format(count)
        if project is not self._document.project:
            step = self.tr("By colour, K = {0}").format(count)
            self.noticed.emit(self.tr("Labels are by colour again; undo brings the regions back."))
        self._edit(project.recipe.afresh.changed(components=count), step, gesture, project)

    @Slot(bool)
    def _set_auto(self, auto: bool) -> None:
        found = self._document.project.segmentation
        known = found is not None and not found.recipe.by_regions
        count = found.mixture.n_components if found is not None and known else Fit().components
        project = self._by_colour
        recipe = project.recipe.afresh.changed(components="auto" if auto else count)
        step = self.tr("Automatic K") if auto else self.tr("K by hand")
        self._edit(recipe, step, project=project)

    @Slot(str, object)
    def _set_setting(self, name: str, value: object) -> None:
        if name in ("space", "features", "covariance"):
            project = self._by_colour
            changed = project.recipe.afresh.changed(**{name: value})
            self._edit(changed, told_edit(name, value), project=project)
            return
        # A closer tolerance goes on from a start that was set by hand; other starts end it.
        recipe = self._recipe if name == "tolerance" else self._without_start
        self._edit(recipe.changed(**{name: value}), told_edit(name, value))

    @Slot(float, int)
    def _set_smoothing(self, strength: float, gesture: int) -> None:
        step = self.tr("Smoothing {0:.2g}").format(strength)
        self._edit(self._recipe.changed(smoothing=strength), step, gesture)

    @Slot(int, int)
    def _set_min_region(self, pixels: int, gesture: int) -> None:
        step = self.tr("Smallest area {0}").format(pixels)
        self._edit(self._recipe.changed(min_region=pixels), step, gesture)

    @Slot(float, int)
    def _set_detail(self, detail: float, gesture: int) -> None:
        step = self.tr("Detail {0:.2f}").format(1 - detail)
        self._edit(self._recipe.changed(detail=detail), step, gesture)

    def _edit(
        self,
        recipe: Recipe,
        step: str,
        gesture: int | None = None,
        project: Project | None = None,
    ) -> None:
        if recipe != self._recipe:
            key = None if gesture is None else ("recipe", gesture)
            before = self._document.project if project is None else project
            self._document.edit(before.with_recipe(recipe), step, key)

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
