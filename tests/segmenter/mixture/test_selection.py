import numpy as np
import pytest

from segmenter.mixture.em import EmSettings
from segmenter.mixture.samples import make_samples
from segmenter.mixture.selection import n_parameters, select_components
from segmenter.mixture.starts import StartSettings


@pytest.mark.parametrize("n_blobs", [1, 2, 4])
def test_icl_is_least_at_the_number_of_separate_blobs(rng, n_blobs):
    centres = np.array([[0, 0], [20, 0], [0, 20], [20, 20]])[:n_blobs]
    points = np.repeat(centres, 150, axis=0) + rng.normal(0, 1, (150 * n_blobs, 2))
    samples = make_samples(points.T, np.ones(len(points), np.int64), 1e-3)

    candidates = list(
        select_components(
            samples, len(points), range(1, 7), StartSettings(0, 4), EmSettings(1e-4, 200)
        )
    )

    assert min(candidates, key=lambda candidate: candidate.icl).n_components == n_blobs


def test_a_full_gaussian_in_three_dimensions_has_nine_parameters(rng):
    samples = make_samples(rng.normal(size=(3, 50)), np.ones(50, np.int64), 1e-3)
    (one, two) = select_components(samples, 50, [1, 2], StartSettings(), EmSettings())

    assert n_parameters(one.fit.mixture) == 9
    assert n_parameters(two.fit.mixture) == 19
