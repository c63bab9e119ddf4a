"""What a command changes about labels by hand: ids, merges, what is left out."""

from dataclasses import astuple, dataclass

import numpy as np

from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.segmenting.finishing import with_background
from segmenter.segmenting.segmentation import Segmentation


@dataclass(frozen=True, slots=True)
class ByHand:
    """Changes of the label table, in this order.

    Attributes
    ----------
    ids : tuple of int
        New ids of labels 1, 2, …; the same one merges labels. None are changed if empty.
    merges : tuple of tuple of int
        Labels that become one, which keeps the first id.
    background : tuple of int
        Labels that are left out.
    only : tuple of int
        If there are any, all others are left out.
    """

    ids: tuple[int, ...] = ()
    merges: tuple[tuple[int, ...], ...] = ()
    background: tuple[int, ...] = ()
    only: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is changed."""
        return any(astuple(self))

    def applied(self, image: Image, segmentation: Segmentation) -> Segmentation:
        """Return a segmentation with the changes.

        Raises
        ------
        RecipeError
            If there is no such label.
        """
        found = segmentation
        if self.ids:
            if len(self.ids) != found.n_labels:
                raise RecipeError(
                    f"{image.name}: has {found.n_labels} labels and not {len(self.ids)};"
                    " name an id for each"
                )
            from segmenter.segmenting.merging import renamed_steps

            table = np.array([0, *self.ids])
            found = [step for step in renamed_steps(image, found, table) if step is not None][-1]
        for labels in self.merges:
            from segmenter.segmenting.merging import merge_labels

            found = merge_labels(image, found, labels)
        for label in (*self.background, *self.only):
            if label not in found.map.used:
                raise RecipeError(f"{image.name}: there is no label {label}; see its labels.json")
        others = set(found.map.used) - set(self.only) if self.only else set()
        background = others | set(self.background)
        if background.issuperset(found.map.used):
            raise RecipeError(f"{image.name}: every label is left out; keep one")
        return with_background(image, found, frozenset(background)) if background else found
