"""Whether spoilt files can break the program: each gives a result or one line.

    python benchmarks/mutations.py [--own N] [--photos N] [--only TEXT] [--keep FOLDER]
    python benchmarks/mutations.py --files PATH …

Makes N mutations (10,000) each of projects, models, recipes, label sets and masks, and N (500) of a
photo of each kind that can be written here, and reads them in a process of its own, which is ended
after 10 seconds and begun anew where a decoder crashes. Prints JSON: how many gave a result and
how many a line, what gave neither, the slowest and the largest. Files that break something are
kept. With ``--files`` it reads those instead, whatever they are, as photos and as masks.
"""

import argparse
import json
import os
import random
import select
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.mutating import mutation

SECONDS, MEGABYTES = 10.0, 1500
"""What reading a file may take."""
_ADDRESS_SPACE = 8 << 30
_MOST_KEPT = 20
READ_FROM = {
    "photo": ".png",
    "mask": ".npz",
    "project": ".pixture",
    "model": ".json",
    "recipe": ".json",
    "label set": ".zip",
}
"""What is read, and a suffix of its files."""


@dataclass(slots=True)
class Outcome:
    """What reading a file came to.

    Attributes
    ----------
    kind : {"result", "line", "fault", "hang", "crash"}
    text : str
        The line, or what went wrong.
    seconds : float
        Of the processor.
    megabytes : float
        Of memory, at most, with the program itself.
    """

    kind: str
    text: str = ""
    seconds: float = 0.0
    megabytes: float = 0.0

    @property
    def is_kept(self) -> bool:
        """Whether it is what was promised."""
        within = self.seconds <= SECONDS and self.megabytes <= MEGABYTES
        return self.kind in ("result", "line") and within


@dataclass(slots=True)
class Tally:
    """What mutations of one file came to."""

    kinds: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    largest: float = 0.0
    broken: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome, name: str) -> None:
        """Count one."""
        self.kinds[outcome.kind] += 1
        self.slowest = max(self.slowest, outcome.seconds)
        self.largest = max(self.largest, outcome.megabytes)
        if not outcome.is_kept:
            numbers = f"{outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB"
            self.broken.append(f"{name}: {outcome.kind}, {numbers}: {outcome.text}")

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        return {
            **self.kinds,
            "slowest_seconds": round(self.slowest, 2),
            "largest_megabytes": round(self.largest),
            "n_broken": len(self.broken),
            "broken": self.broken[:_MOST_KEPT],
        }


def main() -> None:
    """Measure and print, or be the one who reads."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--own", type=int, default=10_000)
    parser.add_argument("--photos", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="a part of the names of what is spoilt")
    parser.add_argument("--keep", type=Path, help="a folder for files that break something")
    parser.add_argument("--bombs", action="store_true", help="only files that take very much")
    parser.add_argument("--files", type=Path, nargs="*", default=(), help="read these instead")
    parser.add_argument("--read", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        serve()
    elif options.files:
        with Reader() as reader:
            for path in files_in(options.files):
                for kind in ("photo", "mask"):
                    outcome = reader.read(kind, path)
                    print(json.dumps({"file": path.name, "as": kind, **_told(outcome)}), flush=True)
    else:
        tallies = bombed(options) if options.bombs else measured(options)
        targets = {"n_broken": 0, "slowest_seconds": SECONDS, "largest_megabytes": MEGABYTES}
        print(json.dumps({"measured": tallies, "targets": targets}, indent=2))


def measured(options: argparse.Namespace) -> dict[str, Any]:
    """Spoil and read files of each kind."""
    keep = options.keep or Path(tempfile.mkdtemp(prefix="pixture-broken-"))
    keep.mkdir(parents=True, exist_ok=True)
    found = {}
    with Reader() as reader:
        for title, kind, files, count in _wanted(options):
            spoilt = mutations(files, count, options.seed)
            found[title] = tally(reader, kind, spoilt, keep).as_json()
            print(f"{title}: {json.dumps(found[title])}"[:2000], file=sys.stderr, flush=True)
    return found


def bombed(options: argparse.Namespace) -> dict[str, Any]:
    """Read files that claim or take very much, and pipes and devices."""
    keep = options.keep or Path(tempfile.mkdtemp(prefix="pixture-broken-"))
    keep.mkdir(parents=True, exist_ok=True)
    found = {}
    with Reader() as reader:
        outcomes = read_bombs(reader, keep, options.only), read_endless(reader, keep)
        for title, outcome in chain(*outcomes):
            found[title] = _told(outcome)
            print(f"{title}: {found[title]}", file=sys.stderr, flush=True)
    return found


def read_bombs(reader: "Reader", keep: Path, part: str = "") -> Iterator[tuple[str, Outcome]]:
    """Read small files that claim or take very much; those that break something stay."""
    from benchmarks.bombs import bombs

    for kind, name, data in bombs(part):
        path = keep / name
        path.write_bytes(data)
        outcome = reader.read(kind, path)
        if outcome.is_kept:
            path.unlink()
        yield f"{kind} {name} of {len(data):,} bytes", outcome


def read_endless(reader: "Reader", keep: Path) -> Iterator[tuple[str, Outcome]]:
    """Read pipes and devices, and links to them, as all that is read."""
    for kind, suffix in READ_FROM.items():
        for title, path in _endless(keep, suffix):
            yield f"{kind} from a {title}", reader.read(kind, path)


def _endless(folder: Path, suffix: str) -> Iterator[tuple[str, Path]]:
    """Go through what never ends or never begins: a pipe, a device, and links to both."""
    pipe = folder / f"pipe{suffix}"
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    yield "pipe", pipe
    for title, target in (("link to a pipe", pipe), ("link to a device", Path("/dev/zero"))):
        link = folder / f"link{suffix}"
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        yield title, link


def _wanted(options: argparse.Namespace) -> Iterator[tuple[str, str, Mapping[str, bytes], int]]:
    from benchmarks.sound_files import photos, sound_files

    for kind, files in sound_files().items():
        if options.only in kind:
            yield kind, kind, files, options.own
    for name, data in photos():
        if options.only in f"photo {name}":
            yield f"photo {name}", "photo", {name: data}, options.photos


def mutations(files: Mapping[str, bytes], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Go through so many mutations, of each file in turn; the same for the same seed."""
    names = sorted(files)
    for number in range(count):
        name = names[number % len(names)]
        # Its own numbers, so that any mutation can be made again without those before it.
        chance = random.Random(f"{seed} {name} {number}")
        yield f"{number}-{name}", mutation(files[name], chance)


