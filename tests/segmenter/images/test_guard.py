import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image as Pillow

from segmenter.images.reading import load_image

SHARED = Path(__file__).resolve().parents[4] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared test images are not here")
Refused = Callable[[Path], str]


@pytest.mark.parametrize("side", [4, 700], ids=["small", "large"])
def test_a_wrong_checksum_of_the_pixels_is_noticed(
    tmp_path: Path, refused: Refused, side: int
) -> None:
    path = tmp_path / "photo.png"
    Pillow.new("RGB", (side, side), "red").save(path, compress_level=0)
    data = bytearray(path.read_bytes())
    data[data.index(b"IEND") - 5] ^= 1
    path.write_bytes(data)

    assert "checksum" in refused(path)


def test_the_limit_of_pillow_is_left_as_it_was(tmp_path: Path) -> None:
    before = Pillow.MAX_IMAGE_PIXELS
    Pillow.new("L", (5, 5)).save(tmp_path / "photo.png")
    load_image(tmp_path / "photo.png")

    assert before == Pillow.MAX_IMAGE_PIXELS


def test_warnings_of_pillow_stay_inside(tmp_path: Path) -> None:
    picture = Pillow.new("P", (3, 1))
    picture.putdata([0, 1, 2])
    picture.save(tmp_path / "photo.png", transparency=b"\0\1\2")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        load_image(tmp_path / "photo.png")

    assert not caught


@needs_shared
def test_libtiff_writes_nothing_to_the_terminal() -> None:
    path = SHARED / "corpus" / "crash-0c7e0e8e11ce787078f00b5b0ca409a167f070e0.tif"
    code = (
        "import sys\nfrom segmenter.images.reading import load_image\n"
        "try: load_image(sys.argv[1])\nexcept Exception as error: print(error)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, path], capture_output=True, text=True, check=True
    )

    assert ended.stderr == ""
    assert "broken" in ended.stdout


def test_without_room_for_temporary_files_pictures_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Pillow.new("L", (4, 3), 9).save(tmp_path / "a.tif")

    def no_room() -> None:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr("segmenter.images.guard.TemporaryFile", no_room)

    assert load_image(tmp_path / "a.tif").pixels.shape == (3, 4)
