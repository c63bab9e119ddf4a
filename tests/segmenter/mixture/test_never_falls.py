"""The likelihood never falls and covariances stay definite, without a floor too."""

import numpy as np
import pytest

from segmenter.mixture import EmSettings, fit_steps, from_json, make_samples, to_json
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.multilevel import last
from segmenter.mixture.starts import start_from_seeds

N_FITS = 300


def ordinary(seed):
    """Draw overlapping blobs, without a floor."""
    rng = np.random.default_rng([1, seed])
    n, d, k = int(rng.integers(60, 300)), int(rng.integers(1, 4)), int(rng.integers(2, 7))
    rows = rng.normal(size=(n, d)) * rng.uniform(0.3, 3, d)
    rows = rows + rng.integers(0, 3, (n, 1)) * rng.uniform(0, 4, d)
    samples = make_samples(rows.T)
    return samples, start_from_seeds(samples, k, rng)


def degenerate(seed):
    """Draw features of very different scales, constant or dependent, and rows that repeat."""
    rng = np.random.default_rng([7, seed])
    n, d, k = int(rng.integers(20, 300)), int(rng.integers(1, 6)), int(rng.integers(1, 7))
    rows = rng.normal(size=(n, d)) * 10 ** rng.uniform(-3, 3, d)
    rows = rows + rng.integers(0, 3, (n, 1)) * rng.uniform(0, 4, d)
    if seed % 5 == 1:
        rows[:, 0] = 3.0
    elif seed % 5 == 2:
        rows = rows[rng.integers(0, max(n // 5, k), n)]
    elif seed % 5 == 3:
        rows[:, -1] = rows[:, 0] * 2 + 1
    elif seed % 5 == 4:
        rows = rows.round()
    samples = make_samples(rows.T, common_scale=seed % 3 == 0)
    return samples, start_from_seeds(samples, k, rng)


# Data sets on which leaps once led to negative eigenvalues, or where components collapse.
@pytest.mark.parametrize("seed", [12, 23, 277, 483, 1564, 1607, 2571, 2746])
def test_a_leap_out_of_the_cone_of_definite_matrices_is_not_taken(seed):
    samples, start = ordinary(seed)

    for fit in fit_steps(samples, start, EmSettings(1e-7, 200)):
        assert np.linalg.eigvalsh(fit.mixture.covariances).min() > 0

    assert np.diff(fit.curve).min() > -1e-9
    from_json(to_json(fit.mixture))


@pytest.mark.parametrize("hard", [False, True])
@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_no_curve_falls_on_degenerate_data(kind, hard):
    settings = EmSettings(1e-9, 300, kind, hard=hard)
    for seed in range(COVARIANCE_TYPES.index(kind), N_FITS, len(COVARIANCE_TYPES)):
        samples, start = degenerate(seed)

        fit = last(fit_steps(samples, start, settings))

        assert np.isfinite(fit.curve).all(), seed
        assert min(np.diff(fit.curve), default=0.0) > -1e-9, seed
