import numpy as np
import pytest

from segmenter.editing.box import Box
from segmenter.images.pyramid import thin
from segmenter.regions.label_levels import LabelLevels

SIZE = (60, 80)
LABELS = np.random.default_rng(0).integers(1, 4, (60, 80)).astype(np.uint8)


def test_without_labels_there_is_nothing_to_see():
    levels = LabelLevels()
    levels.set_labels(LABELS, SIZE)
    levels.set_labels(None, (0, 0))

    assert levels.at_scale(1.0) is None


def test_the_level_suits_the_zoom():
    levels = LabelLevels()
    levels.set_labels(LABELS, SIZE)

    assert levels.at_scale(3.0) is LABELS
    np.testing.assert_array_equal(levels.at_scale(0.25), thin(LABELS, 2))


@pytest.mark.parametrize("scale", [0.02, 0.25, 0.5, 1.0, 8.0])
def test_labels_that_come_reduced_are_as_large_as_the_whole_ones_at_that_zoom(scale):
    whole, reduced = LabelLevels(), LabelLevels()
    whole.set_labels(LABELS, SIZE)
    reduced.set_labels(thin(LABELS, 1), SIZE)

    shown, expected = reduced.at_scale(scale), whole.at_scale(min(scale, 0.5))

    assert shown is not None
    assert expected is not None
    assert shown.shape == expected.shape


def test_labels_of_another_photo_are_refused():
    with pytest.raises(ValueError, match="do not belong"):
        LabelLevels().set_labels(LABELS[:, :50], SIZE)


@pytest.mark.parametrize("label", [9, 300])
def test_labels_written_into_a_box_are_seen_at_every_level_and_leave_the_given_ones(label):
    levels, given = LabelLevels(), LABELS.copy()
    levels.set_labels(given, SIZE)
    expected = LABELS.astype(np.uint16)
    for box in (Box(3, 5, 22, 41), Box(17, 60, 60, 80)):
        levels.at_scale(0.25)
        new = np.full(box.shape, label, np.uint8 if label < 256 else np.uint16)
        expected[box.slices] = label

        levels.write(box, new)

        for level, scale in enumerate((1.0, 0.5, 0.25)):
            np.testing.assert_array_equal(levels.at_scale(scale), thin(expected, level))
    np.testing.assert_array_equal(given, LABELS)
