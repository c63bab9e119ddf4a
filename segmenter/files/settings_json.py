"""A recipe's settings as JSON has them: one flat table of names, and back."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from segmenter.errors import RecipeError
from segmenter.recipe import SETTINGS, ByModel, Fit, Given, Recipe

# What older files have besides: how marks count, which are no settings any more.
_PASSED_OVER = {"constraint_strength"}
_OF_MODELS = {"start", "fit", "owners"}


def settings_of(recipe: Recipe) -> dict[str, Any]:
    """Return a recipe's settings; ``start`` is the mixture of a model, ``fit`` if EM goes on.

    ``owners`` are the labels of its components, where those are others than their places.
    """
    settings = {name: _plain(recipe.value(name)) for name in SETTINGS}
    if isinstance(recipe.source, ByModel):
        from segmenter.mixture.json_text import to_json

        settings["start"] = json.loads(to_json(recipe.source.mixture))
        settings["fit"] = recipe.source.adapt
        if recipe.source.owners is not None:
            settings["owners"] = list(recipe.source.owners)
    elif isinstance(recipe.source, Given):
        settings["given"] = True
    return settings


def recipe_of(settings: Mapping[str, Any]) -> Recipe:
    """Make the recipe that settings tell; those that are missing have their defaults.

    Raises
    ------
    RecipeError
        If there is an unknown setting, or one of another kind or out of its range.
    MixtureFormatError
        If ``start`` is no mixture.
    """
    known = {*SETTINGS, *_OF_MODELS, *_PASSED_OVER}
    if unknown := sorted(set(settings) - known):
        raise RecipeError(f'there is no setting "{unknown[0][:60]}"; update this Pixture')
    plain: dict[str, Any] = {
        key: _checked(key, settings[key]) for key in settings if key in SETTINGS
    }
    recipe = Recipe(**plain)
    start, goes_on = settings.get("start"), settings.get("fit", True)
    if not isinstance(goes_on, bool):
        raise RecipeError(f"fit is {json.dumps(goes_on)[:60]}, which is of another kind")
    if start is None:
        if not goes_on:
            raise RecipeError("without a fit there must be a start to label by; give one")
        return recipe
    if not isinstance(recipe.source, Fit):
        return recipe
    owners = settings.get("owners")
    if owners is not None and not _are_whole(owners):
        raise RecipeError(f"owners are {json.dumps(owners)[:60]}, which are of another kind")
    told = None if owners is None else tuple(owners)
    from segmenter.mixture.json_text import from_json

    source = ByModel(from_json(json.dumps(start)), recipe.source, goes_on, told)
    return replace(recipe, source=source)


def _are_whole(values: object) -> bool:
    return isinstance(values, list) and all(type(value) is int for value in values)


def _plain(value: object) -> object:
    # Scripts take numbers out of arrays.
    return value.item() if isinstance(value, np.generic) else value


def _checked(name: str, value: object) -> object:
    """Return a setting if it is of the right kind; its range is the recipe's own business."""
    row = SETTINGS[name]
    if name == "detail" and value is None:
        return None
    if not row.is_of_kind(value):
        raise RecipeError(f"{name} is {json.dumps(value)[:60]}, which is of another kind")
    try:
        return float(value) if row.kind == "real" else value  # type: ignore[arg-type]
    except OverflowError as error:
        raise RecipeError(f"{name} is beyond all numbers") from error
