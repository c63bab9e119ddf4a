"""The recipe of a result, to do it again."""

from typing import BinaryIO

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.files.recipe import parse_recipe, recipe_text
from segmenter.files.settings_json import settings_of
from segmenter.segmenting.repeating import Obstacle, obstacles

_WHY: dict[Obstacle, str] = {
    "edits": "a recipe cannot hold what was painted; save the session instead",
    "area": "a recipe cannot hold an area of interest; save the session instead",
    "locks": "a recipe cannot hold what was locked; save the session instead",
    "labels": "these labels were taken from a file, so no recipe makes them;"
    " export the labels themselves",
    "marks": "a recipe cannot hold what was drawn on the photo; save the session instead",
    "stopped": "this fit was stopped on its way, which no recipe says; fit again, then save it",
    "owners": "a recipe cannot hold which labels were merged; save the session instead",
    "background": "a recipe cannot hold which labels are left out; save the session instead",
}


def check(job: ExportJob) -> None:
    """Raise ExportError if no recipe makes a result."""
    for obstacle in obstacles(job.segmentation):
        raise ExportError(f"{job.image.name}: {_WHY[obstacle]}")


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the recipe of a result."""
    check(job)
    file.write(recipe_text(job.segmentation.recipe, job.image))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a recipe back and compare its settings and the rest."""
    data, recipe = file.read(), job.segmentation.recipe
    same = settings_of(parse_recipe(data)) == settings_of(recipe)
    return same and data == recipe_text(recipe, job.image)
