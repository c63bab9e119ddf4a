"""Smooth colour labels where the photo shows no edge: mean field on the posteriors."""

from collections.abc import Iterator
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray, as_labels
from segmenter.errors import RecipeError
from segmenter.features.labelled import impose
from segmenter.features.spaces import to_features
from segmenter.images.image import Image
from segmenter.mixture.evaluate import posterior
from segmenter.regions.segmentation import Segmentation
from segmenter.regions.tree.reduced import Planes
from segmenter.work.parallel import map_spans, spans
from segmenter.work.stepwise import Steps, tell

ITERATIONS = 10
# Least probability of a label at any pixel: a grain that looks like another label with certainty
# could never change.
LEAST = 1e-3
# Half of a pixel's neighbours and how much they count; the other half lies opposite.
NEIGHBOURS = ((0, 1, 1.0), (1, 0, 1.0), (1, 1, 0.7), (1, -1, 0.7))
# How far neighbours may differ without an edge between them: so many grey values, or so many times
# their usual difference if that is more.
LEAST_EDGE, USUAL_EDGES = 4.0, 3.0
EDGE_BLUR, EDGE_REACH = 1.0, 4
HALO = ITERATIONS + EDGE_REACH + 1
# Probabilities in a tile; the buffers are a few times as many.
TILE_VALUES = 2_000_000
STRIPS, STRIP = 8, 64

Tile = tuple[slice, slice]


def smooth_labels(image: Image, segmentation: Segmentation, strength: float) -> LabelArray:
    """Label pixels by their own colour and by what their neighbours are.

    The mixture stays what it is; only how pixels are labelled with it changes.

    Parameters
    ----------
    image : Image
        The photo that was segmented.
    segmentation : Segmentation
    strength : float
        0 keeps the labels; 1 smooths grain away; larger values also smooth small things away.

    Returns
    -------
    labels : (H, W) uint8 or uint16 array
        Like those of the segmentation; pixels whose labels were given keep them.

    Raises
    ------
    RecipeError
        If ``strength`` is negative.

    References
    ----------
    .. [1] P. Krähenbühl and V. Koltun, "Efficient inference in fully connected CRFs with Gaussian
       edge potentials", 2011: mean field; here only between the eight nearest.
    """
    *_, labels = smooth_steps(image, segmentation, strength)
    return labels


def smooth_steps(image: Image, segmentation: Segmentation, strength: float) -> Iterator[LabelArray]:
    """Smooth like `smooth_labels`, tile by tile: ask for no more to cancel.

    Yields
    ------
    labels : (H, W) uint8 or uint16 array
        The same one after each tile, complete the last time.
    """
    if not 0 <= strength < np.inf:
        raise RecipeError(f"smoothing must be 0 or more, not {strength}")
    if strength == 0 or segmentation.n_labels == 1:
        yield segmentation.labels
        return
    edge = max(LEAST_EDGE, USUAL_EDGES * _usual_difference(image))
    labels = np.empty_like(segmentation.labels)
    for core, wide in _tiles(image, segmentation.n_labels):
        field = yield from tell(_mean_field(image, segmentation, wide, strength, edge), labels)
        chosen = field.argmax(axis=0) + 1
        inside = tuple(
            slice(c.start - w.start, c.stop - w.start) for c, w in zip(core, wide, strict=True)
        )
        labels[core] = as_labels(chosen[inside], segmentation.n_labels)
        yield labels
    if image.valid is not None or segmentation.recipe.labels is not None:
        labels[segmentation.labels == 0] = 0
    yield impose(labels, image, segmentation.recipe)


