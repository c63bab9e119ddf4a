import numpy as np
from numpy.typing import NDArray

from segmenter.regions.value_colours import change_colour, change_table, scale_colours, scale_table

# Rows of the matrices of F. Viénot, H. Brettel and J. Mollon, 1999, for linear RGB.
RED_BLIND = np.array([[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]])
GREEN_BLIND = np.array([[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]])


def linear_colours() -> NDArray[np.float64]:
    encoded = np.array(scale_colours()) / 255
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def lightness(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.cbrt(linear @ [0.2126, 0.7152, 0.0722]))


def test_the_scale_grows_lighter_in_even_steps():
    steps = np.diff(lightness(linear_colours())[::8])

    assert steps.min() > 0.5 * steps.mean()
    assert steps.max() < 1.6 * steps.mean()


def test_the_order_of_the_scale_is_seen_without_red_or_green_cones():
    for cones in (RED_BLIND, GREEN_BLIND):
        assert (np.diff(lightness(linear_colours() @ cones.T)[::8]) > 0).all()


def test_values_left_out_are_transparent_and_all_others_as_strong_as_asked():
    for table in (scale_table(0.8), change_table(0.8)):
        assert len(table) == 256
        assert table[0] == 0
        assert table[255] >> 24 == 204


def test_what_stayed_lets_the_photo_through_and_what_changed_does_not():
    table = change_table(1.0)

    assert table[1] >> 24 < 180
    red, green, blue = change_colour()
    assert table[255] == 255 << 24 | red << 16 | green << 8 | blue


def test_without_opacity_nothing_is_seen():
    assert not any(colour >> 24 for colour in (*scale_table(0.0), *change_table(0.0)))
