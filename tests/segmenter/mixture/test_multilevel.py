import numpy as np
import pytest

from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.multilevel import fit_levels, last, try_starts
from segmenter.mixture.samples import group
from segmenter.mixture.starts import StartSettings
from tests.segmenter.mixture.problems import random_problem


@pytest.fixture
def levels_and_start(rng):
    samples, start = random_problem(rng, n_samples=2000)
    places = np.floor(samples.standard_features * 4).astype(int) + 100
    return (group(samples, places[0] * 200 + places[1]), samples), start


def test_the_curve_goes_on_rising_from_cells_to_samples(levels_and_start):
    levels, start = levels_and_start
    staged = list(fit_levels(levels, start, EmSettings(1e-6)))

    assert {step.stage for step in staged} == {"cells", "exact"}
    assert np.diff(staged[-1].fit.curve).min() > -1e-9


def test_only_the_exact_fit_counts_as_converged(levels_and_start):
    levels, start = levels_and_start
    staged = list(fit_levels(levels, start, EmSettings(1e-6)))

    assert [step.stage for step in staged if step.fit.converged] == ["exact"]


def test_the_exact_fit_is_a_fixed_point_of_plain_em(levels_and_start):
    levels, start = levels_and_start
    *_, final = fit_levels(levels, start, EmSettings(1e-9))
    *_, again = fit_steps(levels[-1], final.fit.mixture, EmSettings(1e-9, 1))

    assert again.curve[1] - again.curve[0] < 1e-9


def test_iterations_of_all_levels_count_against_the_maximum(levels_and_start):
    levels, start = levels_and_start
    *_, final = fit_levels(levels, start, EmSettings(1e-12, max_iterations=7))

    assert final.stage == "exact"
    assert final.fit.iteration <= 7


def test_iterations_begun_elsewhere_stay_on_the_curve(levels_and_start):
    levels, start = levels_and_start
    first = last(fit_steps(levels[0], start, EmSettings(1e-9, 3)))
    *_, final = fit_levels(levels, first.mixture, EmSettings(1e-3), first.curve)

    assert final.fit.curve[:3] == first.curve[:3]
    assert final.fit.iteration > 3


def test_more_starts_are_never_worse(levels_and_start):
    fits = list(try_starts(levels_and_start[0][0], 3, StartSettings(0, 8), 1000))

    assert len(fits) >= 8
    assert np.diff([fit.curve[-1] for fit in fits]).min() >= 0
