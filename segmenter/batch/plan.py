"""What a batch does with each of its photos."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from segmenter.batch.area import WHOLE, Area
from segmenter.batch.by_hand import ByHand
from segmenter.batch.gathering import Named
from segmenter.exports import DEFAULT_FORMATS
from segmenter.files.digests import sha256_of_file
from segmenter.files.settings_json import settings_of
from segmenter.images.reading import AS_IT_IS, Reading
from segmenter.images.samples import is_sample
from segmenter.recipe import Recipe

if TYPE_CHECKING:
    from segmenter.files.model import Model
    from segmenter.regions.label_set import LabelSet


@dataclass(frozen=True)
class Plan:
    """What is done with every photo.

    Attributes
    ----------
    recipe : Recipe
    output : Path
    formats : tuple of str
        Empty for the usual ones that can hold the labels.
    model : Model, optional
        Labels the photos instead of a fit.
    adapt : bool
        Whether to fit from the model on.
    photos : tuple of str
        All files that are photos and never written over.
    save_model : Path, optional
        Where to write the model of the one photo that there is, or the one that all share.
    labels : Path, optional
        A mask whose labels that one photo gets instead of a fit.
    by_hand : ByHand
        What is changed about the labels afterwards.
    reading : Reading
        How the photos' files are read.
    stack : bool
        Whether all pages of each file are fitted as one, and labelled page by page.
    area : Area
        What counts of each photo.
    label_set : LabelSet, optional
        Whose ids, names and colours the labels get.
    overwrite : bool
        Whether files are replaced that were not written for the same photo.
    """

    recipe: Recipe
    output: Path
    formats: tuple[str, ...] = ()
    model: Model | None = None
    adapt: bool = False
    photos: tuple[str, ...] = ()
    save_model: Path | None = None
    labels: Path | None = None
    by_hand: ByHand = field(default_factory=ByHand)
    reading: Reading = AS_IT_IS
    stack: bool = False
    area: Area = WHOLE
    label_set: LabelSet | None = None
    overwrite: bool = False

    @cached_property
    def settings(self) -> str:
        """Digest of all that a result depends on besides its photo."""
        from segmenter.version import __version__

        model = self.model
        told = [
            __version__,
            settings_of(self.recipe),
            self.formats or DEFAULT_FORMATS,
            model and _told_of_model(model),
            self.adapt,
            *([model.owners] if model and model.owners else []),
            *([astuple(self.by_hand)] if self.by_hand else []),
            *([] if self.labels is None else [sha256_of_file(self.labels)]),
            *([] if self.reading == AS_IT_IS else [astuple(self.reading)]),
            *(["stack"] if self.stack else []),
            *([self.area.told] if self.area else []),
            *([] if self.label_set is None else [_told_of_set(self.label_set)]),
        ]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    def with_shared(self, model: Model) -> Plan:
        """Return the plan that labels the photos by a model which was fitted to all of them."""
        recipe = self.recipe.afresh.changed(components=model.mixture.n_components)
        return replace(self, recipe=recipe, model=model, save_model=None)

    @cached_property
    def identities(self) -> dict[tuple[int, int], Path]:
        """The photos' files by what the disk knows them by, whatever they are called."""
        found = {}
        for photo in self.photos:
            with suppress(OSError, ValueError):
                status = Path(photo).stat()
                found[status.st_dev, status.st_ino] = Path(photo)
        return found


def photo_files(named: Sequence[Named]) -> tuple[str, ...]:
    """Return the photos that are files."""
    return tuple(each.photo for each in named if not is_sample(each.photo) and not each.problem)


def _told_of_model(model: Model) -> list[Any]:
    from segmenter.mixture.json_text import to_json

    return [to_json(model.mixture), [[style.name, style.colour] for style in model.styles]]


def _told_of_set(label_set: LabelSet) -> Any:
    from segmenter.files.label_sets.own import set_content

    return set_content(label_set)
