"""When EM has come to its end: what a curve may still gain."""

# As shares of the least gain of an iteration: what may be left to gain in all, what no growth makes
# much of, and what two iterations gain where a start was the end already.
LEFT, SLIGHT, AT_ONCE = 4.0, 1e-3, 0.3
# Points of a curve that tell.
WATCHED = 7


def exhausted(curve: tuple[float, ...], tolerance: float) -> bool:
    """Tell whether a curve has little left to gain, by Aitken's estimate.

    Three iterations, two steps and a leap, are taken together: right after a leap, steps shrink
    faster than they do in the end.

    Parameters
    ----------
    curve : tuple of float
        Mean log-likelihood after each iteration.
    tolerance : float
        Smallest gain of an iteration that is worth another one.

    References
    ----------
    .. [1] D. Böhning, E. Dietz, R. Schaub, P. Schlattmann and B. G. Lindsay, "The distribution of
       the likelihood ratio for mixtures of densities from the one-parameter exponential family",
       Annals of the Institute of Statistical Mathematics 46(2), 1994, §5.
    """
    if len(curve) < WATCHED:
        return len(curve) > 2 and curve[-1] - curve[-3] < AT_ONCE * tolerance
    middle, end = curve[-4] - curve[-7], curve[-1] - curve[-4]
    if end < SLIGHT * tolerance:
        return True
    return middle > end and end * end / (middle - end) < LEFT * tolerance
