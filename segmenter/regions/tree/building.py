"""Build a hierarchy of regions: the order of its steps."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from segmenter.errors import ImageError
from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.regions.tree.contrast import (
    COLOUR_SCALES,
    TEXTURE_SCALES,
    Scale,
    oriented_contrast,
    overall_strength,
)
from segmenter.regions.tree.hierarchy import Hierarchy
from segmenter.regions.tree.leaf_graph import connect_steps
from segmenter.regions.tree.leaf_looks import look_steps
from segmenter.regions.tree.leaves import find_leaves
from segmenter.regions.tree.merging import merge_steps
from segmenter.regions.tree.reduced import Planes, Reduced, reduce_steps
from segmenter.regions.tree.refining import refine_steps
from segmenter.regions.tree.spectral import spectral_distances
from segmenter.regions.tree.views import (
    Features,
    colour_features,
    fit_view,
    texture_features,
    to_lab,
    view_steps,
)
from segmenter.work.stepwise import Steps, in_background, tell

Stage = Literal["begun", "colour", "texture", "contrast", "leaves", "graph", "done"]


@dataclass(frozen=True, slots=True, eq=False)
class HierarchyProgress:
    """How far the building of a hierarchy has come.

    Attributes
    ----------
    stage : {"begun", "colour", "texture", "contrast", "leaves", "graph", "done"}
        What has just been finished.
    fraction : float
        0 to 1, by the usual time of the steps.
    result : Hierarchy, optional
        Set in the last one, whose stage is ``done``.
    """

    stage: Stage
    fraction: float
    result: Hierarchy | None = None


def build_hierarchy(image: Image, recipe: Recipe | None = None) -> Hierarchy:
    """Find regions that people would draw, at every level of detail at once.

    Parameters
    ----------
    image : Image
    recipe : Recipe, optional
        Only its seed matters.

    Returns
    -------
    hierarchy : Hierarchy

    Raises
    ------
    ImageError
        If no pixel of the photo counts.

    Examples
    --------
    >>> import segmenter
    >>> hierarchy = segmenter.build_hierarchy(segmenter.load_image("sample:coffee"))
    >>> hierarchy.at(1.0).max()
    1
    """
    for progress in hierarchy_steps(image, recipe):
        result = progress.result
    assert result is not None  # the last one has it
    return result


def hierarchy_steps(image: Image, recipe: Recipe | None = None) -> Iterator[HierarchyProgress]:
    """Build a hierarchy step by step.

    Parameters
    ----------
    image : Image
    recipe : Recipe, optional
        Only its seed matters.

    Yields
    ------
    progress : HierarchyProgress
        The last has the result. Ask for no more to cancel.

    Raises
    ------
    ImageError
        If no pixel of the photo counts.

    References
    ----------
    .. [1] P. Arbeláez, M. Maire, C. Fowlkes and J. Malik, "Contour detection and hierarchical
       image segmentation", 2011: oriented contrast, watershed leaves, one threshold.
    """
    if image.valid is not None and not image.valid.any():
        raise ImageError(f"{image.name}: every pixel is transparent; there is nothing to segment")
    seed, now = (recipe or Recipe()).fit.seed, HierarchyProgress("begun", 0.0)
    reduced = yield from tell(reduce_steps(image), now)
    lab = yield from tell(in_background(lambda: to_lab(reduced)), now)
    colour = yield from tell(_see(colour_features, lab, reduced, seed), now)
    yield (now := HierarchyProgress("colour", 0.2))
    texture = yield from tell(_see(texture_features, lab, reduced, seed), now)
    yield (now := HierarchyProgress("texture", 0.4))
    contrasts = (
        (yield from tell(_compare(colour, COLOUR_SCALES), now)),
        (yield from tell(_compare(texture, TEXTURE_SCALES), now)),
    )
    strength = overall_strength(*contrasts)
    yield (now := HierarchyProgress("contrast", 0.6))
    basins = yield from tell(in_background(lambda: find_leaves(strength, reduced.valid)), now)
    leaves = yield from tell(refine_steps(basins, reduced, image), now)
    yield (now := HierarchyProgress("leaves", 0.7))
    borders = connect_steps(leaves, reduced.factor, [*contrasts[0], *contrasts[1]], strength)
    graph = yield from tell(borders, now)
    looks = yield from tell(look_steps(leaves, reduced.factor, lab, colour, texture), now)
    spectral = yield from tell(in_background(lambda: spectral_distances(graph)), now)
    yield (now := HierarchyProgress("graph", 0.8))
    merges = yield from tell(merge_steps(graph, spectral, looks), now)
    result = Hierarchy(leaves, graph.n_leaves, merges.pairs, merges.heights)
    yield HierarchyProgress("done", 1.0, result)


def _see(
    describe: Callable[[Planes], Features], lab: Planes, reduced: Reduced, seed: int
) -> Steps[Planes]:
    features = yield from in_background(lambda: describe(lab))
    mixture = yield from in_background(lambda: fit_view(features, reduced.valid, seed))
    return (yield from view_steps(features, mixture))


def _compare(view: Planes, scales: Sequence[Scale]) -> Steps[list[Planes]]:
    contrasts = []
    for scale in scales:
        contrasts.append(oriented_contrast(view, scale))
        yield
    return contrasts
