import errno
import fcntl
import os
import stat
from pathlib import Path
from typing import BinaryIO

import pytest

from segmenter.errors import ExportError
from segmenter.files.atomic import remove_leftovers, replace_file


def write_new(file: BinaryIO) -> None:
    file.write(b"new")


def holds_new(file: BinaryIO) -> bool:
    return file.read() == b"new"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "mask.png"
    path.write_bytes(b"old")
    return path


def assert_untouched(old: Path) -> None:
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


def test_the_new_content_takes_the_place_of_the_old(old: Path) -> None:
    replace_file(old, write_new, holds_new)

    assert old.read_bytes() == b"new"
    assert list(old.parent.iterdir()) == [old]


def test_a_failing_rename_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "replace", fail)
    monkeypatch.setattr(Path, "replace", fail)

    with pytest.raises(OSError, match="output"):
        replace_file(old, write_new, holds_new)
    assert_untouched(old)


def test_a_full_disk_leaves_the_old_file(old: Path) -> None:
    def fail(file: BinaryIO) -> None:
        file.write(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="space"):
        replace_file(old, fail, holds_new)
    assert_untouched(old)


def test_an_interruption_leaves_the_old_file(old: Path) -> None:
    def interrupt(file: BinaryIO) -> None:
        file.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_file(old, interrupt, holds_new)
    assert_untouched(old)


def test_what_does_not_read_back_never_takes_the_place(old: Path) -> None:
    with pytest.raises(ExportError, match="read back"):
        replace_file(old, lambda file: None, holds_new)
    assert_untouched(old)


def test_what_cannot_be_read_back_never_takes_the_place(old: Path) -> None:
    def broken(_: BinaryIO) -> bool:
        raise SyntaxError("not a PNG file")

    with pytest.raises(ExportError, match="read back"):
        replace_file(old, write_new, broken)
    assert_untouched(old)


def test_a_source_is_never_replaced_whatever_it_is_called(old: Path) -> None:
    folder = old.parent
    (folder / "inner").mkdir()
    os.link(old, folder / "hard.png")
    (folder / "soft.png").symlink_to(old)
    (folder / "chain.png").symlink_to(folder / "soft.png")

    for target in (
        old,
        folder / "inner" / ".." / "mask.png",
        folder / "hard.png",
        folder / "soft.png",
        folder / "chain.png",
    ):
        with pytest.raises(ExportError, match="photo itself"):
            replace_file(target, write_new, holds_new, [folder / "other.png", old])
    assert old.read_bytes() == b"old"
    assert (folder / "soft.png").is_symlink()


def test_links_to_other_files_are_replaced_not_followed(old: Path) -> None:
    link = old.parent / "link.png"
    link.symlink_to(old)

    replace_file(link, write_new, holds_new)

    assert old.read_bytes() == b"old"
    assert link.read_bytes() == b"new"


@pytest.mark.parametrize("umask", [0o022, 0o027, 0o077])
def test_files_have_the_permissions_that_the_umask_asks_for(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        replace_file(tmp_path / "mask.png", write_new, holds_new)
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "mask.png").stat().st_mode) == 0o666 & ~umask


def test_names_as_long_as_the_disk_allows_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 255)

    replace_file(target, write_new, holds_new)

    assert target.read_bytes() == b"new"


def test_what_a_killed_writer_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".pixture-0123abcd.tmp").write_bytes(b"half")

    remove_leftovers(tmp_path)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", [".pixture-mine.tmp", ".pixture-0123abcd.tmp.png", "pixture-0123abcd.tmp", ".x.tmp"]
)
def test_what_only_looks_like_a_leftover_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    (tmp_path / ".pixture-00000000.tmp").mkdir()
    (tmp_path / ".pixture-00000001.tmp").symlink_to(tmp_path / name)

    remove_leftovers(tmp_path)

    assert len(list(tmp_path.iterdir())) == 3


def test_what_is_being_written_is_no_leftover(old: Path) -> None:
    def write(file: BinaryIO) -> None:
        remove_leftovers(old.parent)
        file.write(b"new")

    replace_file(old, write, holds_new)

    assert old.read_bytes() == b"new"


def test_a_file_is_no_leftover_until_it_has_its_place(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.replace

    def read_back(file: BinaryIO) -> bool:
        remove_leftovers(old.parent)
        return holds_new(file)

    def late(self: Path, target: Path) -> Path:
        remove_leftovers(old.parent)
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", late)

    replace_file(old, write_new, read_back)

    assert old.read_bytes() == b"new"


def test_a_file_that_was_taken_for_a_leftover_is_written_again(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[int] = []
    lock = fcntl.flock

    def late(file: BinaryIO, how: int) -> None:
        if not times:
            times.append(1)
            remove_leftovers(old.parent)
        lock(file, how)

    monkeypatch.setattr("fcntl.flock", late)

    replace_file(old, write_new, holds_new)

    assert times
    assert old.read_bytes() == b"new"
    assert list(old.parent.iterdir()) == [old]


def test_leftovers_of_other_people_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = tmp_path / ".pixture-0123abcd.tmp"
    left.touch()
    monkeypatch.setattr(os, "geteuid", lambda: left.stat().st_uid + 1)

    remove_leftovers(tmp_path)

    assert left.exists()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o400, 0o755])
def test_the_permissions_of_a_replaced_file_stay(old: Path, mode: int) -> None:
    old.chmod(mode)
    seen = []

    def write(file: BinaryIO) -> None:
        seen.append(stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077)
        write_new(file)

    replace_file(old, write, holds_new)

    assert stat.S_IMODE(old.stat().st_mode) == mode
    assert seen == [mode & 0o077]


def test_the_folder_is_synced_after_the_rename(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = []
    sync = os.fsync

    def noting(number: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(number).st_mode)
        synced.append((is_folder, old.read_bytes()))
        sync(number)

    monkeypatch.setattr(os, "fsync", noting)

    replace_file(old, write_new, holds_new)

    assert synced == [(False, b"old"), (True, b"new")]


def test_where_there_are_no_locks_only_old_leftovers_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)
    (tmp_path / ".pixture-00000000.tmp").touch()
    (tmp_path / ".pixture-00000001.tmp").touch()
    os.utime(tmp_path / ".pixture-00000001.tmp", (0, 0))

    remove_leftovers(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == [".pixture-00000000.tmp"]


def test_a_folder_that_is_not_there_has_no_leftovers(tmp_path: Path) -> None:
    remove_leftovers(tmp_path / "absent")


def test_disks_that_number_files_anew_at_each_look_can_be_written(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "samestat", lambda *_: False)
    monkeypatch.setattr(os.path, "samefile", lambda *_: False)

    with pytest.raises(ExportError, match="photo itself"):
        replace_file(old, write_new, holds_new, [old])
    replace_file(old, write_new, holds_new)

    assert old.read_bytes() == b"new"


def test_who_removes_files_time_and_again_is_told_of(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = fcntl.flock

    def late(file: BinaryIO, how: int) -> None:
        for path in old.parent.glob(".pixture-*.tmp"):
            path.unlink()
        lock(file, how)

    monkeypatch.setattr("fcntl.flock", late)

    with pytest.raises(ExportError, match="another program"):
        replace_file(old, write_new, holds_new)
    assert_untouched(old)


def test_disks_without_permissions_can_be_written(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chmod", refuse)
    monkeypatch.setattr(Path, "chmod", refuse)

    replace_file(old, write_new, holds_new)

    assert old.read_bytes() == b"new"
