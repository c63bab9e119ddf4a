"""Leaps of EM: where two of its steps point, further on."""

import numpy as np

from segmenter.arrays import FloatArray

# The furthest leap at first; it grows while leaps succeed and shrinks when one fails.
FIRST_REACH = 4.0
# No component may lose all its weight in a leap.
LEAST_MASS = 1e-9


def extrapolate(
    before: FloatArray, first: FloatArray, second: FloatArray, reach: float
) -> tuple[FloatArray | None, float]:
    """Extend two steps of EM, as sufficient statistics, towards the fixed point.

    Above a floor the M-step makes a valid mixture of any statistics with positive masses, because
    it clips covariances; without one, the mixture may have left the cone of definite matrices and
    is then to be refused.

    Parameters
    ----------
    before, first, second : (K, F) arrays
        Statistics at three consecutive iterates.
    reach : float
        Largest step length.

    Returns
    -------
    statistics : (K, F) array or None
        None where there is nothing to gain.
    length : float
        The step length; 1 is where the two steps led.

    References
    ----------
    .. [1] R. Varadhan and C. Roland, "Simple and globally convergent methods for accelerating the
       convergence of any EM algorithm", Scandinavian Journal of Statistics 35(2), 2008: scheme S3.
    """
    step = first - before
    bend = second - first - step
    curvature = float(np.vdot(bend, bend))
    if curvature == 0.0:
        return None, 1.0
    length = min((float(np.vdot(step, step)) / curvature) ** 0.5, reach)
    if length <= 1.0:
        return None, 1.0
    statistics = before + 2 * length * step + length**2 * bend
    if statistics[:, 0].min() < LEAST_MASS:
        return None, length
    return statistics, length
