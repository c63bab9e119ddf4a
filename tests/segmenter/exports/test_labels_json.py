import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from segmenter.exports import labels_json
from segmenter.exports.job import ExportJob
from segmenter.regions.style import LabelStyle

MakeJob = Callable[..., ExportJob]


def test_every_label_is_described(make_job: MakeJob) -> None:
    job = make_job(3)
    job = replace(job, styles=(LabelStyle('Sky "high" ☁', (1, 2, 3)), *job.styles[1:]))
    file = io.BytesIO()
    labels_json.write(job, file)

    table = json.loads(file.getvalue())

    assert table["format"] == "pixture-labels"
    assert table["version"] == 1
    assert table["image"] == {"name": "photo.jpg", "width": 31, "height": 23}
    assert [label["id"] for label in table["labels"]] == [1, 2, 3]
    assert table["labels"][0]["name"] == 'Sky "high" ☁'
    assert table["labels"][0]["rgb"] == [1, 2, 3]
    assert sum(label["share"] for label in table["labels"]) == pytest.approx(1)
    labels = job.segmentation.labels
    assert [label["pixels"] for label in table["labels"]] == [
        int((labels == label).sum()) for label in (1, 2, 3)
    ]
    assert table["unlabelled"] == (labels == 0).sum()


def test_notes_and_keys_are_told_where_there_are_any(make_job: MakeJob) -> None:
    job = make_job(2)
    style = LabelStyle("Sky", (1, 2, 3), note="with clouds", key=4)
    file = io.BytesIO()
    labels_json.write(replace(job, styles=(style, job.styles[1])), file)

    first, second = json.loads(file.getvalue())["labels"]

    assert (first["note"], first["key"]) == ("with clouds", 4)
    assert not {"note", "key"} & set(second)
