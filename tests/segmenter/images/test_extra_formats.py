from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.errors import ImageError
from segmenter.images.reading import load_image

Refused = Callable[[Path], str]
Colours = NDArray[np.uint8]


@pytest.fixture
def photo() -> Colours:
    small = np.random.default_rng(0).integers(0, 256, (4, 6, 3), np.uint8)
    return np.asarray(Pillow.fromarray(small).resize((60, 40)))


def test_heic_is_read_upright(tmp_path: Path, photo: Colours) -> None:
    heif = pytest.importorskip("pillow_heif")
    path = tmp_path / "photo.heic"
    heif.from_pillow(Pillow.fromarray(photo)).save(path, quality=100, chroma=444)

    assert np.abs(load_image(path).pixels.astype(int) - photo).mean() < 4


@pytest.mark.parametrize("shape", [(40, 60, 3), (40, 60), (16, 16), (9, 300)])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_jpeg_xl_is_read_at_its_depth(
    tmp_path: Path, shape: tuple[int, ...], kind: type[np.unsignedinteger[Any]]
) -> None:
    imagecodecs = pytest.importorskip("imagecodecs")
    path = tmp_path / "photo.jxl"
    stored = np.random.default_rng(1).integers(0, np.iinfo(kind).max, shape).astype(kind)
    path.write_bytes(imagecodecs.jpegxl_encode(stored, lossless=True))

    image = load_image(path, pixel_limit=shape[0] * shape[1])

    assert np.array_equal(image.pixels, stored)
    with pytest.raises(Exception, match="limit"):
        load_image(path, pixel_limit=shape[0] * shape[1] - 1)


@pytest.mark.parametrize(
    ("beginning", "package"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "pillow-heif"),
        (b"\xff\x0a\xfa\x1f", "imagecodecs"),
        (bytes(128) + b"DICM", "pydicom"),
        (bytes(344) + b"n+1\0", "nibabel"),
    ],
)
def test_a_missing_package_is_told_with_the_command_to_run(
    tmp_path: Path,
    beginning: bytes,
    package: str,
    monkeypatch: pytest.MonkeyPatch,
    refused: Refused,
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(beginning + bytes(200))
    monkeypatch.setattr("segmenter.images.extra_formats.find_spec", lambda _: None)

    assert f"pip install {package}" in refused(path)


def test_dicom_has_its_rescaled_values_and_pixel_size(tmp_path: Path) -> None:
    pydicom = pytest.importorskip("pydicom")
    from pydicom.dataset import FileDataset, FileMetaDataset
    from pydicom.uid import ExplicitVRLittleEndian, SecondaryCaptureImageStorage, generate_uid

    path = tmp_path / "slice.dcm"
    stored = np.random.default_rng(2).integers(0, 4096, (7, 5)).astype(np.uint16)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = SecondaryCaptureImageStorage
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data = FileDataset(path, {}, file_meta=meta, preamble=b"\0" * 128)
    data.Rows, data.Columns = stored.shape
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.RescaleSlope, data.RescaleIntercept = "1", "-1024"
    data.PixelSpacing = [0.5, 0.25]
    data.PixelData = stored.tobytes()
    pydicom.dcmwrite(path, data, enforce_file_format=True)

    image = load_image(path)

    assert image.pixels.dtype == np.float32
    assert np.array_equal(image.pixels, stored.astype(np.float32) - 1024)
    assert image.pixel_size is not None
    assert (image.pixel_size.width, image.pixel_size.height) == (250, 500)


@pytest.mark.parametrize("suffix", [".nii", ".nii.gz"])
def test_nifti_slices_are_chosen_along_the_third_axis(tmp_path: Path, suffix: str) -> None:
    nibabel = pytest.importorskip("nibabel")
    path = tmp_path / f"volume{suffix}"
    stored = np.random.default_rng(3).integers(-500, 500, (6, 5, 4)).astype(np.int16)
    volume = nibabel.Nifti1Image(stored, np.diag([0.5, 0.5, 2, 1]))
    nibabel.save(volume, path)

    image = load_image(path, page=3)

    assert image.page.count == 4
    assert np.array_equal(image.pixels, np.rot90(stored[:, :, 2]).astype(np.float32))
    assert image.pixel_size is not None
    assert image.pixel_size.width == 500
    assert any("1 of 4" in notice for notice in load_image(path).notices)


@pytest.mark.parametrize("axis", [1, 2, 3])
def test_nifti_slices_are_chosen_along_any_axis(tmp_path: Path, axis: int) -> None:
    nibabel = pytest.importorskip("nibabel")
    stored = np.random.default_rng(3).integers(-500, 500, (6, 5, 4)).astype(np.int16)
    nibabel.save(nibabel.Nifti1Image(stored, np.diag([0.5, 1, 2, 1])), tmp_path / "a.nii")

    image = load_image(tmp_path / "a.nii", page=2, axis=axis)

    assert (image.page.number, image.page.count) == (2, stored.shape[axis - 1])
    assert image.page.axis == axis
    wanted = np.rot90(np.take(stored, 1, axis - 1)).astype(np.float32)
    assert np.array_equal(image.pixels, wanted)
    assert image.pixel_size is not None
    assert image.pixel_size.height == {1: 2000, 2: 2000, 3: 1000}[axis]


def test_an_axis_that_is_not_there_is_refused_in_one_line(tmp_path: Path) -> None:
    nibabel = pytest.importorskip("nibabel")
    nibabel.save(nibabel.Nifti1Image(np.zeros((6, 5, 4), np.int16), np.eye(4)), tmp_path / "a.nii")

    with pytest.raises(ImageError, match="no slices lie along 4"):
        load_image(tmp_path / "a.nii", axis=4)
    with pytest.raises(ImageError, match="leave it out"):
        load_image("sample:coffee", axis=1)


def test_broken_volumes_are_refused_in_one_line(
    tmp_path: Path, refused: Refused, capfd: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("nibabel")
    pytest.importorskip("pydicom")
    (tmp_path / "a.nii").write_bytes(b"\x5c\1\0\0" + b"\x7f" * 340 + b"n+1\0" + bytes(99))
    (tmp_path / "b.nii.gz").write_bytes(b"\x1f\x8b\x08" + bytes(40))
    (tmp_path / "c.dcm").write_bytes(bytes(128) + b"DICM" + b"\x08\0\x16\0UI\xff\xff" + bytes(9))
    for path in sorted(tmp_path.iterdir()):
        refused(path)
    assert capfd.readouterr().err == ""
