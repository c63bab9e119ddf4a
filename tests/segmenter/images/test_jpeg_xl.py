"""The colours that a JPEG XL names count, whether or not its decoder tells them."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.errors import ImageError
from segmenter.images.jpeg_xl import header_of
from segmenter.images.profiles import P3_PRIMARIES, Encoding, profile_of
from segmenter.images.reading import load_image

Colours = NDArray[np.uint8]
# Of a lossless one of 8 bits of imagecodecs: where its colours are told, in bits, and where it
# goes on; between them are a flag for sRGB and three bits that say that there is nothing else.
COLOURS_AT, GOES_ON_AT = 18, 24
OTHERS = "001"


def number(value: int, bits: int) -> str:
    """Write a number, the lowest bit first."""
    return format(value, f"0{bits}b")[::-1]


def enum(value: int) -> str:
    return {0: "00", 1: "10"}.get(value) or number(2, 2) + number(value - 2, 4)


def named(white: int, primaries: int, transfer: str) -> str:
    return "00" + enum(0) + enum(white) + enum(primaries) + transfer + enum(0)


P3 = named(1, 11, "0" + enum(13))
BRIGHT = named(1, 9, "0" + enum(16))
PROFILE = "01" + enum(0)


@pytest.fixture
def photo() -> Colours:
    small = np.random.default_rng(0).integers(0, 256, (4, 6, 3), np.uint8)
    return np.asarray(Pillow.fromarray(small).resize((60, 40)))


def with_colours(photo: Colours, colours: str) -> bytes:
    """Return a JPEG XL of values whose header says what colours they are."""
    imagecodecs = pytest.importorskip("imagecodecs")
    data = imagecodecs.jpegxl_encode(photo, lossless=True)
    bits = "".join(number(byte, 8) for byte in data[2:9])
    assert bits[COLOURS_AT:][:4] == "1" + OTHERS
    head = bits[:COLOURS_AT] + colours + OTHERS
    head += "0" * (-len(head) % 8)
    octets = bytes(int(head[at : at + 8][::-1], 2) for at in range(0, len(head), 8))
    return bytes(data[:2] + octets + data[2 + GOES_ON_AT // 8 :])


def test_named_colours_become_srgb(tmp_path: Path, photo: Colours) -> None:
    (tmp_path / "p3.jxl").write_bytes(with_colours(photo, P3))
    encoding = Encoding(P3_PRIMARIES, None, "Display P3")
    Pillow.fromarray(photo).save(tmp_path / "p3.png", icc_profile=profile_of(encoding))

    image = load_image(tmp_path / "p3.jxl")

    assert image.profile == "Display P3"
    assert not np.array_equal(image.pixels, photo)
    assert np.array_equal(image.pixels, load_image(tmp_path / "p3.png").pixels)
    assert image.notices == ("its colours were converted from Display P3 to sRGB",)


def test_what_cannot_be_converted_is_told(tmp_path: Path, photo: Colours) -> None:
    path = tmp_path / "photo.jxl"
    path.write_bytes(with_colours(photo, BRIGHT))
    bright = load_image(path)

    assert np.array_equal(bright.pixels, photo)
    assert "(HDR)" in bright.notices[0]
    assert header_of(with_colours(photo, PROFILE)).colours == "profile"


def test_numbers_of_16_bits_are_not_converted(tmp_path: Path, photo: Colours) -> None:
    imagecodecs = pytest.importorskip("imagecodecs")
    path = tmp_path / "photo.jxl"
    path.write_bytes(imagecodecs.jpegxl_encode(photo.astype(np.uint16) * 257, lossless=True))

    image = load_image(path)

    assert np.array_equal(image.pixels, photo.astype(np.uint16) * 257)
    # This encoder says that they are linear, as it does of all of 16 bits.
    assert image.notices == ("its colour profile is left out, as its values have 16 bits",)


@pytest.mark.parametrize("in_container", [False, True])
def test_the_size_is_read_before_anything_is_decoded(photo: Colours, in_container: bool) -> None:
    imagecodecs = pytest.importorskip("imagecodecs")
    for part in (photo, photo[:39], photo[:7, :43]):
        data = imagecodecs.jpegxl_encode(part, usecontainer=in_container)
        header = header_of(data)
        assert (header.height, header.width) == part.shape[:2]
        assert header.encoding is None


def test_an_animation_is_refused_in_one_line(tmp_path: Path, photo: Colours) -> None:
    imagecodecs = pytest.importorskip("imagecodecs")
    (tmp_path / "a.jxl").write_bytes(imagecodecs.jpegxl_encode(np.stack([photo, photo[::-1]])))

    with pytest.raises(ImageError, match="animated JPEG XL; save the frame"):
        load_image(tmp_path / "a.jxl")
