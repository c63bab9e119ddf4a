"""Mixtures with their labels' names and colours, a few kilobytes, to label other photos by."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.features.spaces import NAMES
from segmenter.files.json_file import (
    MOST_BYTES,
    JsonFileError,
    check_version,
    parse_json,
    read_json,
    style_from,
)
from segmenter.mixture.json_text import MixtureFormatError, from_json, to_json
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import MAX_COMPONENTS, SPACES, Space
from segmenter.regions.style import LabelStyle

KIND, VERSION = "pixture-model", 1
MAX_LABELS = MAX_COMPONENTS
# Values of features are no larger than some hundreds; these keep arithmetic finite.
_LARGEST_MEAN, _LARGEST_VARIANCE, _SMALLEST_VARIANCE = 1e6, 1e12, 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """All that is needed to label other photos as this one was.

    Attributes
    ----------
    mixture : Mixture
        In feature units; label ``i`` is component ``i - 1``.
    space : {"rgb", "lab", "hsv", "grey"}
        Feature space it was fitted in.
    styles : tuple of LabelStyle
        One for each label.
    """

    mixture: Mixture
    space: Space
    styles: tuple[LabelStyle, ...]


def check(job: ExportJob) -> None:
    """Raise ExportError if a result has no model."""
    model_of(job)


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the model."""
    file.write(_text(model_of(job)))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a model back and compare every digit."""
    data = file.read()
    read = _from(parse_json(data, KIND, "the model"), "the model")
    return _text(read) == data == _text(model_of(job))


def read_model(path: str | os.PathLike[str]) -> Model:
    """Read a model and check it, whoever wrote it.

    Raises
    ------
    JsonFileError
        If it is none, or does not fit this program; one line.
    """
    return _from(read_json(Path(path), KIND), str(path))


def write_model(model: Model, file: BinaryIO) -> None:
    """Write a model that belongs to no single photo."""
    file.write(_text(model))


def model_of(job: ExportJob) -> Model:
    """Return the model that labels other photos as a result's own.

    Raises
    ------
    ExportError
        If there is none: regions belong to one photo.
    """
    recipe = job.segmentation.recipe
    if recipe.detail is not None:
        raise ExportError(
            f"{job.image.name}: regions lie in one photo only, so they are no model for others;"
            " leave detail out"
        )
    return Model(job.segmentation.mixture, recipe.space, job.styles)


def _text(model: Model) -> bytes:
    from segmenter.version import __version__

    content = {
        "format": KIND,
        "version": VERSION,
        "program": __version__,
        "features": {"space": model.space, "count": model.mixture.n_features},
        "labels": [{"name": style.name, "rgb": list(style.colour)} for style in model.styles],
        "mixture": json.loads(to_json(model.mixture)),
    }
    text = (json.dumps(content, allow_nan=False) + "\n").encode()
    if len(text) > MOST_BYTES:
        raise ExportError(f"model: more than {MOST_BYTES >> 20} MB; use fewer labels")
    return text


def _from(content: dict[str, Any], name: str) -> Model:
    check_version(content, VERSION, name)
    features, labels = content.get("features"), content.get("labels")
    if not isinstance(features, dict) or features.get("space") not in SPACES:
        raise JsonFileError(f"{name}: its colour space is none of {', '.join(SPACES)}")
    mixture = _mixture(content.get("mixture"), name)
    space: Space = features["space"]
    if mixture.n_features not in (1, len(NAMES[space])):
        raise JsonFileError(f"{name}: {mixture.n_features} features are not those of {space}")
    if features.get("count", mixture.n_features) != mixture.n_features:
        raise JsonFileError(f"{name}: its mixture has another count of features; save it again")
    if not isinstance(labels, list) or len(labels) != mixture.n_components:
        raise JsonFileError(f"{name}: needs {mixture.n_components} labels, one a component")
    return Model(mixture, space, tuple(style_from(label, name) for label in labels))


def _mixture(content: object, name: str) -> Mixture:
    try:
        mixture = from_json(json.dumps(content))
    except (MixtureFormatError, np.linalg.LinAlgError) as error:
        raise JsonFileError(f"{name}: {error}") from error
    with np.errstate(all="ignore"):
        variances = np.linalg.eigvalsh(mixture.covariances)
    sound = (
        mixture.n_components <= MAX_COMPONENTS
        and (mixture.weights > 0).all()
        and (abs(mixture.means) <= _LARGEST_MEAN).all()
        and (variances >= _SMALLEST_VARIANCE).all()
        and (variances <= _LARGEST_VARIANCE).all()
    )
    if not sound:
        raise JsonFileError(f"{name}: its mixture is none that colours have; save it again")
    return mixture
