"""Shows where the photo's colours and the components lie, and lets means be moved."""

from collections.abc import Sequence
from importlib import import_module

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from segmenter.errors import ImageError
from segmenter.features import Features, features_of
from segmenter.features.density import ColourDensity, colour_density, moved_mean
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import take
from segmenter.project import Project
from segmenter.recipe import Space
from segmenter.regions.palette import default_styles
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.pipeline import SegmentProgress

from ..canvas.photo_canvas import PhotoCanvas
from ..panels.scatter_panel import ScatterPanel
from ..plots.shown_components import ShownComponents, along
from ..preferences.table import AXES, OWN_COLOURS
from ..session.document import Document
from ..work.background import BackgroundCall
from ..work.latest_call import LatestCall
from .component_styles import component_styles
from .scatter_links import ScatterLinks

MOST_SHOWN = 100
FIRST_TWO = (0, 1)
Axes = tuple[int, ...]
IDLE_MILLISECONDS = 500


class ScatterPresenter(QObject):
    """Serves the scatter panel.

    Which axes are shown, what is hovered and which iteration's mixture is seen belong to the
    window; only a moved mean is an edit: the recipe's new start.

    Parameters
    ----------
    panel : ScatterPanel
    canvas : PhotoCanvas
    document : Document
    parent : QObject
    """

    pixels_wanted = Signal(object)
    """Which pixels have the colours under the cursor, thinned; None lets them be."""
    label_requested = Signal(object)
    """A label to choose, or None."""

    def __init__(
        self, panel: ScatterPanel, canvas: PhotoCanvas, document: Document, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._document = document
        self._axes = {space: kept.value for space, kept in AXES.items()}
        self._selected: int | None = None
        self._density: ColourDensity | None = None
        self._mixture: Mixture | None = None
        # What is drawn, and which of its components: while a mean is dragged a fit goes on.
        self._drawn: tuple[Mixture, NDArray[np.intp]] | None = None
        self._loading: BackgroundCall | None = None
        # While somebody looks for a photo there is time for it; with one, the fit goes first.
        self._idle = QTimer(self, interval=IDLE_MILLISECONDS, singleShot=True)
        self._idle.timeout.connect(self._prepare)
        self._idle.start()
        self._links = ScatterLinks(panel, canvas, document, self)
        self._links.pixels_wanted.connect(self.pixels_wanted)
        self._counting = LatestCall(self)
        self._counting.done.connect(self._take_density)
        panel.axes_requested.connect(self._set_axes)
        panel.own_colours_requested.connect(self._set_own_colours)
        panel.label_picked.connect(self._pick)
        panel.mean_moved.connect(self._move)
        panel.move_ended.connect(self._refresh)
        document.changed.connect(self._follow)
        panel.set_own_colours(OWN_COLOURS.value)
        self._follow(Project(), document.project)

    @property
    def is_counting(self) -> bool:
        """Whether colours are being counted."""
        return self._counting.is_busy

    def shut_down(self) -> None:
        """Wait for the threads."""
        self._idle.stop()
        self._counting.shut_down()
        self._links.shut_down()

    @Slot(int, object)
    def show_progress(self, job: int, progress: SegmentProgress) -> None:
        """Follow a fit; one that is not the project's any more is passed over."""
        project = self._document.project
        current = progress.image is project.counted and progress.recipe == project.recipe
        if current and progress.has_fit and not progress.recipe.by_regions:
            self._show(progress.mixture)

    @Slot(object)
    def show_mixture(self, mixture: Mixture | None) -> None:
        """Show the mixture of an earlier iteration; None returns to the result."""
        if mixture is None:
            self.show_result()
        else:
            self._show(mixture)

    @Slot()
    def show_result(self) -> None:
        """Show the mixture that the labels come from."""
        project = self._document.project
        if project.segmentation is not None:
            # The next fit's components are matched with these, names and colours are carried on;
            # neither must wait for it then, and the first fit is not disturbed now.
            self._prepare()
        found = project.segmentation
        # Regions are known by where they lie: there can be thousands, and their colours overlap.
        fits = (
            found is not None
            and not found.recipe.by_regions
            and found.recipe.features == project.recipe.features
        )
        self._show(found.mixture if found is not None and fits else None)

    @Slot(object)
    def show_selected(self, label: int | None) -> None:
        """Show which label is chosen."""
        self._selected = label
        self._panel.set_selected(label)
        if len(self._document.project.styles) > MOST_SHOWN:
            self._refresh()

    @Slot(object)
    def show_lit(self, label: int | None) -> None:
        """Show which label is hovered elsewhere."""
        self._panel.set_lit(label)

    @property
    def _image(self) -> Image | None:
        return self._document.project.counted

    @property
    def _space(self) -> Space:
        return self._document.project.recipe.features.space

    @property
    def _dims(self) -> Axes:
        image = self._image
        count = 1 if image is None else len(self._names(image))
        axes = self._axes.get(self._space, FIRST_TWO)
        return (0,) if count < 2 else axes if max(axes) < count else FIRST_TWO

    def _names(self, image: Image) -> tuple[str, ...]:
        """Return the names of what is seen of an image; nothing's if it has not that."""
        try:
            return self._features(image).names
        except ImageError:  # the fit tells why
            return ("",)

    def _features(self, image: Image) -> Features:
        return features_of(image, self._document.project.recipe.features)

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        image = self._image
        area = now.knowledge.area
        is_other = now.image is not before.image or area is not before.knowledge.area
        if image is None:
            self._counting.drop()
            self._density = None
            self._links.set_density(None)
            self._panel.clear()
        elif is_other or now.recipe.features != before.recipe.features:
            self._show_axes(image)
        self._panel.set_movable(not now.recipe.by_regions)
        if now.segmentation is not before.segmentation or now.recipe != before.recipe:
            self.show_result()
        elif now.styles != before.styles:
            self._refresh()

    def _show_axes(self, image: Image) -> None:
        self._counting.drop()
        self._density = None
        self._links.set_density(None)
        self._panel.set_axes(self._names(image), self._dims)
        self._panel.set_density(None)

    @Slot(int, int)
    def _set_axes(self, across: int, up: int) -> None:
        self._axes[self._space] = across, up
        if self._space in AXES:
            AXES[self._space].keep((across, up))
        image = self._image
        if image is not None:
            self._panel.set_axes(self._names(image), self._dims)
            self._count(image)

    @Slot(bool)
    def _set_own_colours(self, own: bool) -> None:
        OWN_COLOURS.keep(own)
        self._panel.set_own_colours(own)

    # Components ----------------------------------------------------------------------------------

    def _show(self, mixture: Mixture | None) -> None:
        self._mixture = mixture
        image = self._image
        if self._density is None and mixture is not None and image is not None:
            # Before, the fit is counting the same colours: twice at once would delay both.
            if self._features(image).is_ready and not self._counting.is_busy:
                self._count(image)
        else:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show components, unless a mean is in somebody's hand."""
        if self._density is None or self._panel.plot.hand.is_moving:
            return
        mixture = self._mixture
        if mixture is None:
            self._panel.set_components(None)
            return
        labels, styles = component_styles(mixture, self._document.project)
        chosen = _heaviest(mixture, labels, self._selected)
        self._drawn = mixture, chosen
        self._panel.set_components(
            ShownComponents(
                along(take(mixture, chosen), self._density.dims),
                tuple(labels[i] for i in chosen),
                tuple(styles[i] for i in chosen),
            )
        )

    def _count(self, image: Image) -> None:
        features, dims = self._features(image), self._dims
        key = (image, self._document.project.recipe.features, dims)
        self._counting.start(key, lambda: colour_density(features, dims))

    @Slot(object, object)
    def _take_density(self, key: object, density: ColourDensity) -> None:
        if key == (self._image, self._document.project.recipe.features, self._dims):
            self._density = density
            self._links.set_density(density)
            self._panel.set_density(density)
            self._refresh()

    @Slot(int, object)
    def _move(self, place: int, point: Sequence[float]) -> None:
        project, density = self._document.project, self._density
        if project.counted is None or self._drawn is None or density is None:
            return
        mixture, chosen = self._drawn
        component = int(chosen[place])
        start = moved_mean(self._features(project.counted), density, mixture, component, point)
        # A running fit's components are in an order of their own.
        labels, _ = component_styles(mixture, project)
        owners = labels if all(labels) else None
        recipe = by_model(start, project.recipe, adapt=True, owners=owners)
        label = labels[component] or component + 1
        step = self.tr("Move mean {0}").format(label)
        self._document.edit(project.with_recipe(recipe), step)
        self._mixture = start  # shown as soon as the mean is let go

    @Slot()
    def _prepare(self) -> None:
        if self._loading is None:
            self._loading = BackgroundCall(_prepare_matching)
            self._loading.start()

    @Slot(int)
    def _pick(self, label: int) -> None:
        self.label_requested.emit(None if label in (0, self._selected) else label)


def _prepare_matching() -> None:
    import_module("scipy.optimize")
    default_styles(MOST_SHOWN)


def _heaviest(mixture: Mixture, labels: Sequence[int], chosen: int | None) -> NDArray[np.intp]:
    """Return the components to draw: all, or those of the greatest weight and the chosen one."""
    heaviest = np.sort(np.argsort(-mixture.weights, kind="stable")[:MOST_SHOWN])
    missing = [i for i, label in enumerate(labels) if label == chosen and i not in heaviest]
    return np.append(heaviest, np.array(missing, np.intp)) if missing else heaviest
