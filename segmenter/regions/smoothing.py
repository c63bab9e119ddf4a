"""Smooth colour labels where the photo shows no edge: mean field on the posteriors."""

from collections.abc import Callable, Iterator
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, LabelArray, as_labels
from segmenter.errors import RecipeError
from segmenter.regions.tree.reduced import Planes
from segmenter.work.parallel import map_spans, spans
from segmenter.work.stepwise import Steps, tell

ITERATIONS = 10
# Least probability of a label at any pixel: a grain that looks like another label with certainty
# could never change.
LEAST = 1e-3
# Half of a pixel's neighbours and how much they count; the other half lies opposite.
NEIGHBOURS = ((0, 1, 1.0), (1, 0, 1.0), (1, 1, 0.7), (1, -1, 0.7))
# How far neighbours may differ without an edge between them: so many of 255 values, or so many
# times their usual difference if that is more.
LEAST_EDGE, USUAL_EDGES = 4.0, 3.0
EDGE_BLUR, EDGE_REACH = 1.0, 4
HALO = ITERATIONS + EDGE_REACH + 1
# Probabilities in a tile; the buffers are a few times as many.
TILE_VALUES = 2_000_000
STRIPS, STRIP = 8, 64

Tile = tuple[slice, slice]
Picture = NDArray[np.uint8]
LogPosterior = Callable[[Tile], Planes]


def smooth_steps(
    picture: Picture,
    valid: BoolArray | None,
    plain: LabelArray,
    log_posterior: LogPosterior,
    *,
    n_labels: int,
    strength: float,
) -> Iterator[LabelArray]:
    """Label pixels by what they are and by what their neighbours are, tile by tile.

    Parameters
    ----------
    picture : (H, W) or (H, W, 3) uint8 array
        Where it shows an edge, neighbours have no say.
    valid : (H, W) bool array, optional
        False where a pixel is left out.
    plain : (H, W) array
        Labels by the pixels alone; what is 0 stays 0.
    log_posterior : callable
        Gives each label's log-probability by the pixels alone in a tile, (n_labels, h, w).
    n_labels : int
    strength : float
        0 keeps the labels; 1 smooths grain away; larger values also smooth small things away.

    Yields
    ------
    labels : (H, W) uint8 or uint16 array
        The same one after each tile, complete the last time. Ask for no more to cancel.

    Raises
    ------
    RecipeError
        If ``strength`` is negative.

    References
    ----------
    .. [1] P. Krähenbühl and V. Koltun, "Efficient inference in fully connected CRFs with Gaussian
       edge potentials", 2011: mean field; here only between the eight nearest.
    """
    if not 0 <= strength < np.inf:
        raise RecipeError(f"smoothing must be 0 or more, not {strength}")
    if strength == 0 or n_labels == 1:
        yield plain
        return
    edge = max(LEAST_EDGE, USUAL_EDGES * _usual_difference(picture, valid))
    labels = np.empty_like(plain)
    for core, wide in _tiles(plain.shape, n_labels):
        kept = None if valid is None else valid[wide]
        ties = _ties(_blurred(picture[wide]), kept, strength, edge)
        field = yield from tell(_mean_field(log_posterior(wide), ties), labels)
        chosen = field.argmax(axis=0) + 1
        inside = tuple(
            slice(c.start - w.start, c.stop - w.start) for c, w in zip(core, wide, strict=True)
        )
        labels[core] = as_labels(chosen[inside], n_labels)
        yield labels
    labels[plain == 0] = 0
    yield labels


def _tiles(shape: tuple[int, ...], n_labels: int) -> Iterator[tuple[Tile, Tile]]:
    """Yield tiles and the same with all around that has a say in them."""
    side = max(4 * HALO, isqrt(TILE_VALUES // n_labels)) - 2 * HALO
    for top, bottom in spans(shape[0], side):
        for left, right in spans(shape[1], side):
            core = (slice(top, bottom), slice(left, right))
            rows = slice(max(top - HALO, 0), min(bottom + HALO, shape[0]))
            yield core, (rows, slice(max(left - HALO, 0), min(right + HALO, shape[1])))


def _mean_field(own: Planes, ties: list[Planes]) -> Steps[Planes]:
    """Return each label's probability, (K, h, w), given all the others'."""
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


def _ties(colours: Planes, valid: BoolArray | None, strength: float, edge: float) -> list[Planes]:
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


def _blurred(pixels: Picture) -> Planes:
    from scipy.ndimage import gaussian_filter

    planes = np.atleast_3d(pixels).transpose(2, 0, 1).astype(np.float32)
    return np.asarray(
        gaussian_filter(planes, (0, EDGE_BLUR, EDGE_BLUR), mode="nearest", truncate=3)
    )


def _usual_difference(picture: Picture, valid: BoolArray | None) -> float:
    """Return the median difference of neighbours: grain, and hardly ever an edge."""
    step = max(STRIP, len(picture) // STRIPS)
    differences = []
    for top in range(0, len(picture), step):
        colours = _blurred(picture[top : top + STRIP])
        squares = (np.diff(colours, axis=2) ** 2).sum(axis=0)
        kept = slice(None) if valid is None else valid[top : top + STRIP, 1:]
        differences.append(np.sqrt(squares[kept]).ravel())
    everything = np.concatenate(differences)
    return float(np.median(everything)) if everything.size else 0.0
