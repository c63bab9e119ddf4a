"""Options of the command line that say how photos are segmented, and the recipe they make."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from segmenter.batch.area import WHOLE, Area, read_area
from segmenter.batch.by_hand import ByHand
from segmenter.batch.gathering import is_called_like_photo
from segmenter.errors import printable
from segmenter.exports import DEFAULT_FORMATS, FORMATS
from segmenter.images.reading import Reading
from segmenter.recipe import DEFAULT_DETAIL, SETTINGS, Recipe, Regions
from segmenter.settings import Setting

if TYPE_CHECKING:
    from segmenter.files.model import Model
    from segmenter.regions.label_set import LabelSet

_MOST_LABELS = 2**16 - 2
_WORDS = {"whole": "a whole number", "real": "a number", "count": 'a whole number or "auto"'}


class UsageError(Exception):
    """Options that contradict each other."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in letters only, whatever it was given."""

    def error(self, message: str) -> NoReturn:
        """Say it and end."""
        super().error(printable(message))


def with_files(arguments: Sequence[str]) -> list[str]:
    """Return a command's words, in which files whose names begin like options are told apart.

    Patterns give such names: a photo ``-k9.jpg`` that is there becomes ``./-k9.jpg``.
    """
    return [
        f"{os.curdir}{os.sep}{word}"
        if word.startswith("-") and Path(word).is_file() and is_called_like_photo(word)
        else word
        for word in arguments
    ]


def add_recipe(command: argparse.ArgumentParser) -> None:
    """Add an option for each setting; None where it is not given, so that a recipe's counts."""
    for name, row in SETTINGS.items():
        option = f"--{name.replace('_', '-')}"
        flags = (row.short, option) if row.short else (option,)
        text = row.text.format(row.default)
        if row.kind == "flag":
            add_flag = argparse.BooleanOptionalAction
            command.add_argument(*flags, action=add_flag, default=None, help=text)
        elif row.kind == "choice":
            command.add_argument(*flags, choices=row.choices, help=text)
        else:
            command.add_argument(*flags, metavar=row.metavar, type=_reader(row), help=text)
    regions = "connected regions people would draw, not labels"
    command.add_argument("--regions", action="store_true", help=regions)


def add_files(command: argparse.ArgumentParser) -> None:
    """Add the options that name files of recipes and models."""
    add = command.add_argument
    add("--recipe", metavar="FILE", type=Path, help="settings from STEM.recipe.json")
    add("--model", metavar="FILE", type=Path, help="label by this model, without a fit")
    add("--labels", metavar="MASK", type=Path, help="take a mask's labels, without a fit")
    names = "names, colours and ids of labels: a label set, or a file of COCO, LabelMe or CVAT"
    add("--label-set", metavar="FILE", type=Path, help=names)
    adapt = "with --model or --labels: fit on from there"
    add("--adapt", action="store_true", help=adapt)
    add("--save-model", metavar="FILE", type=Path, help="write the mixture for other photos")
    overwrite = "replace files that were not written for the same photo"
    add("--overwrite", action="store_true", help=overwrite)
    add(
        "--formats",
        metavar="F,F,...",
        type=_formats,
        default=(),
        help=f"of {', '.join(FORMATS)} (default: {','.join(DEFAULT_FORMATS)})",
    )


def add_by_hand(command: argparse.ArgumentParser) -> None:
    """Add the options that change labels afterwards."""
    add = command.add_argument
    merge = "make one label of several, which keeps the first id; more merges after commas"
    add("--merge", metavar="I+J,...", type=_merges, default=(), help=merge)
    background = "labels to leave out: 0 in masks, in no table"
    add("--background", metavar="I,J,...", type=_labels, default=(), help=background)
    add("--only", metavar="I,J,...", type=_labels, default=(), help="labels to write, no others")
    ids = "an id for each label, 1, 2, and so on, instead of its own"
    add("--ids", metavar="I,J,...", type=_labels, default=(), help=ids)


