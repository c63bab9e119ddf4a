from collections.abc import Callable
from pathlib import Path

import pytest

Refused = Callable[[Path], str]


@pytest.mark.parametrize(
    ("beginning", "words"),
    [
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"<!-- drawn --><svg/>", "SVG"),
        (b"\xef\xbb\xbf<svg/>", "SVG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "PostScript"),
        (b"8BPS\0\1", "Photoshop"),
        (b"Lerc2 \0\0", "LERC"),
        (b"CntZImage ", "LERC"),
        (b"II*\0\x10\0\0\0CR\2\0", "camera raw"),
        (b"FUJIFILMCCD-RAW 0201", "camera raw"),
        (b"IIRO\x08\0\0\0", "camera raw"),
        (b"IIU\0\x18\0\0\0", "camera raw"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1", "camera raw"),
        (b"\0\0\0\x18ftypisom\0\0\0\1", "video"),
        (b"\x1aE\xdf\xa3", "video"),
        (b"RIFF\0\0\0\0AVI LIST", "video"),
        (b"SIMPLE  =                    T", "FITS"),
        (b"\x89HDF\r\n\x1a\n", "HDF5"),
        (b"v/1\1\2\0\0\0", "OpenEXR"),
        (b"#?RADIANCE\n", "Radiance"),
        (b"\x93NUMPY\1\0", "image_from_array"),
        (b"PK\3\4\x14\0", "zip"),
        (b"<!DOCTYPE html><html>", "web page"),
    ],
)
def test_files_of_other_kinds_are_named_with_the_way_out(
    tmp_path: Path, beginning: bytes, words: str, refused: Refused
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(beginning + bytes(200))

    text = refused(path)

    assert words in text
    assert "once more" not in text
    assert "not a photo" not in text


def test_what_is_nothing_known_is_called_no_photo(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"hello, world")

    assert "not a photo" in refused(path)
