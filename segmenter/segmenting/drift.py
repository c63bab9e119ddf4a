"""How likely photos are under the mixture of one of them: which have drifted away from it."""

from dataclasses import dataclass

import numpy as np

from segmenter.features import features_of
from segmenter.features.thinning import thinning_step
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.recipe import FeatureSettings
from segmenter.segmenting.fitting import mean_log_density
from segmenter.segmenting.labelling import check_features
from segmenter.work.stepwise import finish

# Pixels that are looked at, evenly spread: of a million, the mean is off by a thousandth of a unit.
_MOST_PIXELS = 1 << 20
LIMIT = 1.0
"""From this fall on a photo is told to have drifted."""


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How likely a photo's pixels are under a mixture.

    Attributes
    ----------
    mean : float
        Of log p(pixel), in nats per pixel.
    spread : float
        Standard deviation of log p(pixel) over the pixels, in nats.
    """

    mean: float
    spread: float


def likelihood_of(image: Image, mixture: Mixture, settings: FeatureSettings) -> Likelihood:
    """Tell how likely a photo's pixels are under a mixture; some of a large one stand for all.

    Parameters
    ----------
    image : Image
    mixture : Mixture
        In feature units.
    settings : FeatureSettings
        What the mixture sees of a pixel.

    Raises
    ------
    RecipeError
        If the photo has other features than the mixture.
    """
    check_features(image, mixture, settings)
    whole = features_of(image, settings)
    step = thinning_step(whole.shape, _MOST_PIXELS)
    features = whole if step == 1 else whole.part(step) or whole
    labelled = finish(features.label_steps(mixture, np.arange(mixture.n_components) + 1))
    mean = labelled.log_likelihood
    if mean is None:
        mean = mean_log_density(features.levels()[-1], mixture)
    # The judged densities have an unknown constant, which their spread has not.
    densities, counts = features.judged(mixture, normalise)
    middle = np.average(densities, weights=counts)
    variance = np.average((densities - middle) ** 2, weights=counts)
    return Likelihood(float(mean), float(np.sqrt(variance)))


def fall(likelihood: Likelihood, own: Likelihood, n_features: int) -> float:
    """Return by how much a photo is less likely than the one that the mixture is of.

    The unit is the spread of log p over the pixels of the mixture's own photo. It is taken for no
    less than that of a single Gaussian of D features, sqrt(D / 2): half a chi-square variable with
    D degrees of freedom has the variance D / 2.

    Parameters
    ----------
    likelihood, own : Likelihood
        Of the photo, and of the mixture's own.
    n_features : int
        D.

    Returns
    -------
    fall : float
        Negative for a photo that is even more likely.
    """
    unit = max(own.spread, float(np.sqrt(n_features / 2)))
    return (own.mean - likelihood.mean) / unit
