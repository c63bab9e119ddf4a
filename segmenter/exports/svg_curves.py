"""The paths of an SVG file as smooth curves, which neighbours share."""

import numpy as np

from segmenter.exports.geometry.nodes import Outlines, with_nodes
from segmenter.exports.geometry.outlines import trace
from segmenter.exports.geometry.pieces import pieces_by_label
from segmenter.exports.geometry.rounding import rounded
from segmenter.exports.geometry.simplifying import simplified
from segmenter.exports.job import ExportJob

_PLACES = 2


def curved_paths(job: ExportJob, tolerance: float) -> dict[int, str]:
    """Return what follows ``d=`` of each label's path.

    Parameters
    ----------
    job : ExportJob
    tolerance : float
        How far in pixels corners that are left out lie from the lines that are drawn instead;
        corners that are left are rounded off by half of it at most.
    """
    pieces = pieces_by_label(job)
    outlines = simplified(with_nodes(trace(pieces), job.segmentation.labels), tolerance)
    rings = _drawn(outlines, tolerance / 2)
    words: dict[int, list[str]] = {}
    for label, ring in zip(pieces.owners[outlines.pieces].tolist(), rings, strict=True):
        words.setdefault(label, []).append(ring)
    return {label: "".join(parts) for label, parts in words.items()}


def _drawn(outlines: Outlines, depth: float) -> list[str]:
    """Return what is drawn of each ring."""
    begins, ends = (each.round(_PLACES) for each in rounded(outlines, depth))
    moved = (begins != ends).any(axis=1)
    # Where a curve begins at the end of the one before there is no line between them.
    goes_on = moved & (begins == ends[outlines.neighbours()[0]]).all(axis=1)
    firsts = np.append(0, outlines.ends)[:-1]
    goes_on[firsts] = False
    points = np.concatenate([begins, outlines.corners, ends], axis=1).tolist()
    steps = [
        f"{'' if goes else f'L{a:.9g} {b:.9g}'}Q{x:.9g} {y:.9g} {c:.9g} {d:.9g}"
        if is_moved
        else f"L{x:.9g} {y:.9g}"
        for (a, b, x, y, c, d), is_moved, goes in zip(
            points, moved.tolist(), goes_on.tolist(), strict=True
        )
    ]
    return [
        f"M{''.join(steps[start:end])[1:]}z"
        for start, end in zip(firsts.tolist(), outlines.ends.tolist(), strict=True)
    ]
