"""What exports write is read again, and what other programs write in the same formats."""

import base64
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image as Pillow

from benchmarks.peers.cases import NAMES as AWKWARD_NAMES
from benchmarks.peers.cases import awkward, tiles
from segmenter.arrays import LabelArray
from segmenter.errors import ImageError
from segmenter.exports import FORMATS, export
from segmenter.images.image import Image, Page
from segmenter.images.reading import image_from_array
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.importing import ImportedLabels, read_labels, segment_by
from tests.segmenter.exports.jobs import job_of

NAMES = ("Sky", "Cat: black", "cat", "Ä ☃")
READ = (
    *("labels", "palette", "tiff", "ome", "npz", "coco", "coco-polygons", "labelme", "cvat"),
    *("geojson", "psd", "yolo", "yolo-folder", "voc", "datumaro", "label-studio", "masks"),
)
WITHOUT_NAMES = ("tiff", "ome", "labels", "palette", "yolo")
# What these programs take changes a name.
CHANGED = {"cvat": "Cat_ black", "voc": "Cat_ black", "masks": "Cat_ black"}


@pytest.fixture
def labels() -> LabelArray:
    found = np.ones((24, 32), np.uint8)
    found[2:14, 3:17] = 2
    found[4:12, 5:15] = 1
    found[6:9, 8:12] = 3
    found[14:18, 17:25] = 2
    found[20:, :] = 4
    found[20:22, 30:] = 0
    return found


@pytest.fixture
def photo(labels: LabelArray) -> Image:
    levels = np.random.default_rng(0).integers(0, 256, (*labels.shape, 3), np.uint8)
    return image_from_array(levels, name="photo.jpg")


def write(folder: Path, name: str, labels: LabelArray, photo: Image) -> Path:
    colours = [style.colour for style in default_styles(len(NAMES) + 3)][3:]
    styles = tuple(LabelStyle(n, c) for n, c in zip(NAMES, colours, strict=True))
    job = replace(job_of(labels, photo, len(NAMES)), styles=styles)
    path = folder / f"photo{FORMATS[name].suffix}"
    with path.open("wb") as file:
        FORMATS[name].write(job, file)
    return path


@pytest.mark.parametrize("name", READ)
def test_what_is_written_is_read(
    tmp_path: Path, labels: LabelArray, photo: Image, name: str
) -> None:
    read = read_labels(write(tmp_path, name, labels, photo), photo)

    assert np.array_equal(read.labels, labels)
    if name not in WITHOUT_NAMES:
        wanted = [NAMES[0], CHANGED.get(name, NAMES[1])]
        assert [style.name for style in read.styles[:2]] == wanted


@pytest.mark.parametrize("name", READ)
def test_labels_that_are_awkward_are_read_as_they_were_written(tmp_path: Path, name: str) -> None:
    ids, n = awkward(), len(AWKWARD_NAMES)
    levels = np.random.default_rng(0).integers(0, 256, (*ids.shape, 3), np.uint8)
    photo = image_from_array(levels, name="photo.jpg")
    colours = [style.colour for style in reversed(default_styles(n))]
    styles = tuple(LabelStyle(*each) for each in zip(AWKWARD_NAMES, colours, strict=True))
    path = tmp_path / f"photo{FORMATS[name].suffix}"
    with path.open("wb") as file:
        FORMATS[name].write(replace(job_of(ids, photo, n), styles=styles), file)

    read = read_labels(path, photo)

    assert np.array_equal(read.labels, ids)
    if name not in WITHOUT_NAMES:
        names = [read.styles[label - 1].name for label in np.unique(ids)[1:]]
        assert len(set(names)) >= len({AWKWARD_NAMES[label - 1] for label in np.unique(ids)[1:]})


def test_colours_of_more_labels_than_a_byte_holds_come_along(tmp_path: Path) -> None:
    ids = tiles(300)
    photo = image_from_array(np.zeros(ids.shape, np.uint8), name="photo.jpg")
    job = job_of(ids, photo)
    styles = tuple(reversed(job.styles))
    with (tmp_path / "photo.labels.tif").open("wb") as file:
        FORMATS["tiff"].write(replace(job, styles=styles), file)

    read = read_labels(tmp_path / "photo.labels.tif", photo)

    assert np.array_equal(read.labels, ids)
    assert [style.colour for style in read.styles] == [style.colour for style in styles]


