import numpy as np

from segmenter.features.colours import distinct_colours
from segmenter.features.label_counts import label_counts
from segmenter.images.image import Image

# So many labels that no table has a place for each pair of a colour and one of them.
MANY = 1 << 26


def test_pairs_are_counted_alike_in_a_table_and_sorted(rng):
    photo = Image(rng.integers(0, 4, (60, 90, 3), np.uint8))
    labels = rng.integers(0, 5, (60, 90), np.uint8)

    in_table, sorted_ = label_counts(photo, labels, 4), label_counts(photo, labels, MANY)

    np.testing.assert_array_equal(sorted_.colours, in_table.colours)
    np.testing.assert_array_equal(sorted_.labels, in_table.labels)
    np.testing.assert_array_equal(sorted_.counts, in_table.counts)
    levels = distinct_colours(photo).levels
    for colour, label, count in zip(
        in_table.colours, in_table.labels, in_table.counts, strict=True
    ):
        has_colour = (photo.pixels == levels[colour]).all(axis=2)
        assert count == (has_colour & (labels == label)).sum()
    assert in_table.counts.sum() == (labels > 0).sum()
