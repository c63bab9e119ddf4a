"""Whatever is named as a place to write to, the photo and the mask that is read stay."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import load_image, segment
from segmenter.command_line.cli import main
from segmenter.errors import ExportError
from segmenter.exports.exporting import export_file
from segmenter.recipe import Recipe
from tests.reliability.report import Figure

Attempt = Callable[[], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A photo, a mask of it, and names that lead to them."""
    levels = np.random.default_rng(0).integers(0, 256, (12, 16, 3), np.uint8)
    Pillow.fromarray(levels).save(tmp_path / "photo.png")
    Pillow.fromarray(levels[..., 0] // 128 + 1).save(tmp_path / "mask.png")
    for name in ("out", "inner"):
        (tmp_path / name).mkdir()
    for source in ("photo", "mask"):
        os.link(tmp_path / f"{source}.png", tmp_path / f"{source} hard.png")
        (tmp_path / f"{source} soft.png").symlink_to(tmp_path / f"{source}.png")
        (tmp_path / f"{source} chain.png").symlink_to(tmp_path / f"{source} soft.png")
    (tmp_path / "alias").symlink_to(tmp_path, target_is_directory=True)
    return tmp_path


def attempts(folder: Path) -> Iterator[tuple[str, Attempt]]:
    """Yield ways to write over the photo or the mask, each by its name."""
    photo, mask = folder / "photo.png", folder / "mask.png"
    image = load_image(photo)
    result = segment(image, Recipe(components=2))
    places = {
        "itself": photo,
        "hard link": folder / "photo hard.png",
        "link": folder / "photo soft.png",
        "link to a link": folder / "photo chain.png",
        "..": folder / "inner" / ".." / "photo.png",
        "linked folder": folder / "alias" / "photo.png",
        "relative": Path(os.path.relpath(photo)),
        "other case": folder / "PHOTO.PNG",
    }
    for name, place in places.items():
        yield name, lambda place=place: export_file(result, image, None, "labels", place)  # type: ignore[misc]
    for name, source in (("photo", photo), ("mask", mask)):
        for how in ("hard link", "link"):
            yield f"{name} by a {how} in the folder", lambda s=source, h=how: by_link(folder, s, h)  # type: ignore[misc]
        for kind in ("", " hard", " soft", " chain"):
            model = folder / f"{name}{kind}.png"
            yield f"model over {model.name}", lambda m=model: segmented(folder, "--save-model", m)  # type: ignore[misc]


def by_link(folder: Path, source: Path, how: str) -> int:
    """Let the first file that is written be the source under another name."""
    target = folder / "out" / "photo.labels.png"
    target.unlink(missing_ok=True)
    os.link(source, target) if how == "hard link" else target.symlink_to(source)
    code = segmented(folder)
    target.unlink()
    return code


def segmented(folder: Path, *more: object) -> int:
    words = ["segment", folder / "photo.png", "-o", folder / "out", "--formats", "labels"]
    options = ["--labels", folder / "mask.png", "--overwrite", *more]
    return main([str(each) for each in [*words, *options]])


def test_no_try_at_a_source_changes_it(figure: Figure, folder: Path) -> None:
    sources = [folder / "photo.png", folder / "mask.png"]
    before, altered, tries = [path.read_bytes() for path in sources], [], 0
    for name, attempt in attempts(folder):
        tries += 1
        with suppress(ExportError):
            attempt()
        if [path.read_bytes() for path in sources] != before:
            altered.append(name)
            for path, content in zip(sources, before, strict=True):
                path.write_bytes(content)

    figure("The source is never altered", f"{tries} tries at the photo or the mask", altered, 0)
