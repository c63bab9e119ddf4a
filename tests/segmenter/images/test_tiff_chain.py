import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.bomb_makers import tiff
from segmenter.images.reading import load_image

PAGE: tuple[int, int, int, bytes, dict[int, tuple[Any, ...]]] = (8, 8, 1, bytes(64), {})
LENGTH = 2 + 12 * 9 + 4 + 64
"""Bytes of such a page."""


def with_next(pages: int, page: int, target: int) -> bytes:
    """A TIFF in which a page is followed by another than the next, both from 0 on."""
    data = bytearray(tiff([PAGE] * pages))
    struct.pack_into("<I", data, 8 + page * LENGTH + LENGTH - 64 - 4, 8 + target * LENGTH)
    return bytes(data)


@pytest.mark.parametrize(("page", "target"), [(119, 0), (119, 118), (119, 119), (119, 60)])
def test_pages_that_go_round_in_a_circle_are_refused(
    tmp_path: Path, refused: Callable[[Path], str], page: int, target: int
) -> None:
    (tmp_path / "circle.tif").write_bytes(with_next(120, page, target))

    assert "circle" in refused(tmp_path / "circle.tif")


def test_more_pages_inside_a_page_than_a_file_holds_are_refused(
    tmp_path: Path, refused: Callable[[Path], str]
) -> None:
    (tmp_path / "inner.tif").write_bytes(tiff([(8, 8, 1, bytes(64), {330: (4, 8, 100_000)})]))

    assert "more pages" in refused(tmp_path / "inner.tif")


def test_pages_in_any_order_are_all_there(tmp_path: Path) -> None:
    (tmp_path / "pages.tif").write_bytes(with_next(5, 0, 2))

    assert load_image(tmp_path / "pages.tif").page.count == 4
