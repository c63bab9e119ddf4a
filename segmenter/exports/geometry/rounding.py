"""Corners of outlines rounded off, the same from both sides."""

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.exports.geometry.nodes import Outlines
from segmenter.exports.geometry.triangles import Points

# Twice the cosine of half the angle: of 110 degrees, a turn by 70.
_SHARPEST = 2 * np.cos(np.radians(55))


def rounded(outlines: Outlines, depth: float) -> tuple[FloatArray, FloatArray]:
    """Return where a curve begins and ends that replaces each corner.

    It is a parabola whose tangents meet in the corner: a quadratic Bézier curve. Corners stay that
    are fixed or sharp, and those so near to others that a curve could change their sides.

    Parameters
    ----------
    outlines : Outlines
    depth : float
        How far a curve may be from its corner, in pixels.

    Returns
    -------
    begins, ends : (N, 2) arrays
        ``[x, y]``; both the corner itself where it stays.
    """
    corners = outlines.corners.astype(np.float64)
    before, after = outlines.neighbours()
    back, on = corners[before] - corners, corners[after] - corners
    far_back, far_on = (np.sqrt((each**2).sum(axis=1)) for each in (back, on))
    back /= np.maximum(far_back, 1e-9)[:, None]
    on /= np.maximum(far_on, 1e-9)[:, None]
    # The middle of the curve is half as far from the corner as the middle of its ends.
    sharpness = np.sqrt(((back + on) ** 2).sum(axis=1))
    reach = np.minimum(np.minimum(far_back, far_on) / 2, 4 * depth / np.maximum(sharpness, 1e-9))
    reach[outlines.fixed | (sharpness > _SHARPEST)] = 0
    begins, ends = corners + reach[:, None] * back, corners + reach[:, None] * on
    moved = np.flatnonzero(reach > 0)
    triangles = np.stack([begins[moved], corners[moved], ends[moved]], axis=1)
    crowded = moved[Points(outlines.corners).count_in(triangles) > 1]
    begins[crowded] = ends[crowded] = corners[crowded]
    return begins, ends