def _tiles(image: Image, n_labels: int) -> Iterator[tuple[Tile, Tile]]:
    """Yield tiles and the same with all around that has a say in them."""
    side = max(4 * HALO, isqrt(TILE_VALUES // n_labels)) - 2 * HALO
    for top, bottom in spans(image.height, side):
        for left, right in spans(image.width, side):
            core = (slice(top, bottom), slice(left, right))
            rows = slice(max(top - HALO, 0), min(bottom + HALO, image.height))
            yield core, (rows, slice(max(left - HALO, 0), min(right + HALO, image.width)))


def _mean_field(
    image: Image, segmentation: Segmentation, tile: Tile, strength: float, edge: float
) -> Steps[Planes]:
    """Return each label's probability, (K, h, w), given all the others'."""
    own = _log_posterior(image, segmentation, tile)
    valid = None if image.valid is None else image.valid[tile]
    ties = _ties(_blurred(image.pixels[tile]), valid, strength, edge)
    yield
    field, joint = np.exp(own), np.empty_like(own)

    def listen(start: int, stop: int) -> None:
        np.copyto(joint[start:stop], own[start:stop])
        for (down, right, _), tie in zip(NEIGHBOURS, ties, strict=True):
            near, far = _pair(own.shape[1:], down, right)
            for label in range(start, stop):
                joint[label][near] += tie * field[label][far]
                joint[label][far] += tie * field[label][near]

    def settle(start: int, stop: int) -> None:
        rows = joint[:, start:stop]
        rows -= rows.max(axis=0)
        np.exp(rows, out=rows)
        np.divide(rows, rows.sum(axis=0), out=field[:, start:stop])

    for _ in range(ITERATIONS):
        map_spans(listen, spans(len(own), 1))
        map_spans(settle, spans(own.shape[1], 32))
        yield
    return field


def _log_posterior(image: Image, segmentation: Segmentation, tile: Tile) -> Planes:
    pixels, given = image.pixels[tile], segmentation.recipe.labels
    if given is not None:
        own = given[tile] == np.arange(1, segmentation.n_labels + 1)[:, None, None]
        return np.where(own, np.float32(0), np.float32(np.log(LEAST)))
    height, width = pixels.shape[:2]
    out = np.empty((segmentation.n_labels, height, width), np.float32)
    for start, stop in spans(height, max(1, 65536 // width)):
        levels = pixels[start:stop].reshape((stop - start) * width, -1)
        features = to_features(levels, segmentation.recipe.space)
        rows = posterior(features, segmentation.mixture).reshape(-1, stop - start, width)
        out[:, start:stop] = np.log(np.maximum(rows, LEAST))
    return out


def _ties(
    colours: Planes, valid: NDArray[np.bool_] | None, strength: float, edge: float
) -> list[Planes]:
    """Return how strongly each pixel holds to its neighbour, for half of the neighbours."""
    ties = []
    for down, right, weight in NEIGHBOURS:
        near, far = _pair(colours.shape[1:], down, right)
        squares = ((colours[:, *near] - colours[:, *far]) ** 2).sum(axis=0)
        tie = np.float32(strength * weight) * np.exp(squares / np.float32(-2 * edge**2))
        if valid is not None:
            tie *= valid[near] & valid[far]
        ties.append(tie)
    return ties


def _pair(shape: tuple[int, ...], down: int, right: int) -> tuple[Tile, Tile]:
    """Return where the pixels are that have a neighbour there, and where those neighbours are."""
    height, width = shape
    return (
        (slice(0, height - down), slice(max(-right, 0), width - max(right, 0))),
        (slice(down, height), slice(max(right, 0), width + min(right, 0))),
    )


def _blurred(pixels: NDArray[np.uint8]) -> Planes:
    from scipy.ndimage import gaussian_filter

    planes = np.atleast_3d(pixels).transpose(2, 0, 1).astype(np.float32)
    return np.asarray(
        gaussian_filter(planes, (0, EDGE_BLUR, EDGE_BLUR), mode="nearest", truncate=3)
    )


def _usual_difference(image: Image) -> float:
    """Return the median difference of neighbours: grain, and hardly ever an edge."""
    step = max(STRIP, image.height // STRIPS)
    differences = []
    for top in range(0, image.height, step):
        colours = _blurred(image.pixels[top : top + STRIP])
        squares = (np.diff(colours, axis=2) ** 2).sum(axis=0)
        kept = slice(None) if image.valid is None else image.valid[top : top + STRIP, 1:]
        differences.append(np.sqrt(squares[kept]).ravel())
    everything = np.concatenate(differences)
    return float(np.median(everything)) if everything.size else 0.0
