from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.exports import palette
from segmenter.exports.job import ExportJob

MakeJob = Callable[..., ExportJob]


@pytest.mark.parametrize("n_labels", [1, 3, 15, 16, 254])
def test_another_reader_sees_ids_and_colours(
    tmp_path: Path, make_job: MakeJob, n_labels: int
) -> None:
    job = make_job(n_labels)
    path = tmp_path / "mask.png"
    with path.open("wb") as file:
        palette.write(job, file)

    with Pillow.open(path) as picture:
        ids, colours = np.asarray(picture), np.asarray(picture.convert("RGB"))

    table = np.array([(0, 0, 0), *(style.colour for style in job.styles)], np.uint8)
    assert np.array_equal(ids, job.segmentation.labels)
    assert np.array_equal(colours, table[job.segmentation.labels])


def test_ids_have_a_byte_each_and_all_colours_are_there(tmp_path: Path, make_job: MakeJob) -> None:
    path = tmp_path / "mask.png"
    with path.open("wb") as file:
        palette.write(make_job(2), file)
    data = path.read_bytes()

    assert data[24:26] == bytes([8, 3])
    assert data[data.index(b"PLTE") - 4 :][:4] == (768).to_bytes(4, "big")
