import numpy as np
import pytest

from segmenter.images.channel_counts import channel_counts
from segmenter.images.reading import image_from_array


def test_each_channel_is_counted_in_its_own_values() -> None:
    values = np.random.default_rng(0).normal((5, 2000), (0.1, 50), (80, 90, 2)).astype(np.float32)

    first, second = channel_counts(image_from_array(values))

    for counts, plane in zip((first, second), np.moveaxis(values, 2, 0), strict=True):
        assert (counts.low, counts.high) == (plane.min(), plane.max())
        assert counts.pixels.sum() == plane.size
        assert counts.automatic == pytest.approx(np.percentile(plane, (0.1, 99.9)))
    assert abs(int(second.pixels.argmax()) - 48) < 12


def test_what_has_no_value_is_not_counted() -> None:
    values = np.arange(100, dtype=np.float32).reshape(10, 10)
    values[0] = np.nan

    (counts,) = channel_counts(image_from_array(values))

    assert (counts.low, counts.high, counts.pixels.sum()) == (10, 99, 90)


@pytest.mark.parametrize("kind", [np.uint16, np.float32])
def test_a_flat_channel_has_a_range(kind: type[np.generic]) -> None:
    (counts,) = channel_counts(image_from_array(np.full((5, 5), 9, kind)))

    assert counts.low == 9
    assert counts.high > 9
    assert counts.pixels.sum() == 25
