from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from psd_tools import PSDImage
from psd_tools.api.layers import Layer

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.exports.packbits import expand_rows, pack_mask
from segmenter.images.reading import image_from_array
from segmenter.regions.overlay import blend
from tests.segmenter.exports.jobs import job_of

Write = Callable[[str, ExportJob], Path]


@pytest.mark.parametrize("shape", [(24, 32), (7, 301)])
def test_psd_tools_sees_the_photo_and_a_layer_a_label(
    written: Write, make_job: Callable[..., ExportJob], shape: tuple[int, int]
) -> None:
    job = make_job(5, shape)

    photo, *layers = PSDImage.open(written("psd", job))

    assert photo.name == "0 Photo"
    assert np.array_equal(levels_of(photo, "RGB"), job.image.pixels)
    assert [layer.name for layer in layers] == [f"{i} Label {i}" for i in range(1, 6)]
    read = np.zeros_like(job.segmentation.labels)
    for label, layer in enumerate(layers, start=1):
        assert layer.opacity == 128
        levels = levels_of(layer, "RGBA")
        inside = levels[..., 3] == 255
        assert (levels[inside][:, :3] == job.styles[label - 1].colour).all()
        assert (levels[..., 3] == 0)[~inside].all()
        read[layer.top : layer.bottom, layer.left : layer.right][inside] = label
    assert np.array_equal(read, job.segmentation.labels)


def levels_of(layer: Layer, mode: str) -> np.ndarray:
    picture = layer.topil()
    assert picture is not None
    return np.asarray(picture.convert(mode))


def test_pillow_sees_the_overlay(written: Write, blocks: ExportJob) -> None:
    seen = blend(blocks.image, blocks.segmentation.labels, blocks.styles, blocks.opacity)

    with Pillow.open(written("psd", blocks)) as picture:
        assert picture.mode == "RGB"
        assert np.array_equal(np.asarray(picture), seen)


def test_hidden_labels_are_hidden_layers_and_names_may_be_in_any_letters(
    written: Write, blocks: ExportJob
) -> None:
    styles = (replace(blocks.styles[0], name="Été ☃", visible=False), *blocks.styles[1:])

    _, first, *_ = PSDImage.open(written("psd", replace(blocks, styles=styles)))

    assert first.name == "1 Été ☃"
    assert not first.visible


def test_grey_photos_are_written_in_colour(written: Write) -> None:
    levels = np.random.default_rng(0).integers(0, 256, (5, 6), np.uint8)
    job = job_of(np.ones((5, 6), np.uint8), image_from_array(levels))

    photo, *_ = PSDImage.open(written("psd", job))

    assert np.array_equal(levels_of(photo, "L"), levels)


def test_photos_too_large_for_psd_are_refused(written: Write) -> None:
    with pytest.raises(ExportError, match="30,000 pixels a side"):
        written("psd", job_of(np.ones((1, 30_001), np.uint8)))


def test_packed_rows_expand_again() -> None:
    mask = np.random.default_rng(0).random((9, 700)) > np.linspace(0, 1, 9)[:, None]
    mask[4] = np.arange(700) % 2

    counts, data = pack_mask(mask, 7)

    assert counts.sum() == len(data)
    assert np.array_equal(expand_rows(data).reshape(mask.shape), mask * 7)
