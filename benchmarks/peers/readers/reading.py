"""What all readers share; runs in any program's environment, with NumPy alone."""

import json
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Case:
    """What was exported: ids of each pixel, names and colours of each id, the file of a format."""

    folder: Path
    file: Path
    photo: Path
    truth: Array
    names: dict[int, str]
    colours: dict[int, tuple[int, int, int]]

    @property
    def there(self) -> list[int]:
        """The ids that have pixels."""
        return [int(label) for label in np.unique(self.truth) if label]


@dataclass
class Found:
    """What a program has read.

    Attributes
    ----------
    labels : (H, W) array
        Ids, 0 where there is none.
    names, colours : dict, optional
        By id, where the program tells them.
    note : str
        What to know of it, in a few words.
    masks : dict, optional
        What each label covers, where they overlap.
    """

    labels: Array
    names: Mapping[int, str] | None = None
    colours: Mapping[int, tuple[int, ...]] | None = None
    note: str = ""
    masks: Mapping[int, Array] | None = None


Reader = Callable[[Case], Found]


class NotReadError(Exception):
    """A case that a reader leaves out, because it would take too long."""


def run(readers: Mapping[str, Reader], told_version: str = "", package: str = "") -> None:
    """Read all cases in all formats and print what was found, a line of JSON each.

    Parameters
    ----------
    readers : dict
        By format.
    told_version : str, optional
        Of the program, or else that of ``package``.
    package : str, optional
    """
    told_version = told_version or version(package)
    for format_name, reader in readers.items():
        for case in _cases(Path(sys.argv[1]), format_name):
            row: dict[str, Any] = {"format": format_name, "case": case.folder.name}
            try:
                row |= compared(case, reader(case))
            except NotReadError:
                continue
            except Exception as error:  # noqa: BLE001 - programs raise what they like
                traceback.print_exc()
                # What is not expected is told with its kind.
                kind = "" if isinstance(error, ValueError) else f"{type(error).__name__}: "
                row["error"] = f"{kind}{error}"[:300]
            sys.stdout.write(json.dumps({**row, "version": told_version}) + "\n")
            sys.stdout.flush()


def compared(case: Case, found: Found) -> dict[str, Any]:
    """Compare what was read with what was written, label by label."""
    if found.labels.shape != case.truth.shape:
        raise ValueError(f"is of the size {found.labels.shape}, not {case.truth.shape}")
    read = found.labels.astype(np.int64)
    strange = bool(np.setdiff1d(read, [0, *case.there]).size)
    masks = found.masks or {label: read == label for label in case.there}
    shares = {label: _iou(masks.get(label, read < 0), case.truth == label) for label in case.there}
    return {
        "labels": len(shares),
        "exact": sum(share == 1 for share in shares.values()),
        "worst": min(shares.values()),
        "names": _count(found.names, case.names, case.there),
        "colours": _count(found.colours, case.colours, case.there),
        "note": found.note or ("ids that were not written" if strange else ""),
    }


def _count(found: Mapping[int, Any] | None, wanted: Mapping[int, Any], there: list[int]) -> Any:
    if found is None:
        return None
    return sum(_plain(found.get(label)) == _plain(wanted[label]) for label in there)


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str) else tuple(int(each) for each in value)


def _iou(found: Array, wanted: Array) -> float:
    return float((found & wanted).sum() / max((found | wanted).sum(), 1))


def _cases(folder: Path, format_name: str) -> Iterator[Case]:
    for path in sorted(folder.glob("*/case.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        if format_name not in told["files"]:
            continue
        labels = {int(label): each for label, each in told["labels"].items()}
        yield Case(
            path.parent,
            path.parent / told["files"][format_name],
            path.parent / told["photo"],
            np.load(path.parent / "truth.npy"),
            {label: each["name"] for label, each in labels.items()},
            {label: tuple(each["colour"]) for label, each in labels.items()},
        )


def where_alike(case: Case, pages: Array) -> Array:
    """Return ids where all pages' values are those that were written; -1 elsewhere."""
    wanted = np.load(case.folder / "posteriors.npy")
    if pages.shape != wanted.shape:
        raise ValueError(f"has pages of the shape {pages.shape}, not {wanted.shape}")
    return np.where((pages == wanted).all(axis=0), case.truth.astype(np.int64), -1)


def by_colour(picture: Array, case: Case) -> Array:
    """Return ids by the colours that labels were given; -1 where it is none of these."""
    labels = np.full(picture.shape[:2], -1, np.int64)
    labels[(picture[..., :3] == 0).all(axis=-1)] = 0
    for label, colour in case.colours.items():
        labels[(picture[..., :3] == colour).all(axis=-1)] = label
    return labels
