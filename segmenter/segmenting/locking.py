"""Labels locked, so that neither a hand nor a later fit changes their pixels, and unlocked."""

from collections.abc import Collection
from dataclasses import replace

from segmenter.editing.edits import Edits
from segmenter.editing.locks import Locks
from segmenter.editing.reshaping import of_label
from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.segmenting.finishing import finished
from segmenter.segmenting.segmentation import Segmentation


def lock_labels(segmentation: Segmentation, labels: Collection[int]) -> Segmentation:
    """Let labels keep exactly the pixels that they have now.

    What a later fit would add to a locked label goes to the label that is nearest in colour.

    Parameters
    ----------
    segmentation : Segmentation
    labels : collection of int

    Returns
    -------
    segmentation : Segmentation
        With the same labels.

    Raises
    ------
    RecipeError
        If a label has no pixels.
    """
    height, width = segmentation.labels.shape
    locks = segmentation.knowledge.locks or Locks(frozenset(), Edits((height, width)))
    for label in sorted(set(labels) - locks.labels):
        stencil = of_label(segmentation.labels, label)
        if stencil.box.is_empty:
            raise RecipeError(f"label {label} has no pixels to lock; choose another one")
        locks = locks.with_label(label, stencil)
    return replace(segmentation, knowledge=replace(segmentation.knowledge, locks=locks))


def unlock_labels(
    image: Image, segmentation: Segmentation, labels: Collection[int]
) -> Segmentation:
    """Let labels follow again what is fitted and painted.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
    labels : collection of int
        Those that are not locked stay so.
    """
    locks = segmentation.knowledge.locks
    for label in sorted(labels):
        if locks is not None and label in locks.labels:
            locks = locks.without_label(label, of_label(segmentation.labels, label))
    knowledge = replace(segmentation.knowledge, locks=locks)
    return finished(image, replace(segmentation, knowledge=knowledge))
