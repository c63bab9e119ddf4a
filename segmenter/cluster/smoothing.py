"""Smoothing of a large image chunk by chunk: each is read with as much around it as matters."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.cluster.labellers import Labeller
from segmenter.cluster.sources import Source
from segmenter.editing.box import Box
from segmenter.images.display import rendering
from segmenter.images.image import Image
from segmenter.regions.smoothing import (
    Scale,
    neighbour_differences,
    sampled_rows,
    smooth_part_steps,
)
from segmenter.work.stepwise import finish

Values = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Smoothing:
    """What smoothing a chunk has to know of the whole image.

    Attributes
    ----------
    scale : Scale
    no_edge : float
        Variance below which there is no edge.
    n_labels : int
    """

    scale: Scale
    no_edge: float
    n_labels: int

    def around(self, box: Box, shape: tuple[int, int]) -> Box:
        """Return what has to be read for a box: whole blocks, and all that its labels depend on."""
        block, halo = self.scale.block, self.scale.halo
        top, left = (at // block * block - halo for at in (box.top, box.left))
        bottom, right = (-(-at // block) * block + halo for at in (box.bottom, box.right))
        return Box(top, left, bottom, right).within(shape)

    def of(self, image: Image, plain: LabelArray) -> LabelArray:
        """Smooth labels of what was read."""
        steps = smooth_part_steps(rendering(image), plain, self.n_labels, self.scale, self.no_edge)
        return finish(steps)


@dataclass(frozen=True, slots=True, eq=False)
class Differences:
    """How often neighbours differ by how much.

    Attributes
    ----------
    values : (N,) float32 array
        Ascending, each once.
    counts : (N,) int array
    """

    values: Values
    counts: NDArray[np.int64]

    @property
    def middle(self) -> Values:
        """One or two values of the same median."""
        if not len(self.values):
            return self.values
        ends, total = np.cumsum(self.counts), int(self.counts.sum())
        places = [(total - 1) // 2, total // 2]
        return self.values[np.searchsorted(ends, places, side="right")]


def differences_in(source: Source, box: Box, labeller: Labeller) -> Differences:
    """Look at the grain of a chunk, where the grain of the whole image is looked at."""
    found = []
    for rows in sampled_rows(source.shape[0]):
        # A pixel and the one left of it are neighbours across chunks, too.
        part = Box(max(rows.start, box.top), box.left - 1, min(rows.stop, box.bottom), box.right)
        if part.bottom > part.top:
            image, labels = labeller.labelled(source, part.within(source.shape))
            found.append(neighbour_differences(rendering(image), labels))
    values, counts = np.unique(np.concatenate(found), return_counts=True)
    return Differences(values, counts)


def is_looked_at(source: Source, box: Box) -> bool:
    """Whether a chunk has rows whose grain is looked at."""
    sampled = sampled_rows(source.shape[0])
    return any(rows.start < box.bottom and box.top < rows.stop for rows in sampled)


def merged(parts: Sequence[Differences]) -> Differences:
    """Add up what was found in chunks."""
    if not parts:
        return Differences(np.empty(0, np.float32), np.empty(0, np.int64))
    every = np.concatenate([part.values for part in parts])
    values, places = np.unique(every, return_inverse=True)
    counts = np.zeros(len(values), np.int64)
    np.add.at(counts, places, np.concatenate([part.counts for part in parts]))
    return Differences(values, counts)
