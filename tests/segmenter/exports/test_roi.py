from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import roifile
from shapely import contains_xy
from shapely.geometry import Polygon

from segmenter.errors import ExportError
from segmenter.exports import FORMATS, export, extras
from segmenter.exports.job import ExportJob
from segmenter.regions.pieces import find_pieces
from tests.segmenter.exports.jobs import job_of

Write = Callable[[str, ExportJob], Path]


def read(path: Path) -> list[roifile.ImagejRoi]:
    rois = roifile.roiread(path)
    assert isinstance(rois, list)
    return rois


@pytest.mark.parametrize("which", ["blocks", "noise"])
def test_roifile_sees_a_roi_for_each_piece(
    written: Write, blocks: ExportJob, make_job: Callable[..., ExportJob], which: str
) -> None:
    job = blocks if which == "blocks" else make_job(5)
    labels = job.segmentation.labels
    rows, columns = np.indices(labels.shape)

    rois = read(written("roi", job))

    assert len(rois) == len(find_pieces(labels).areas) - 1
    found = np.zeros_like(labels)
    for roi in rois:
        outer, *holes = roi.coordinates(multi=True)
        assert np.array_equal(outer, np.rint(outer))
        assert [roi.left, roi.top] == outer.min(axis=0).tolist()
        assert [roi.right, roi.bottom] == outer.max(axis=0).tolist()
        inside = contains_xy(Polygon(outer, holes), columns + 0.5, rows + 0.5)
        assert not found[inside].any()
        found[inside] = int(roi.name.partition("-")[0])
    assert np.array_equal(found, labels)


def test_rois_have_their_labels_name_and_colour(written: Write, blocks: ExportJob) -> None:
    rois = read(written("roi", blocks))

    names = {roi.name.rpartition("-")[0] for roi in rois}
    assert names == {"001-Label 1", "002-Label 2", "003-Label 3", "004-Label 4"}
    first = [roi for roi in rois if roi.name.startswith("001-")]
    assert {roi.hexcolor(roi.stroke_color) for roi in first} == {"#4477aa"}
    # ImageJ paints a group in a colour of its own.
    assert {roi.group for roi in rois} == {0}


def test_without_roifile_one_line_says_what_to_run(
    blocks: ExportJob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: None)

    with pytest.raises(ExportError, match=r"roi: needs .* -m pip install roifile$") as caught:
        export(blocks.segmentation, blocks.image, blocks.styles, tmp_path / "x", ["labels", "roi"])
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "x").exists()


def test_the_same_result_is_the_same_archive(written: Write, blocks: ExportJob) -> None:
    first = written("roi", blocks).read_bytes()

    assert written("roi", replace(blocks)).read_bytes() == first


def test_outlines_far_to_the_right_stay_where_they_are(written: Write) -> None:
    labels = np.zeros((6, 65_000), np.uint8)
    labels[1:5, 20:60_000:7_000] = 1
    labels[:, 60_500:64_000] = 2
    labels[2:4, 61_000:62_000] = 0
    labels[0, 64_500:] = 3

    rois = read(written("roi", job_of(labels)))

    found = np.zeros_like(labels)
    for roi in rois:
        gains = np.zeros((7, 65_001), np.int32)
        for ring in roi.coordinates(multi=True):
            corners = np.unique(ring, axis=0).astype(int)
            assert len(corners) == 4
            (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
            gains[top:bottom, left:right] += 1
        found[gains[:-1, :-1] == 1] = int(roi.name.partition("-")[0])
    assert np.array_equal(found, labels)


def test_long_outlines_are_counted_beyond_16_bits(written: Write) -> None:
    comb = np.ones((2, 40_000), np.uint8)
    comb[1, ::2] = 0
    job = job_of(comb)

    path = written("roi", job)

    (roi,) = read(path)
    assert roi.n_coordinates > 1 << 16
    corners = np.asarray(roi.coordinates(), int)
    following = np.roll(corners, -1, axis=0)
    # Twice the area, by Gauss.
    cross = corners[:, 0] * following[:, 1] - following[:, 0] * corners[:, 1]
    assert abs(int(cross.sum())) == 2 * int(comb.sum())
    with path.open("rb") as file:
        assert FORMATS["roi"].is_same(job, file)
