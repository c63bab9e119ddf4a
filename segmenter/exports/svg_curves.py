"""The paths of an SVG file as smooth curves, which neighbours share."""

from segmenter.exports.geometry.arcs import Curve, curves, junctions
from segmenter.exports.geometry.outlines import trace
from segmenter.exports.geometry.pieces import pieces_by_label
from segmenter.exports.job import ExportJob


def curved_paths(job: ExportJob, tolerance: float) -> dict[int, str]:
    """Return what follows ``d=`` of each label's path.

    Parameters
    ----------
    job : ExportJob
    tolerance : float
        By how many pixels curves may leave the pixels' edges, about.
    """
    pieces = pieces_by_label(job)
    words: dict[int, list[str]] = {}
    for piece, ring in curves(trace(pieces), junctions(pieces.map), tolerance):
        words.setdefault(int(pieces.owners[piece]), []).append(_ring(ring))
    return {label: "".join(rings) for label, rings in words.items()}


def _ring(ring: list[Curve]) -> str:
    steps = [f"M{_place(ring[0].points[0])}"]
    for curve in ring:
        ways = zip(curve.points, curve.points[1:], curve.leaving, curve.arriving, strict=False)
        for begin, end, leaving, arriving in ways:
            if (leaving == begin).all() and (arriving == end).all():
                steps.append(f"L{_place(end)}")
            else:
                steps.append(f"C{_place(leaving)} {_place(arriving)} {_place(end)}")
    return "".join([*steps, "z"])


def _place(point: object) -> str:
    x, y = (f"{each:.2f}".rstrip("0").rstrip(".") for each in point)  # type: ignore[attr-defined]
    return f"{x},{y}"