COLOURED = ["coco", "npz", "geojson", "datumaro", "palette", "tiff", "psd", "cvat"]


@pytest.mark.parametrize("name", COLOURED)
def test_colours_come_along(tmp_path: Path, labels: LabelArray, photo: Image, name: str) -> None:
    read = read_labels(write(tmp_path, name, labels, photo), photo)

    assert read.styles[0].colour == default_styles(4)[3].colour


def test_labels_without_pixels_behind_the_others_stay_what_they_are(
    tmp_path: Path, labels: LabelArray, photo: Image
) -> None:
    few = np.where(labels == 4, 1, labels).astype(np.uint8)
    write(tmp_path, "json", few, photo)
    read = read_labels(write(tmp_path, "labels", few, photo), photo)

    result = segment_by(photo, read, Recipe())
    (again,) = export(result, photo, read.styles, tmp_path / "out", "coco")

    assert [style.name for style in read.styles] == list(NAMES)
    categories = json.loads(again.read_text())["categories"]
    assert [each["id"] for each in categories] == [1, 2, 3, 4]


Save = Callable[[Path, NDArray[Any]], object]


def as_tiff(kind: str) -> Save:
    return lambda path, ids: tifffile.imwrite(path, ids.astype(kind))


def as_npy(kind: str) -> Save:
    return lambda path, ids: np.save(path, np.asfortranarray(ids.astype(kind)))


@pytest.mark.parametrize(
    ("suffix", "save"),
    [
        (".tif", as_tiff("f4")),
        (".tif", as_tiff("i8")),
        (".tif", as_tiff("u8")),
        (".npy", as_npy("u1")),
        (".npy", as_npy("i8")),
        (".npy", as_npy("f4")),
        (".npy", as_npy("?")),
    ],
)
def test_ids_may_be_of_any_kind_of_number(
    tmp_path: Path, labels: LabelArray, photo: Image, suffix: str, save: Save
) -> None:
    ids = (labels > 1).astype(np.uint8)
    save(tmp_path / f"mask{suffix}", ids)

    assert np.array_equal(read_labels(tmp_path / f"mask{suffix}", photo).labels, ids)


def test_values_between_whole_numbers_are_no_ids(tmp_path: Path, photo: Image) -> None:
    tifffile.imwrite(tmp_path / "mask.tif", np.full((24, 32), 1.5, np.float32))

    with pytest.raises(ImageError, match="between whole numbers"):
        read_labels(tmp_path / "mask.tif", photo)


def test_a_stacks_mask_is_that_of_the_photos_page(tmp_path: Path, photo: Image) -> None:
    pages = np.stack([np.full((24, 32), page, np.uint8) for page in (1, 1, 2)])
    pages[2, :5] = 1
    tifffile.imwrite(tmp_path / "mask.tif", pages, photometric="minisblack")

    read = read_labels(tmp_path / "mask.tif", replace(photo, page=Page(3, 3)))

    assert np.array_equal(read.labels, pages[2])
    with pytest.raises(ImageError, match="holds 3 pages"):
        read_labels(tmp_path / "mask.tif", photo)


@pytest.mark.parametrize("hidden", [(0, 0, 0), (255, 255, 255)])
def test_a_layer_is_labelled_by_its_colours_where_it_is_painted(
    tmp_path: Path, photo: Image, hidden: tuple[int, int, int]
) -> None:
    layer = np.zeros((24, 32, 4), np.uint8)
    layer[..., :3] = hidden
    layer[:8] = (255, 0, 0, 255)
    layer[8:16, :10] = (0, 0, 0, 255)
    layer[8:16, 10:20] = (0, 0, 255, 90)
    Pillow.fromarray(layer).save(tmp_path / "layer.png")

    read = read_labels(tmp_path / "layer.png", photo)

    colours = [style.colour for style in read.styles]
    assert sorted(colours) == [(0, 0, 0), (0, 0, 255), (255, 0, 0)]
    assert not read.labels[16:].any()
    assert colours[read.labels[0, 0] - 1] == (255, 0, 0)
    assert colours[read.labels[8, 0] - 1] == (0, 0, 0)


