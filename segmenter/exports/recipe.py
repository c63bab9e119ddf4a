"""Every setting of a run as JSON, with what it was made with and for."""

import hashlib
import json
import os
import platform
from dataclasses import fields
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from segmenter.errors import ExportError, RecipeError
from segmenter.exports.job import ExportJob
from segmenter.files.json_file import JsonFileError, check_version, parse_json, read_json
from segmenter.images.image import Image
from segmenter.images.samples import is_sample, sample_file
from segmenter.mixture.json_text import MixtureFormatError, from_json, to_json
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Recipe

KIND, VERSION = "pixture-recipe", 1
# Drawn on one photo, pixel by pixel: not a setting.
_LEFT_OUT = {"constraints", "labels"}


def check(job: ExportJob) -> None:
    """Raise ExportError if no recipe makes a result."""
    recipe = job.segmentation.recipe
    if recipe.labels is not None:
        raise ExportError(
            f"{job.image.name}: these labels were taken from a file, so no recipe makes them;"
            " export the labels themselves"
        )
    if recipe.constraints is not None:
        raise ExportError(
            f"{job.image.name}: a recipe cannot hold what was drawn on the photo;"
            " save the session instead"
        )


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the recipe of a result."""
    check(job)
    file.write(_text(job))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a recipe back and compare its settings and the rest."""
    data = file.read()
    recipe = recipe_from(parse_json(data, KIND, "the recipe"), "the recipe")
    return settings_of(recipe) == settings_of(job.segmentation.recipe) and data == _text(job)


def read_recipe(path: str | os.PathLike[str]) -> Recipe:
    """Read a recipe and check it, whoever wrote it.

    Raises
    ------
    JsonFileError
        If it is none, or holds what this program does not know; one line.
    """
    return recipe_from(read_json(Path(path), KIND), str(path))


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
    # Scripts may set a number that they took out of an array: JSON knows only Python's.
    return value.item() if isinstance(value, np.generic) else value


def recipe_from(content: dict[str, Any], name: str) -> Recipe:
    """Make the recipe that a file tells; settings that are missing have their defaults."""
    check_version(content, VERSION, name)
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


def sha256_of(image: Image) -> tuple[str, str]:
    """Return the digest of a photo's file, or else of its pixels, and which of these it is."""
    path = image.path
    if path is None and is_sample(image.name):
        path = sample_file(image.name)
    if path is not None and path.is_file():
        return sha256_of_file(path), "file"
    return hashlib.sha256(np.ascontiguousarray(image.pixels).data).hexdigest(), "levels"


def sha256_of_file(path: Path) -> str:
    """Return the digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _text(job: ExportJob) -> bytes:
    from segmenter.version import __version__

    digest, of = sha256_of(job.image)
    content = {
        "format": KIND,
        "version": VERSION,
        "settings": settings_of(job.segmentation.recipe),
        "image": {
            "name": job.image.name,
            "width": job.image.width,
            "height": job.image.height,
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
