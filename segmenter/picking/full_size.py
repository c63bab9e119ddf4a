"""Carry labels from the reduced photo to every pixel."""

from collections.abc import Sequence

import numpy as np

from segmenter.arrays import BoolArray, LabelArray
from segmenter.picking.contested import Layout
from segmenter.picking.ground import Ground
from segmenter.picking.touching import Touch
from segmenter.regions.pieces import ROWS, Indices
from segmenter.regions.tree.leaves import LeafArray
from segmenter.regions.tree.refining import Band, LeafColours, choose_steps, enlarge_steps
from segmenter.work.parallel import map_spans, spans
from segmenter.work.stepwise import finish


def full_size(ground: Ground, layout: Layout, touches: Sequence[Touch]) -> LabelArray:
    """Label every pixel of the photo; those near borders between labels by their own colours.

    Parameters
    ----------
    ground : Ground
    layout : Layout
    touches : sequence of Touch
        What was pointed at keeps its label.

    Returns
    -------
    labels : (H, W) array
        0 where a pixel is left out.
    """
    image, factor, labels = ground.image, ground.reduced.factor, layout.labels
    if factor == 1:
        return labels[layout.areas]
    border = _along_borders(labels[layout.areas]) & (layout.areas > 0)
    for touch in touches:
        border[touch.rows, touch.columns] = False
    areas = finish(enlarge_steps(layout.areas, factor, (image.height, image.width)))
    colours = _colours_of(ground.colours, layout.parts)
    finish(choose_steps(areas, _band(layout.areas, border), colours, image, factor))
    large = np.empty(areas.shape, labels.dtype)

    def look_up(start: int, stop: int) -> None:
        # The areas are in range; "clip" spares the check that "raise" buffers for.
        np.take(labels, areas[start:stop], out=large[start:stop], mode="clip")
        if image.valid is not None:
            large[start:stop] *= image.valid[start:stop]

    map_spans(look_up, spans(image.height, ROWS))
    return large


def _along_borders(labels: LabelArray) -> BoolArray:
    """Return which cells have one of another label around them."""
    border = np.zeros(labels.shape, np.bool_)
    height, width = labels.shape
    # Half of the eight neighbours: the others see the same borders from their side.
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        here = (slice(max(height - down, 0)), slice(max(-right, 0), width - max(right, 0)))
        there = (slice(down, None), slice(max(right, 0), width - max(-right, 0)))
        differs = labels[here] != labels[there]
        border[here] |= differs
        border[there] |= differs
    return border


def _band(areas: LeafArray, border: BoolArray) -> Band:
    rows, columns = np.nonzero(border)
    framed = np.pad(areas, 1, mode="edge")
    around = [framed[rows + y, columns + x] for y in range(3) for x in range(3)]
    return Band(rows, columns, np.stack(around, axis=-1))


def _colours_of(colours: LeafColours, parts: Indices) -> LeafColours:
    """Return the colours of areas: those of the parts that they were cut out of."""
    return LeafColours(colours.means[parts], colours.whiteners[parts], colours.log_volumes[parts])
