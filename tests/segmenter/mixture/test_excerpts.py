import gc
from weakref import ref

import numpy as np
import pytest

from segmenter.mixture.excerpts import excerpt
from segmenter.mixture.samples import make_samples


@pytest.fixture
def samples(rng):
    features = np.sort(rng.normal(0, 1, (1, 5000)))
    counts = rng.pareto(1.5, 5000) + 0.01
    counts[17] = counts.sum()  # as heavy as all others
    return make_samples(features, counts)


def test_an_excerpt_stands_for_all_samples(samples):
    few = excerpt(samples, 400)

    assert 0 < few.n_samples <= 400
    assert few.weights.sum() == pytest.approx(1.0)
    mean, whole = (each.standard_features @ each.weights for each in (few, samples))
    np.testing.assert_allclose(mean, whole, atol=0.01)


def test_what_is_heavy_keeps_its_weight(samples):
    heavy = samples.standard_features[0, 17]
    few = excerpt(samples, 100)

    kept = few.standard_features[0] == heavy
    assert few.weights[kept].sum() == pytest.approx(samples.weights[17], abs=1e-6)


def test_an_excerpt_is_drawn_once_and_goes_with_its_samples(rng):
    samples = make_samples(rng.normal(0, 1, (1, 900)))
    few = excerpt(samples, 100)
    assert excerpt(samples, 100) is few
    assert excerpt(samples, 50) is not few

    gone = ref(samples)
    del samples
    gc.collect()
    assert gone() is None


def test_few_samples_stay_as_they_are(samples):
    assert excerpt(samples, 5000) is samples


def test_samples_without_weight_are_never_chosen(rng):
    samples = make_samples(rng.normal(0, 1, (1, 900)), np.repeat([1.0, 0.0, 2.0], 300))

    assert excerpt(samples, 100).weights.min() > 0
