"""Files that somebody spoilt, or made to break what reads them."""

import subprocess
import sys
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from benchmarks.mutations import (
    MEGABYTES,
    SECONDS,
    Reader,
    mutations,
    read_bombs,
    read_endless,
    tally,
)
from benchmarks.sound_files import photos, sound_files
from tests.reliability.places import ENVIRONMENT, ROOT
from tests.reliability.report import Figure

MOST_OF_SESSIONS = 200  # megabytes; masks are pictures, which may be large
PROMISE = "Spoilt files give a result or one line"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept")


def test_mutations_of_our_own_files_are_read_or_told(
    figure: Figure, in_full: bool, kept: Path
) -> None:
    count = 10_000 if in_full else 20
    with Reader() as reader:
        for kind, files in sound_files().items():
            found = tally(reader, kind, mutations(files, count, 0), kept)
            figure(PROMISE, f"{count:,} mutations of {kind} files; neither", found.broken, 0)
            largest = f"{count:,} mutations of {kind} files; the largest process"
            most = MEGABYTES if kind == "mask" else MOST_OF_SESSIONS
            figure("… within memory", largest, found.largest, most, "MB")


# Tifffile tells of its versions to come.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_mutations_of_photos_are_read_or_told(figure: Figure, in_full: bool, kept: Path) -> None:
    count, every = (500, 1) if in_full else (4, 8)
    broken, slowest, largest, kinds = [], 0.0, 0.0, 0
    with Reader() as reader:
        for name, data in islice(photos(), 0, None, every):
            found = tally(reader, "photo", mutations({name: data}, count, 0), kept)
            broken += found.broken
            slowest, largest = max(slowest, found.slowest), max(largest, found.largest)
            kinds += 1

    done = f"{count} mutations of each of {kinds} kinds of photos"
    figure(PROMISE, f"{done}; neither", broken, 0)
    figure("… soon", f"{done}; the slowest", slowest, SECONDS, "s")
    figure("… within memory", f"{done}; the largest process", largest, MEGABYTES, "MB")


def test_small_files_that_claim_much_are_told_before_they_are_decoded(
    figure: Figure, in_full: bool, kept: Path
) -> None:
    with Reader() as reader:
        found = dict(read_bombs(reader, kept, "" if in_full else "scans"))

    broken = [
        f"{name}: {each.kind} {each.text}" for name, each in found.items() if not each.is_kept
    ]
    done = f"{len(found)} small files that claim much"
    figure("Masks, models and npz have the photos' guards", f"{done}; neither", broken, 0)
    slowest = max(each.seconds for each in found.values())
    figure("… soon", f"{done}; the slowest", slowest, SECONDS, "s")
    largest = max(each.megabytes for each in found.values())
    figure("… within memory", f"{done}; the largest process", largest, MEGABYTES, "MB")


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
def test_pipes_and_devices_are_told_whatever_is_read(figure: Figure, kept: Path) -> None:
    with Reader() as reader:
        found = list(read_endless(reader, kept))

    wrong = [f"{title}: {each.text}" for title, each in found if each.kind != "line"]
    figure(PROMISE, f"{len(found)} pipes, devices and links to them; no line", wrong, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="nobody tells how much memory was in use")
def test_large_masks_are_compared_in_little_memory(
    figure: Figure, in_full: bool, tmp_path: Path
) -> None:
    tiles = (40, 60) if in_full else (4, 6)
    ids = np.random.default_rng(0).integers(1, 9, tiles)
    ids = np.kron(ids, np.ones((100, 100), np.int64))
    np.savez_compressed(tmp_path / "a.npz", labels=ids)
    Pillow.fromarray(ids.astype(np.uint8)).save(tmp_path / "b.png")
    code = (
        "import sys; from segmenter.command_line.cli import main;"
        " from benchmarks.mutations import peak;"
        " code = main(['compare', *sys.argv[1:]]); print(peak()); sys.exit(code)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "a.npz"), str(tmp_path / "b.png")]

    done = subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=True
    )

    measured = f"two masks of {ids.size / 1e6:.4g} megapixels compared; the largest process"
    figure("… within memory", measured, float(done.stdout.splitlines()[-1]), 600, "MB")