def tally(reader: "Reader", kind: str, spoilt: Iterable[tuple[str, bytes]], keep: Path) -> Tally:
    """Read files one by one; those that break something stay in a folder."""
    found = Tally()
    for name, data in spoilt:
        path = keep / name
        path.write_bytes(data)
        outcome = reader.read(kind, path)
        found.add(outcome, name)
        if outcome.is_kept or len(found.broken) > _MOST_KEPT:
            path.unlink()
    return found


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Go through files, and those in folders."""
    for path in paths:
        yield from sorted(path.iterdir()) if path.is_dir() else [path]


def _told(outcome: Outcome) -> dict[str, Any]:
    return {
        "kept": outcome.is_kept,
        "outcome": outcome.kind,
        "text": outcome.text,
        "seconds": round(outcome.seconds, 2),
        "megabytes": round(outcome.megabytes),
    }


# The one who asks ---------------------------------------------------------------------------------


class Reader:
    """A process that reads files, begun anew when one has ended it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def read(self, kind: str, path: Path) -> Outcome:
        """Have a file read."""
        process = self._process or self._begin()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{json.dumps([kind, str(path)])}\n".encode())
        process.stdin.flush()
        # Twice as long by the clock: others may be using the processor.
        if not select.select([process.stdout], [], [], 2 * SECONDS)[0]:
            self._end()
            return Outcome("hang", f"over {SECONDS:.0f} s", 2 * SECONDS)
        line = process.stdout.readline()
        if not line:
            code = process.wait()
            self._end()
            return Outcome("crash", f"the process ended with {code}")
        return Outcome(*json.loads(line))

    def _begin(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, __file__, "--read"]
        pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nothing)
        return self._process

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
        self._process = None


# The one who reads --------------------------------------------------------------------------------


def serve() -> None:
    """Read the files that are named on standard input, a line each; say what they came to."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    readers = readers_of()
    for line in sys.stdin:
        kind, name = json.loads(line)
        outcome = outcome_of(partial(readers[kind], Path(name)))
        answer = [outcome.kind, outcome.text, outcome.seconds, outcome.megabytes]
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def outcome_of(read: Callable[[], None]) -> Outcome:
    """Read, and say what it came to."""
    from segmenter.errors import PixtureError

    _forgetpeak()
    began = time.process_time()
    try:
        read()
    except PixtureError as error:
        line = str(error)
        outcome = Outcome("line" if line and line.isprintable() else "fault", line[:500])
    except Exception as error:  # noqa: BLE001 - it is what is looked for
        where = traceback.extract_tb(error.__traceback__)[-1]
        text = f"{type(error).__name__}: {error} in {where.filename}:{where.lineno}"
        outcome = Outcome("fault", text[:500])
    else:
        outcome = Outcome("result")
    outcome.seconds = time.process_time() - began
    outcome.megabytes = peak()
    return outcome


def _forgetpeak() -> None:
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return


def peak() -> float:
    """Return the most memory that this process has had in use, in megabytes; 0 if nobody says."""
    if not Path("/proc/self/status").exists():
        return 0.0
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 / 1e6
    return 0.0


def readers_of() -> dict[str, Callable[[Path], None]]:
    """Return how files of each kind are read and used."""
    from benchmarks.sound_files import PHOTO, photo
    from segmenter import (
        Recipe,
        apply_mixture,
        image_from_array,
        load_image,
        read_label_set,
        read_labels,
        read_model,
        read_recipe,
    )
    from segmenter.errors import PixtureError
    from segmenter.files.label_sets.own import label_set_text
    from segmenter.files.masks import read_masks
    from segmenter.files.project.opening import labelled, open_project
    from segmenter.files.recipe import recipe_text
    from segmenter.regions.comparison import compare

    image = image_from_array(photo(), name=PHOTO)

    def model(path: Path) -> None:
        found = read_model(path)
        fitting, recipe = found.fitting_image(image), Recipe(features=found.features)
        apply_mixture(fitting, found.mixture, recipe, found.owners)

    def mask(path: Path) -> None:
        try:
            read_labels(path, image)
        except PixtureError:
            for each in read_masks(path)[:3]:
                compare(each, each)

    return {
        "project": lambda path: void(labelled(open_project(path).project)),
        "model": model,
        "recipe": lambda path: void(recipe_text(read_recipe(path), image)),
        "label set": lambda path: void(label_set_text(read_label_set(path))),
        "mask": mask,
        "photo": lambda path: void(load_image(path)),
    }


def void(_: object) -> None:
    """Let go of a result."""


if __name__ == "__main__":
    main()
