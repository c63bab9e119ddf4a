"""Every setting of a run as JSON, with what it was made with and for."""

import json
import os
import platform
from pathlib import Path
from typing import Any

import numpy as np

from segmenter.errors import RecipeError
from segmenter.files.digests import sha256_of
from segmenter.files.json_file import JsonFileError, check_version, parse_json, read_json
from segmenter.files.settings_json import recipe_of, settings_of
from segmenter.images.image import Image
from segmenter.mixture.json_text import MixtureFormatError
from segmenter.recipe import Recipe

_KIND, _VERSION = "pixture-recipe", 1


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


def _from(content: dict[str, Any], name: str) -> Recipe:
    """Make the recipe that a file tells; settings that are missing have their defaults."""
    check_version(content, _VERSION, name)
    settings = content.get("settings")
    if not isinstance(settings, dict):
        raise JsonFileError(f"{name}: has no settings")
    try:
        return recipe_of(settings)
    except (RecipeError, MixtureFormatError, np.linalg.LinAlgError) as error:
        raise JsonFileError(f"{name}: {error}"[:500]) from error
