import numpy as np
import pytest

from segmenter.regions.style import LabelStyle


def test_colours_out_of_arrays_are_plain_numbers() -> None:
    style = LabelStyle("sky", tuple(np.array([1, 2, 255], np.uint8)))

    assert [type(level) for level in style.colour] == [int, int, int]
    assert style == LabelStyle("sky", (1, 2, 255))


@pytest.mark.parametrize("colour", [(0, 0), (0, 0, 256), (-1, 0, 0)])
def test_what_is_no_colour_is_refused(colour: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="three levels"):
        LabelStyle("sky", colour)  # type: ignore[arg-type]