def from_json(folder: Path, name: str, content: object, photo: Image) -> ImportedLabels:
    (folder / name).write_text(json.dumps(content))
    return read_labels(folder / name, photo)


def test_polygons_of_others_are_filled_where_pixels_have_their_centres(
    tmp_path: Path, photo: Image
) -> None:
    diamond = [16, 1.7, 26.3, 12, 16, 22.3, 5.7, 12]
    content = {
        "images": [
            {"id": 7, "file_name": "in/photo.jpg", "width": 32, "height": 24},
            {"id": 8, "file_name": "b.jpg", "width": 9, "height": 9},
        ],
        "categories": [{"id": 5, "name": "Kite"}],
        "annotations": [{"image_id": 7, "category_id": 5, "segmentation": [diamond]}],
    }

    read = from_json(tmp_path, "other.json", content, photo)

    rows, columns = np.indices((24, 32)) + 0.5
    inside = np.abs(columns - 16) + np.abs(rows - 12) < 10.3
    assert np.array_equal(read.labels > 0, inside)
    assert read.styles[read.labels[12, 16] - 1].name == "Kite"


def test_labelmes_shapes_of_one_name_are_a_label(tmp_path: Path, photo: Image) -> None:
    png = io.BytesIO()
    Pillow.fromarray(np.eye(3, dtype=np.uint8) * 255).save(png, "PNG")
    shapes = [
        {"label": "b", "shape_type": "rectangle", "points": [[1, 2], [4, 6]]},
        {"label": "a", "shape_type": "circle", "points": [[20, 12], [25, 12]]},
        {"label": "b", "points": [[10, 0], [14, 0], [14, 4], [10, 4]]},
        {
            "label": "b",
            "shape_type": "mask",
            "points": [[0, 20], [2, 22]],
            "mask": base64.b64encode(png.getvalue()).decode(),
        },
        {"label": "c", "shape_type": "line", "points": [[0, 0], [9, 9]]},
    ]
    content = {"imageHeight": 24, "imageWidth": 32, "shapes": shapes}

    read = from_json(tmp_path, "photo.json", content, photo)

    sizes = [int((read.labels == label).sum()) for label in (1, 2)]
    assert sizes[0] == pytest.approx(np.pi * 25, rel=0.06)
    assert sizes[1] == 3 * 4 + 16 + 3
    assert [style.name for style in read.styles[:2]] == ["a", "b"]
    assert "1 of its shapes enclose nothing, and are left out" in read.notices


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.json", b"{", "no JSON"),
        ("a.json", b'{"shapes": []}', "tells no size"),
        ("a.json", b"{}", "no kind of labels"),
        ("a.json", b'{"annotations": [], "images": [], "categories": []}', "holds 0 photos"),
        ("a.txt", b"hello world\n", "YOLO outlines"),
        ("a.txt", b"0 0.1 0.2 nan 0.2 0.5 0.5\n", "no number"),
        ("a.zip", b"PK", "cannot be read"),
        ("a.psd", b"8BPS", "cannot be read"),
        ("a.npy", b"\x93NUMPY\x01\x00", "cannot be read"),
    ],
)
def test_what_holds_no_labels_is_refused_in_one_line(
    tmp_path: Path, photo: Image, name: str, data: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(ImageError, match=words) as caught:
        read_labels(tmp_path / name, photo)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("name", ["coco", "labelme", "geojson", "psd", "cvat", "label-studio"])
def test_files_that_are_cut_off_are_refused_in_one_line(
    tmp_path: Path, labels: LabelArray, photo: Image, name: str
) -> None:
    path = write(tmp_path, name, labels, photo)
    data = path.read_bytes()
    for share in (0.1, 0.3):
        path.write_bytes(data[: int(share * len(data))])

        with pytest.raises(ImageError, match="photo") as caught:
            read_labels(path, photo)
        assert str(caught.value).isprintable()
