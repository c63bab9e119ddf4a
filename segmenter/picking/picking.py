"""Click on it: masks of things that a person points at."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from segmenter.arrays import BoolArray, LabelArray
from segmenter.errors import RecipeError
from segmenter.picking.claims import Standing, find_claim
from segmenter.picking.contested import Layout, lay_out
from segmenter.picking.full_size import full_size
from segmenter.picking.ground import Ground
from segmenter.picking.outcomes import Box, Hover, Preview
from segmenter.picking.standing import with_touch
from segmenter.picking.touching import Touch, checked_label, explain_miss, touch_line


@dataclass(frozen=True, slots=True, eq=False)
class Picking:
    """What was clicked in a photo, and the labels that follow; clicks make new ones.

    Made by `start_picking`. Label 0 is outside of everything, and what was never pointed at.
    """

    _ground: Ground = field(repr=False)
    _standing: Standing = field(repr=False)
    _previous: "Picking | None" = field(default=None, repr=False)

    @property
    def mask(self) -> BoolArray:
        """What has a label other than 0, (H, W); computed when it is asked for."""
        return np.asarray(self.labels > 0)

    @property
    def labels(self) -> LabelArray:
        """Label of every pixel, (H, W) uint8 or uint16; 0 also where a pixel is left out.

        Computed when it is asked for.
        """
        return full_size(self._ground, self._layout(), self._touches())

    @property
    def preview(self) -> Preview:
        """The labels of the reduced photo, at once."""
        layout = self._layout()
        return Preview(layout.labels[layout.areas], self._factor)

    @property
    def n_touches(self) -> int:
        """Clicks and strokes so far."""
        return len(self._standing.claims)

    def click(
        self, row: int, column: int, *, inside: bool = True, label: int | None = None
    ) -> "Picking":
        """Point at a pixel.

        Parameters
        ----------
        row, column : int
            A pixel of the photo that counts.
        inside : bool, optional
            True is label 1, False is label 0.
        label : int, optional
            0 to 65535, instead of ``inside``: what is pointed at is to have this label.

        Returns
        -------
        picking : Picking
            In which the pixel has that label. Those around it that were never clicked themselves
            may change with it.

        Raises
        ------
        RecipeError
            If there is no such pixel, it is left out, or the label is not in 0…65535.
        """
        return self.stroke([(row, column)], inside=inside, label=label)

    def stroke(
        self,
        points: Sequence[tuple[int, int]],
        *,
        inside: bool = True,
        label: int | None = None,
    ) -> "Picking":
        """Point at all pixels along a line.

        Parameters
        ----------
        points : sequence of (int, int)
            Rows and columns of its corners; where it leaves the photo, or crosses pixels that are
            left out, nothing happens.
        inside, label
            As of `click`.

        Returns
        -------
        picking : Picking

        Raises
        ------
        RecipeError
            If the line meets no pixel that counts, or the label is not in 0…65535.
        """
        wanted = checked_label(int(inside) if label is None else label)
        touch = touch_line(self._ground, points, wanted)
        if touch is None:
            raise RecipeError(explain_miss(self._ground.image, points))
        standing = with_touch(self._ground, self._standing, touch)
        return Picking(self._ground, standing, self)

    def hover(
        self, row: int, column: int, *, inside: bool = True, label: int | None = None
    ) -> Hover | None:
        """Tell what a click would claim, quickly enough to show it while the mouse moves.

        Parameters
        ----------
        row, column, inside, label
            As of `click`.

        Returns
        -------
        hover : Hover, optional
            What more likely than not is meant, before it is spread over what looks alike; None
            where there is no pixel that counts.
        """
        wanted = checked_label(int(inside) if label is None else label)
        touch = touch_line(self._ground, [(row, column)], wanted)
        if touch is None:
            return None
        claim = find_claim(self._ground, self._standing, touch)
        claimed = claim.shares >= 0.5
        cells = self._cells_around(claimed)
        parts = self._ground.parts[cells.top : cells.bottom, cells.left : cells.right]
        return Hover(np.append(False, claimed)[parts], self._at_pixels(cells), self._factor)

    def undo(self) -> "Picking":
        """Return the picking before the last click or stroke; itself if there was none."""
        return self if self._previous is None else self._previous

    def changed_since(self, other: "Picking") -> Box | None:
        """Return the box around all pixels whose labels may differ from another picking's.

        Parameters
        ----------
        other : Picking
            Of the same start.

        Returns
        -------
        box : Box, optional
            Begins and, but at the photo's borders, ends at whole pixels of the preview. None if
            nothing has changed.
        """
        changed = self._standing.labels != other._standing.labels
        for touch in set(self._touches()) ^ set(other._touches()):
            changed[touch.parts] = True
        if not changed.any():
            return None
        cells = self._cells_around(changed)
        # At full size borders move within the cells beside them.
        margin = int(self._factor > 1)
        return self._at_pixels(
            Box(
                max(cells.top - margin, 0),
                max(cells.left - margin, 0),
                cells.bottom + margin,
                cells.right + margin,
            )
        )

    @property
    def _factor(self) -> int:
        return self._ground.reduced.factor

    def _touches(self) -> list[Touch]:
        return [claim.touch for claim in self._standing.claims]

    def _layout(self) -> Layout:
        return lay_out(self._ground, self._standing.labels, self._touches())

    def _cells_around(self, parts: BoolArray) -> Box:
        boxes = self._ground.graph.boxes[parts]
        return Box(*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist())

    def _at_pixels(self, cells: Box) -> Box:
        image = self._ground.image
        top, left, bottom, right = (self._factor * edge for edge in cells)
        return Box(top, left, min(bottom, image.height), min(right, image.width))
