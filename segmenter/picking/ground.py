"""What is made of a photo once, before anything in it is pointed at."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from segmenter.images.image import Image
from segmenter.picking.dendrogram import Dendrogram, Twigs, build_dendrogram, merge_parts
from segmenter.picking.part_graph import PartGraph, measure_parts
from segmenter.picking.parts import find_parts
from segmenter.picking.walk import Walk, make_walk
from segmenter.regions.tree.building import (
    Comparison,
    HierarchyProgress,
    Sight,
    compare_steps,
    see_steps,
)
from segmenter.regions.tree.hierarchy import Hierarchy
from segmenter.regions.tree.leaves import LeafArray
from segmenter.regions.tree.merging import WEIGHTS, Weights, merge_steps
from segmenter.regions.tree.reduced import Reduced, reduce_steps
from segmenter.regions.tree.refining import LeafColours, leaf_colours
from segmenter.regions.tree.region_looks import LookWeights
from segmenter.work.stepwise import Steps, aside, in_background, tell, told_by

T = TypeVar("T")

MOST_PIXELS = 250_000
# What one tree misses may be a node of another: by all differences, by looks alone, by contrasts
# alone.
TREES = (
    WEIGHTS,
    Weights(contrasts=(0.0,) * len(WEIGHTS.contrasts), spectral=0.0),
    Weights(looks=LookWeights(colour=0.0, colour_parts=0.0, texture_parts=0.0)),
)


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """A photo's parts, and the trees that they are nested in.

    Attributes
    ----------
    image : Image
    reduced : Reduced
    parts : (h, w) int32 array
        Of the reduced photo: 1…n, 0 where no pixel counts.
    graph : PartGraph
    trees : tuple of Dendrogram
    walk : Walk
    colours : LeafColours
        Of the parts.
    """

    image: Image
    reduced: Reduced
    parts: LeafArray
    graph: PartGraph
    trees: tuple[Dendrogram, ...]
    walk: Walk
    colours: LeafColours


def ground_steps(image: Image, seed: int) -> Generator[float, None, Ground]:
    """Find parts and trees step by step.

    Parameters
    ----------
    image : Image
        Some of its pixels count.
    seed : int

    Yields
    ------
    fraction : float
        How much is done, 0 to 1, by the usual time of the steps.

    Returns
    -------
    ground : Ground
    """
    sight = yield from _fractions(see_steps(reduce_steps(image, MOST_PIXELS), seed))
    # Parts need no trees, and while those grow there may be a core to spare.
    cutting = aside(lambda: _cut(sight))
    found = yield from _fractions(compare_steps(sight, sight.basins, 1))
    trees = yield from tell(_grow(sight, found), 0.75)
    cut = yield from tell(cutting, 0.85)
    return (yield from tell(in_background(lambda: _prepare(image, sight, cut, trees)), 0.9))


def _fractions(steps: Generator[HierarchyProgress, None, T]) -> Generator[float, None, T]:
    return (yield from told_by(steps, lambda progress: progress.fraction))


def _grow(sight: Sight, found: Comparison) -> Steps[list[Hierarchy]]:
    hierarchies = []
    for weights in TREES:
        merges = yield from merge_steps(found.graph, found.spectral, found.looks, weights)
        n_leaves = found.graph.n_leaves
        hierarchies.append(Hierarchy(sight.basins, n_leaves, merges.pairs, merges.heights))
    return hierarchies


@dataclass(frozen=True, slots=True, eq=False)
class _Cut:
    """All of a ground that does not depend on regions; ``free`` is a tree of colour alone."""

    parts: LeafArray
    graph: PartGraph
    twigs: Twigs
    free: Dendrogram
    walk: Walk
    colours: LeafColours


def _cut(sight: Sight) -> _Cut:
    parts = find_parts(sight.lab, sight.basins)
    graph = measure_parts(parts, sight.basins, sight.lab, sight.strength)
    # Colour alone may join what leaves divide.
    whole = replace(graph, leaves=np.zeros_like(graph.leaves))
    free = build_dendrogram(graph, merge_parts(whole), None)
    colours = leaf_colours(parts, sight.reduced.colours)
    return _Cut(parts, graph, merge_parts(graph), free, make_walk(graph), colours)


def _prepare(image: Image, sight: Sight, cut: _Cut, hierarchies: Sequence[Hierarchy]) -> Ground:
    trees = [build_dendrogram(cut.graph, cut.twigs, hierarchy) for hierarchy in hierarchies]
    trees.append(cut.free)
    return Ground(image, sight.reduced, cut.parts, cut.graph, tuple(trees), cut.walk, cut.colours)
