import numpy as np
import pytest

from segmenter import ImageError, Recipe, image_from_array, segment


@pytest.mark.parametrize(
    "values",
    [
        np.zeros((4, 4), np.uint16),
        np.zeros((4, 4, 3), np.float32),
        np.zeros((4, 4, 2), np.uint8),
        np.zeros((4, 4, 5), np.uint8),
    ],
)
def test_values_that_colour_tables_cannot_hold_are_refused_in_one_line(
    values: np.typing.NDArray[np.generic],
) -> None:
    with pytest.raises(ImageError, match=f"{values.dtype.itemsize * 8} bits") as caught:
        segment(image_from_array(values, name="deep"), Recipe(components=2))

    assert str(caught.value).startswith("deep: ")


def test_results_tell_what_there_is_to_tell_of_reading() -> None:
    from dataclasses import replace

    image = image_from_array(np.arange(64, dtype=np.uint8).reshape(8, 8))
    told = replace(image, notices=("the lower half is damaged",))

    result = segment(told, Recipe(components=2))

    assert result.notices[0] == "the lower half is damaged"
    assert segment(told, result.recipe_to_go_on).notices.count("the lower half is damaged") == 1
