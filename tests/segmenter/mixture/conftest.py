import pytest

from tests.segmenter.mixture.problems import random_problem


@pytest.fixture
def problem(rng):
    return random_problem(rng)
