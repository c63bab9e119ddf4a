import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from shapely import contains_xy
from shapely.geometry import shape

from segmenter.errors import ExportError
from segmenter.exports import geojson
from segmenter.exports.geometry import pieces
from segmenter.exports.geometry.outlines import trace
from segmenter.exports.job import ExportJob
from segmenter.regions.pieces import find_pieces
from tests.segmenter.exports.jobs import job_of

Write = Callable[[str, ExportJob], Path]
# Within a polygon; between two of them there is a bracket more on each side.
BETWEEN_RINGS = re.compile(rb"(?<!\])\]\],\[\[(?!\[)")


@pytest.mark.parametrize("which", ["blocks", "noise"])
def test_shapely_sees_every_pixel_in_its_label(
    written: Write, blocks: ExportJob, make_job: Callable[..., ExportJob], which: str
) -> None:
    job = blocks if which == "blocks" else make_job(5)
    labels = job.segmentation.labels

    content = json.loads(written("geojson", job).read_text())

    rows, columns = np.indices(labels.shape)
    for label, feature in enumerate(content["features"], start=1):
        geometry = shape(feature["geometry"])
        assert geometry.geom_type == "MultiPolygon"
        assert geometry.is_valid
        assert geometry.area == (labels == label).sum()
        inside = contains_xy(geometry, columns + 0.5, rows + 0.5)
        assert np.array_equal(inside, labels == label)


def test_features_have_what_qupath_reads(written: Write, blocks: ExportJob) -> None:
    content = json.loads(written("geojson", blocks).read_text())

    assert content["type"] == "FeatureCollection"
    first = content["features"][0]["properties"]
    colour = list(blocks.styles[0].colour)
    assert first["objectType"] == "annotation"
    assert first["name"] == "Label 1"
    assert first["classification"] == {"name": "Label 1", "color": colour}
    assert first["color"] == colour


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("", "label"),
        (" ", "label"),
        (":x", "_x"),
        ("a:b", "a_b"),
        ("a::b", "a_b"),
        ("a\nb\u2028c", "a_b_c"),
        ("Himmel & Wolken", "Himmel & Wolken"),
    ],
)
def test_names_are_such_as_qupath_takes_and_the_labels_own_are_kept(
    written: Write, blocks: ExportJob, name: str, safe: str
) -> None:
    styles = (replace(blocks.styles[0], name=name), *blocks.styles[1:])

    content = json.loads(written("geojson", replace(blocks, styles=styles)).read_text())

    told = content["features"][0]["properties"]
    assert (told["name"], told["classification"]["name"]) == (safe, safe)
    assert told["label_name"] == name


def test_rings_are_closed_and_outer_ones_go_round_as_the_standard_says(
    written: Write, blocks: ExportJob
) -> None:
    content = json.loads(written("geojson", blocks).read_text())

    for feature in content["features"]:
        for polygon in feature["geometry"]["coordinates"]:
            assert all(ring[0] == ring[-1] for ring in polygon)


def test_labels_in_too_many_pieces_are_refused_in_one_line(
    written: Write, blocks: ExportJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "MOST_PIECES", 5)

    with pytest.raises(ExportError, match="6 pieces, too many to outline"):
        written("geojson", blocks)


def test_long_rings_are_written_and_read_corner_by_corner(written: Write) -> None:
    comb = np.ones((2, 40_000), np.uint8)
    comb[1, ::2] = 0
    job = job_of(comb)
    (rings,) = trace(find_pieces(comb))
    ring = rings.corners.tolist()

    file = written("geojson", job)

    (feature,) = json.loads(file.read_text())["features"]
    assert len(rings.ends) == 1
    assert feature["geometry"]["coordinates"] == [[[*ring, ring[0]]]]
    with file.open("rb") as opened:
        assert geojson.is_same(job, opened)


@pytest.mark.parametrize("put", [b"]],,[[", b"]]x[[", b"]][[", b"] ],[["])
def test_what_stands_between_rings_is_checked(
    written: Write, blocks: ExportJob, put: bytes
) -> None:
    sound = written("geojson", blocks).read_bytes()
    spoilt = BETWEEN_RINGS.sub(put, sound, count=1)

    assert spoilt != sound
    assert geojson.is_same(blocks, io.BytesIO(sound))
    with pytest.raises(ValueError, match=r".+"):
        geojson.is_same(blocks, io.BytesIO(spoilt))
