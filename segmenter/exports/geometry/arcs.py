"""Borders cut into arcs, each between the points where three areas meet, and drawn as curves.

The areas on both sides of an arc draw the same curve, so that neither gaps nor overlaps come of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.exports.geometry.outlines import Rings

Points = NDArray[np.intp]
Key = tuple[int, ...]
# A turn sharper than this, degrees, is a corner and stays one.
_SHARP = 70.0
# Of the way between the neighbours of a point, to where a curve through it is drawn: Catmull-Rom.
_PULL = 1 / 6


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """Cubic Bézier curves, one after the other.

    Attributes
    ----------
    points : (n + 1, 2) array
        ``[x, y]`` where each begins and ends.
    leaving, arriving : (n, 2) arrays
        The control points of each.
    """

    points: FloatArray
    leaving: FloatArray
    arriving: FloatArray

    def reversed(self) -> "Curve":
        """Return the same the other way round."""
        return Curve(self.points[::-1], self.arriving[::-1], self.leaving[::-1])


def junctions(ids: NDArray[np.integer]) -> BoolArray:
    """Tell at which corners of pixels borders meet, (H + 1, W + 1).

    Three areas, or more, are around them, the outside counted as one; or two that touch there only.
    """
    framed = np.full((ids.shape[0] + 2, ids.shape[1] + 2), -1, np.int32)
    framed[1:-1, 1:-1] = ids
    a, b, c, d = framed[:-1, :-1], framed[:-1, 1:], framed[1:, :-1], framed[1:, 1:]
    changes = (a != b).astype(np.uint8)
    for one, other in ((a, c), (b, d), (c, d)):
        changes += one != other
    meet: BoolArray = changes > 2
    meet[[0, 0, -1, -1], [0, -1, 0, -1]] = True  # the photo's own corners
    return meet


def curves(
    blocks: Iterable[Rings], meet: BoolArray, tolerance: float
) -> Iterator[tuple[int, list[Curve]]]:
    """Draw rings as curves that leave them by about a tolerance at most.

    Parameters
    ----------
    blocks : iterable of Rings
    meet : (H + 1, W + 1) bool array
        See `junctions`; of all that the rings are rings of.
    tolerance : float
        Pixels.

    Yields
    ------
    piece : int
        Whose ring it is.
    ring : list of Curve
        Each begins where the one before ends.
    """
    cut = [(piece, _arcs(points, meet)) for rings in blocks for piece, points in _walked(rings)]
    ends = Counter(_ends(arc) for _, arcs in cut for arc in arcs)
    drawn: dict[Key, Curve] = {}
    for piece, arcs in cut:
        ring = []
        for arc in arcs:
            key, is_turned = _named(arc)
            if key not in drawn:
                one = arc[::-1] if is_turned else arc
                # Each is met twice, so two arcs with the same ends are met four times.
                drawn[key] = _curve(one, tolerance, is_alone=ends[_ends(arc)] <= 2)
            ring.append(drawn[key].reversed() if is_turned else drawn[key])
        yield piece, ring


def _walked(rings: Rings) -> Iterator[tuple[int, Points]]:
    """Yield every corner of pixels that rings lead past, the first one again at the end."""
    for piece, start, end in zip(rings.pieces.tolist(), rings.starts, rings.ends, strict=True):
        corners = rings.corners[start:end].astype(np.intp)
        steps = np.roll(corners, -1, axis=0) - corners
        lengths = np.abs(steps).sum(axis=1)
        single = np.repeat(np.sign(steps), lengths, axis=0)
        yield piece, np.concatenate([corners[:1], corners[0] + np.cumsum(single, axis=0)])


def _arcs(ring: Points, meet: BoolArray) -> list[Points]:
    """Cut a closed ring where borders meet; whole, from its first point, if they do nowhere."""
    places = np.flatnonzero(meet[ring[:-1, 1], ring[:-1, 0]])
    if not len(places):
        first = int(np.lexsort((ring[:-1, 0], ring[:-1, 1]))[0])
        turned = np.roll(ring[:-1], -first, axis=0)
        return [np.concatenate([turned, turned[:1]])]
    turned = np.roll(ring[:-1], -int(places[0]), axis=0)
    closed = np.concatenate([turned, turned[:1]])
    cuts = [*(places - places[0]).tolist(), len(closed) - 1]
    return [closed[a : b + 1] for a, b in pairwise(cuts)]


def _named(arc: Points) -> tuple[Key, bool]:
    """Return the same name of an arc from either side, and whether that is the other way round."""
    there, back = tuple(arc[:2].ravel().tolist()), tuple(arc[:-3:-1].ravel().tolist())
    return min(there, back), back < there


def _ends(arc: Points) -> Key:
    return tuple(sorted((tuple(arc[0].tolist()), tuple(arc[-1].tolist()))))  # type: ignore[arg-type]


def _curve(arc: Points, tolerance: float, *, is_alone: bool) -> Curve:
    from skimage.measure import approximate_polygon

    line, kept, closed = arc.astype(np.float64), None, bool((arc[0] == arc[-1]).all())
    least = 4 if closed else (2 if is_alone else 3)
    while kept is None or (len(kept) < min(least, len(line)) and tolerance > 0):
        kept = np.asarray(approximate_polygon(line, tolerance))  # type: ignore[no-untyped-call]
        tolerance = tolerance / 2 if tolerance > 1 / 8 else 0.0
    return _smooth(kept, closed=closed)


def _smooth(points: FloatArray, *, closed: bool) -> Curve:
    """Draw through points; sharp corners and the ends of what is open stay sharp."""
    before, after = np.roll(points, 1, axis=0), np.roll(points, -1, axis=0)
    if closed:
        before[0], after[-1] = points[-2], points[1]
    come, go = points - before, after - points
    cosine = (come * go).sum(axis=1)
    norm = np.linalg.norm(come, axis=1) * np.linalg.norm(go, axis=1)
    is_soft = cosine > np.cos(np.radians(_SHARP)) * norm
    if not closed:
        is_soft[[0, -1]] = False
    # No farther than a third of either line, so that short ones next to long ones do not loop.
    pull = np.where(is_soft[:, None], after - before, 0.0) * _PULL
    length = np.linalg.norm(pull, axis=1)
    most = np.minimum(np.linalg.norm(come, axis=1), np.linalg.norm(go, axis=1)) / 3
    pull *= (np.minimum(length, most) / np.maximum(length, 1e-12))[:, None]
    return Curve(points, points[:-1] + pull[:-1], points[1:] - pull[1:])
