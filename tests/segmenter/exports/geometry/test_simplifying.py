"""Simplified outlines share their borders, cross nowhere and leave nothing on another side."""

import numpy as np
import pytest
import shapely

from segmenter.exports.geometry.nodes import with_nodes
from segmenter.exports.geometry.outlines import trace
from segmenter.exports.geometry.rounding import rounded
from segmenter.exports.geometry.simplifying import simplified
from segmenter.regions.pieces import find_pieces
from tests.segmenter.objects.scenes import blobs


def all_labelled():
    """Labels with areas of any shape and size, pixels alone, and none left out."""
    return blobs(90, 120, seed=3) + np.uint8(1)


def stripes():
    """Slanting stripes one and two pixels wide, whose borders are near each other everywhere."""
    rows, columns = np.mgrid[:60, :90]
    return ((columns + rows // 3) // 2 % 3 + 1).astype(np.uint8)


def grain():
    return np.random.default_rng(1).integers(0, 3, (25, 35)).astype(np.uint8)


def disc():
    rows, columns = np.mgrid[:80, :80]
    return ((rows - 40) ** 2 + (columns - 38) ** 2 < 30**2).astype(np.uint8)


def outlines_of(labels, tolerance):
    pieces = find_pieces(labels)
    return simplified(with_nodes(trace(pieces), labels), tolerance)


def polygons(outlines, depth):
    """Draw curves by ten lines each, and return a polygon a piece."""
    begins, ends = rounded(outlines, depth)
    shares = np.linspace(0, 1, 11)[:, None]
    rings: dict[int, list[np.ndarray]] = {}
    start = 0
    for piece, end in zip(outlines.pieces.tolist(), outlines.ends.tolist(), strict=True):
        points = [
            (1 - shares) ** 2 * begins[at]
            + 2 * shares * (1 - shares) * outlines.corners[at]
            + shares**2 * ends[at]
            for at in range(start, end)
        ]
        rings.setdefault(piece, []).append(np.concatenate(points))
        start = end
    return [shapely.Polygon(outer, holes) for outer, *holes in rings.values()]


@pytest.mark.parametrize("make", [all_labelled, stripes, grain, disc])
@pytest.mark.parametrize("tolerance", [1.0, 3.0])
def test_pieces_stay_apart_and_beside_each_other(make, tolerance):
    labels = make()
    outlines = outlines_of(labels, tolerance)
    plain, smooth = polygons(outlines, 0.0), polygons(outlines, tolerance / 2)
    before = find_pieces(labels)

    for found in (plain, smooth):
        assert len(found) == len(before.areas) - 1
        assert all(each.area > 0 and shapely.make_valid(each).area > 0 for each in found)
        # Even-odd areas of what overlaps anywhere, itself or others, would add up to more.
        union = shapely.union_all([each.buffer(0) for each in found])
        total = sum(each.area for each in found)
        assert total == pytest.approx(union.area, rel=1e-6)
    if (labels > 0).all():
        assert sum(each.area for each in smooth) == pytest.approx(labels.size, rel=1e-9)
    assert len(outlines.corners) < len(outlines_of(labels, 0.0).corners)


@pytest.mark.parametrize("tolerance", [1.0, 3.0])
def test_no_border_moves_farther_than_it_may(tolerance):
    labels = all_labelled()
    exact, simple = outlines_of(labels, 0.0), outlines_of(labels, tolerance)

    lines = shapely.union_all([each.boundary for each in polygons(simple, 0.0)])
    apart = shapely.distance(shapely.points(exact.corners), lines)

    assert apart.max() <= tolerance
    begins, ends = rounded(simple, tolerance / 2)
    middles = (begins + 2 * simple.corners + ends) / 4
    assert np.hypot(*(middles - simple.corners).T).max() <= tolerance / 2 + 1e-9


def test_a_disc_becomes_a_round_one_with_few_corners():
    labels = disc()
    every, fine, coarse = (outlines_of(labels, tolerance) for tolerance in (0.0, 1.0, 1.5))

    (shape,), (rounder,) = polygons(fine, 0.5), polygons(coarse, 0.75)

    assert len(fine.corners) < len(every.corners) / 2
    assert len(coarse.corners) < len(every.corners) / 10
    assert shape.area == pytest.approx(np.pi * 30**2, rel=0.01)
    assert 4 * np.pi * rounder.area / rounder.length**2 > 0.98