def by_hand(options: argparse.Namespace) -> ByHand:
    """Return what the options change about labels."""
    return ByHand(options.ids, options.merge, options.background, options.only)


def _merges(text: str) -> tuple[tuple[int, ...], ...]:
    merges = tuple(_labels(part, "+") for part in text.split(","))
    if any(len(labels) < 2 for labels in merges):
        raise argparse.ArgumentTypeError(f"labels with + between them, as 1+3, not {text!r}")
    return merges


def _labels(text: str, between: str = ",") -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(between)]
    if not all(part.isdecimal() and 1 <= int(part) <= _MOST_LABELS for part in parts):
        raise argparse.ArgumentTypeError(f"labels from 1 with {between} between, not {text!r}")
    return tuple(map(int, parts))


def add_reading(command: argparse.ArgumentParser) -> None:
    """Add the options that say how photos are read."""
    add = command.add_argument
    add("--page", metavar="N", type=_page, help="page, slice or frame of the file (default 1)")
    stack = "fit all pages of a file as one, and write STEM.labels.tif with as many"
    add("--stack", action="store_true", help=stack)
    axis = "of a NIfTI volume that slices lie along, 1 to 3 (default 3)"
    add("--axis", metavar="N", type=_page, help=axis)
    channels = "of the file's channels, for example 1,3 (default all)"
    add("--channels", metavar="N,N,...", type=_channels, help=channels)
    area = "what counts of a photo: corners ROW,COLUMN ROW,COLUMN ..., or a mask's file"
    add("--area", metavar="AREA", type=_area, default=WHOLE, help=area)
    limit = "megapixels a photo may have (default: what the memory is enough for)"
    add("--limit-megapixels", metavar="M", type=_megapixels, help=limit)
    add("--strict", action="store_true", help="refuse damaged photos instead of telling")


def reading_of(options: argparse.Namespace) -> Reading:
    """Return how the options say that photos are read."""
    return Reading(
        *(options.page, options.channels, options.limit_megapixels, options.strict), options.axis
    )


def recipe_and_model(options: argparse.Namespace) -> tuple[Recipe, Model | None]:
    """Return what the options ask for; options override the recipe's file they are given with.

    Raises
    ------
    UsageError, RecipeError, JsonFileError
    """
    recipe = Recipe()
    if options.recipe is not None:
        from segmenter.files.recipe import read_recipe

        recipe = read_recipe(options.recipe)
    given = {name: getattr(options, name) for name in SETTINGS} | {"detail": _detail(options)}
    settings: dict[str, Any] = {key: value for key, value in given.items() if value is not None}
    if given["detail"] is not None:
        _check_regions(options)
    if options.model is None:
        if options.adapt and options.labels is None:
            raise UsageError("--adapt goes on from a --model or from --labels; name one of them")
        return recipe.changed(**settings), None
    from segmenter.files.model import read_model

    model = read_model(options.model)
    return _recipe_of_model(recipe.changed(**settings), settings, options, model), model


def label_set_of(options: argparse.Namespace) -> LabelSet | None:
    """Return the label set that the options name.

    Raises
    ------
    UsageError, JsonFileError
    """
    if options.label_set is None:
        return None
    if options.ids:
        raise UsageError("--label-set gives labels their ids; leave out --ids")
    from segmenter.files.label_sets.reading import read_label_set

    return read_label_set(options.label_set)


def as_many_as(recipe: Recipe, label_set: LabelSet | None, options: argparse.Namespace) -> Recipe:
    """Return a recipe with as many labels as a set knows from a photo, unless others are asked."""
    asked = (options.components, options.recipe, options.model, options.labels)
    if label_set is None or not label_set.measured or isinstance(recipe.source, Regions):
        return recipe
    if any(each is not None for each in asked):
        return recipe
    return recipe.changed(components=len(label_set.measured))


