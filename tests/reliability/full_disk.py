"""Export over old files where the disk is full or read-only; print what went wrong as JSON.

    unshare --mount python -m tests.reliability.full_disk FOLDER PAGES,PAGES,...

A file system of its own is mounted over the folder, for this process alone, and filled but for so
many pages of 4 KB.
"""

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from segmenter import export
from segmenter.errors import PixtureError
from segmenter.exports import FORMATS
from tests.reliability.exporting import Results, two_results

MEGABYTES = 4
PAGE = 4096


def main(folder: Path, pages_left: list[int]) -> None:
    """Print how often the disk was full and what did not hold then."""
    mount("-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(folder))
    results, out = two_results(), folder / "out"
    export(results[1][0], results[0], folder=out, formats=FORMATS)
    old, filler = everything(out), folder / "filler"
    full, wrong = 0, []
    for name in FORMATS:
        for pages in pages_left:
            fill(filler, pages)
            line, harm = attempt(results, out, name, old, "the disk is full")
            full += bool(line)
            wrong += [f"{name}, {pages} pages left: {line} {each}" for each in harm]
            filler.unlink()
            restore(out, old)
    mount("-o", "remount,ro", str(folder))
    for name in FORMATS:
        line, harm = attempt(results, out, name, old, "may not be written")
        wrong += [f"{name}, read-only: {line} {each}" for each in harm]
    sys.stdout.write(json.dumps({"full": full, "wrong": wrong}) + "\n")


def attempt(
    results: Results, out: Path, name: str, old: dict[str, bytes], reason: str
) -> tuple[str, list[str]]:
    """Write another result in a format; return the line that was told, and what was harmed."""
    image, (_, second) = results
    line = ""
    try:
        export(second, image, folder=out, formats=[name])
    except PixtureError as error:
        line = str(error)
    kept, now = photos_files(old), photos_files(everything(out))
    if not line:  # it fitted
        return line, sorted(now.keys() ^ kept.keys())
    harm = [each for each in now.keys() | kept.keys() if now.get(each) != kept.get(each)]
    return line, harm if reason in line and "\n" not in line else [*harm, "another line"]


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def photos_files(files: dict[str, bytes]) -> dict[str, bytes]:
    """Leave out the ledger, which is nobody's work."""
    return {name: content for name, content in files.items() if ".sqlite" not in name}


def restore(folder: Path, old: dict[str, bytes]) -> None:
    """Bring back what there was."""
    now = everything(folder)
    for name in now.keys() - old.keys():
        (folder / name).unlink()
    for name, content in old.items():
        if now.get(name) != content:
            (folder / name).write_bytes(content)


def mount(*options: str) -> None:
    """Mount something."""
    subprocess.run(["mount", *options], check=True)


def fill(filler: Path, pages: int) -> None:
    """Fill the disk to its end but for so many pages."""
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 16, PAGE, 1):
            with suppress(OSError):
                while True:
                    file.write(bytes(size))
        file.truncate(max(0, file.tell() - pages * PAGE))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(pages) for pages in sys.argv[2].split(",")])
