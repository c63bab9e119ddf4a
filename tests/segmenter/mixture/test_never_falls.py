"""The likelihood never falls and covariances stay definite, without a floor too."""

import numpy as np
import pytest

from segmenter.mixture import (
    EmSettings,
    Mixture,
    fit_steps,
    from_json,
    make_samples,
    noise_steps,
    to_json,
    variational_steps,
)
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.multilevel import last
from tests.segmenter.mixture.problems import degenerate, ordinary

N_FITS = 120
COLLAPSED = np.array([np.outer((1, 0.8, 0.6), (1, 0.8, 0.6)) * 400 + 1e-3 * np.eye(3)] * 2)


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


def test_no_curve_falls_of_noise_or_variational_fits_on_degenerate_data():
    for seed in range(0, N_FITS, 3):
        samples, start = degenerate(seed)
        kind = COVARIANCE_TYPES[seed % 4]
        curves = (
            last(noise_steps(samples, start, EmSettings(1e-9, 300, kind))).curve,
            last(noise_steps(samples, start, EmSettings(1e-9, 300, kind, hard=True))).curve,
            last(variational_steps(samples, samples.n_samples, start)).curve,
        )
        for number, curve in enumerate(curves):
            assert np.isfinite(curve).all(), (seed, number)
            assert min(np.diff(curve), default=0.0) > -1e-8, (seed, number)


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_a_start_under_the_floor_is_raised_to_it_before_it_is_judged(rng, kind):
    grey = rng.normal(128, 40, 800).round()
    samples = make_samples(np.stack([grey, (0.8 * grey).round(), (0.6 * grey).round()]), floor=1.0)
    low = Mixture(np.full(2, 0.5), np.array([[90.0, 72, 54], [160, 128, 96]]), COLLAPSED)

    *_, fit = fit_steps(samples, low, EmSettings(1e-6, 200, kind))

    assert np.diff(fit.curve).min() > -1e-9
    first = next(fit_steps(samples, low, EmSettings(1e-6, 200, kind))).mixture
    assert np.linalg.eigvalsh(first.covariances).min() > 1 - 1e-6


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_a_start_that_may_stay_as_it_is_does_to_the_last_bit(problem, kind):
    samples, start = problem
    settings = EmSettings(1e-6, 50, kind)
    fitted = last(fit_steps(samples, start, settings))

    again = next(fit_steps(samples, fitted.mixture, settings))

    np.testing.assert_allclose(again.mixture.covariances, fitted.mixture.covariances, rtol=1e-12)
    assert again.curve[0] == pytest.approx(fitted.curve[-1], abs=1e-12)


@pytest.mark.parametrize(
    ("curve", "settled"),
    [
        ((1.0,), False),
        ((1.0, 1.5), False),
        ((1.0, 1.00001), True),
        ((1.0, 1.0 - 1e-12), True),
        ((1.0, 0.99999), False),
        ((1.0, -4.0), False),
    ],
)
def test_a_fall_is_never_convergence(curve, settled):
    assert EmSettings(1e-4).settled(curve) == settled


def test_with_a_ridge_the_curve_may_settle_from_above():
    assert EmSettings(1e-4, ridge=0.1).settled((1.0, 0.99999))
    assert not EmSettings(1e-4, ridge=0.1).settled((1.0, 0.99))
