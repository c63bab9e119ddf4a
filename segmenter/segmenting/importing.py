"""Labels from a mask's file: checked against their photo, with the names that lie beside them."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray, as_labels
from segmenter.errors import ImageError
from segmenter.files.annotations.wanted import Wanted
from segmenter.files.json_file import JsonFileError
from segmenter.files.label_names import beside, read_styles
from segmenter.files.mask_file import Mask, MaskFile, blocks_of, ids_in
from segmenter.files.masks import read_mask_files
from segmenter.images.image import Image
from segmenter.knowledge import Knowledge
from segmenter.recipe import MAX_COMPONENTS, Given, Recipe
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.pipeline import segment
from segmenter.segmenting.segmentation import Segmentation

# So many ids, most of them beside another one, are a photo's levels.
_PHOTO_IDS = 64
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True, eq=False)
class ImportedLabels:
    """A mask made ready for a photo.

    Attributes
    ----------
    labels : (H, W) uint8 or uint16 array
        0 where a pixel is left out.
    styles : tuple of LabelStyle
        One for each label up to the largest.
    notices : tuple of str
        What was done with ids, and where names are from; a line each.
    """

    labels: LabelArray
    styles: tuple[LabelStyle, ...]
    notices: tuple[str, ...]

    def recipe(self, settings: Recipe) -> Recipe:
        """Return the recipe that takes given labels, in everything else with other settings."""
        fit = replace(settings.fit, components=len(self.styles))
        return replace(settings, source=Given(fit))

    @property
    def knowledge(self) -> Knowledge:
        """What the photo's labels are given by."""
        return Knowledge(labels=self.labels)


def read_labels(path: str | os.PathLike[str], image: Image) -> ImportedLabels:
    """Read the labels of a photo from a mask's file.

    Ids stay as they are where they are 1…K, with few gaps. Others, such as 3, 7 and 200, become
    1…K in their order, and the labels' names tell them. Names and colours come from
    ``STEM.labels.json`` beside the mask, as exports write it, or else from the mask's own colours.

    Parameters
    ----------
    path : str or path
        A mask of pixels or an annotation, as `read_mask_files` takes them.
    image : Image
        The photo, upright; the mask must be of its size.

    Returns
    -------
    imported : ImportedLabels

    Raises
    ------
    ImageError
        If it is no mask of this photo; one line.
    """
    path = Path(path)
    shape, page = (image.height, image.width), image.page
    wanted = Wanted(image.name, shape, image.place, page.number, page.count)
    masks = read_mask_files(path, wanted)
    if len(masks) > 1:
        raise ImageError(f"{path}: holds {len(masks)} masks; save one of them to a file of its own")
    mask = masks[0]
    _check_size(path, mask, image)
    ids = _visible_ids(path, mask, image)
    named, notices = _names(path, mask, ids)
    kept = (bool(named) or mask.numbered) and _has_few_gaps(ids, named)
    places = ids if kept else np.arange(1, len(ids) + 1)
    n = max([int(places[-1]), *(named if kept else ())])
    labels = as_labels(_replaced(mask.ids, ids, places), n)
    if image.valid is not None:
        labels[~image.valid] = 0
    labels.flags.writeable = False
    styles = _styles(ids, places, mask, named, n)
    return ImportedLabels(labels, styles, (*_told(mask, ids, kept), *notices, *mask.notices))


def _has_few_gaps(ids: NDArray[np.int64], named: dict[int, LabelStyle]) -> bool:
    most = MAX_COMPONENTS if named else max(2 * len(ids), 2)
    return bool(ids[-1] <= min(most, MAX_COMPONENTS))


def _replaced(mask: Mask, ids: NDArray[np.int64], places: NDArray[np.int64]) -> NDArray[np.uint16]:
    """Return a mask with other ids: rows by rows, so that it is not there several times over."""
    replaced = np.zeros(mask.shape, np.uint16)
    for rows in blocks_of(*mask.shape):
        found = np.minimum(np.searchsorted(ids, mask[rows]), len(ids) - 1)
        replaced[rows] = np.where(mask[rows] == ids[found], places[found], 0)
    return replaced


def segment_by(
    image: Image, imported: ImportedLabels, settings: Recipe, *, adapt: bool = False
) -> Segmentation:
    """Make imported labels a result.

    Parameters
    ----------
    image : Image
        The photo they were read for.
    imported : ImportedLabels
    settings : Recipe
        Tells the feature space and how labels are shaped.
    adapt : bool, optional
        Go on from them with EM; label ``i`` stays label ``i``.
    """
    result = segment(image, imported.recipe(settings), imported.knowledge)
    if adapt:
        result = segment(image, result.recipe_to_go_on)
    # Labels without pixels behind the others are labels, too.
    label_map = result.map.with_room(len(imported.styles))
    return replace(result, map=label_map, notices=(*imported.notices, *result.notices))


