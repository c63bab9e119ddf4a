import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from segmenter.files.written import NAME, Written, photo_key
from segmenter.images.image import Image, Page
from segmenter.images.reading import image_from_array

SUFFIXES = (".labels.png", ".labels.json")


def with_path(image: Image, path: Path) -> Image:
    return replace(image, path=path)


def write(folder: Path, stem: str, written: Written, content: bytes = b"ours") -> None:
    """Write files as an export does."""
    for suffix in SUFFIXES:
        begin_to_write(folder, f"{stem}{suffix}", written, content).replace(
            folder / f"{stem}{suffix}"
        )


def begin_to_write(folder: Path, name: str, written: Written, content: bytes = b"ours") -> Path:
    new = folder / "new"
    new.write_bytes(content)
    written.expect({name: new})
    return new


def done(folder: Path, photo: str) -> str:
    """Write a photo's files as an export does."""
    written = Written(folder, photo)
    stem = written.take("a", SUFFIXES)
    write(folder, stem, written)
    written.settle()
    return stem


def test_a_photos_own_files_are_replaced(tmp_path: Path) -> None:
    assert [done(tmp_path, "a.png") for _ in range(3)] == ["a"] * 3


def test_files_of_somebody_else_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.labels.json").write_bytes(b"theirs")

    assert done(tmp_path, "a.png") == "a-2"
    assert done(tmp_path, "a.png") == "a-2"
    assert (tmp_path / "a.labels.json").read_bytes() == b"theirs"
    assert not (tmp_path / "a.labels.png").exists()


def test_files_that_were_changed_since_are_kept(tmp_path: Path) -> None:
    done(tmp_path, "a.png")
    (tmp_path / "a.labels.png").write_bytes(b"ours, and somebody's work")

    assert done(tmp_path, "a.png") == "a-2"


def test_another_photos_files_are_kept_until_they_are_gone(tmp_path: Path) -> None:
    done(tmp_path, "a.png")
    assert done(tmp_path, "a.jpg") == "a-2"
    for suffix in SUFFIXES:
        (tmp_path / f"a{suffix}").unlink()

    assert done(tmp_path, "b/a.png") == "a"


def test_names_that_another_run_is_writing_to_are_taken(tmp_path: Path) -> None:
    Written(tmp_path, "a.png").take("a", SUFFIXES)

    assert Written(tmp_path, "a.jpg").take("a", SUFFIXES) == "a-2"
    assert Written(tmp_path, "a.png").take("a", SUFFIXES) == "a"


def test_whoever_asks_for_it_replaces_anything(tmp_path: Path) -> None:
    (tmp_path / "a.labels.png").write_bytes(b"theirs")

    assert Written(tmp_path, "a.png").take("a", SUFFIXES, overwrite=True) == "a"


def test_looking_takes_nothing(tmp_path: Path) -> None:
    assert Written(tmp_path, "a.png").free_stem("a", SUFFIXES) == "a"
    assert list(tmp_path.iterdir()) == []
    done(tmp_path, "a.png")
    assert Written(tmp_path, "a.jpg").free_stem("a", SUFFIXES) == "a-2"
    assert Written(tmp_path, "a.png").free_stem("a", SUFFIXES) == "a"


@pytest.mark.parametrize("content", [b"no database at all, but long enough" * 50, b""])
def test_a_spoilt_ledger_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    done(tmp_path, "a.png")
    (tmp_path / NAME).write_bytes(content)

    assert [done(tmp_path, "a.png") for _ in range(2)] == ["a-2"] * 2


def test_without_a_ledger_all_there_is_is_kept(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()

    assert [done(tmp_path, "a.png") for _ in range(2)] == ["a", "a-2"]


def test_a_photo_is_known_wherever_it_is_moved_to_with_its_masks(tmp_path: Path) -> None:
    image = image_from_array(np.zeros((2, 2), np.uint8))
    keys = []
    for folder in ("here", "there"):
        (tmp_path / folder / "out").mkdir(parents=True)
        path = tmp_path / folder / "a.png"
        keys.append(photo_key(with_path(image, path), tmp_path / folder / "out"))

    assert keys == [os.path.join("..", "a.png")] * 2  # noqa: PTH118


def test_pages_are_photos_of_their_own(tmp_path: Path) -> None:
    image = with_path(image_from_array(np.zeros((2, 2), np.uint8)), tmp_path / "a.tif")
    keys = {photo_key(replace(image, page=Page(number, 3)), tmp_path) for number in (1, 2, 3)}

    assert len(keys) == 3


@pytest.mark.parametrize("overwrite", [False, True])
def test_what_an_export_that_failed_has_not_touched_is_whose_it_was(
    tmp_path: Path, *, overwrite: bool
) -> None:
    done(tmp_path, "a.jpg" if overwrite else "a.png")
    failed = Written(tmp_path, "a.png")
    failed.take("a", SUFFIXES, overwrite=overwrite)
    failed.settle()
    (tmp_path / "a.labels.png").write_bytes(b"somebody's work")

    assert Written(tmp_path, "a.png").free_stem("a", SUFFIXES) == "a-2"


def test_what_an_export_that_failed_has_written_is_its_own(tmp_path: Path) -> None:
    failed = Written(tmp_path, "a.png")
    failed.take("a", SUFFIXES)
    name = "a.labels.png"
    begin_to_write(tmp_path, name, failed).replace(tmp_path / name)
    failed.settle()

    assert Written(tmp_path, "a.png").free_stem("a", SUFFIXES) == "a"
    assert Written(tmp_path, "a.jpg").free_stem("a", SUFFIXES) == "a-2"


@pytest.mark.parametrize("moment", ["taken", "told", "renamed"])
@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("touched", [False, True])
def test_a_run_that_is_killed_at_any_moment_neither_loses_its_names_nor_takes_somebodys(
    tmp_path: Path, *, moment: str, again: bool, touched: bool
) -> None:
    if again:
        done(tmp_path, "a.png")
    killed, name = Written(tmp_path, "a.png"), "a.labels.png"
    killed.take("a", SUFFIXES)
    if moment != "taken":
        new = begin_to_write(tmp_path, name, killed, b"newer")
        new.replace(tmp_path / name) if moment == "renamed" else new.unlink()
    if touched:
        (tmp_path / name).write_bytes(b"somebody's work")

    assert done(tmp_path, "a.png") == ("a-2" if touched else "a")
    assert not touched or (tmp_path / name).read_bytes() == b"somebody's work"


def test_what_somebody_changes_while_the_other_files_are_written_is_theirs(tmp_path: Path) -> None:
    written = Written(tmp_path, "a.png")
    written.take("a", SUFFIXES)
    write(tmp_path, "a", written)
    (tmp_path / "a.labels.png").write_bytes(b"somebody's work")
    written.settle()

    assert done(tmp_path, "a.png") == "a-2"