def check_labels(options: argparse.Namespace, recipe: Recipe, n_photos: int) -> None:
    """Raise UsageError if a mask's labels are asked for together with what they rule out."""
    if n_photos > 1:
        raise UsageError("--labels is the mask of one photo; name no other photos")
    if options.model is not None or options.shared_model:
        raise UsageError("--labels takes the place of a model; leave out one of them")
    if options.components is not None:
        raise UsageError("the mask of --labels says how many there are; leave out --components")
    if isinstance(recipe.source, Regions):
        raise UsageError("regions are found without --labels; leave out one of them")


def check_stack(options: argparse.Namespace, recipe: Recipe) -> None:
    """Raise UsageError if a stack is asked for together with what is of single photos."""
    others = ("page", "model", "labels", "shared_model", "save_model", "formats", "adapt")
    for name in (*others, "objects", "merge", "background", "only", "ids", "label_set"):
        if getattr(options, name):
            raise UsageError(f"--stack has no --{name.replace('_', '-')}; leave out one of them")
    if isinstance(recipe.source, Regions):
        raise UsageError("regions lie in one photo only; leave out --stack")


def _check_regions(options: argparse.Namespace) -> None:
    """Raise UsageError if regions are asked for together with what only labels have."""
    for name, row in SETTINGS.items():
        if row.is_of_colours and getattr(options, name) is not None:
            option = name.replace("_", "-")
            raise UsageError(f"regions have a detail, and --{option} is for labels; leave out one")


def _recipe_of_model(
    recipe: Recipe, settings: dict[str, Any], options: argparse.Namespace, model: Model
) -> Recipe:
    if isinstance(recipe.source, Regions):
        raise UsageError("regions are found without a model; leave out one of them")
    asked = "space" in settings or options.recipe is not None
    if asked and recipe.features.space != model.space:
        raise UsageError(f"the model was fitted in {model.space}, not {recipe.features.space}")
    asked = "features" in settings or options.recipe is not None
    if asked and recipe.features.features != model.needs.features:
        features = model.needs.features
        raise UsageError(f"the model sees {features}, not {recipe.features.features}")
    count = model.mixture.n_components
    if settings.get("components", count) != count:
        raise UsageError(f"the model has {count} labels, not {settings['components']}")
    terms = model.needs.features
    seen = {"space": model.space, "features": terms, "white": model.needs.white}
    return recipe.afresh.changed(components=count, **seen)


def _reader(row: Setting) -> Callable[[str], object]:
    """Return what reads an option's value; its range is the recipe's own business."""

    def read(text: str) -> object:
        try:
            return row.parse(text)
        except ValueError:
            wanted = _WORDS[row.kind]
            raise argparse.ArgumentTypeError(f"{wanted}, not {text!r}") from None

    return read


def _detail(options: argparse.Namespace) -> float | None:
    """Return the detail of regions; naming one asks for regions."""
    if options.detail is None and options.regions:
        return DEFAULT_DETAIL
    return options.detail  # type: ignore[no-any-return]  # what argparse's own type made


def _area(text: str) -> Area:
    try:
        return read_area(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}, not {text!r}") from None


def _page(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a number, from 1 on, not {text!r}")
    return int(text)


def _channels(text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isdecimal() and int(part) > 0 for part in parts):
        raise argparse.ArgumentTypeError(f"channels' numbers with commas, from 1 on, not {text!r}")
    return tuple(map(int, parts))


def _megapixels(text: str) -> int:
    try:
        pixels = float(text) * 1e6
    except ValueError:
        pixels = 0.0
    if not 1 <= pixels <= 1e12:
        raise argparse.ArgumentTypeError(f"a number of megapixels, not {text!r}")
    return int(pixels)


def _formats(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(","))
    for name in names:
        if name not in FORMATS:
            raise argparse.ArgumentTypeError(f"no format {name!r}; there are {', '.join(FORMATS)}")
    return names
