"""The adjusted Rand index."""

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from segmenter.regions.agreement import adjusted_rand


def test_agreement_of_two_divisions_is_what_scikit_learn_says() -> None:
    rng = np.random.default_rng(0)
    truth = rng.integers(0, 3, 500)
    guess = np.where(rng.random(500) < 0.7, truth, rng.integers(0, 5, 500))

    assert adjusted_rand(truth, guess) == pytest.approx(adjusted_rand_score(truth, guess))
    assert adjusted_rand(truth, 2 - truth) == 1
