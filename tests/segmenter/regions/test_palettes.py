import numpy as np
import pytest

from segmenter.regions.palette import oklab
from segmenter.regions.palettes import PALETTES, palette_colours


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("count", [0, 1, 2, 9, 60, 300])
def test_a_palette_has_as_many_colours_as_are_asked_for(name: str, count: int) -> None:
    colours = palette_colours(name, count)

    assert len(colours) == count
    assert all(0 <= level <= 255 for colour in colours for level in colour)
    if count <= 60:
        assert len(set(colours)) == count


@pytest.mark.parametrize("name", PALETTES[:4])
def test_more_labels_leave_the_first_colours_of_a_list(name: str) -> None:
    assert palette_colours(name, 40)[:7] == palette_colours(name, 7)


@pytest.mark.parametrize("name", PALETTES[4:])
def test_on_a_scale_more_is_lighter(name: str) -> None:
    lightness = oklab(np.array(palette_colours(name, 12)))[:, 0]

    assert (np.diff(lightness) > 0).all()
