import numpy as np
import pytest

from segmenter.images.image import Image
from segmenter.regions.tree.reduced import reduce_steps
from segmenter.regions.tree.views import (
    COMPONENTS,
    colour_features,
    fit_view,
    texture_features,
    to_lab,
    view_steps,
)
from segmenter.work.stepwise import finish


def test_lightness_goes_from_black_to_white():
    image = Image(np.array([[[0, 0, 0], [255, 255, 255]]], np.uint8))

    assert np.allclose(
        to_lab(finish(reduce_steps(image)))[:, 0], [[0, 100], [0, 0], [0, 0]], atol=0.01
    )


def test_a_grey_photo_is_seen_by_its_lightness_alone(rng):
    lab = to_lab(finish(reduce_steps(Image(rng.integers(0, 256, (20, 20), dtype=np.uint8)))))

    assert not lab[1:].any()
    assert len(colour_features(lab).planes) == 1


def test_stripes_differ_in_texture_from_their_turned_selves():
    stripes = np.tile(np.array([0, 0, 200, 200], np.uint8), (32, 8))

    upright, lying = (
        texture_features(to_lab(finish(reduce_steps(Image(each))))).planes[:, 16, 16]
        for each in (stripes, stripes.T.copy())
    )

    assert upright[0] == pytest.approx(lying[0], rel=0.1)
    assert upright[1] == pytest.approx(-lying[1], rel=0.1)


@pytest.mark.parametrize(("n_colours", "expected"), [(1, 1), (3, 3), (256, COMPONENTS)])
def test_posteriors_sum_to_one_and_flat_photos_have_fewer_components(n_colours, expected):
    levels = np.linspace(0, 255, n_colours).astype(np.uint8).repeat(12)
    lab = to_lab(finish(reduce_steps(Image(np.tile(levels, (9, 1))))))
    features = colour_features(lab)
    flat = type(features)(lab[:1], features.floor)

    mixture = fit_view(flat, np.ones(lab.shape[1:], bool), seed=0)
    posterior = finish(view_steps(flat, mixture))

    assert mixture.n_components == expected
    assert posterior.shape == (expected, *lab.shape[1:])
    assert np.allclose(posterior.sum(axis=0), 1, atol=1e-5)
