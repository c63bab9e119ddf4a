"""The likelihood never falls."""

import numpy as np

from segmenter.mixture import EmSettings, fit_steps
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.multilevel import last
from tests.reliability.report import Figure
from tests.segmenter.mixture.problems import degenerate, ordinary

FALL = 1e-9


def test_no_step_of_a_random_fit_lowers_the_likelihood(figure: Figure, in_full: bool) -> None:
    """Fit ordinary and degenerate data in turn, by each type of covariance as often."""
    n_fits, falls = 1000 if in_full else 40, []
    for seed in range(n_fits):
        samples, start = (ordinary, degenerate)[seed // len(COVARIANCE_TYPES) % 2](seed)
        kind = COVARIANCE_TYPES[seed % len(COVARIANCE_TYPES)]
        curve = last(fit_steps(samples, start, EmSettings(1e-9, 300, kind))).curve
        if not np.isfinite(curve).all() or min(np.diff(curve), default=0.0) < -FALL:
            falls.append((kind, seed))

    figure(
        "The likelihood never falls",
        f"{n_fits:,} random fits of four types, half on degenerate data; falls over {FALL:g}",
        falls,
        0,
    )
