"""Holes of a large image's labels, each of which may lie in several chunks."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.objects.pieces import ChunkPieces, border_of, edge_of, neighbours


@dataclass(frozen=True, slots=True, eq=False)
class Outside:
    """What a chunk has outside a label: 8-connected areas, some of which are holes.

    Attributes
    ----------
    map : (h, w) int32 array
        Numbers of areas; 0 of the label itself.
    areas : (A + 1,) int array
        Pixels, or more than a hole may have where it reaches the image's border.
    going_on : (G,) int array
        Numbers of those that may go on in other chunks.
    """

    map: NDArray[np.int32]
    areas: NDArray[np.int64]
    going_on: NDArray[np.intp]


def outside_of(mask: BoolArray, largest: int, grid: Grid, place: Place) -> Outside:
    """Find the areas outside a label in a chunk; each time the same.

    Parameters
    ----------
    mask : (h, w) bool array
        The label.
    largest : int
        Pixels of the largest hole.
    grid : Grid
    place : Place
    """
    from scipy.ndimage import label

    # As in one process: regions are 4-connected, so what is not of them is 8-connected.
    numbered, count = label(~mask, np.ones((3, 3)))
    found: NDArray[np.int32] = numbered.astype(np.int32, copy=False)
    areas = np.bincount(found.ravel(), minlength=count + 1).astype(np.int64)
    for edge in border_of(found, grid.box(place), grid.shape):
        areas[edge] = largest + 1
    areas = np.minimum(areas, largest + 1)
    edges = [edge_of(found, step) for step, _ in neighbours(grid, place)]
    going_on = np.unique(np.concatenate([np.zeros(1, np.int32), *edges]))
    return Outside(found, areas, going_on[going_on > 0].astype(np.intp))


def pieces_of(outside: Outside, grid: Grid, place: Place) -> ChunkPieces:
    """Tell of those that may go on in other chunks, numbered anew from 1 on."""
    n = len(outside.going_on)
    numbers = np.zeros(len(outside.areas), np.int32)
    numbers[outside.going_on] = np.arange(1, n + 1)
    edges = {step: numbers[edge_of(outside.map, step)] for step, _ in neighbours(grid, place)}
    return ChunkPieces(
        np.zeros(n, np.int64),
        np.ones(n, np.int32),
        outside.areas[outside.going_on],
        np.zeros((4, n), np.int32),
        np.zeros(n, np.bool_),
        edges,
    )


def holes_in(outside: Outside, largest: int, are_holes: BoolArray) -> BoolArray:
    """Return which pixels of a chunk lie in holes.

    Parameters
    ----------
    outside : Outside
    largest : int
    are_holes : (G,) bool array
        Of those that may go on in other chunks.
    """
    table = outside.areas <= largest
    table[0] = False
    table[outside.going_on] = are_holes
    return np.asarray(table[outside.map])


def packed(masks: Sequence[BoolArray], dtype: np.dtype[np.unsignedinteger]) -> NDArray[np.integer]:
    """Return masks as bits of one map."""
    found = np.zeros(masks[0].shape, dtype)
    for bit, mask in enumerate(masks):
        found |= mask.astype(dtype) << dtype.type(bit)
    return found


def unpacked(bits: NDArray[np.integer], bit: int) -> BoolArray:
    """Return one of the masks."""
    return np.asarray((bits >> bits.dtype.type(bit)) & bits.dtype.type(1) > 0)
