import io
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from segmenter.exports.job import ExportJob
from segmenter.exports.registry import FORMATS
from segmenter.regions.style import LabelStyle

MakeJob = Callable[..., ExportJob]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_knows_its_own_file(name: str, make_job: MakeJob) -> None:
    job = make_job()
    file = io.BytesIO()
    FORMATS[name].write(job, file)

    assert FORMATS[name].is_same(job, io.BytesIO(file.getvalue()))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_notices_another_result(name: str, make_job: MakeJob) -> None:
    job = make_job()
    labels = job.segmentation.labels.copy()
    labels[3, 4] = labels[3, 4] % 5 + 1
    counts = np.bincount(labels.ravel(), minlength=6)[1:]
    changed = replace(job.segmentation, labels=labels, pixel_counts=counts)
    file = io.BytesIO()
    FORMATS[name].write(job, file)

    assert not FORMATS[name].is_same(
        replace(job, segmentation=changed), io.BytesIO(file.getvalue())
    )


@pytest.mark.parametrize("name", ["palette", "overlay", "json"])
def test_formats_with_colours_notice_another_colour(name: str, make_job: MakeJob) -> None:
    job = make_job()
    styles = (*job.styles[:-1], LabelStyle("Label 5", (1, 2, 3)))
    file = io.BytesIO()
    FORMATS[name].write(job, file)

    assert not FORMATS[name].is_same(replace(job, styles=styles), io.BytesIO(file.getvalue()))


def test_suffixes_differ() -> None:
    assert len({each.suffix for each in FORMATS.values()}) == len(FORMATS)
