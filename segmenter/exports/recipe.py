"""The recipe of a result, to do it again."""

from typing import BinaryIO

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.files.recipe import parse_recipe, recipe_text
from segmenter.files.settings_json import settings_of
from segmenter.recipe import Given


def check(job: ExportJob) -> None:
    """Raise ExportError if no recipe makes a result."""
    recipe = job.segmentation.recipe
    if isinstance(recipe.source, Given):
        raise ExportError(
            f"{job.image.name}: these labels were taken from a file, so no recipe makes them;"
            " export the labels themselves"
        )
    if job.segmentation.knowledge.marks is not None:
        raise ExportError(
            f"{job.image.name}: a recipe cannot hold what was drawn on the photo;"
            " save the session instead"
        )


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the recipe of a result."""
    check(job)
    file.write(recipe_text(job.segmentation.recipe, job.image))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a recipe back and compare its settings and the rest."""
    data, recipe = file.read(), job.segmentation.recipe
    same = settings_of(parse_recipe(data)) == settings_of(recipe)
    return same and data == recipe_text(recipe, job.image)
