import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.errors import ImageError
from segmenter.files.masks import read_mask_files, read_masks


def ids_of(path: Path) -> list[list[int]]:
    (mask,) = read_masks(path)
    return mask.tolist()  # type: ignore[no-any-return]


def save_grey_png(path: Path, ids: NDArray[np.integer], depth: int) -> None:
    """Write a PNG of 1, 2 or 4 bits, which Pillow cannot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checksum

    bits = np.unpackbits(ids.astype(np.uint8)[..., None], axis=2)[..., 8 - depth :]
    rows = np.packbits(bits.reshape(len(ids), -1), axis=1)
    data = b"".join(b"\0" + row.tobytes() for row in rows)
    header = struct.pack(">IIBBBBB", ids.shape[1], len(ids), depth, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(data))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("depth", [1, 2, 4])
def test_ids_of_few_bits_are_kept(tmp_path: Path, depth: int) -> None:
    ids = np.arange(24).reshape(3, 8) % 2**depth
    save_grey_png(tmp_path / "mask.png", ids, depth)

    assert ids_of(tmp_path / "mask.png") == ids.tolist()
    assert not read_mask_files(tmp_path / "mask.png")[0].has_void


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("compression", [None, "zlib"])
@pytest.mark.parametrize("kind", ["u1", "u2"])
def test_masks_are_turned_like_their_photos(
    tmp_path: Path, orientation: int, compression: str | None, kind: str
) -> None:
    stored = np.arange(1, 13).reshape(3, 4).astype(kind)
    upright = {
        1: stored,
        2: stored[:, ::-1],
        3: stored[::-1, ::-1],
        4: stored[::-1],
        5: stored.T,
        6: np.rot90(stored, -1),
        7: stored[::-1, ::-1].T,
        8: np.rot90(stored),
    }[orientation]
    tag = (274, "H", 1, orientation, True)
    tifffile.imwrite(tmp_path / "mask.tif", stored, compression=compression, extratags=[tag])
    exif = Pillow.Exif()
    exif[274] = orientation
    Pillow.fromarray(stored).save(tmp_path / "mask.png", exif=exif)

    assert ids_of(tmp_path / "mask.tif") == upright.tolist()
    assert ids_of(tmp_path / "mask.png") == upright.tolist()


@pytest.mark.parametrize(
    "options", [{"metadata": None, "photometric": "minisblack"}, {"imagej": True}]
)
def test_masks_of_several_pages_are_asked_about(tmp_path: Path, options: dict[str, Any]) -> None:
    path = tmp_path / "mask.tif"
    tifffile.imwrite(path, np.ones((3, 4, 5), np.uint8), **options)

    with pytest.raises(ImageError, match=r"holds 3 pages.*file"):
        read_masks(path)


def test_a_mask_with_a_thumbnail_is_one_mask(tmp_path: Path) -> None:
    path = tmp_path / "mask.tif"
    with tifffile.TiffWriter(path) as writer:
        writer.write(np.full((4, 4), 3, np.uint8))
        writer.write(np.full((2, 2), 3, np.uint8), subfiletype=1)

    assert ids_of(path) == [[3] * 4] * 4


def test_broken_archives_and_tiffs_are_refused_in_one_line(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "a.npz", labels=np.arange(9999).reshape(-1, 9))
    data = bytearray((tmp_path / "a.npz").read_bytes())
    data[100:400] = bytes(300)
    (tmp_path / "a.npz").write_bytes(data)
    (tmp_path / "b.tif").write_bytes(b"II*\0" + b"\xff" * 30)
    for name in ("a.npz", "b.tif"):
        with pytest.raises(ImageError, match=name) as caught:
            read_masks(tmp_path / name)
        assert str(caught.value).isprintable()


def test_masks_larger_than_the_memory_are_refused_before_they_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("segmenter.files.annotations.wanted.free_bytes", lambda: 8 * 90)
    Pillow.new("L", (10, 10)).save(tmp_path / "mask.png")

    with pytest.raises(ImageError, match="memory"):
        read_masks(tmp_path / "mask.png")


@pytest.mark.parametrize("kind", [np.uint16, np.int32, np.int64, np.float32, np.float64])
def test_255_is_a_label_of_arrays_that_are_not_of_8_bits(tmp_path: Path, kind: type) -> None:
    np.save(tmp_path / "mask.npy", np.array([[1, 7, 255]], kind))

    assert ids_of(tmp_path / "mask.npy") == [[1, 7, 255]]
