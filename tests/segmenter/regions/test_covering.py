import numpy as np
import pytest

from segmenter.regions import covering as module
from segmenter.regions.covering import covering

HALVES = np.repeat([[1, 2]], 4, axis=0).repeat(3, axis=1)


def test_the_same_areas_under_other_numbers_cover_wholly():
    assert covering(HALVES, 9 - HALVES) == 1.0


def test_one_area_covers_each_half_by_a_half():
    assert covering(HALVES, np.ones_like(HALVES)) == pytest.approx(0.5)


def test_a_region_counts_by_its_size_and_by_its_best_area():
    regions = np.array([[1, 1, 1, 2]])
    areas = np.array([[1, 1, 2, 2]])

    assert covering(regions, areas) == pytest.approx((3 * (2 / 3) + 1 * (1 / 2)) / 4)


def test_what_is_left_out_of_either_does_not_count():
    regions, areas = np.array([[1, 1, 0, 2]]), np.array([[3, 0, 4, 5]])

    assert covering(regions, areas) == 1.0
    assert covering(regions, np.zeros_like(areas)) == 0.0


def test_very_many_areas_are_counted_alike(rng, monkeypatch):
    regions, areas = rng.integers(0, 9, (2, 40, 50))
    few = covering(regions, areas)
    monkeypatch.setattr(module, "MOST_PAIRS", 1)

    assert covering(regions, areas) == few
