"""Which label each component of a mixture goes on in, and how it looks."""

import numpy as np

from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import match
from segmenter.project import Project
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle

# Pairing so many components one by one with others would take too long at 25 pictures a second.
MOST_PAIRED = 100


def component_styles(
    mixture: Mixture, project: Project
) -> tuple[tuple[int, ...], tuple[LabelStyle, ...]]:
    """Return label and style of each component of a result, of its iterations or of a running fit.

    Parameters
    ----------
    mixture : Mixture
    project : Project

    Returns
    -------
    labels : tuple of int
        1…, or 0 for a component of a running fit that no label of the project goes on in.
    styles : tuple of LabelStyle
        Those of the labels; without a label, the first colours that are free.
    """
    found, count = project.segmentation, mixture.n_components
    if found is None or found.mixture.n_features != mixture.n_features:
        order = np.lexsort((*mixture.means.T[::-1], -mixture.weights))
        # They get their labels by weight, and are coloured as they then will be.
        styles = default_styles(count)
        places = np.argsort(order)
        return (0,) * count, tuple(styles[place] for place in places)
    if (found.n_labels == count and found.mixture is mixture) or _is_of_history(mixture, project):
        return tuple(range(1, count + 1)), project.styles
    if max(count, found.n_labels) > MOST_PAIRED:
        return (0,) * count, default_styles(count)
    partners = match(mixture, found.mixture).tolist()
    defaults = default_styles(count + len(project.styles))
    taken = {project.styles[partner].colour for partner in partners if partner >= 0}
    free = iter([style for style in defaults if style.colour not in taken])
    return (
        tuple(partner + 1 for partner in partners),
        tuple(project.styles[partner] if partner >= 0 else next(free) for partner in partners),
    )


def _is_of_history(mixture: Mixture, project: Project) -> bool:
    found = project.segmentation
    return found is not None and any(mixture is each for each in found.history.mixtures)
