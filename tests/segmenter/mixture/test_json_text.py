import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segmenter.errors import PixtureError
from segmenter.mixture import Mixture, from_json, to_json
from tests.segmenter.mixture.problems import random_covariances


def random_mixture(rng, k, d):
    return Mixture(
        rng.dirichlet(np.ones(k)), rng.normal(0, 1e3, (k, d)), random_covariances(rng, k, d) * 1e-7
    )


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(1, 20))
def test_a_mixture_comes_back_to_the_last_digit(seed, k, d):
    mixture = random_mixture(np.random.default_rng(seed), k, d)

    back = from_json(to_json(mixture))

    for name in ("weights", "means", "covariances"):
        np.testing.assert_array_equal(getattr(back, name), getattr(mixture, name), strict=True)


def damaged(**changes):
    record = json.loads(to_json(random_mixture(np.random.default_rng(0), 2, 2)))
    return json.dumps({**record, **changes})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        '{"format": "gaussian mixture 1"}',
        damaged(format="other"),
        damaged(weights=[0.5]),
        damaged(weights=[0.5, 0.6]),
        damaged(weights=["a", "b"]),
        damaged(weights=[True, False]),
        damaged(weights=[-0.5, 1.5]),
        damaged(weights=[10**400, 1]),
        damaged(means=[[1, 2], [3]]),
        damaged(means=[[1, 2], [3, float("nan")]]),
        damaged(means=[]),
        damaged(covariances=[[[1, 0], [0, 1]], [[1, 2], [3, 1]]]),
        damaged(covariances=[[[1, 0], [0, 1]], [[1, 2], [2, 1]]]),
        damaged(covariances=None),
    ],
)
def test_what_is_no_mixture_is_refused_in_one_line(text):
    with pytest.raises(PixtureError, match="not a saved mixture") as caught:
        from_json(text)

    assert "\n" not in str(caught.value)
