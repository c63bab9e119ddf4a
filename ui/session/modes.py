"""From labels by colour to regions and back: what was done in the other mode comes back."""

from collections.abc import Iterator
from dataclasses import replace

from segmenter.project import Project
from segmenter.recipe import DEFAULT_DETAIL, Recipe, Regions

from .document import Steps


def by_colour(steps: Steps) -> Project:
    """Return the project with its last labels by colour, as they were left.

    Parameters
    ----------
    steps : Steps
        Whose current project is gone on from.
    """
    now = steps.projects[steps.at]
    for earlier in _earlier(steps):
        if not earlier.recipe.by_regions:
            return _like(now, earlier)
    return now.with_recipe(now.recipe.changed(detail=None))


def by_region(steps: Steps) -> Project:
    """Return the project by regions, of the detail that they had last.

    Parameters
    ----------
    steps : Steps
        Whose current project is gone on from.
    """
    now = steps.projects[steps.at]
    detail = DEFAULT_DETAIL
    for earlier in _earlier(steps):
        if isinstance(earlier.recipe.source, Regions):
            detail = earlier.recipe.source.detail
            recipe = now.recipe.changed(detail=detail)
            if earlier.has_result and _finds_the_same(earlier, now):
                return _like(now, _asking_for(earlier, recipe))
            break
    return now.with_recipe(now.recipe.changed(detail=detail))


def _earlier(steps: Steps) -> Iterator[Project]:
    """Go back through what was done to the photo, the newest first."""
    image = steps.projects[steps.at].image
    return (each for each in reversed(steps.projects[: steps.at + 1]) if each.image is image)


def _like(now: Project, earlier: Project) -> Project:
    """Return what an earlier project asks for, with its labels if it has some."""
    asked = replace(now, recipe=earlier.recipe, knowledge=earlier.knowledge)
    if earlier.segmentation is not None:
        asked = replace(asked, segmentation=earlier.segmentation, styles=earlier.styles)
    # Which part of the photo counts is the same in both modes.
    area = now.knowledge.area
    return asked if earlier.knowledge.area is area else asked.with_area(area)


def _finds_the_same(earlier: Project, now: Project) -> bool:
    """Tell whether regions would be found again: how colours are fitted is nothing to them."""
    before, after = earlier.recipe, now.recipe
    same_marks = earlier.knowledge.marks is now.knowledge.marks
    return same_marks and (before.features, before.fit.seed) == (after.features, after.fit.seed)


def _asking_for(project: Project, recipe: Recipe) -> Project:
    found = project.segmentation
    assert found is not None  # whoever has a result
    if found.recipe == recipe:
        return project
    return replace(project, recipe=recipe, segmentation=replace(found, recipe=recipe))
