"""The words of the status bar."""

import numpy as np
import pytest

from segmenter import Image, Recipe, segment
from ui.panels.status_text import duration, fit_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0, "<1 ms"), (0.0004, "<1 ms"), (0.0006, "1 ms"), (0.046, "46 ms"), (1.24, "1.2 s")],
)
def test_a_duration_is_short_and_never_nothing(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(("colours", "told"), [(1, "1 region found"), (2, "2 regions found")])
def test_regions_are_counted_in_words_that_agree(colours: int, told: str) -> None:
    pixels = np.full((40, 60, 3), 90, np.uint8)
    if colours == 2:
        pixels[:, 30:] = 200
    found = segment(Image(pixels), Recipe(detail=0.5))

    assert fit_text(found)[1].startswith(told)
