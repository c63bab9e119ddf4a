"""The model of a result, to label other photos by."""

from typing import BinaryIO

import numpy as np

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.features import features_of
from segmenter.files.model import Model, model_text, parse_model, write_model
from segmenter.recipe import MAX_COMPONENTS, Regions

MAX_LABELS = MAX_COMPONENTS


def check(job: ExportJob) -> None:
    """Raise ExportError if a result has no model."""
    model_of(job)


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the model."""
    write_model(model_of(job), file)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a model back and compare every digit."""
    data = file.read()
    return model_text(parse_model(data)) == data == model_text(model_of(job))


def model_of(job: ExportJob) -> Model:
    """Return the model that labels other photos as a result's own.

    Raises
    ------
    ExportError
        If there is none: regions belong to one photo.
    """
    recipe = job.segmentation.recipe
    if isinstance(recipe.source, Regions):
        raise ExportError(
            f"{job.image.name}: regions lie in one photo only, so they are no model for others;"
            " label it by colour instead"
        )
    owners = job.segmentation.map.owners.copy()
    owners[~np.isin(owners, job.ids)] = 0
    # What is only painted has no component, so no other photo has its label.
    styles = job.styles[: int(owners.max())]
    return Model(
        *(job.segmentation.mixture, recipe.features.space, styles, tuple(owners.tolist())),
        features_of(job.image, recipe.features).needs,
    )
