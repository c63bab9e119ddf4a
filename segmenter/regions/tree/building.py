"""Build a hierarchy of regions: the order of its steps."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from segmenter.arrays import FloatArray
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
from segmenter.regions.tree.leaf_graph import LeafGraph, connect_steps
from segmenter.regions.tree.leaf_looks import LeafLooks, look_steps
from segmenter.regions.tree.leaves import SMOOTHING, LeafArray, find_leaves
from segmenter.regions.tree.merging import merge_steps
from segmenter.regions.tree.reduced import MOST_PIXELS, Planes, Reduced, reduce_steps
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
from segmenter.work.stepwise import Steps, aside, finish, in_background, tell

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
    leaves : (H, W) int32 array, optional
        The smallest regions, which the result will have; set from stage ``leaves`` on.
    result : Hierarchy, optional
        Set in the last one, whose stage is ``done``.
    """

    stage: Stage
    fraction: float
    leaves: LeafArray | None = None
    result: Hierarchy | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """What is seen of a photo before regions are merged.

    Attributes
    ----------
    reduced : Reduced
    lab : (3, h, w) array
    colour, texture : (K, h, w) arrays
        Posteriors of both views.
    contrasts : sequence of (8, h, w) arrays
        Of each scale, colour's before texture's.
    strength : (h, w) array
        All of them as one.
    basins : (h, w) int32 array
        The smallest regions of the reduced photo: 1…n, 0 where no pixel counts.
    """

    reduced: Reduced
    lab: Planes
    colour: Planes
    texture: Planes
    contrasts: Sequence[Planes]
    strength: Planes
    basins: LeafArray


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """What leaves are merged by: borders, distances across them, (E,), and looks."""

    graph: LeafGraph
    spectral: FloatArray
    looks: LeafLooks


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
    yield from grow_steps(image, (recipe or Recipe()).fit.seed)


def grow_steps(
    image: Image, seed: int, most_pixels: int = MOST_PIXELS, size: float = 1.0
) -> Iterator[HierarchyProgress]:
    """Build a hierarchy like `hierarchy_steps`, of a photo some of whose pixels count.

    Parameters
    ----------
    image : Image
    seed : int
    most_pixels : int, optional
        Of the reduced photo that regions are looked for in.
    size : float, optional
        All lengths there beside the usual ones.

    Yields
    ------
    progress : HierarchyProgress
    """
    sight = yield from see_steps(reduce_steps(image, most_pixels), seed, size)
    now = HierarchyProgress("contrast", 0.6)
    leaves = yield from tell(refine_steps(sight.basins, sight.reduced, image), now)
    yield HierarchyProgress("leaves", 0.7, leaves)
    found = yield from compare_steps(sight, leaves, sight.reduced.factor)
    yield (now := HierarchyProgress("graph", 0.8, leaves))
    merges = yield from tell(merge_steps(found.graph, found.spectral, found.looks), now)
    result = Hierarchy(leaves, found.graph.n_leaves, merges.pairs, merges.heights)
    yield HierarchyProgress("done", 1.0, leaves, result)


def see_steps(
    reducing: Steps[Reduced], seed: int, size: float = 1.0
) -> Generator[HierarchyProgress, None, Sight]:
    """Look at a photo step by step, up to the smallest regions of the reduced photo.

    Parameters
    ----------
    reducing : Steps of a Reduced
        Of a photo some of whose pixels count.
    seed : int
    size : float, optional
        All lengths beside the usual ones: half of them see the same in a photo of half the size.

    Yields
    ------
    progress : HierarchyProgress

    Returns
    -------
    sight : Sight
    """
    now = HierarchyProgress("begun", 0.0)
    reduced = yield from tell(reducing, now)
    lab = yield from tell(in_background(lambda: to_lab(reduced)), now)
    # Neither needs all cores all the time, nor the other.
    describe = partial(texture_features, size=size)
    seeing = aside(lambda: finish(_see(describe, lab, reduced, seed)))
    colour = yield from tell(_see(colour_features, lab, reduced, seed), now)
    yield (now := HierarchyProgress("colour", 0.2))
    colour_contrasts = yield from tell(_compare(colour, COLOUR_SCALES, size), now)
    texture = yield from tell(seeing, now)
    yield (now := HierarchyProgress("texture", 0.4))
    contrasts = colour_contrasts, (yield from tell(_compare(texture, TEXTURE_SCALES, size), now))
    strength = overall_strength(*contrasts)
    yield (now := HierarchyProgress("contrast", 0.6))
    leaves = partial(find_leaves, strength, reduced.valid, size * SMOOTHING)
    basins = yield from tell(in_background(leaves), now)
    scales = (*contrasts[0], *contrasts[1])
    return Sight(reduced, lab, colour, texture, scales, strength, basins)


def compare_steps(
    sight: Sight, leaves: LeafArray, factor: int
) -> Generator[HierarchyProgress, None, Comparison]:
    """Compare neighbouring leaves step by step.

    Parameters
    ----------
    sight : Sight
    leaves : (H, W) int32 array
        1…n, 0 where no pixel counts.
    factor : int
        Pixels of ``leaves`` to a pixel of the reduced photo, along a side.

    Yields
    ------
    progress : HierarchyProgress

    Returns
    -------
    comparison : Comparison
    """
    now = HierarchyProgress("leaves", 0.7, leaves)
    borders = connect_steps(leaves, factor, sight.contrasts, sight.strength)
    graph = yield from tell(borders, now)
    looks = look_steps(leaves, factor, sight.lab, sight.colour, sight.texture)
    leaf_looks = yield from tell(looks, now)
    spectral = yield from tell(in_background(lambda: spectral_distances(graph)), now)
    return Comparison(graph, spectral, leaf_looks)


def _see(
    describe: Callable[[Planes], Features], lab: Planes, reduced: Reduced, seed: int
) -> Steps[Planes]:
    features = yield from in_background(lambda: describe(lab))
    mixture = yield from in_background(lambda: fit_view(features, reduced.valid, seed))
    return (yield from view_steps(features, mixture))


def _compare(view: Planes, scales: Sequence[Scale], size: float) -> Steps[list[Planes]]:
    contrasts = []
    for scale in scales:
        contrasts.append(oriented_contrast(view, scale.times(size)))
        yield
    return contrasts
