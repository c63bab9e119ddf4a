import io

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.images.reading import image_from_array
from segmenter.recipe import Recipe
from segmenter.regions.notebook import LONGEST_SIDE
from segmenter.segmenting.pipeline import segment
from segmenter.segmenting.segmentation import Segmentation
from tests.segmenter.label_maps import with_labels


@pytest.fixture
def result() -> Segmentation:
    pixels = np.zeros((20, 30, 3), np.uint8)
    pixels[:, 20:] = 200
    valid = np.ones((20, 30), np.bool_)
    valid[0] = False
    return segment(image_from_array(pixels, valid), Recipe(components=2))


def shown(result: Segmentation) -> np.ndarray:
    return np.asarray(Pillow.open(io.BytesIO(result._repr_png_())))


def test_notebooks_show_the_labels_in_their_first_colours(result: Segmentation) -> None:
    picture = shown(result)

    assert picture[0].max() == 0
    assert tuple(picture[1, 0]) == (68, 119, 170)
    assert tuple(picture[1, 29]) == (238, 102, 119)


def test_large_photos_are_shown_small(result: Segmentation) -> None:
    large = with_labels(result, np.ones((3000, 5), np.uint8))

    assert max(shown(large).shape) <= LONGEST_SIDE
