"""The pages, and what their commands need to be there."""

import shlex
from pathlib import Path

import numpy as np
from PIL import Image as Pillow

from docs.scripts.blocks import ROOT, Block, blocks
from segmenter.images.samples import sample_file

PAGES = {
    page.relative_to(ROOT).as_posix(): page
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/**/*.md")))
}
WITH_CODE = [name for name, page in PAGES.items() if any(not b.why_not for b in blocks(page))]
# How people start the program, from a checkout and installed.
STARTS = (["python3", "main.py"], ["pixture"])


def words_of(command: str) -> list[str] | None:
    """Return what a command gives the program, or None where it starts another one."""
    words = shlex.split(command)
    for start in STARTS:
        if words[: len(start)] == start:
            return words[len(start) :]
    return None


def commands_of(name: str) -> list[tuple[str, Block]]:
    """Return the commands on a page that are to be run."""
    return [
        (command, block)
        for block in blocks(PAGES[name])
        if block.language == "console" and not block.why_not
        for command in block.commands
    ]


def make_photos(folder: Path) -> None:
    """Write the small photos that commands name."""
    pixels = np.random.default_rng(0).integers(0, 256, (24, 32, 3), np.uint8)
    (folder / "photos" / "inside").mkdir(parents=True)
    for name in ("photo.jpg", "new.jpg", "photos/a.jpg", "photos/inside/b.jpg"):
        Pillow.fromarray(pixels).save(folder / name)


def small_sample(path: str, folder: Path) -> Path:
    """Return a sample's file, a twelfth as wide and high."""
    small = folder / "samples" / sample_file(path).name
    if not small.exists():
        small.parent.mkdir(exist_ok=True)
        with Pillow.open(sample_file(path)) as photo:
            photo.resize((photo.width // 12, photo.height // 12)).save(small)
    return small


def make_large(folder: Path) -> None:
    """Write what stands for images that are larger than memory."""
    import tifffile
    import zarr

    pixels = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    zarr.save_array(str(folder / "big.zarr"), pixels)
    tifffile.imwrite(folder / "slide.tif", pixels, tile=(32, 32), photometric="rgb")
