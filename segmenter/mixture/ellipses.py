"""Components as ellipses, to draw."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.mixture import Mixture


@dataclass(frozen=True, slots=True, eq=False)
class Ellipses:
    """One ellipse a component.

    Attributes
    ----------
    centres : (K, 2) array
    radii : (K, 2) array
        Long and short half axis.
    angles : (K,) array
        From the first feature's axis to the long one, in radians, in (-π/2, π/2].
    """

    centres: FloatArray
    radii: FloatArray
    angles: FloatArray

    def outlines(self, n_points: int = 64) -> FloatArray:
        """Return closed outlines, (K, n_points, 2); the last point is the first again."""
        turn = np.linspace(0, 2 * np.pi, n_points)
        circle = np.stack([np.cos(turn), np.sin(turn)])
        along = np.stack([np.cos(self.angles), np.sin(self.angles)], axis=-1)
        across = np.stack([-along[:, 1], along[:, 0]], axis=-1)
        axes = np.stack([along, across], axis=-1) * self.radii[:, None, :]
        return np.asarray(self.centres[:, None] + (axes @ circle).transpose(0, 2, 1))


def ellipses(mixture: Mixture, dims: tuple[int, int] = (0, 1), n_std: float = 2.0) -> Ellipses:
    """Return where each component's density, seen in two dimensions, has fallen ``n_std`` wide.

    Parameters
    ----------
    mixture : Mixture
    dims : (int, int)
        Features across and up; a Gaussian's marginal is the Gaussian of its sub-matrix.
    n_std : float
        Half axes in standard deviations.

    Returns
    -------
    ellipses : Ellipses

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, §2.3 and eq. 2.98.
    """
    chosen = list(dims)
    variances, axes = np.linalg.eigh(mixture.covariances[:, chosen][:, :, chosen])
    angles = np.arctan2(axes[:, 1, 1], axes[:, 0, 1])
    angles = np.where(angles > np.pi / 2, angles - np.pi, angles)
    angles = np.where(angles <= -np.pi / 2, angles + np.pi, angles)
    radii = n_std * np.sqrt(np.maximum(variances[:, ::-1], 0.0))
    return Ellipses(mixture.means[:, chosen], radii, angles)
