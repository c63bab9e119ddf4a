"""Whether a recipe alone gives a photo the labels it has."""

from typing import Literal

import numpy as np

from segmenter.recipe import ByModel, Given, Regions
from segmenter.regions.label_map import one_label_each
from segmenter.segmenting.segmentation import Segmentation

Obstacle = Literal["edits", "area", "locks", "labels", "marks", "stopped", "owners", "background"]


def obstacles(segmentation: Segmentation) -> tuple[Obstacle, ...]:
    """Return what of a result its recipe does not say.

    Parameters
    ----------
    segmentation : Segmentation

    Returns
    -------
    obstacles : tuple of str
        Of ``edits``: something was painted; ``area``: only a part is of interest; ``locks``: labels
        are locked; ``labels``: they were given; ``marks``: the fit kept
        to some; ``stopped``: it was ended on its way; ``owners``: labels were merged, or
        components left out; ``background``: labels are left out. The same labels called otherwise
        are none.
    """
    recipe, known = segmentation.recipe, segmentation.knowledge
    marked = known.marks is not None and not isinstance(recipe.source, Regions)
    stopped = not segmentation.converged and segmentation.iterations < recipe.fit.max_iterations
    hidden = known.background.intersection(segmentation.map.unedited.used)
    met: dict[Obstacle, bool] = {
        "edits": known.edits is not None and bool(known.edits.tiles),
        "area": known.area is not None,
        "locks": known.locks is not None,
        "labels": isinstance(recipe.source, Given),
        "marks": marked,
        "stopped": stopped,
        "owners": not _has_own_owners(segmentation),
        "background": bool(hidden),
    }
    return tuple(name for name, is_met in met.items() if is_met)


def _has_own_owners(segmentation: Segmentation) -> bool:
    """Whether components belong together as the recipe says, whatever the labels are called."""
    source, owners = segmentation.recipe.source, segmentation.map.owners
    own = one_label_each(len(owners))
    if isinstance(source, ByModel) and source.owners is not None:
        own = np.array(source.owners, np.intp)
    if len(own) != len(owners) or not np.array_equal(own == 0, owners == 0):
        return False
    pairs = {*zip(own.tolist(), owners.tolist(), strict=True)}
    return len(pairs) == len({*own.tolist()}) == len({*owners.tolist()})
