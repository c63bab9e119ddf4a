import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.exports.registry import FORMATS
from segmenter.files.atomic import replace_file
from segmenter.regions.style import LabelStyle
from tests.segmenter.label_maps import with_labels

MakeJob = Callable[..., ExportJob]
OF_THE_MIXTURE = {"posteriors", "model", "recipe"}
# One pixel more or less changes no mean that is rounded.
OF_MEANS = ("gpl", "ase", "css")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_knows_its_own_file(name: str, make_job: MakeJob) -> None:
    job = make_job()
    file = io.BytesIO()
    FORMATS[name].write(job, file)

    assert FORMATS[name].is_same(job, io.BytesIO(file.getvalue()))


@pytest.mark.parametrize(
    "name", [name for name in FORMATS if name not in {*OF_THE_MIXTURE, *OF_MEANS, "yolo"}]
)
def test_every_format_notices_another_result(name: str, make_job: MakeJob) -> None:
    job = make_job()
    labels = job.segmentation.labels.copy()
    labels[3, 4] = labels[3, 4] % 5 + 1
    changed = with_labels(job.segmentation, labels)
    file = io.BytesIO()
    FORMATS[name].write(job, file)

    assert not FORMATS[name].is_same(
        replace(job, segmentation=changed), io.BytesIO(file.getvalue())
    )


@pytest.mark.parametrize(
    "name", ["palette", "overlay", "json", "tiff", "coco", "geojson", "cvat", "svg", "npz", "model"]
)
def test_formats_with_colours_notice_another_colour(name: str, make_job: MakeJob) -> None:
    job = make_job()
    styles = (*job.styles[:-1], LabelStyle("Label 5", (1, 2, 3)))
    file = io.BytesIO()
    FORMATS[name].write(job, file)

    assert not FORMATS[name].is_same(replace(job, styles=styles), io.BytesIO(file.getvalue()))


@pytest.mark.parametrize("name", ["masks", "coco", "labelme", "geojson", "cvat", "psd", "csv"])
def test_formats_with_names_take_any_name(name: str, make_job: MakeJob) -> None:
    job = make_job(4)
    names = ["a:b,c\n\u2028/\\..", "", "Ä ☃" * 200, "<&\"'>\x00"]
    styles = tuple(
        LabelStyle(text, style.colour) for text, style in zip(names, job.styles, strict=True)
    )
    file = io.BytesIO()
    FORMATS[name].write(replace(job, styles=styles), file)

    assert FORMATS[name].is_same(replace(job, styles=styles), io.BytesIO(file.getvalue()))


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in OF_THE_MIXTURE])
def test_every_format_holds_a_photo_without_labelled_pixels_in_one_label(
    name: str, make_job: MakeJob
) -> None:
    job = make_job(2)
    labels = np.where(job.segmentation.labels == 1, 1, 0).astype(np.uint8)
    job = replace(job, segmentation=with_labels(job.segmentation, labels))
    file = io.BytesIO()
    FORMATS[name].write(job, file)

    assert FORMATS[name].is_same(job, io.BytesIO(file.getvalue()))


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("recipe", "csv")])
@pytest.mark.parametrize("content", [b"", b"{}", b"PK", b"\x89PNG\r\n\x1a\n"])
def test_no_format_takes_rubbish_for_its_file(
    name: str, content: bytes, make_job: MakeJob, tmp_path: Path
) -> None:
    job = make_job()

    with pytest.raises(ExportError, match="did not read back"):
        replace_file(
            tmp_path / "file",
            lambda file: file.write(content) and None,  # type: ignore[arg-type]
            lambda file: FORMATS[name].is_same(job, file),
        )
    assert list(tmp_path.iterdir()) == []


def test_suffixes_differ() -> None:
    assert len({each.suffix for each in FORMATS.values()}) == len(FORMATS)
