from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.likeliest import likeliest_steps
from segmenter.mixture.multilevel import last
from segmenter.mixture.samples import make_samples
from segmenter.mixture.starts import StartSettings, start_from_seeds

SETTINGS = EmSettings(1e-4, to_the_end=True)


@pytest.fixture(scope="module")
def samples():
    """Compact clusters in wide ones, and a thin sheet: k-means sees none of that."""
    rng = np.random.default_rng(3)
    parts = []
    for _ in range(4):
        centre = rng.uniform(40, 210, 3)
        parts.append(rng.normal(centre, rng.uniform(10, 25, 3), (2500, 3)))
        parts.append(rng.normal(centre, 1.5, (1500, 3)))
    sheet = rng.uniform(30, 220, (3000, 3))
    sheet[:, 1] = 0.5 * sheet[:, 0] + rng.normal(0, 0.7, 3000)
    rows = np.concatenate([*parts, sheet]).round().clip(0, 255)
    distinct, counts = np.unique(rows, axis=0, return_counts=True)
    return make_samples(distinct.T, counts, floor=1 / 12)


def result(samples, k, starts, settings=SETTINGS):
    """Search, then go on with all samples as a fit does."""
    found = last(likeliest_steps(samples, k, starts, settings)).fit
    return last(fit_steps(samples, found.mixture, settings))


def test_more_restarts_never_have_a_worse_result(samples):
    for k in (3, 9):
        reached = [result(samples, k, StartSettings(2, n)).curve[-1] for n in range(1, 6)]

        assert all(after >= before for before, after in pairwise(reached)), k


def test_a_search_finds_what_random_starts_do_not(samples):
    tried = [start_from_seeds(samples, 9, np.random.default_rng(seed)) for seed in range(12)]
    random = max(last(fit_steps(samples, start, SETTINGS)).curve[-1] for start in tried)

    assert result(samples, 9, StartSettings()).curve[-1] > random + 0.01


def test_every_step_is_a_fit_whose_curve_rises_to_it(samples):
    stages = []
    for staged in likeliest_steps(samples, 5, StartSettings(), SETTINGS):
        stages.append(staged.stage)
        assert staged.fit.mixture.n_components == 5
        assert np.diff(staged.fit.curve).min() > -1e-9
        assert len(staged.fit.trail) == len(staged.fit.curve)
        assert staged.fit.trail[-1] is staged.fit.mixture

    assert stages[0] == "starts"
    assert set(stages[1:]) == {"cells"}


@pytest.mark.parametrize("most", [1, 4, 13])
def test_there_are_no_more_iterations_than_asked_for(samples, most):
    settings = replace(SETTINGS, max_iterations=most)
    for staged in likeliest_steps(samples, 5, StartSettings(), settings):
        assert staged.fit.iteration <= most


def test_as_many_components_as_samples_fit_them_all(rng):
    points = rng.integers(0, 255, (3, 6)).astype(float)
    samples = make_samples(points, floor=1 / 12)

    found = last(likeliest_steps(samples, 6, StartSettings(), SETTINGS)).fit.mixture

    assert np.isfinite(found.means).all()
    assert found.weights.sum() == pytest.approx(1.0)
