"""Pipes and devices, however they are reached, and whatever they are read as."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from segmenter import PixtureError, read_label_set, read_model, read_recipe
from segmenter.files.label_names import read_styles
from segmenter.files.masks import read_masks
from segmenter.files.project import read_project, read_standing
from segmenter.images.reading import check_photo, load_image
from segmenter.images.regular_file import NotAFileError, open_regular

READERS: tuple[Callable[[Path], object], ...] = (
    *(load_image, check_photo, read_masks, read_project, read_standing, read_model, read_recipe),
    *(read_label_set, read_styles),
)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
@pytest.mark.parametrize("read", READERS)
def test_pipes_devices_and_links_to_them_are_told_and_not_opened(
    tmp_path: Path, read: Callable[[Path], object]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    for number, target in enumerate((tmp_path / "pipe", Path("/dev/zero"), tmp_path)):
        for suffix in (".png", ".npz", ".json", ".zip", ".tif"):
            link = tmp_path / f"{number}{suffix}"
            link.symlink_to(target)
            with pytest.raises(PixtureError, match=r"pipe|no file|folder") as told:
                read(link)
            assert str(told.value).isprintable()


def test_a_link_to_a_file_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"text")
    (tmp_path / "link").symlink_to(tmp_path / "file")

    with open_regular(tmp_path / "link") as file:
        assert file.read() == b"text"


@pytest.mark.skipif(sys.platform == "win32", reason="no such devices")
def test_what_is_no_file_is_an_error_of_the_system() -> None:
    with pytest.raises(NotAFileError, match="device or a pipe"):
        open_regular(Path("/dev/null"))
