"""Parts of an image too large for memory are labelled like its small picture."""

from dataclasses import dataclass, replace

import numpy as np
import pytest

from segmenter.editing.box import Box
from segmenter.editing.edits import Edits
from segmenter.editing.locks import Locks
from segmenter.editing.stencil import Stencil
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.images.image import Image
from segmenter.images.pyramid import halve
from segmenter.images.whole import Part, Resolution
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.recipe import Fit, Recipe, Regions, Shape
from segmenter.segmenting.pipeline import segment
from segmenter.segmenting.tile_labels import tile_labels, why_not_finer

FULL = Resolution((96, 128))
BOX = Box(16, 32, 80, 112)
SQUARE = Box(10, 20, 18, 30)


@dataclass(frozen=True)
class Twice:
    """An image twice as large as its small picture."""

    pixels: np.ndarray
    address = "field.zarr"
    shape = (96, 128)
    overview = Resolution((48, 64), (2.0, 2.0))
    finer = (FULL,)
    tile = 64

    def read(self, level, rows, columns):
        return Part(self.pixels[rows, columns])


@pytest.fixture(scope="module")
def image():
    pixels = np.full((96, 128, 3), (40, 120, 40), np.uint8)
    pixels[:48] = 90, 150, 230
    grain = np.random.default_rng(0).integers(-9, 10, pixels.shape)
    pixels = (pixels + grain).astype(np.uint8)
    return Image(halve(pixels), name="field.zarr", whole=Twice(pixels))


@pytest.fixture(scope="module")
def recipe():
    return Recipe(source=Fit(components=2))


def tile_of(image, found):
    labels = tile_labels(image, found)
    assert labels is not None
    part = image.whole.read(0, *BOX.slices)
    return labels.labels_of(part, FULL, BOX.top, BOX.left)


def square(label):
    mask = np.ones(SQUARE.shape, np.bool_)
    return Edits((48, 64)).painted(Stencil(SQUARE, mask), label).edits


def doubled():
    """The same square at full size, as seen from the part."""
    full = Box(*(2 * side for side in (SQUARE.top, SQUARE.left, SQUARE.bottom, SQUARE.right)))
    return full.inside(BOX).slices


def test_a_part_has_the_labels_of_the_mixture_at_full_size(image, recipe):
    found = segment(image, recipe)

    labels = tile_of(image, found)

    sky = found.labels[0, 0]
    assert (labels[:32] == sky).all()
    assert (labels[32:] == 3 - sky).all()


def test_labels_that_are_left_out_or_merged_are_so_in_every_part(image, recipe):
    found = segment(image, recipe, replace(NOTHING, background=frozenset({1})))

    assert set(np.unique(tile_of(image, found))) == {0, 2}


@pytest.mark.parametrize("kind", ["painted", "locked", "marked", "area"])
def test_what_is_done_by_hand_lies_on_top_pixel_for_pixel(image, recipe, kind):
    plain = segment(image, recipe)
    other = 3 - int(plain.labels[12, 24])
    stroke = Stroke(((14.0, 22.0), (14.0, 28.0)), 2.0, other)
    known = {
        "painted": Knowledge(edits=square(other)),
        "locked": Knowledge(locks=Locks(frozenset({other}), square(other))),
        "marked": Knowledge(marks=Strokes((stroke,))),
        "area": Knowledge(edits=Edits((48, 64), area=np.arange(48)[:, None] < np.full(64, 20))),
    }[kind]
    found = segment(image, recipe, known)
    labels = tile_of(image, found)

    coarse = found.labels.repeat(2, 0).repeat(2, 1)[BOX.slices]
    if kind == "area":
        assert ((labels == 0) == (coarse == 0)).all()
        assert (labels == 0).any()
    else:
        places = stroke.places((48, 64))
        mask = np.zeros((48, 64), np.bool_)
        mask.flat[places] = True
        changed = mask.repeat(2, 0).repeat(2, 1)[BOX.slices] if kind == "marked" else doubled()
        assert (labels[changed] == other).all()
        labels[changed] = coarse[changed]
        assert (labels == coarse).all()


def test_what_is_seen_in_the_small_picture_only_is_told_in_one_line(image, recipe):
    smooth = segment(image, replace(recipe, shape=Shape(smoothing=0.5)))
    regions = segment(image, Recipe(source=Regions()))

    assert why_not_finer(smooth) == "labels are smoothed in the overview only"
    assert why_not_finer(regions).startswith("regions")
    assert tile_labels(image, smooth) is None
    assert tile_labels(replace(image, whole=None), segment(image, recipe)) is None
