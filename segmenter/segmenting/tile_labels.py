"""Labels of a part of an image too large for memory, by the mixture of its small picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import MAX_8_BIT_LABELS, LabelArray
from segmenter.features import features_of
from segmenter.features.tally import add_up
from segmenter.images.image import Image
from segmenter.images.whole import Part, Resolution
from segmenter.knowledge import Knowledge
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import FeatureSettings, Given, Regions, Shape
from segmenter.regions.label_map import label_table, one_label_each
from segmenter.segmenting.finishing import under_locks
from segmenter.segmenting.segmentation import Segmentation, Sketch
from segmenter.work.stepwise import finish

if TYPE_CHECKING:
    from segmenter.editing.edits import Edits

# Larger than any label that can be painted.
_FREE = 2**16 - 1


@dataclass(frozen=True, slots=True, eq=False)
class ByHand:
    """What somebody painted, marked or locked in a small picture.

    Attributes
    ----------
    painted : (H, W) uint8 or uint16 array
        One more than the label; 0 where nothing was done.
    resolution : Resolution
        Of the small picture.
    """

    painted: NDArray[np.unsignedinteger]
    resolution: Resolution

    def lay_over(
        self, labels: LabelArray, resolution: Resolution, top: int, left: int
    ) -> LabelArray:
        """Return labels of a part, (h, w), which begins there, with what was done by hand.

        Parameters
        ----------
        labels : (h, w) array
        resolution : Resolution
            Of the labels.
        top, left : int
            Where the part begins.
        """
        rows = self.resolution.under(resolution, 0, top, labels.shape[0])
        columns = self.resolution.under(resolution, 1, left, labels.shape[1])
        codes = self.painted[rows][:, columns]
        if not codes.any():
            return labels
        laid = labels.copy() if codes.max() <= MAX_8_BIT_LABELS + 1 else labels.astype(np.uint16)
        np.subtract(codes, 1, out=laid, where=codes > 0, casting="unsafe")
        return laid


@dataclass(frozen=True, slots=True, eq=False)
class TileLabels:
    """All that labelling a part needs to know.

    Attributes
    ----------
    mixture : Mixture
        In feature units.
    owners : (K,) int array
        Label of each component; 0 for one that is left out.
    features : FeatureSettings
        Of colours alone, which mean the same at any size.
    by_hand : ByHand, optional
    """

    mixture: Mixture
    owners: NDArray[np.intp]
    features: FeatureSettings
    by_hand: ByHand | None = None

    def labels_of(self, part: Part, resolution: Resolution, top: int, left: int) -> LabelArray:
        """Label a part that begins there.

        Returns
        -------
        labels : (h, w) uint8 or uint16 array
            0 where pixels are left out.
        """
        shape = part.pixels.shape[:2]
        if part.valid is not None and not part.valid.any():
            return np.zeros(shape, np.uint8)
        features = features_of(Image(part.pixels, part.valid), self.features)
        labels = finish(features.label_steps(self.mixture, self.owners)).labels
        if self.by_hand is None:
            return labels
        return self.by_hand.lay_over(labels, resolution, top, left)


def why_not_finer(found: Segmentation | Sketch) -> str:
    """Say why tiles have the labels of the small picture; nothing if they have their own."""
    if found.recipe.shape != Shape():
        return "labels are smoothed in the overview only"
    return why_not_all(found)


def why_not_all(found: Segmentation | Sketch) -> str:
    """Say why labels are there at the size of the small picture only; nothing if they are not."""
    recipe = found.recipe
    if isinstance(recipe.source, Regions):
        return "regions are found in the overview only"
    if isinstance(recipe.source, Given):
        return "labels from a file are those of the overview"
    if not recipe.features.are_colours:
        return "texture and place are seen in the overview only"
    return ""


def all_pixel_counts(found: Segmentation | Sketch) -> NDArray[np.int64] | None:
    """Return the pixels of each label at full size, (n,), as a fit on all pixels counted them.

    None where only those of the small picture are known: without such a fit, and where labels have
    been smoothed, painted or locked since.
    """
    if not isinstance(found, Segmentation) or found.recipe.shape != Shape():
        return None
    counted, knowledge = found.fitted.all_pixels, found.knowledge
    if counted is None or knowledge.locks is not None:
        return None
    if knowledge.edits is not None and knowledge.edits.tiles:
        return None
    plain = found.map.unedited
    kept = label_table(one_label_each(plain.n_labels), knowledge.background)
    return add_up(counted.counts, kept[plain.owners], found.n_labels)


def tile_labels(image: Image, found: Segmentation | Sketch) -> TileLabels | None:
    """Return what labels parts of an image like its small picture.

    Parameters
    ----------
    image : Image
        The small picture.
    found : Segmentation or Sketch
        What is seen of it.

    Returns
    -------
    labels : TileLabels, optional
        None where the labels are there at the size of the small picture only.
    """
    return None if why_not_finer(found) else all_labels(image, found)


def all_labels(image: Image, found: Segmentation | Sketch) -> TileLabels | None:
    """Return what labels all pixels like the small picture, before they are smoothed."""
    if image.whole is None or why_not_all(found):
        return None
    owners = _shown_owners(found)
    by_hand = None
    if isinstance(found, Segmentation) and found.labels.size:
        by_hand = _by_hand(found, image.whole.overview)
    return TileLabels(found.mixture, owners, found.recipe.features, by_hand)


def _shown_owners(found: Segmentation | Sketch) -> NDArray[np.intp]:
    """Return the label of each component as it is seen: see `finished`."""
    plain, knowledge = found.map.unedited, found.knowledge
    kept = label_table(one_label_each(plain.n_labels), knowledge.background)
    shown: NDArray[np.intp] = kept[under_locks(plain, knowledge)][plain.owners].astype(np.intp)
    return shown


def _by_hand(found: Segmentation, resolution: Resolution) -> ByHand | None:
    knowledge, labels = found.knowledge, found.labels
    layers = _layers(knowledge)
    if not layers and knowledge.marks is None:
        return None
    most = int(labels.max(initial=0)) + 1
    codes = np.zeros(labels.shape, np.uint8 if most <= np.iinfo(np.uint8).max else np.uint16)
    for layer in layers:
        for box in layer.boxes():
            free = np.full(box.shape, _FREE, np.uint16)
            painted = layer.over_part(free, box) != _FREE
            np.copyto(codes[box.slices], labels[box.slices] + 1, where=painted, casting="unsafe")
    if knowledge.marks is not None:
        places = knowledge.marks.pixels(resolution.shape).places
        codes.reshape(-1)[places] = labels.reshape(-1)[places] + 1
    return ByHand(codes, resolution)


def _layers(knowledge: Knowledge) -> list[Edits]:
    locks = None if knowledge.locks is None else knowledge.locks.pixels
    return [each for each in (knowledge.edits, locks) if each is not None and not each.is_empty]
