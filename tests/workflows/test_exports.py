"""Someone takes the labels of a phone photo to every other program at hand; all show the same."""

import json
from pathlib import Path
from zipfile import ZipFile

import imageio.v3 as iio
import numpy as np
import pytest
import roifile
import tifffile
from PIL import Image as Pillow
from psd_tools import PSDImage
from pycocotools import mask as coco_mask
from shapely import contains_xy
from shapely.geometry import Polygon, shape

from segmenter.command_line.cli import main
from segmenter.exports import FORMATS

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every format of a photo that lies on its side and says so in its EXIF."""
    folder = tmp_path_factory.mktemp("phone")
    rng = np.random.default_rng(0)
    pixels = rng.normal(60, 12, (80, 120, 3))
    pixels[:, 70:] += (120, 60, 0)
    pixels[20:50, 10:40] += (0, 90, 120)
    exif = Pillow.Exif()
    exif[274] = 6
    picture = Pillow.fromarray(pixels.clip(0, 255).astype(np.uint8))
    picture.save(folder / "IMG_1.JPG", exif=exif, quality=92)
    command = ["segment", str(folder / "IMG_1.JPG"), "-o", str(folder / "out"), "-k", "3"]

    assert main([*command, "--formats", ",".join(FORMATS)]) == 0
    return folder / "out"


@pytest.fixture(scope="module")
def ids(exported: Path) -> np.ndarray:
    return np.asarray(iio.imread(exported / "IMG_1.labels.png"))


def centres(ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    places = np.indices(ids.shape) + 0.5
    return places[1], places[0]


def test_every_format_has_its_file(exported: Path) -> None:
    assert sorted(path.name for path in exported.glob("[!.]*")) == sorted(
        f"IMG_1{entry.suffix}" for entry in FORMATS.values()
    )


def test_masks_lie_on_the_photo_as_viewers_turn_it(exported: Path, ids: np.ndarray) -> None:
    assert ids.shape == (120, 80)
    assert set(np.unique(ids)) == {1, 2, 3}
    with Pillow.open(exported.parent / "IMG_1.JPG") as photo:
        turned = np.asarray(photo.rotate(-90, expand=True)).astype(float)
    reds = [turned[ids == label, 0].mean() for label in (1, 2, 3)]
    assert max(reds) - min(reds) > 100


def test_pictures_agree(exported: Path, ids: np.ndarray) -> None:
    with Pillow.open(exported / "IMG_1.palette.png") as palette:
        assert np.array_equal(np.asarray(palette), ids)
    assert np.array_equal(tifffile.imread(exported / "IMG_1.labels.tif"), ids)
    assert iio.imread(exported / "IMG_1.overlay.png").shape == (120, 80, 3)
    posteriors = tifffile.imread(exported / "IMG_1.posteriors.tif")
    assert np.array_equal(posteriors.argmax(axis=0) + 1, ids)
    for label, layer in enumerate(list(PSDImage.open(exported / "IMG_1.psd"))[1:], start=1):
        picture = layer.topil()
        assert picture is not None
        inside = np.zeros(ids.shape, bool)
        box = np.s_[layer.top : layer.bottom, layer.left : layer.right]
        inside[box] = np.asarray(picture.getchannel("A")) > 0
        assert np.array_equal(inside, ids == label)


def test_archives_agree(exported: Path, ids: np.ndarray) -> None:
    with ZipFile(exported / "IMG_1.masks.zip") as archive:
        for label, name in enumerate(sorted(archive.namelist()), start=1):
            assert np.array_equal(iio.imread(archive.read(name)) == 255, ids == label)
    with ZipFile(exported / "IMG_1.cvat.zip") as archive:
        assert archive.read("ImageSets/Segmentation/default.txt") == b"IMG_1\n"
        mask = iio.imread(archive.read("SegmentationClass/IMG_1.png"))
    assert all(len(np.unique(mask[ids == label], axis=0)) == 1 for label in (1, 2, 3))


def test_annotations_agree(exported: Path, ids: np.ndarray) -> None:
    coco = json.loads((exported / "IMG_1.coco.json").read_text())
    assert coco["images"][0]["file_name"] == "IMG_1.JPG"
    for each in coco["annotations"]:
        inside = coco_mask.decode(each["segmentation"]) > 0
        assert np.array_equal(inside, ids == each["category_id"])
    labelme = json.loads((exported / "IMG_1.labelme.json").read_text())
    assert (exported / labelme["imagePath"]).resolve().name == "IMG_1.JPG"
    assert (labelme["imageHeight"], labelme["imageWidth"]) == ids.shape
    found = np.zeros_like(ids)
    for line in (exported / "IMG_1.yolo.txt").read_text().splitlines():
        number, *shares = line.split()
        polygon = Polygon(np.array(shares, float).reshape(-1, 2) * (80, 120))
        found[contains_xy(polygon, *centres(ids))] = int(number) + 1
    assert (found == ids).mean() > 0.97  # specks are not outlined


def test_outlines_agree(exported: Path, ids: np.ndarray) -> None:
    features = json.loads((exported / "IMG_1.geojson").read_text())["features"]
    for label, feature in enumerate(features, start=1):
        geometry = shape(feature["geometry"])
        assert np.array_equal(contains_xy(geometry, *centres(ids)), ids == label)
    rois = roifile.roiread(exported / "IMG_1.roi.zip")
    assert isinstance(rois, list)
    found = np.zeros_like(ids)
    for roi in rois:
        outer, *holes = roi.coordinates(multi=True)
        found[contains_xy(Polygon(outer, holes), *centres(ids))] = roi.group
    assert np.array_equal(found, ids)


def test_the_model_and_the_recipe_give_the_mask_again(exported: Path) -> None:
    photo = str(exported.parent / "IMG_1.JPG")
    for option in ("model", "recipe"):
        again = exported.parent / option
        given = ["--formats", "labels", f"--{option}", str(exported / f"IMG_1.{option}.json")]

        assert main(["segment", photo, "-o", str(again), *given]) == 0

        mask = "IMG_1.labels.png"
        assert (again / mask).read_bytes() == (exported / mask).read_bytes()
