"""Palettes of drawing programs hold the labels' mean colours under their names."""

import io
import re
import struct
from dataclasses import replace

import numpy as np
import pytest
from PIL.GimpPaletteFile import GimpPaletteFile

from segmenter import image_from_array
from segmenter.exports import FORMATS
from segmenter.regions.style import LabelStyle
from tests.segmenter.exports.jobs import job_of

NAMES = ("Sky\n blue", "Müller's 50%", "sky blue", "")


@pytest.fixture(scope="module")
def job():
    labels = np.repeat(np.arange(1, 5, dtype=np.uint8), 6).reshape(4, 6)
    pixels = np.random.default_rng(0).integers(0, 256, (4, 6, 3), dtype=np.uint8)
    found = job_of(labels, image_from_array(pixels, name="photo.jpg"))
    sums = pixels.reshape(4, 6, 3).sum(axis=1).astype(np.float64)
    label_map = found.segmentation.map
    tally = replace(label_map.tally, pixels=np.full(4, 6), sums=sums)
    segmentation = replace(found.segmentation, map=replace(label_map, tally=tally))
    styles = tuple(LabelStyle(name, (1, 2, 3)) for name in NAMES)
    return replace(found, segmentation=segmentation, styles=styles)


@pytest.fixture(scope="module")
def means(job):
    return np.rint(job.image.planes.mean(axis=2)).T.astype(int).tolist()


def written(job, name):
    file = io.BytesIO()
    FORMATS[name].write(job, file)
    file.seek(0)
    return file


@pytest.mark.parametrize("name", ["gpl", "ase", "css"])
def test_palettes_are_read_back_and_other_colours_noticed(job, name):
    file = written(job, name)
    assert FORMATS[name].is_same(job, file)
    other = io.BytesIO(file.getvalue().replace(b"50", b"51").replace(b"5\x000", b"5\x001"))

    assert not FORMATS[name].is_same(job, other)


def test_gimp_reads_the_colours(job, means):
    palette, _ = GimpPaletteFile(written(job, "gpl")).getpalette()

    assert np.frombuffer(palette[:12], np.uint8).reshape(4, 3).tolist() == means
    text = written(job, "gpl").read().decode()
    assert [line.partition("\t")[2] for line in text.splitlines()[4:]] == [
        "Sky blue",
        "Müller's 50%",
        "sky blue",
        "label",
    ]


def test_swatches_are_blocks_of_a_name_and_three_shares(job, means):
    data = written(job, "ase").read()

    assert struct.unpack_from(">4sHHI", data) == (b"ASEF", 1, 0, 4)
    assert "Müller's 50%\0".encode("utf-16-be") in data
    values = [struct.unpack_from(">3f", data, at.end()) for at in re.finditer(b"RGB ", data)]
    assert np.rint(255 * np.array(values)).astype(int).tolist() == means


def test_style_sheets_have_a_different_property_for_each(job, means):
    lines = written(job, "css").read().decode().splitlines()

    assert lines[0] == ":root {"
    assert lines[-1] == "}"
    names = [line.strip().partition(":")[0] for line in lines[1:-1]]
    assert names == ["--sky-blue", "--müller-s-50", "--sky-blue-2", "--label"]
    assert lines[1].endswith(": #{:02x}{:02x}{:02x};".format(*means[0]))
