from pathlib import Path

import pytest

from segmenter.batch.gathering import gather
from segmenter.batch.walking import matching


def found(pattern: str) -> list[str]:
    return sorted(matching(pattern))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.jpg", "in/b.jpg", "in/deep/c.jpg", "in/d.png", ".hidden/e.jpg", "in/.f.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("**/*.jpg", ["a.jpg", "in/b.jpg", "in/deep/c.jpg"]),
        ("in/**/*.jpg", ["in/b.jpg", "in/deep/c.jpg"]),
        ("**/deep/*", ["in/deep/c.jpg"]),
        ("*/**/c.*", ["in/deep/c.jpg"]),
        ("in/**", ["in/b.jpg", "in/d.png", "in/deep/c.jpg"]),
        ("none/**/*.jpg", []),
    ],
)
def test_patterns_match_at_any_depth_but_nothing_hidden(
    folder: Path, pattern: str, names: list[str]
) -> None:
    assert found(f"{folder}/{pattern}") == [f"{folder}/{name}" for name in names]


def test_patterns_may_begin_where_one_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)

    assert found("**/*.jpg") == ["a.jpg", "in/b.jpg", "in/deep/c.jpg"]


def test_links_that_lead_back_end(folder: Path) -> None:
    for number in range(8):
        (folder / "in" / f"back{number}").symlink_to(folder, target_is_directory=True)

    assert len(found(f"{folder}/**/*.jpg")) == 3
    assert len(gather([str(folder)], recursive=True).photos) == 4


def test_folders_deeper_than_python_can_stack_are_looked_through(tmp_path: Path) -> None:
    inside = [tmp_path / "/".join("d" * depth) for depth in range(1, 1500)]
    for folder in inside:
        folder.mkdir()
    photo = inside[-1] / "a.jpg"
    photo.touch()

    gathered, matched = gather([str(tmp_path)], recursive=True), found(f"{tmp_path}/**/*.jpg")

    photo.unlink()
    for folder in reversed(inside):  # who tidies up after tests cannot stack so many either
        folder.rmdir()
    assert [each.photo for each in gathered.photos] == [str(photo)]
    assert matched == [str(photo)]
