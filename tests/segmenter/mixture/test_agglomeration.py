import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.metrics import adjusted_rand_score

from segmenter.mixture.agglomeration import agglomerate_ids, ward_merges
from segmenter.mixture.samples import make_samples


def test_groups_are_those_of_wards_method(rng):
    points = rng.normal(0, 1, (200, 3))
    expected = fcluster(linkage(points, "ward"), 7, "maxclust")

    assert adjusted_rand_score(agglomerate_ids(make_samples(points.T), 7), expected) == 1


def test_a_weight_counts_like_repeated_points(rng):
    points, weights = rng.normal(0, 1, (60, 2)), rng.integers(1, 5, 60)
    expected = fcluster(linkage(np.repeat(points, weights, axis=0), "ward"), 5, "maxclust")

    found = agglomerate_ids(make_samples(points.T, weights), 5)

    assert adjusted_rand_score(np.repeat(found, weights), expected) == 1


def test_costs_add_up_to_the_whole_sum_of_squares(rng):
    points = rng.normal(0, 1, (2, 80))
    merges = ward_merges(points, np.ones(80))

    total = ((points - points.mean(1, keepdims=True)) ** 2).sum()
    np.testing.assert_allclose(sum(cost for cost, _, _ in merges), total)


def test_many_samples_are_grouped_by_cells(rng):
    points = np.concatenate([rng.normal(c, 1, (4000, 2)) for c in (-10, 0, 10)])
    truth = np.repeat([0, 1, 2], 4000)

    found = agglomerate_ids(make_samples(points.T), 3)

    assert adjusted_rand_score(found, truth) > 0.99


def test_no_more_groups_than_distinct_samples():
    found = agglomerate_ids(make_samples(np.repeat([[1.0, 2.0]], 5, axis=1)), 4)

    assert set(found.tolist()) == {0, 1}


def test_the_order_of_very_many_samples_changes_no_group(rng):
    points = np.round(rng.normal(0, 1, (70_000, 2)), 2)
    order = rng.permutation(len(points))

    straight = agglomerate_ids(make_samples(points.T), 4)
    shuffled = agglomerate_ids(make_samples(points[order].T), 4)

    assert adjusted_rand_score(straight[order], shuffled) == 1