def _check_size(path: Path, mask: MaskFile, image: Image) -> None:
    height, width = mask.ids.shape
    if (height, width) == (image.height, image.width):
        return
    sizes = f"{path}: is {width} × {height} pixels and the photo {image.width} × {image.height}"
    if (width, height) == (image.height, image.width):
        raise ImageError(f"{sizes} as it is seen; turn the mask by 90°")
    raise ImageError(f"{sizes}; use a mask of this photo, or scale it without smoothing")


def _visible_ids(path: Path, mask: MaskFile, image: Image) -> NDArray[np.int64]:
    """Return the ids that occur, ascending."""
    ids = ids_in(mask.ids, image.valid)
    ids = ids[ids > 0]
    if not len(ids):
        raise ImageError(f"{path}: labels no pixel of the photo; use another mask")
    if len(ids) > _PHOTO_IDS and (mask.ids[:, 1:] != mask.ids[:, :-1]).mean() > 0.5:
        raise ImageError(f"{path}: is a photo rather than a mask; open it as one")
    if len(ids) > MAX_COMPONENTS:
        raise ImageError(
            f"{path}: has {len(ids):,} labels, more than {MAX_COMPONENTS:,}; merge some of them"
        )
    return ids


def _names(
    path: Path, mask: MaskFile, ids: NDArray[np.int64]
) -> tuple[dict[int, LabelStyle], list[str]]:
    """Return the styles of ids, and what to tell of them: those beside the mask, or its own."""
    styles, notices = _names_beside(path, ids)
    if styles or not set(ids.tolist()) <= set(mask.names):
        return styles, notices
    if ids[-1] > MAX_COMPONENTS:
        return {}, notices
    defaults = default_styles(int(ids[-1]))
    own = {
        id_: LabelStyle(name, mask.colours.get(id_, defaults[id_ - 1].colour))
        for id_, name in mask.names.items()
        if 0 < id_ <= ids[-1]
    }
    return own, [*notices, f"names from {path.name}"]


def _names_beside(path: Path, ids: NDArray[np.int64]) -> tuple[dict[int, LabelStyle], list[str]]:
    """Return the styles that an export has written beside its mask, and what to tell of them."""
    file = beside(path)
    if not file.is_file():
        return {}, []
    try:
        styles = read_styles(file)
    except JsonFileError as error:
        return {}, [f"the names were not read: {error}"]
    if not set(ids.tolist()) <= set(styles):
        return {}, [f"the names in {file.name} are those of another mask"]
    return styles, [f"names and colours from {file.name}"]


def _styles(
    ids: NDArray[np.int64],
    places: NDArray[np.int64],
    mask: MaskFile,
    named: dict[int, LabelStyle],
    n: int,
) -> tuple[LabelStyle, ...]:
    styles = list(default_styles(n))
    if named and np.array_equal(ids, places):
        return tuple(named.get(label, style) for label, style in enumerate(styles, start=1))
    if named:
        for id_, place in zip(ids.tolist(), places.tolist(), strict=True):
            styles[place - 1] = named[id_]
        return tuple(styles)
    colours = [mask.colours.get(id_) for id_ in ids.tolist()]
    told = len(set(colours)) == len(colours)
    for id_, place, colour in zip(ids.tolist(), places.tolist(), colours, strict=True):
        style = styles[place - 1]
        if colour is not None and told:
            style = replace(style, colour=colour)
        if mask.numbered and id_ != place:
            style = replace(style, name=f"Id {id_}")
        styles[place - 1] = style
    return tuple(styles)


def _told(mask: MaskFile, ids: NDArray[np.int64], kept: bool) -> list[str]:
    notices = []
    if not mask.numbered:
        notices.append(f"its {len(ids)} colours became labels in their own colours")
    elif not kept:
        became = f"labels 1 to {len(ids)}" if len(ids) > 1 else "label 1"
        notices.append(f"{_listed(ids.tolist())} became {became}, named after what they were")
    if mask.has_void:
        notices.append("255 is left out, as void" if mask.numbered else "void is left out")
    return notices


def _listed(ids: Sequence[int]) -> str:
    if len(ids) == 1:
        return f"id {ids[0]}"
    shown = [*map(str, ids)] if len(ids) <= _MOST_NAMED else [*map(str, ids[:3]), "…", str(ids[-1])]
    return f"ids {', '.join(shown[:-1])} and {shown[-1]}".replace(", … and", " … and")
