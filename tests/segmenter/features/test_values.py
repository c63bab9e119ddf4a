import numpy as np
import pytest

from segmenter import Recipe, image_from_array
from segmenter.features.spaces import to_features
from segmenter.features.values import ColourSource, Values, resolution
from segmenter.recipe import SPACES
from segmenter.segmenting.pipeline import segment


def values_of(pixels, valid=None, channels=("red", "green", "blue")):
    return Values(pixels, valid, channels, "image")


@pytest.fixture
def photo(rng):
    return rng.integers(0, 256, (30, 40, 3), np.uint8)


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("kind", ["uint16", "float32"])
def test_deep_colours_have_the_features_of_the_same_colours_of_8_bits(photo, space, kind):
    deep = photo.astype(np.uint16) * 257 if kind == "uint16" else (photo / 255).astype(np.float32)
    source = ColourSource(values_of(deep), space)

    found = source.block(slice(None), slice(None))

    wanted = to_features(photo.reshape(-1, 3), space).reshape(-1, 30, 40)
    scale = {"uint16": 257, "float32": 1 / 255}[kind] if space in ("rgb", "grey") else 1
    np.testing.assert_allclose(found, wanted * scale, rtol=2e-5, atol=2e-4 * scale)


@pytest.mark.parametrize("step", [1, 16, 257])
def test_whole_numbers_are_as_far_apart_as_all_their_differences_say(rng, step):
    pixels = (rng.integers(0, 200, (40, 50)) * step + 7).astype(np.uint16)

    assert resolution(values_of(pixels, channels=("grey",)), (0,)) == step


@pytest.mark.parametrize("step", [1 / 255, 0.25, 3.0])
def test_rounded_numbers_are_as_far_apart_as_they_were_rounded_to(rng, step):
    pixels = (rng.integers(0, 256, (90, 90)) * step).astype(np.float32)

    assert resolution(values_of(pixels, channels=("grey",)), (0,)) == pytest.approx(step, rel=1e-3)


def test_other_numbers_are_as_far_apart_as_single_precision(rng):
    pixels = rng.normal(100, 20, (90, 90)).astype(np.float32)

    found = resolution(values_of(pixels, channels=("grey",)), (0,))

    assert found == pytest.approx(np.spacing(np.float32(pixels.max())))


def test_the_floor_is_what_rounding_leaves(photo):
    source = ColourSource(values_of(photo.astype(np.uint16) * 257), "rgb", weight=2)
    source.prepare()

    np.testing.assert_allclose(source.floors, (2 * 257) ** 2 / 12)


def test_single_channels_are_seen_by_themselves(rng):
    pixels = rng.integers(0, 9000, (20, 30, 4)).astype(np.uint16)
    source = ColourSource(values_of(pixels, channels=("a", "b", "c", "d")), "rgb", (2,))

    assert source.names == ("c",)
    np.testing.assert_array_equal(source.block(slice(4, 9), slice(None))[0], pixels[4:9, :, 2])
    rows, columns = np.array([3, 7]), np.array([1, 29])
    np.testing.assert_array_equal(source.points(rows, columns)[0], pixels[rows, columns, 2])


def test_a_photo_is_divided_by_one_channel_alone(rng):
    pixels = rng.integers(0, 256, (40, 40, 3), np.uint8)
    pixels[:, :20, 1], pixels[:, 20:, 1] = 40, 200

    labels = segment(image_from_array(pixels), Recipe(components=2, features="channel2")).labels

    assert (labels[:, :20] == labels[0, 0]).all()
    assert (labels[:, 20:] == 3 - labels[0, 0]).all()
