import io
import zlib

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.files.png_strips import write_rgb


def written(picture: np.ndarray, *, is_photo: bool = False) -> bytes:
    file = io.BytesIO()
    write_rgb(lambda top, bottom: picture[top:bottom], picture.shape, file, is_photo=is_photo)
    return file.getvalue()


def packed(png: bytes) -> bytes:
    """Return what the chunks of data hold together."""
    data, at = b"", 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + content) == int.from_bytes(png[at + 8 + length :][:4], "big")
        data += content if kind == b"IDAT" else b""
        at += 12 + length
    return data


@pytest.mark.parametrize("shape", [(1, 1, 3), (3, 5, 3), (700, 900, 3), (2, 400_000, 3)])
def test_strips_are_one_picture_to_pillow_and_one_stream_to_zlib(
    shape: tuple[int, int, int],
) -> None:
    picture = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    picture[: shape[0] // 2] = picture[0]

    png = written(picture)

    with Pillow.open(io.BytesIO(png)) as opened:
        assert opened.mode == "RGB"
        assert np.array_equal(np.asarray(opened), picture)
    # It compares the checksum at the end with that of all strips.
    assert len(zlib.decompress(packed(png))) == picture.size + len(picture)


def test_the_number_of_threads_does_not_change_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = np.random.default_rng(1).integers(0, 3, (900, 800, 3), np.uint8)
    files = set()

    for threads in ("1", "2", "5"):
        monkeypatch.setenv("PIXTURE_THREADS", threads)
        files.add(written(picture))

    assert len(files) == 1


def test_only_photos_say_that_their_colours_are_srgb() -> None:
    picture = np.zeros((2, 2, 3), np.uint8)

    for is_photo in (False, True):
        with Pillow.open(io.BytesIO(written(picture, is_photo=is_photo))) as opened:
            assert ("srgb" in opened.info) == is_photo
