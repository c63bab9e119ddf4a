"""Options of the command line that say how photos are segmented, and the recipe they make."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from segmenter.exports import DEFAULT_FORMATS, FORMATS
from segmenter.files.model import Model, read_model
from segmenter.files.recipe import read_recipe
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.recipe import SPACES, Recipe
from segmenter.regions.tree.hierarchy import DEFAULT_DETAIL

_SETTINGS = (
    *("components", "space", "covariance", "seed", "restarts", "tolerance", "max_iterations"),
    *("smoothing", "min_region"),
)


# Settings that have no meaning for regions.
ONLY_OF_LABELS = ("components", "covariance", "smoothing", "min_region")


class UsageError(Exception):
    """Options that contradict each other."""


def add_recipe(command: argparse.ArgumentParser) -> None:
    """Add an option for each setting; one that is not given is None and overrides no recipe."""
    defaults = Recipe()

    def add(option: str, metavar: str, kind: Callable[[str], object], text: str) -> None:
        name = option.removeprefix("--").replace("-", "_")
        names = ("-k", option) if name == "components" else (option,)
        told = text.format(getattr(defaults, name))
        command.add_argument(*names, metavar=metavar, type=kind, help=told)

    add("--components", "N|auto", _components, 'number of labels, or "auto" (default {})')
    add("--seed", "N", int, "of the random starts (default {})")
    add("--restarts", "N", int, "starts, of which the best is kept (default {})")
    add("--tolerance", "T", float, "least gain of an iteration (default {} nats a pixel)")
    add("--max-iterations", "N", int, "iterations at most (default {})")
    spaces = f"colour space (default {defaults.space})"
    command.add_argument("--space", choices=SPACES, help=spaces)
    shapes = f"shape of the clusters in that space (default {defaults.covariance})"
    command.add_argument("--covariance", choices=COVARIANCE_TYPES, help=shapes)
    add("--smoothing", "S", float, "take grain out of the labels: 0 none (default), 1 well")
    add("--min-region", "N", int, "pixels of the smallest area that stays (default {})")
    regions = "connected regions people would draw, not labels"
    command.add_argument("--regions", action="store_true", help=regions)
    detail = f"size of regions, 0 the smallest to 1 the largest (default {DEFAULT_DETAIL})"
    command.add_argument("--detail", metavar="D", type=float, help=detail)


def add_files(command: argparse.ArgumentParser) -> None:
    """Add the options that name files of recipes and models."""
    add = command.add_argument
    add("--recipe", metavar="FILE", type=Path, help="settings from STEM.recipe.json")
    add("--model", metavar="FILE", type=Path, help="label by this model, without a fit")
    add("--labels", metavar="MASK", type=Path, help="take a mask's labels, without a fit")
    adapt = "with --model or --labels: fit on from there"
    add("--adapt", action="store_true", help=adapt)
    add("--save-model", metavar="FILE", type=Path, help="write the mixture for other photos")
    add(
        "--formats",
        metavar="F,F,...",
        type=_formats,
        default=(),
        help=f"of {', '.join(FORMATS)} (default: {','.join(DEFAULT_FORMATS)})",
    )


def recipe_and_model(options: argparse.Namespace) -> tuple[Recipe, Model | None]:
    """Return what the options ask for; options override the recipe's file they are given with.

    Raises
    ------
    UsageError, RecipeError, JsonFileError
    """
    recipe = Recipe() if options.recipe is None else read_recipe(options.recipe)
    given = {name: getattr(options, name) for name in _SETTINGS}
    given["detail"] = _detail(options)
    settings: dict[str, Any] = {key: value for key, value in given.items() if value is not None}
    if given["detail"] is not None:
        _check_regions(options)
    if options.model is None:
        if options.adapt and options.labels is None:
            raise UsageError("--adapt goes on from a --model or from --labels; name one of them")
        return replace(recipe, **settings), None
    model = read_model(options.model)
    return _recipe_of_model(replace(recipe, **settings), settings, options, model), model


def check_labels(options: argparse.Namespace, recipe: Recipe, n_photos: int) -> None:
    """Raise UsageError if a mask's labels are asked for together with what they rule out."""
    if n_photos > 1:
        raise UsageError("--labels is the mask of one photo; name no other photos")
    if options.model is not None or options.shared_model:
        raise UsageError("--labels takes the place of a model; leave out one of them")
    if options.components is not None:
        raise UsageError("the mask of --labels says how many there are; leave out --components")
    if recipe.detail is not None:
        raise UsageError("regions are found without --labels; leave out one of them")


def _check_regions(options: argparse.Namespace) -> None:
    """Raise UsageError if regions are asked for together with what only labels have."""
    for name in ONLY_OF_LABELS:
        if getattr(options, name) is not None:
            option = name.replace("_", "-")
            raise UsageError(f"regions have a detail, and --{option} is for labels; leave out one")


def _recipe_of_model(
    recipe: Recipe, settings: dict[str, Any], options: argparse.Namespace, model: Model
) -> Recipe:
    if recipe.detail is not None:
        raise UsageError("regions are found without a model; leave out one of them")
    asked = "space" in settings or options.recipe is not None
    if asked and recipe.space != model.space:
        raise UsageError(f"the model was fitted in {model.space}, not {recipe.space}")
    count = model.mixture.n_components
    if settings.get("components", count) != count:
        raise UsageError(f"the model has {count} labels, not {settings['components']}")
    return replace(recipe.afresh, components=count, space=model.space)


def _components(text: str) -> int | Literal["auto"]:
    if text == "auto":
        return "auto"
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'a whole number or "auto", not {text!r}') from None


def _detail(options: argparse.Namespace) -> float | None:
    """Return the detail of regions; naming one asks for regions."""
    if options.detail is None and options.regions:
        return DEFAULT_DETAIL
    return options.detail  # type: ignore[no-any-return]  # what argparse's own type made


def _formats(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(","))
    for name in names:
        if name not in FORMATS:
            raise argparse.ArgumentTypeError(f"no format {name!r}; there are {', '.join(FORMATS)}")
    return names
