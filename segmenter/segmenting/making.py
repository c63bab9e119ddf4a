"""The one place where results are put together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray
from segmenter.features.colours import distinct_colours
from segmenter.images.image import Image
from segmenter.mixture.em import FitProgress
from segmenter.mixture.history import History
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Recipe
from segmenter.regions.region_gaussians import ColourSums
from segmenter.regions.segmentation import Segmentation


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """The pixels of each label, (K,), and their mean levels, (K, C)."""

    pixel_counts: NDArray[np.int64]
    mean_levels: FloatArray


def tally_of(sums: ColourSums) -> Tally:
    """Return the tally of areas 1, 2, …; the sums are those of levels."""
    return Tally(np.rint(sums.pixels[1:]).astype(np.int64), sums.means())


def without_fit(mixture: Mixture, log_likelihood: float) -> FitProgress:
    """Return what takes the place of a fit where there was none."""
    return FitProgress(mixture, (log_likelihood,), converged=True)


def make_segmentation(
    image: Image,
    recipe: Recipe,
    labels: LabelArray,
    fit: FitProgress,
    tally: Tally,
    *,
    seconds: tuple[float, float],
    log_likelihood: float | None = None,
    notices: Sequence[str] = (),
    history: History | None = None,
    distinct: int | None = None,
) -> Segmentation:
    """Put a result together.

    Parameters
    ----------
    image : Image
    recipe : Recipe
    labels : (H, W) uint8 or uint16 array
    fit : FitProgress
        With the final mixture, whose component ``i - 1`` is label ``i``.
    tally : Tally
    seconds : (float, float)
        To fit and to label.
    log_likelihood : float, optional
        The end of the curve if left out.
    notices : sequence of str, optional
    history : History, optional
    distinct : int, optional
        How many colours EM saw; all of the photo's if left out.

    Returns
    -------
    segmentation : Segmentation
    """
    return Segmentation(
        labels=labels,
        mixture=fit.mixture,
        log_likelihood=fit.curve[-1] if log_likelihood is None else log_likelihood,
        iterations=fit.iteration,
        converged=fit.converged,
        notices=tuple(notices),
        seconds={"read": image.read_seconds, "fit": seconds[0], "label": seconds[1]},
        curve=fit.curve,
        pixel_counts=tally.pixel_counts,
        mean_levels=tally.mean_levels,
        distinct_colours=len(distinct_colours(image).codes) if distinct is None else distinct,
        recipe=recipe,
        history=history or History(),
    )
