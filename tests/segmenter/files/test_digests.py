import hashlib

import numpy as np

from segmenter.files.digests import sha256_of
from segmenter.images.reading import image_from_array, load_image
from segmenter.images.samples import sample_file


def test_samples_have_a_file_and_arrays_have_levels() -> None:
    array = image_from_array(np.arange(24, dtype=np.uint8).reshape(2, 4, 3))
    coins = hashlib.sha256(sample_file("sample:coins").read_bytes()).hexdigest()

    assert sha256_of(load_image("sample:coins")) == (coins, "file")
    assert sha256_of(array) == (
        hashlib.sha256(array.pixels.tobytes()).hexdigest(),
        "levels",
    )
