"""The command line that gives a photo the labels it has."""

import os
import shlex
import subprocess
from collections.abc import Sequence
from pathlib import Path

from segmenter.command_line.options import ONLY_OF_LABELS
from segmenter.errors import PixtureError
from segmenter.images.image import Image
from segmenter.images.samples import is_sample
from segmenter.recipe import Recipe
from segmenter.regions.segmentation import Segmentation

_OPTIONS = {
    "components": "-k",
    "space": "--space",
    "covariance": "--covariance",
    "seed": "--seed",
    "restarts": "--restarts",
    "tolerance": "--tolerance",
    "max_iterations": "--max-iterations",
    "smoothing": "--smoothing",
    "min_region": "--min-region",
    "detail": "--detail",
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
    if image.path is not None:
        photo = str(image.path.absolute())
    elif is_sample(image.name):
        photo = image.name
    else:
        raise NoCommandError(
            "The photo was pasted, so no command can name it;"
            " save it to a file and open that, then copy the command"
        )
    _check_is_told(segmentation)
    words = [*program, "segment", photo, "-o", str(folder), *options_of(segmentation.recipe)]
    return _quoted(words)


def options_of(recipe: Recipe) -> list[str]:
    """Return the options of the command line that give a recipe, as few as there can be."""
    usual, words = Recipe(), []
    left_out = () if recipe.detail is None else ONLY_OF_LABELS
    for name, option in _OPTIONS.items():
        if name in left_out:
            continue
        value = getattr(recipe, name)
        if value != getattr(usual, name):
            words += [option, str(value)]
    return words


def _check_is_told(segmentation: Segmentation) -> None:
    """Refuse a result that depends on something no option can express."""
    recipe, usual = segmentation.recipe, Recipe()
    if recipe.labels is not None:
        raise NoCommandError(
            "These labels come from a file; export them, then give the mask to --labels"
        )
    if recipe.constraints is not None:
        raise NoCommandError("No command can say what was drawn; export the labels instead")
    unfinished = not segmentation.converged and segmentation.iterations < recipe.max_iterations
    if unfinished and recipe.detail is None:
        raise NoCommandError("This fit was stopped on its way; fit again (F5), then copy")
    if recipe.start is not None and recipe.detail is None:
        what = "This fit began where no option can say" if recipe.fit else "A model gave the labels"
        raise NoCommandError(f"{what}; save the recipe, then use --recipe with it")
    if recipe.criterion != usual.criterion:
        raise NoCommandError(
            f"No option asks for {recipe.criterion}; save the recipe, then use --recipe with it"
        )


def _quoted(words: Sequence[str]) -> str:
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
