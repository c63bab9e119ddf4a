import errno
import os
from pathlib import Path

import pytest

from segmenter.batch.gathering import gather, photos_among, renamed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        *("b.PNG", "a.jpg", "notes.txt", ".hidden.jpg", "a.labels.png", "a.labels.tif", "c.tiff"),
        *("inner/a.png", "inner/.deep/x.png", ".cache/y.png"),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).touch()
    return tmp_path


def found(folder: Path, *names: object, recursive: bool = False) -> list[str]:
    gathered = gather([str(folder / str(name)) for name in names], recursive)
    return [str(Path(each.photo).relative_to(folder)) for each in gathered.photos]


def test_a_folder_gives_its_photos_by_name_and_nothing_that_was_exported(folder: Path) -> None:
    assert found(folder, "") == ["a.jpg", "b.PNG", "c.tiff"]


def test_folders_inside_are_looked_into_if_asked(folder: Path) -> None:
    assert found(folder, "", recursive=True) == ["a.jpg", "b.PNG", "c.tiff", "inner/a.png"]


def test_patterns_give_photos(folder: Path) -> None:
    assert found(folder, "*.[jt]*") == ["a.jpg", "c.tiff"]
    assert found(folder, "**/a.*") == ["a.jpg", "inner/a.png"]


def test_a_file_that_looks_like_a_pattern_is_a_file(folder: Path) -> None:
    (folder / "a[1].jpg").touch()

    gathered = gather([str(folder / "a[1].jpg")])

    assert gathered.photos[0].photo.endswith("a[1].jpg")
    assert not gathered.searched


def test_files_that_are_named_are_taken_whatever_they_are_called(folder: Path) -> None:
    assert found(folder, "notes.txt", "absent.jpg", "a.labels.png") == [
        "notes.txt",
        "absent.jpg",
        "a.labels.png",
    ]


def test_what_was_named_is_not_found_again(folder: Path) -> None:
    assert found(folder, "b.PNG", "", "*.jpg") == ["b.PNG", "a.jpg", "c.tiff"]


@pytest.mark.parametrize("name", ["empty", "*.webp"])
def test_nothing_found_is_a_problem_in_one_line(folder: Path, name: str) -> None:
    (folder / "empty").mkdir()

    (only,) = gather([str(folder / name)]).photos

    assert "there are no photos here" in only.problem


def test_stems_differ_also_where_case_is_lost() -> None:
    gathered = gather(["a.png", "x/A.jpg", "a-2.png", "sample:a", "summary.png"], taken=["summary"])

    assert [each.stem for each in gathered.photos] == ["a", "A-2", "a-2-2", "a-3", "summary-2"]


def test_thousands_of_photos_of_one_name_take_no_time() -> None:
    stems = [each.stem for each in gather([f"{n}/x.png" for n in range(20_000)]).photos]

    assert len(set(stems)) == 20_000


def test_names_that_no_file_can_have_are_left_to_the_reader() -> None:
    assert gather(["a\0b", "x" * 5000]).photos[0].problem == ""


def test_a_photo_that_is_named_twice_counts_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (folder / "way").symlink_to(folder)
    twice = ("a.jpg", "./a.jpg", str(folder / "a.jpg"), "inner/../a.jpg", "way/a.jpg")

    assert [each.photo for each in gather([*twice, "sample:moon", "sample:moon"]).photos] == [
        "a.jpg",
        "sample:moon",
    ]


def test_a_link_to_a_photo_is_a_photo_of_its_own(folder: Path) -> None:
    (folder / "link.jpg").symlink_to(folder / "a.jpg")

    assert found(folder, "a.jpg", "link.jpg") == ["a.jpg", "link.jpg"]


def test_photos_come_in_the_order_people_count(tmp_path: Path) -> None:
    names = ["1.png", "2.png", "10.png", "a2b.png", "a10.png", "A11.png"]
    for name in reversed(names):
        (tmp_path / name).touch()

    assert [Path(each.photo).name for each in gather([str(tmp_path)]).photos] == names
    assert [Path(path).name for path in photos_among([str(tmp_path)])] == names


def test_photos_to_look_at_are_those_named_and_those_in_folders(folder: Path) -> None:
    named = ("a.labels.png", "notes.txt", "a.jpg", "inner", "", "absent.jpg")

    found = photos_among([str(folder / name) for name in named])

    assert [str(Path(path).relative_to(folder)) for path in found] == [
        *("a.labels.png", "a.jpg", "inner/a.png", "b.PNG", "c.tiff", "absent.jpg"),
    ]


def test_a_photo_belongs_to_its_folder_whatever_it_is_called(folder: Path) -> None:
    found = photos_among([str(folder)], besides=[str(folder / "a.labels.png")])

    assert [Path(path).name for path in found] == ["a.jpg", "a.labels.png", "b.PNG", "c.tiff"]


def test_folders_that_may_not_be_looked_into_are_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "inner":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)

    *photos, inner = gather([str(folder)], recursive=True).photos
    assert [each.problem for each in photos] == [""] * 3
    assert inner.problem.startswith(f"{folder / 'inner'}: this folder may not be looked into")
    (alone,) = gather([str(folder / "inner")]).photos
    assert alone.problem == inner.problem


def test_names_of_photos_that_are_left_out_are_free_again() -> None:
    named = gather(["a.png", "x/a.png", "y/a.png"]).photos

    assert renamed(named[1:]) == gather(["x/a.png", "y/a.png"]).photos


def test_a_link_that_leads_in_a_circle_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    (tmp_path / "loop.jpg").symlink_to("loop.jpg")
    (tmp_path / "gone.jpg").symlink_to("absent.jpg")

    names = [Path(each.photo).name for each in gather([str(tmp_path)]).photos]

    assert names == ["a.jpg", "gone.jpg", "loop.jpg"]


def test_phones_photos_are_found_whatever_they_hold(tmp_path: Path) -> None:
    for name in ("a.heic", "b.HEIF", "c.avif", "d.jxl", "e.jp2", "f.nii.gz", "g.dcm", "h.pfm"):
        (tmp_path / name).touch()

    assert len(gather([str(tmp_path)]).photos) == 8


def test_files_that_are_left_out_are_counted_by_kind(tmp_path: Path) -> None:
    for name in ("a.jpg", "b.mov", "c.MOV", "d.txt", "a.labels.png", "summary.csv", ".hidden"):
        (tmp_path / name).touch()

    told = gather([str(tmp_path)]).left_out

    assert told == "3 files are left out, not called like photos: 2 .mov, 1 .txt"
    (tmp_path / "a.jpg").unlink()
    (nothing,) = gather([str(tmp_path)]).photos
    assert "no photos" in nothing.problem
    assert "2 .mov" in nothing.problem
