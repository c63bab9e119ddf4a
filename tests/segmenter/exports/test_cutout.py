"""Cut-outs: what is chosen is opaque, all else is gone, and borders have no fringe of it."""

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image as Pillow
from scipy.ndimage import gaussian_filter

from segmenter import Recipe, image_from_array, segment
from segmenter.exports import FORMATS
from segmenter.exports.chosen import with_labels
from segmenter.exports.job import ExportJob
from segmenter.images.image import PixelSize
from segmenter.regions.palette import default_styles

ORANGE, BLUE = np.array([240.0, 140, 20]), np.array([20.0, 60, 200])


@pytest.fixture(scope="module")
def disc():
    """How far each pixel belongs to a disc with a soft edge."""
    rows, columns = np.mgrid[:80, :100]
    return gaussian_filter(((rows - 40.0) ** 2 + (columns - 45) ** 2 <= 20**2).astype(float), 0.8)


@pytest.fixture(scope="module")
def job(disc):
    pixels = disc[..., None] * ORANGE + (1 - disc[..., None]) * BLUE
    pixels += np.random.default_rng(0).normal(0, 6, pixels.shape)
    image = image_from_array(pixels.clip(0, 255).astype(np.uint8), name="disc.png")
    result = segment(image, Recipe(components=2))
    whole = ExportJob(image, result, default_styles(2))
    return with_labels(whole, [int(result.mean_levels[:, 0].argmax()) + 1])


def picture_of(job, name):
    file = io.BytesIO()
    FORMATS[name].write(job, file)
    file.seek(0)
    assert FORMATS[name].is_same(job, file)
    file.seek(0)
    return np.asarray(Pillow.open(file)).astype(int)


def test_what_is_chosen_is_opaque_and_all_else_is_gone(job, disc):
    picture = picture_of(job, "cutout")

    assert picture.shape == (80, 100, 4)
    assert (picture[disc > 0.999, 3] == 255).all()
    assert (picture[disc < 0.001] == 0).all()
    inside = disc > 0.999
    assert np.array_equal(picture[inside, :3], np.moveaxis(job.image.planes, 0, 2)[inside])


def test_borders_have_no_fringe_of_what_was_behind(job, disc):
    picture = picture_of(job, "cutout")
    edge = (picture[..., 3] > 0) & (disc < 0.9)

    blues = picture[edge, 2]
    mixed = np.moveaxis(job.image.planes, 0, 2)[edge, 2]
    assert edge.sum() > 30
    assert mixed.mean() > ORANGE[2] + 25
    assert blues.mean() < ORANGE[2] + 8


def test_the_cropped_one_is_the_box_of_what_is_seen(job):
    whole, cropped = picture_of(job, "cutout"), picture_of(job, "cutout-cropped")

    rows, columns = np.nonzero(whole[..., 3])
    box = whole[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    assert np.array_equal(cropped, box)
    assert cropped.shape[0] < 50


@pytest.mark.parametrize("name", ["cutout", "cutout-cropped"])
def test_a_tiff_holds_the_same_picture_and_how_large_a_pixel_is(job, name):
    sized = replace(job, image=replace(job.image, pixel_size=PixelSize(0.5, 0.5, "µm")))

    assert np.array_equal(picture_of(sized, f"{name}-tiff"), picture_of(job, name))
    file = io.BytesIO()
    FORMATS[f"{name}-tiff"].write(sized, file)
    assert Pillow.open(file).info["dpi"] == pytest.approx((50800, 50800))


def test_regions_are_cut_out_along_their_pixels(job):
    result = segment(job.image, Recipe(detail=0.5))
    found = with_labels(
        ExportJob(job.image, result, default_styles(result.n_labels)),
        [int(result.labels[40, 45])],
    )

    picture = picture_of(found, "cutout")

    assert set(np.unique(picture[..., 3])) == {0, 255}
    assert np.array_equal(picture[..., 3] > 0, found.segmentation.labels > 0)
