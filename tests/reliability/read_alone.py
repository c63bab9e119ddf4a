"""Read files, each in a process of its own, and print what came of each as a line of JSON.

    python -m tests.reliability.read_alone KIND FILE...

With nothing imported anew for each: the process that is started forks.
"""

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from segmenter import Recipe, load_image, read_model, segment
from segmenter.errors import PixtureError
from segmenter.files.label_sets.reading import read_label_set
from segmenter.files.masks import read_masks
from segmenter.files.project import read_project
from segmenter.files.recipe import read_recipe

GIVEN_UP = 60  # seconds
ADDRESS_SPACE = 6_000_000 * 1024


def segmented(path: Path) -> object:
    """Do what the command line does with a photo."""
    return segment(load_image(path), Recipe(components=3))


READERS: dict[str, Callable[[Path], object]] = {
    "photo": segmented,
    "mask": read_masks,
    "model": read_model,
    "recipe": read_recipe,
    "project": read_project,
    "label set": read_label_set,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of reading a file.

    Attributes
    ----------
    name : str
    line : str or None
        Why it was refused; empty where it was read, None where neither happened.
    seconds, megabytes : float
        Time and the most memory of the process.
    """

    name: str
    line: str | None
    seconds: float
    megabytes: float

    @property
    def is_told(self) -> bool:
        """Whether it was read, or refused in one line."""
        return self.line is not None and "\n" not in self.line and len(self.line) < 1000


def outcome(kind: str, path: Path) -> Outcome:
    """Read a file in a process of its own."""
    reading, writing = os.pipe()
    began, child = time.monotonic(), os.fork()
    if child == 0:
        _read(kind, path, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8", errors="replace") as pipe:
        told = pipe.read()
    _, _, used = os.wait4(child, 0)
    line = told.removesuffix("\0") if told.endswith("\0") else None
    return Outcome(path.name, line, time.monotonic() - began, used.ru_maxrss / 1024)


def _read(kind: str, path: Path, pipe: int) -> None:
    """Read, say what came of it with a zero at its end, and end."""
    signal.alarm(GIVEN_UP)
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    line, code = "", 1
    try:
        READERS[kind](path)
        code = 0
    except PixtureError as error:
        line, code = str(error), 0
    finally:
        if code == 0:
            os.write(pipe, f"{line}\0".encode(errors="backslashreplace"))
        os._exit(code)


def outcomes(kind: str, paths: list[Path]) -> Iterator[Outcome]:
    """Have files read by a process that has nothing but the engine."""
    import subprocess

    from tests.reliability.places import ENVIRONMENT, ROOT

    command = [sys.executable, "-m", "tests.reliability.read_alone", kind, *map(str, paths)]
    done = subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, check=True
    )
    for line in done.stdout.splitlines():
        yield Outcome(**json.loads(line))


if __name__ == "__main__":
    for name in sys.argv[2:]:
        found = outcome(sys.argv[1], Path(name))
        row = {field: getattr(found, field) for field in Outcome.__slots__}
        print(json.dumps(row), flush=True)  # noqa: T201
