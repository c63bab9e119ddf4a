import pickle
from dataclasses import dataclass, replace

import numpy as np

from segmenter.images.image import Image
from segmenter.images.memo import Memo


@dataclass(frozen=True)
class Sum:
    value: int


@dataclass(frozen=True)
class Mean:
    value: float


def test_one_thing_of_each_kind_is_kept():
    memo = Memo()

    assert memo.find(Sum) is None
    assert memo.keep(Sum(3)) == Sum(3)
    memo.keep(Mean(1.5))

    assert memo.find(Sum) == Sum(3)
    assert memo.find(Mean) == Mean(1.5)


def test_a_new_thing_takes_the_place_of_the_last_one_of_its_kind():
    memo = Memo()
    memo.keep(Sum(3))
    memo.keep(Mean(1.5))
    memo.keep(Sum(4))

    assert memo.find(Sum) == Sum(4)
    assert memo.find(Mean) == Mean(1.5)


def test_an_image_that_travels_leaves_behind_what_was_worked_out():
    image = Image(np.zeros((2, 3), np.uint8), name="a.png")
    image.memo.keep(Sum(3))

    sent = pickle.loads(pickle.dumps(image))

    assert sent.memo.find(Sum) is None
    assert sent.name == "a.png"
    np.testing.assert_array_equal(sent.pixels, image.pixels)
    assert image.memo.find(Sum) == Sum(3)


def test_a_changed_image_has_nothing_worked_out_yet():
    image = Image(np.zeros((2, 3), np.uint8))
    image.memo.keep(Sum(0))

    changed = replace(image, pixels=np.ones((2, 3), np.uint8))

    assert changed.memo.find(Sum) is None
    assert image.memo.find(Sum) == Sum(0)
