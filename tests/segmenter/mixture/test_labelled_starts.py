from dataclasses import replace

import numpy as np
import pytest

from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.em import EmSettings, Known, fit_steps
from segmenter.mixture.labelled_starts import (
    for_components,
    start_from_labels,
    try_labelled_starts,
)
from segmenter.mixture.multilevel import last
from segmenter.mixture.samples import make_samples
from segmenter.mixture.starts import StartSettings


def split(points, labels, n_labels, strength=1.0, soft=None):
    """Make free samples, and known ones where ``labels`` is not 0."""
    everything = make_samples(points.T, floor=1e-4)
    given = labels > 0
    weights = np.where(given, strength, 1.0)
    weights = weights / weights.sum()

    def part(chosen):
        return replace(
            everything, monomials=everything.monomials[:, chosen], weights=weights[chosen]
        )

    posterior = np.eye(n_labels)[:, labels[given] - 1] if soft is None else soft
    return part(~given), Known(part(given), posterior)


@pytest.fixture
def two_blobs(rng):
    points = np.concatenate([rng.normal(0, 1, (200, 2)), rng.normal(5, 1, (200, 2))])
    labels = np.zeros(400, int)
    labels[[0, 1, 2, 3, 4]] = 1
    labels[[200, 201, 202, 203]] = 2
    return points, labels


def test_labelled_samples_alone_give_the_start(two_blobs, rng):
    points, labels = two_blobs
    free, known = split(points, labels, 2)

    start = start_from_labels(free, known, rng)

    np.testing.assert_allclose(start.weights, [5 / 9, 4 / 9])
    np.testing.assert_allclose(start.means, [points[:5].mean(0), points[200:204].mean(0)])
    np.testing.assert_allclose(start.covariances[0], np.cov(points[:5].T, ddof=0))


def test_components_without_labelled_samples_start_far_from_the_others(two_blobs, rng):
    points, labels = two_blobs
    free, known = split(points, np.where(labels == 2, 0, labels), 1)

    start = start_from_labels(free, for_components(known, 2), rng)

    np.testing.assert_allclose(start.means[0], points[:5].mean(0))
    np.testing.assert_allclose(start.means[1], [5, 5], atol=1.5)


def test_labels_keep_their_numbers_whatever_their_share(two_blobs, rng):
    points, labels = two_blobs
    swapped = np.where(labels > 0, 3 - labels, 0)
    for given, expected in ((labels, [0, 5]), (swapped, [5, 0])):
        free, known = split(points, given, 2)
        fit = last(try_labelled_starts(free, known, StartSettings(), EmSettings()))
        np.testing.assert_allclose(fit.mixture.means[:, 0], expected, atol=0.5)


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
@pytest.mark.parametrize("strength", [0.01, 1.0, 100.0])
def test_the_objective_never_falls_with_labelled_samples(rng, kind, strength):
    points = rng.normal(0, 1, (300, 3)) * rng.uniform(0.3, 3, 3)
    labels = np.where(rng.random(300) < 0.2, rng.integers(1, 4, 300), 0)
    soft = rng.dirichlet(np.ones(3), (labels > 0).sum()).T
    for posterior in (None, soft):
        free, known = split(points, labels, 3, strength, posterior)
        settings = EmSettings(1e-9, 200, kind)
        start = start_from_labels(free, known, rng, settings)
        curve = last(fit_steps(free, start, settings, known)).curve
        assert np.diff(curve).min() > -1e-9


def test_strong_labels_draw_the_means_to_them(two_blobs):
    points, _ = two_blobs
    wrong = np.where(np.arange(400) % 10 == 0, 1, 0)
    wrong[1::10] = 2
    free, known = split(points, wrong, 2, strength=1e4)

    fit = last(try_labelled_starts(free, known, StartSettings(), EmSettings(1e-8)))

    np.testing.assert_allclose(fit.mixture.means[0], points[wrong == 1].mean(0), atol=0.1)
    np.testing.assert_allclose(fit.mixture.means[1], points[wrong == 2].mean(0), atol=0.1)


def test_without_free_samples_the_fit_is_the_labelled_samples_own(two_blobs):
    points, _ = two_blobs
    labels = np.repeat([1, 2], 200)
    free, known = split(points, labels, 2)
    nothing = replace(free, monomials=known.samples.monomials[:, :1], weights=np.zeros(1))

    fit = last(try_labelled_starts(nothing, known, StartSettings(), EmSettings()))

    np.testing.assert_allclose(fit.mixture.means[1], points[200:].mean(0))
    assert np.isfinite(fit.curve).all()
