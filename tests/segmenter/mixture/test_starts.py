import numpy as np

from segmenter.mixture.samples import make_samples
from segmenter.mixture.starts import nearest_ids, seed_indices, start_from_seeds

BLOBS = np.array([[0.0, 0.1, 50, 50.1, 99, 99.2], [0, 0, 50, 50, 0, 0.0]])


def test_seeds_fall_into_blobs_that_are_far_apart():
    samples = make_samples(BLOBS, np.ones(6, np.int64), 1e-3)
    for seed in range(20):
        indices = seed_indices(samples, 3, np.random.default_rng(seed))

        assert sorted(indices // 2) == [0, 1, 2]


def test_a_start_is_a_valid_mixture_with_the_blobs_means():
    samples = make_samples(BLOBS, np.ones(6, np.int64), 1e-3)
    start = start_from_seeds(samples, 3, np.random.default_rng(0))

    np.testing.assert_allclose(start.weights, 1 / 3)
    np.testing.assert_allclose(np.sort(start.means[:, 0]), [0.05, 50.05, 99.1])
    assert (np.linalg.eigvalsh(start.covariances) > 0).all()


def test_as_many_seeds_as_samples_are_all_of_them_even_with_duplicates_of_weight():
    samples = make_samples(BLOBS, np.array([1, 10**6, 1, 1, 1, 1]), 1e-3)

    assert sorted(seed_indices(samples, 6, np.random.default_rng(1))) == list(range(6))


def test_the_same_random_numbers_give_the_same_start():
    samples = make_samples(BLOBS, np.ones(6, np.int64), 1e-3)
    first, second = (start_from_seeds(samples, 2, np.random.default_rng(5)) for _ in range(2))

    np.testing.assert_array_equal(first.means, second.means)


def test_what_lies_between_two_centres_is_the_firsts_however_sums_are_rounded():
    grey = np.arange(0.0, 11.0)
    points, centres = np.stack([grey, grey]) / 3, np.array([[2.0, 8.0], [2.0, 8.0]]) / 3

    for digit in (-1e-13, 0.0, 1e-13):
        ids = nearest_ids(points, centres + np.array([0.0, digit]))

        np.testing.assert_array_equal(ids, grey > 5)
