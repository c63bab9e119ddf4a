import numpy as np
import pytest

from segmenter.errors import ImageError
from segmenter.images.reading import load_image
from segmenter.images.samples import SAMPLES


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_loads_without_a_network(name: str) -> None:
    image = load_image(f"sample:{name}")

    assert image.name == f"sample:{name}"
    assert image.stem == name
    assert image.path is None
    assert image.pixels.std() > 10


def test_samples_are_the_pictures_that_scikit_image_shows() -> None:
    from skimage import data

    for name in ("coffee", "immunohistochemistry", "rocket", "coins"):
        assert np.array_equal(load_image(f"sample:{name}").pixels, getattr(data, name)())


def test_an_unknown_sample_is_answered_with_the_names() -> None:
    with pytest.raises(ImageError) as caught:
        load_image("sample:nowhere")

    assert all(name in str(caught.value) for name in ("nowhere", *SAMPLES))
