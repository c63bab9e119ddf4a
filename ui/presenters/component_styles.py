"""Which label each component of a mixture goes on in, and how it looks."""

from collections.abc import Sequence

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
    owners = found.map.owners
    if len(owners) == count and (found.mixture is mixture or _is_of_history(mixture, project)):
        return _of_labels(owners.tolist(), project.styles)
    if max(count, len(owners)) > MOST_PAIRED:
        return (0,) * count, default_styles(count)
    partners = match(mixture, found.mixture).tolist()
    labels = [int(owners[partner]) if partner >= 0 else 0 for partner in partners]
    return _of_labels(labels, project.styles)


def _of_labels(
    labels: Sequence[int], styles: tuple[LabelStyle, ...]
) -> tuple[tuple[int, ...], tuple[LabelStyle, ...]]:
    taken = {styles[label - 1].colour for label in labels if label}
    defaults = default_styles(len(labels) + len(styles))
    free = iter([style for style in defaults if style.colour not in taken])
    return tuple(labels), tuple(styles[label - 1] if label else next(free) for label in labels)


def _is_of_history(mixture: Mixture, project: Project) -> bool:
    found = project.segmentation
    return found is not None and any(mixture is each for each in found.history.mixtures)
