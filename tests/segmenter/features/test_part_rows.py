"""Pixels of a part have the features that they have in the whole image."""

from dataclasses import dataclass
from itertools import product

import numpy as np
import pytest

from segmenter.editing.box import Box
from segmenter.features import features_of
from segmenter.features.part_rows import PartRows, Sight, joined
from segmenter.features.raster import Raster
from segmenter.features.stack import Stack
from segmenter.features.surroundings import KeptHalves
from segmenter.features.values import Values
from segmenter.images.image import Image
from segmenter.recipe import FeatureSettings, Recipe
from segmenter.segmenting.pipeline import segment
from segmenter.work.stepwise import finish

SHAPE = (530, 703)
STEP = 7
NONE_FAR = np.empty(0, np.intp)
EVERYTHING = "lab,texture,gradient,mean@100,spread@9,position:0.5"


@pytest.fixture(scope="module")
def pixels():
    from skimage import data

    return np.ascontiguousarray(np.tile(data.astronaut(), (2, 2, 1))[: SHAPE[0], : SHAPE[1]])


@pytest.fixture(scope="module")
def valid():
    """Gaps of one pixel, of many, and a single pixel that counts within those."""
    dice = np.random.default_rng(0)
    found = dice.random(SHAPE) > 0.02
    found[100:330, 200:420] = False
    found[200, 300] = True
    return found


@dataclass(frozen=True)
class Whole:
    """An image that is read part by part."""

    image: Image

    def read(self, box):
        hidden = None if self.image.valid is None else self.image.valid[box.slices]
        return Image(self.image.pixels[box.slices], hidden)


def parts_of(image, sight, side):
    """Return the parts of an image in chunks whose sides are odd."""
    for top, left in product(range(0, SHAPE[0], side), range(0, SHAPE[1], side)):
        box = Box(top, left, top + side, left + side).within(SHAPE)
        yield box, PartRows(Whole(image), box, sight)


def looked_at(image, settings):
    """Return the features of every so many pixels of an image, (D, N)."""
    values = Values(image.pixels, image.valid, image.channel_names, image.name)
    stack = Stack(values, settings, KeptHalves())
    finish(stack.ready_steps())
    return finish(Raster(stack, STEP).all_steps())


@pytest.mark.parametrize("has_gaps", [False, True])
@pytest.mark.parametrize(("features", "side"), [(EVERYTHING, 171), ("texture", 99)])
@pytest.mark.parametrize("bits", [8, 16])
def test_features_are_those_of_the_whole_image(pixels, valid, features, side, has_gaps, bits):
    values = pixels if bits == 8 else pixels.astype(np.uint16) * 99
    image = Image(values, valid if has_gaps else None)
    settings = FeatureSettings(features=features, white=0 if bits == 8 else 32768)
    sight = Sight(settings, SHAPE, has_gaps)

    found = [rows.samples(STEP, NONE_FAR) for _, rows in parts_of(image, sight, side)]

    wanted = looked_at(image, settings)
    assert (joined([each for each in found if each is not None]) == wanted).all()


def test_labels_and_maps_are_those_of_the_whole_image(pixels, valid):
    image, settings = Image(pixels, valid), FeatureSettings(features="colour,texture,position")
    mixture = segment(image, Recipe(features=settings.features, components=3)).mixture
    owners = np.array([1, 2, 1])
    whole = features_of(image, settings)
    labels = finish(whole.label_steps(mixture, owners)).labels
    winners = finish(whole.map_steps(mixture, lambda joint: joint.argmax(axis=0)))

    for box, rows in parts_of(image, Sight(settings, SHAPE, has_gaps=True), 260):
        found = finish(rows.map_steps(mixture, lambda joint: joint.argmax(axis=0)))

        assert (rows.labels(mixture, owners) == labels[box.slices]).all()
        assert (found == winners[box.slices]).all()


def test_a_far_pixel_is_no_sample(pixels):
    sight = Sight(FeatureSettings(features="colour,position"), SHAPE, has_gaps=False)
    rows = PartRows(Whole(Image(pixels)), Box(0, 0, *SHAPE), sight)
    far = np.array([STEP // 2 * SHAPE[1] + STEP // 2])

    every, others = rows.samples(STEP, NONE_FAR), rows.samples(STEP, far)

    assert every is not None
    assert others is not None
    assert others.flat.tolist() == every.flat[1:].tolist()


def test_no_more_is_read_than_what_a_pixel_depends_on_in_whole_tiles():
    texture = Sight(FeatureSettings(features="colour,texture"), (9999, 9999), has_gaps=False)
    box = Box(2048, 0, 4096, 2048)

    assert texture.halo == 20
    assert texture.around(box) == Box(1920, 0, 4224, 2176)
    position = Sight(FeatureSettings(features="colour,position"), (9999, 9999), has_gaps=True)
    assert position.around(box) == box
