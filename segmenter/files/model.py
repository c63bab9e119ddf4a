"""Mixtures with their labels' names and colours, a few kilobytes, to label other photos by."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from segmenter.errors import ExportError, RecipeError
from segmenter.features import features_of
from segmenter.features.needs import DEPTHS, Needs
from segmenter.features.spaces import NAMES
from segmenter.files.json_file import (
    MOST_BYTES,
    JsonFileError,
    check_version,
    parse_json,
    read_json,
    style_content,
    style_from,
)
from segmenter.images.image import Image, in_colour
from segmenter.mixture.json_text import MixtureFormatError, from_json, to_json
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import MAX_COMPONENTS, SPACES, FeatureSettings, Space
from segmenter.regions.style import LabelStyle
from segmenter.terms import COLOUR

_KIND, _VERSION = "pixture-model", 1
_MOST_LABELS = 2**16 - 2
_LONGEST_NAME = 200
# Of photos of 8 bits; their files say no more than they did before there were others.
PHOTO = Needs()
# Their features are no larger than some hundreds; these keep arithmetic finite.
_LARGEST_MEAN, _LARGEST_VARIANCE, _SMALLEST_VARIANCE = 1e6, 1e12, 1e-12
# Values of others are single-precision numbers.
_OF_ANY = 1e38


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """What labels other photos as this one was.

    Attributes
    ----------
    mixture : Mixture
        In feature units.
    space : {"rgb", "lab", "hsv", "grey"}
        Feature space it was fitted in.
    styles : tuple of LabelStyle
        One for each label.
    owners : tuple of int, optional
        Label of each component, 0 for one that is left out; label ``i`` is component ``i - 1`` if
        left out.
    needs : Needs
        Which features it is of, and what an image must have for those.
    """

    mixture: Mixture
    space: Space
    styles: tuple[LabelStyle, ...]
    owners: tuple[int, ...] | None = None
    needs: Needs = PHOTO

    @property
    def n_labels(self) -> int:
        """The largest label; after a merge ids have gaps."""
        return self.mixture.n_components if self.owners is None else max(self.owners)

    def __post_init__(self) -> None:
        """Leave out owners that say nothing."""
        if self.owners == tuple(range(1, self.mixture.n_components + 1)):
            object.__setattr__(self, "owners", None)

    @property
    def features(self) -> FeatureSettings:
        """What it sees of a pixel."""
        return FeatureSettings(self.space, self.needs.features, self.needs.white)

    def fitting_image(self, image: Image) -> Image:
        """Return an image as it is labelled by this: a grey one as RGB, if need be.

        Raises
        ------
        RecipeError
            If it has not what the model needs; one line.
        """
        of_photos = self.needs == PHOTO
        if self.needs.are_of_colour or (of_photos and self.mixture.n_features > 1):
            image = in_colour(image)
        self.check(image)
        return image

    def check(self, image: Image) -> None:
        """Raise RecipeError if an image has not what the model needs; one line."""
        self.needs.check(features_of(image, self.features).needs, image.name)


def read_model(path: str | os.PathLike[str]) -> Model:
    """Read a model and check it, whoever wrote it.

    Raises
    ------
    JsonFileError
        If it is none, or does not fit this program; one line.
    """
    return _from(read_json(Path(path), _KIND), str(path))


def parse_model(data: bytes) -> Model:
    """Read a model as `read_model` does, but what a file holds."""
    return _from(parse_json(data, _KIND, "the model"), "the model")


def write_model(model: Model, file: BinaryIO) -> None:
    """Write a model to an open file."""
    file.write(model_text(model))


def model_text(model: Model) -> bytes:
    """Return what a model's file holds.

    Raises
    ------
    ExportError
        If it would be too long to be read again.
    """
    from segmenter.version import __version__

    content = {
        "format": _KIND,
        "version": _VERSION,
        "program": __version__,
        "features": {
            "space": model.space,
            "count": model.mixture.n_features,
            **_needs_content(model.needs),
        },
        "labels": [style_content(style) for style in model.styles],
        "mixture": json.loads(to_json(model.mixture)),
        **({} if model.owners is None else {"owners": list(model.owners)}),
    }
    text = (json.dumps(content, allow_nan=False) + "\n").encode()
    if len(text) > MOST_BYTES:
        raise ExportError(f"model: more than {MOST_BYTES >> 20} MB; use fewer labels")
    return text


def _from(content: dict[str, Any], name: str) -> Model:
    check_version(content, _VERSION, name)
    features, labels = content.get("features"), content.get("labels")
    if not isinstance(features, dict) or features.get("space") not in SPACES:
        raise JsonFileError(f"{name}: its colour space is none of {', '.join(SPACES)}")
    needs = _needs(features, name)
    mixture = _mixture(content.get("mixture"), name, needs)
    space: Space = features["space"]
    if needs == PHOTO and mixture.n_features not in (1, len(NAMES[space])):
        raise JsonFileError(f"{name}: {mixture.n_features} features are not those of {space}")
    if features.get("count", mixture.n_features) != mixture.n_features:
        raise JsonFileError(f"{name}: its mixture has another count of features; save it again")
    owners = _owners(content.get("owners"), mixture.n_components, name)
    count = mixture.n_components if owners is None else max(owners)
    if not isinstance(labels, list) or len(labels) < count:
        raise JsonFileError(f"{name}: needs {count} labels, one a component")
    if owners is None and len(labels) != count:
        raise JsonFileError(f"{name}: needs {count} labels, one a component")
    styles = tuple(style_from(label, name) for label in labels)
    return Model(mixture, space, styles, owners, needs)


def _needs_content(needs: Needs) -> dict[str, Any]:
    """Return what is told of images that are no photos of 8 bits, or of other features."""
    if needs == PHOTO:
        return {}
    return {
        "terms": needs.features,
        "depth": needs.depth,
        "channels": list(needs.channels),
        "white": needs.white,
    }


def _needs(features: dict[str, Any], name: str) -> Needs:
    terms, depth = features.get("terms", COLOUR), features.get("depth", PHOTO.depth)
    channels, white = features.get("channels", []), features.get("white", 0.0)
    sound = (
        isinstance(terms, str)
        and depth in DEPTHS
        and isinstance(channels, list)
        and all(isinstance(each, str) and len(each) <= _LONGEST_NAME for each in channels)
        and isinstance(white, int | float)
    )
    if not sound:
        raise JsonFileError(f"{name}: its features are none that this program knows; update it")
    try:
        settings = FeatureSettings(features=terms)
    except RecipeError as error:
        raise JsonFileError(f"{name}: {error}") from error
    return Needs(settings.features, depth, tuple(channels), float(white))


def _owners(content: object, n_components: int, name: str) -> tuple[int, ...] | None:
    if content is None:
        return None
    sound = (
        isinstance(content, list)
        and len(content) == n_components
        and all(type(each) is int and 0 <= each <= _MOST_LABELS for each in content)
        and any(content)
    )
    if not sound or not isinstance(content, list):
        raise JsonFileError(f"{name}: its owners are not a label for each component")
    return tuple(content)


def _mixture(content: object, name: str, needs: Needs) -> Mixture:
    try:
        mixture = from_json(json.dumps(content))
    except (MixtureFormatError, np.linalg.LinAlgError) as error:
        raise JsonFileError(f"{name}: {error}") from error
    with np.errstate(all="ignore"):
        variances = np.linalg.eigvalsh(mixture.covariances)
    largest, low, high = _LARGEST_MEAN, _SMALLEST_VARIANCE, _LARGEST_VARIANCE
    if needs != PHOTO:
        largest, low, high = _OF_ANY, 1 / _OF_ANY, _OF_ANY
    sound = (
        mixture.n_components <= MAX_COMPONENTS
        and (mixture.weights > 0).all()
        and (abs(mixture.means) <= largest).all()
        and (variances >= low).all()
        and (variances <= high).all()
    )
    if not sound:
        raise JsonFileError(f"{name}: its mixture is none that colours have; save it again")
    return mixture
