"""Files that somebody spoilt, or made to break what reads them."""

from itertools import islice
from pathlib import Path

import pytest

from benchmarks.mutations import MEGABYTES, SECONDS, Reader, mutations, tally
from benchmarks.sound_files import photos, sound_files
from tests.reliability.report import Figure

PROMISE = "Spoilt files give a result or one line"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept")


def test_mutations_of_our_own_files_are_read_or_told(
    figure: Figure, in_full: bool, kept: Path
) -> None:
    count = 10_000 if in_full else 40
    with Reader() as reader:
        for kind, files in sound_files().items():
            found = tally(reader, kind, mutations(files, count, 0), kept)
            figure(PROMISE, f"{count:,} mutations of {kind} files; neither", found.broken, 0)
            largest = f"{count:,} mutations of {kind} files; the largest process"
            figure("… within memory", largest, found.largest, 200, "MB")


def test_mutations_of_photos_are_read_or_told(figure: Figure, in_full: bool, kept: Path) -> None:
    count, every = (500, 1) if in_full else (4, 4)
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
