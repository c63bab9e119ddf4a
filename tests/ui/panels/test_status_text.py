"""The words of the status bar."""

from typing import get_args

import numpy as np
import pytest

from segmenter import Image, Recipe, segment
from segmenter.images.image import PixelSize
from segmenter.images.reading import image_from_array
from segmenter.segmenting.pipeline import Doing
from segmenter.segmenting.segmentation import Sketch
from ui.panels.status_text import doing_text, duration, fit_text, photo_text


@pytest.mark.parametrize(
    ("shape", "kind", "channels", "text"),
    [
        ((3, 4), np.uint8, (), "4 × 3, 8-bit grey"),
        ((3, 4, 3), np.uint16, (), "4 × 3, 16-bit RGB"),
        ((3, 4, 4), np.uint16, ("a", "b", "c", "d"), "4 × 3, 16-bit, 4 channels"),
        ((3, 4), np.float32, ("DAPI",), "4 × 3, 32-bit, DAPI"),
    ],
)
def test_an_image_is_told_by_its_size_its_depth_and_its_channels(
    shape: tuple[int, ...], kind: type[np.generic], channels: tuple[str, ...], text: str
) -> None:
    assert photo_text(image_from_array(np.ones(shape, kind), channels=channels)) == text


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (PixelSize(0.325, 0.325, "µm"), "0.325 µm/px"),
        (PixelSize(10, 20, "m"), "10 × 20 m/px"),
    ],
)
def test_the_size_of_a_pixel_is_told(size: PixelSize, told: str) -> None:
    assert photo_text(Image(np.ones((3, 4), np.uint16), pixel_size=size)).endswith(f", {told}")


def test_pixels_without_a_value_are_told() -> None:
    values = np.ones((30, 40), np.float32)
    values[:5, :3] = np.nan

    assert photo_text(image_from_array(values)).endswith(", 15 px without a value")


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


def test_rough_regions_are_said_to_be_rough() -> None:
    image = Image(np.repeat(np.array([[20, 220]], np.uint8), 4, axis=0))
    result = segment(image, Recipe(detail=0.5))
    sketch = Sketch(result.map, result.mixture, result.recipe)

    assert "roughly" in fit_text(sketch)[1]
    assert "roughly" not in fit_text(result)[1]


def test_fitting_and_smoothing_are_told_apart() -> None:
    pixels = np.random.default_rng(0).integers(0, 255, (20, 30), np.uint8)
    told = fit_text(segment(Image(pixels), Recipe(components=2, smoothing=1, min_region=4)))[1]

    parts = [part.split(" in ")[0] for part in told.split(", ")]
    assert parts[0] == "Fitted exactly"
    assert parts[2:] == ["smoothed", "tidied"]


def test_there_are_words_for_all_that_takes_time() -> None:
    doings = {*get_args(Doing), "opening"} - {"done"}

    assert all(doing_text(doing) for doing in doings)
    assert doing_text(None) == doing_text("done") == ""
