"""Where in the plane of two channels which component would win."""

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.lessons.walking import Method
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import make_samples
from segmenter.mixture.steps import e_step


def territory(
    mixture: Mixture, method: Method, extent: tuple[float, float], side: int = 72
) -> FloatArray:
    """Return what the E-step would give each place of a square, (K, side, side).

    Parameters
    ----------
    mixture : Mixture
        Of two channels.
    method : {"k-means", "hard", "em"}
    extent : (low, high)
        The square's sides, in levels of both channels.
    side : int
        Places along each.

    Returns
    -------
    posterior : (K, side, side) array
        The second channel grows with the row, the first with the column.
    """
    low, high = extent
    step = (high - low) / side
    middles = low + step * (np.arange(side) + 0.5)
    across, up = np.meshgrid(middles, middles)
    posterior, _ = e_step(make_samples(np.stack([across.ravel(), up.ravel()])), mixture)
    if method != "em":
        posterior = np.eye(mixture.n_components)[posterior.argmax(axis=0)].T
    return posterior.reshape(-1, side, side)
