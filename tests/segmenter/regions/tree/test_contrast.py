import numpy as np
import pytest

from segmenter.regions.tree.contrast import ORIENTATIONS, Scale, oriented_contrast


def two_sides(angle, size=64):
    """Certain of one component on one side of a line through the middle, of another beyond it."""
    y, x = np.mgrid[:size, :size] - (size - 1) / 2
    beyond = x * np.cos(angle) + y * np.sin(angle) > 0
    return np.stack([beyond, ~beyond]).astype(np.float32)


@pytest.mark.parametrize("scale", [Scale(2, 3), Scale(4, 6), Scale(8, 11)])
@pytest.mark.parametrize("orientation", range(0, ORIENTATIONS, 2))
def test_contrast_is_largest_on_the_border_and_across_it(scale, orientation):
    contrast = oriented_contrast(two_sides(np.pi * orientation / ORIENTATIONS), scale)

    middle = contrast[:, 31:33, 31:33].mean(axis=(1, 2))
    # Steps to whole pixels make neighbouring orientations reach a little farther or less far.
    assert (middle.argmax() - orientation + 1) % ORIENTATIONS <= 2
    assert middle[orientation] > 0.4
    along = (orientation + ORIENTATIONS // 2) % ORIENTATIONS
    assert middle[along] < 0.1
    assert contrast[orientation, 31:33, 31:33].mean() > contrast[orientation].mean()


@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (5, 2)])
@pytest.mark.parametrize("scale", [Scale(2, 3), Scale(8, 11)])
def test_where_all_is_alike_there_is_no_contrast(shape, scale):
    contrast = oriented_contrast(np.full((3, *shape), 1 / 3, np.float32), scale)

    assert contrast.shape == (ORIENTATIONS, *shape)
    assert np.abs(contrast).max() < 1e-5
