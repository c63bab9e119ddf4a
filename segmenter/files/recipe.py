"""Every setting of a run as JSON, with what it was made with and for."""

import json
import os
import platform
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from segmenter.errors import RecipeError
from segmenter.files.digests import sha256_of
from segmenter.files.json_file import JsonFileError, check_version, parse_json, read_json
from segmenter.images.image import Image
from segmenter.mixture.json_text import MixtureFormatError, from_json, to_json
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Recipe

_KIND, _VERSION = "pixture-recipe", 1
# Drawn on one photo, pixel by pixel: not a setting.
_LEFT_OUT = {"constraints", "labels"}


def read_recipe(path: str | os.PathLike[str]) -> Recipe:
    """Read a recipe and check it, whoever wrote it.

    Raises
    ------
    JsonFileError
        If it is none, or holds what this program does not know; one line.
    """
    return _from(read_json(Path(path), _KIND), str(path))


def parse_recipe(data: bytes) -> Recipe:
    """Read a recipe as `read_recipe` does, but what a file holds."""
    return _from(parse_json(data, _KIND, "the recipe"), "the recipe")


def recipe_text(recipe: Recipe, image: Image) -> bytes:
    """Return what the file of a recipe holds: the settings, with what they were made for."""
    from segmenter.version import __version__

    digest, of = sha256_of(image)
    content = {
        "format": _KIND,
        "version": _VERSION,
        "settings": settings_of(recipe),
        "image": {
            "name": image.name,
            "width": image.width,
            "height": image.height,
            "sha256": digest,
            "sha256_of": of,
        },
        "versions": {
            "pixture": __version__,
            "python": platform.python_version(),
            "numpy": np.__version__,
        },
    }
    return (json.dumps(content, indent=2, allow_nan=False) + "\n").encode()


def settings_of(recipe: Recipe) -> dict[str, Any]:
    """Return a recipe's settings as JSON has them."""
    settings = {}
    for entry in fields(Recipe):
        if entry.name not in _LEFT_OUT:
            value = getattr(recipe, entry.name)
            settings[entry.name] = _as_json(value)
    return settings


def _as_json(value: object) -> object:
    if isinstance(value, Mixture):
        return json.loads(to_json(value))
    # Scripts take numbers out of arrays.
    return value.item() if isinstance(value, np.generic) else value


def _from(content: dict[str, Any], name: str) -> Recipe:
    """Make the recipe that a file tells; settings that are missing have their defaults."""
    check_version(content, _VERSION, name)
    settings = content.get("settings")
    if not isinstance(settings, dict):
        raise JsonFileError(f"{name}: has no settings")
    known = {entry.name for entry in fields(Recipe)} - _LEFT_OUT
    if unknown := sorted(set(settings) - known):
        raise JsonFileError(f'{name}: there is no setting "{unknown[0][:60]}"; update this Pixture')
    try:
        return Recipe(**{key: _checked(key, value) for key, value in settings.items()})
    except (RecipeError, MixtureFormatError, np.linalg.LinAlgError) as error:
        raise JsonFileError(f"{name}: {error}"[:500]) from error


def _checked(key: str, value: object) -> Any:
    """Return a setting if it is of the right kind; its range is the recipe's own business."""
    default = getattr(Recipe(), key)
    if key == "start":
        return None if value is None else from_json(json.dumps(value))
    kinds: tuple[type, ...] = (type(default),)
    if key == "components":
        kinds = (int, str)
    elif isinstance(default, float):
        kinds = (int, float)
    elif default is None:
        kinds = (int, float, type(None))
    if type(value) not in kinds:
        raise RecipeError(f"{key} is {json.dumps(value)[:60]}, which is of another kind")
    try:
        return float(value) if isinstance(default, float) else value  # type: ignore[arg-type]
    except OverflowError as error:
        raise RecipeError(f"{key} is beyond all numbers") from error
