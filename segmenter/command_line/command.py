"""The command line that gives a photo the labels it has."""

import os
import shlex
import subprocess
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from segmenter.batch.area import as_text, corners_of
from segmenter.errors import PixtureError
from segmenter.images.image import Image
from segmenter.images.samples import is_sample
from segmenter.recipe import SETTINGS, ByModel, Recipe, Regions
from segmenter.regions.label_map import one_label_each
from segmenter.segmenting.repeating import Obstacle, obstacles
from segmenter.segmenting.segmentation import Segmentation

# Options say which labels are merged or left out.
_WHY: dict[Obstacle, str] = {
    "edits": "No command can say what was painted; export the labels instead",
    "labels": "These labels come from a file; export them, then give the mask to --labels",
    "locks": "No command can say what was locked; unlock the labels first",
    "marks": "No command can say what was drawn; export the labels instead",
    "stopped": "This fit was stopped on its way; fit again (F5), then copy",
}


class NoCommandError(PixtureError):
    """A result that no command line makes again; the text says what does."""


def as_command(
    image: Image,
    segmentation: Segmentation,
    folder: Path,
    program: Sequence[str] = ("pixture",),
) -> str:
    """Return the command that gives a photo exactly these labels, quoted for a shell.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        The photo's.
    folder : Path
        Where the command writes to.
    program : sequence of str, optional
        What starts the command line.

    Raises
    ------
    NoCommandError
        If there is none; one line that says what to do instead.
    """
    if image.origin:
        photo = image.origin
    elif is_sample(image.name):
        photo = image.name
    else:
        raise NoCommandError(
            "The photo was pasted, so no command can name it;"
            " save it to a file and open that, then copy the command"
        )
    if image.whole is not None:
        raise NoCommandError(
            "The labels are those of an overview, and commands see all pixels; save the model, then"
            " use --model with it"
        )
    _check_is_told(segmentation)
    options = [*_reading_of(image), *_area_of(segmentation), *options_of(segmentation.recipe)]
    options += _by_hand(segmentation)
    return _quoted([*program, "segment", photo, "-o", str(folder), *options])


def _reading_of(image: Image) -> list[str]:
    """Return the options that say which part of the file was read."""
    page = ["--page", str(image.page.number)] if image.page.count > 1 else []
    channels = ["--channels", ",".join(map(str, image.chosen))] if image.chosen else []
    axis = ["--axis", str(image.page.axis)] if image.page.axis else []
    return page + axis + channels


def _area_of(segmentation: Segmentation) -> list[str]:
    area = segmentation.knowledge.area
    return [] if area is None else ["--area", as_text(corners_of(area))]


def options_of(recipe: Recipe) -> list[str]:
    """Return the options of the command line that give a recipe, as few as there can be."""
    usual, words = Recipe(), []
    by_regions = isinstance(recipe.source, Regions)
    for name, row in SETTINGS.items():
        value = recipe.value(name)
        if value == usual.value(name) or (by_regions and row.is_of_colours):
            continue
        option = name.replace("_", "-")
        if row.kind == "flag":
            words.append(f"--{option}" if value else f"--no-{option}")
        else:
            words += [row.short or f"--{option}", str(value)]
    return words


def _by_hand(segmentation: Segmentation) -> list[str]:
    """Return the options that give labels the ids they have, and leave some out."""
    owners, words = segmentation.map.owners, []
    if not np.array_equal(owners, one_label_each(len(owners))):
        words += ["--ids", ",".join(map(str, owners.tolist()))]
    used = segmentation.map.unedited.used
    if left_out := sorted(segmentation.knowledge.background.intersection(used)):
        words += ["--background", ",".join(map(str, left_out))]
    return words


def _check_is_told(segmentation: Segmentation) -> None:
    """Refuse what options cannot say."""
    for obstacle in obstacles(segmentation):
        if obstacle in _WHY:
            raise NoCommandError(_WHY[obstacle])
    source = segmentation.recipe.source
    area = segmentation.knowledge.area
    if area is not None and not corners_of(area):
        raise NoCommandError("Corners tell a rectangle only; export the labels instead")
    if isinstance(source, ByModel):
        began = "This fit began where no option can say"
        what = began if source.adapt else "A model gave the labels"
        raise NoCommandError(f"{what}; save the recipe, then use --recipe with it")


def _quoted(words: Sequence[str]) -> str:
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
