"""Build a hierarchy of regions: the order of its steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from segmenter.errors import ImageError
from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.regions.contrast import (
    COLOUR_SCALES,
    TEXTURE_SCALES,
    oriented_contrast,
    overall_strength,
)
from segmenter.regions.hierarchy import Hierarchy
from segmenter.regions.leaf_graph import connect_leaves
from segmenter.regions.leaf_looks import look_at_leaves
from segmenter.regions.leaves import find_leaves
from segmenter.regions.merging import merge_leaves
from segmenter.regions.reduced import Planes, Reduced, reduce
from segmenter.regions.refining import refine_leaves
from segmenter.regions.spectral import spectral_distances
from segmenter.regions.views import (
    Features,
    colour_features,
    fit_view,
    texture_features,
    to_lab,
    view_posterior,
)

Stage = Literal["colour", "texture", "contrast", "leaves", "graph", "done"]


@dataclass(frozen=True, slots=True, eq=False)
class HierarchyProgress:
    """How far the building of a hierarchy has come.

    Attributes
    ----------
    stage : {"colour", "texture", "contrast", "leaves", "graph", "done"}
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
    seed = (recipe or Recipe()).seed
    reduced = reduce(image)
    lab = to_lab(reduced)
    colour = _see(colour_features(lab), reduced, seed)
    yield HierarchyProgress("colour", 0.2)
    texture = _see(texture_features(lab), reduced, seed)
    yield HierarchyProgress("texture", 0.4)
    contrasts = (
        [oriented_contrast(colour, scale) for scale in COLOUR_SCALES],
        [oriented_contrast(texture, scale) for scale in TEXTURE_SCALES],
    )
    strength = overall_strength(*contrasts)
    yield HierarchyProgress("contrast", 0.6)
    leaves = refine_leaves(find_leaves(strength, reduced.valid), reduced, image)
    yield HierarchyProgress("leaves", 0.7)
    graph = connect_leaves(leaves, reduced.factor, [*contrasts[0], *contrasts[1]], strength)
    looks = look_at_leaves(leaves, reduced.factor, lab, colour, texture)
    spectral = spectral_distances(graph)
    yield HierarchyProgress("graph", 0.8)
    merges = merge_leaves(graph, spectral, looks)
    result = Hierarchy(leaves, graph.n_leaves, merges.pairs, merges.heights)
    yield HierarchyProgress("done", 1.0, result)


def _see(features: Features, reduced: Reduced, seed: int) -> Planes:
    return view_posterior(features, fit_view(features, reduced.valid, seed))
