"""Components that are far from a block of samples are left out of it, and nothing is missed."""

from dataclasses import replace

import numpy as np
import pytest

from segmenter.mixture.em import EmSettings, accumulate, fit_steps, gather
from segmenter.mixture.evaluate import most_likely
from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import last
from segmenter.mixture.near import LEFT_OUT, gather_near, is_worth_it
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import Samples, group, make_samples

K = 40


def clouds(rng: np.random.Generator, n_samples: int, n_features: int) -> tuple[Samples, Mixture]:
    """Whole numbers around as many centres as components, some thin and some wide."""
    centres = rng.uniform(0, 255, (K, n_features))
    spreads = np.exp(rng.uniform(np.log(0.3), np.log(30), (K, n_features)))
    owners = rng.integers(K, size=n_samples)
    points = np.rint(centres[owners] + rng.normal(size=(n_samples, n_features)) * spreads[owners])
    samples = make_samples(points.T, rng.integers(1, 1000, n_samples), 1 / 12)
    covariances = np.stack([np.diag(each**2 + 0.1) for each in spreads])
    return samples, Mixture(rng.dirichlet(np.ones(K)), centres, covariances)


def dense(samples: Samples, mixture: Mixture) -> tuple[np.ndarray, float]:
    return gather(samples, linear_form(samples.standardise(mixture)), normalise)


@pytest.mark.parametrize("n_features", [1, 2, 3, 5])
def test_sums_and_likelihood_are_those_of_all_components(rng, n_features):
    samples, mixture = clouds(rng, 6000, n_features)
    standard = samples.standardise(mixture)
    form = linear_form(standard)
    assert is_worth_it(samples, form)

    sums, log_likelihood = gather_near(samples, standard, form)
    wanted, wanted_likelihood = dense(samples, mixture)

    assert abs(log_likelihood - wanted_likelihood) < LEFT_OUT
    np.testing.assert_allclose(sums, wanted, atol=1e-9)


def test_what_varies_inside_cells_is_counted(rng):
    samples, mixture = clouds(rng, 20_000, 3)
    cells = group(samples, rng.permutation(20_000) // 4)
    standard = cells.standardise(mixture)

    sums, log_likelihood = gather_near(cells, standard, linear_form(standard))
    wanted, wanted_likelihood = dense(cells, mixture)

    assert abs(log_likelihood - wanted_likelihood) < LEFT_OUT
    np.testing.assert_allclose(sums, wanted, atol=1e-9)


def test_samples_that_every_component_is_very_far_from_keep_their_likelihood(rng):
    samples, mixture = clouds(rng, 5000, 3)
    thin = replace(mixture, covariances=np.repeat(np.eye(3)[None] / 12, K, axis=0))

    found = accumulate(samples, samples.standardise(thin))[1]

    assert found == pytest.approx(dense(samples, thin)[1], rel=1e-12)


def test_a_fit_ends_where_all_components_would_end_it(rng, monkeypatch):
    samples, start = clouds(rng, 6000, 3)
    settings = EmSettings(tolerance=1e-5)
    near = last(fit_steps(samples, start, settings))
    monkeypatch.setattr("segmenter.mixture.em.is_worth_it", lambda *_: False)
    far = last(fit_steps(samples, start, settings))

    assert near.curve[-1] > far.curve[-1] - 1e-6
    assert len(near.curve) == len(far.curve)
    np.testing.assert_allclose(near.mixture.means, far.mixture.means, atol=1e-3)
    np.testing.assert_array_equal(
        most_likely(samples, near.mixture), most_likely(samples, far.mixture)
    )


def test_labels_are_those_of_all_components_and_ties_go_to_the_first(rng, monkeypatch):
    samples, mixture = clouds(rng, 6000, 3)
    # Every component occurs twice: all samples are ties.
    twice = Mixture(
        np.tile(mixture.weights / 2, 2),
        np.tile(mixture.means, (2, 1)),
        np.tile(mixture.covariances, (2, 1, 1)),
    )
    found = [most_likely(samples, each) for each in (mixture, twice)]
    monkeypatch.setattr("segmenter.mixture.evaluate.is_worth_it", lambda *_: False)

    for near, each in zip(found, (mixture, twice), strict=True):
        np.testing.assert_array_equal(near, most_likely(samples, each))
    assert found[1].max() < K


def test_the_number_of_threads_changes_no_digit(rng, monkeypatch):
    samples, mixture = clouds(rng, 30_000, 3)
    found = []
    for threads in ("1", "2", "3"):
        monkeypatch.setenv("PIXTURE_THREADS", threads)
        found.append(accumulate(replace(samples), samples.standardise(mixture)))

    for statistics, log_likelihood in found[1:]:
        np.testing.assert_array_equal(statistics.sums, found[0][0].sums)
        assert log_likelihood == found[0][1]


def test_few_components_all_meet_every_sample(rng):
    samples, mixture = clouds(rng, 5000, 3)
    few = Mixture(mixture.weights[:12] * 3, mixture.means[:12], mixture.covariances[:12])
    statistics, log_likelihood = accumulate(samples, samples.standardise(few))
    wanted, wanted_likelihood = dense(samples, few)

    np.testing.assert_array_equal(statistics.sums, wanted)
    assert log_likelihood == wanted_likelihood
