"""What became of each photo: one line a photo, kept as CSV so that a batch can go on."""

import csv
import io
import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, BinaryIO

from segmenter.errors import ExportError, printable
from segmenter.exports.exporting import explained
from segmenter.files.atomic import replace_file
from segmenter.files.digests import sha256_of_file
from segmenter.files.spreadsheets import as_cell, from_cell

NAME = "summary.csv"
_log = logging.getLogger(__name__)
_MOST_CHARACTERS = 1 << 20
_SECONDS = ("read", "fit", "label")
# These follow where labels were shaped.
_SHAPED = {"smooth": "smoothed", "tidy": "tidied"}


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a photo.

    Attributes
    ----------
    photo, stem : str
    error : str
        One line if it failed; otherwise empty.
    labels : int
    log_likelihood : float
    iterations : int
    converged : bool
    seconds : tuple of float
        To read, fit and label.
    shares : tuple of float
        Of each label.
    objects : tuple of int
        How many objects each label has, if objects were asked for.
    areas, area_sds : tuple of float
        Mean area of those, and its standard deviation; 0 where there is none.
    area_unit : str
        "px", or the square of the unit that the size of pixels is known in.
    files : tuple of str
        What was written.
    digests : tuple of str
        SHA-256 of each of the files.
    notices : tuple of str
    sha256 : str
        Of the photo's file.
    settings : str
        Digest of all that the result depends on besides.
    skipped : bool
        Whether it was done before and left alone now.
    """

    photo: str
    stem: str
    error: str = ""
    labels: int = 0
    log_likelihood: float = 0.0
    iterations: int = 0
    converged: bool = False
    seconds: tuple[float, ...] = (0.0, 0.0, 0.0)
    shares: tuple[float, ...] = ()
    objects: tuple[int, ...] = ()
    areas: tuple[float, ...] = ()
    area_sds: tuple[float, ...] = ()
    area_unit: str = ""
    files: tuple[str, ...] = ()
    digests: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    sha256: str = ""
    settings: str = ""
    skipped: bool = field(default=False, compare=False)

    def as_json(self) -> dict[str, Any]:
        """Return what a script is told."""
        if self.error:
            return {"image": self.photo, "error": self.error}
        told: dict[str, Any] = {
            "image": self.photo,
            "components": self.labels,
            "log_likelihood": self.log_likelihood,
            "iterations": self.iterations,
            "converged": self.converged,
            "seconds": dict(zip((*_SECONDS, *_SHAPED), self.seconds, strict=False)),
            "files": list(self.files),
            "notices": list(self.notices),
        }
        if self.area_unit:
            told["objects"] = [
                {"count": count, "mean_area": mean, "sd_area": sd, "unit": self.area_unit}
                for count, mean, sd in zip(self.objects, self.areas, self.area_sds, strict=True)
            ]
        return {**told, "skipped": True} if self.skipped else told

    def as_line(self) -> str:
        """Return what a person is told."""
        files = ", ".join(self.files)
        plural = "s" if self.labels > 1 else ""
        fit = ""
        if self.iterations:  # regions, and labels by a model, are found without a fit
            converged = "" if self.converged else " (not converged)"
            fit = f", log-likelihood {self.log_likelihood:.4f} after {self.iterations} iterations"
            fit += converged
        if self.area_unit:
            fit += f", {sum(self.objects):,} objects"
        told = f"{self.photo}: {self.labels} label{plural}{fit}, {self._told_seconds()}"
        return printable(f"{told} -> {files}")

    def _told_seconds(self) -> str:
        """Return how long it took; apart from the rest what was done after the fit."""
        told = f"{sum(self.seconds):.2f} s"
        shaped = zip(_SHAPED.values(), self.seconds[len(_SECONDS) :], strict=False)
        parts = [f"{word} in {seconds:.2f} s" for word, seconds in shaped if seconds]
        if not parts:
            return told
        fit = [f"fitted in {self.seconds[1]:.2f} s"] if self.iterations else []
        return f"{told} ({', '.join([*fit, *parts])})"

    def is_still_true(self) -> bool:
        """Whether the files are there, as they were written."""
        return bool(self.files) and self.digests == digests_of(self.files)


def told_seconds(seconds: Mapping[str, float]) -> tuple[float, ...]:
    """Return what a report tells of how long a segmentation took."""
    shaped = [seconds.get(part, 0.0) for part in _SHAPED]
    return (*(seconds[part] for part in _SECONDS), *(shaped if any(shaped) else ()))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many photos were done, skipped because they had been, and failed."""

    done: int = 0
    skipped: int = 0
    failed: int = 0

    def plus(self, report: Report) -> "Tally":
        """Return the counts with one photo more."""
        if report.error:
            return replace(self, failed=self.failed + 1)
        if report.skipped:
            return replace(self, skipped=self.skipped + 1)
        return replace(self, done=self.done + 1)

    def as_line(self) -> str:
        """Return what a person is told at the end."""
        counts = (
            (self.skipped, "skipped (done and unchanged)"),
            (self.done, "done"),
            (self.failed, "failed"),
        )
        return ", ".join(f"{count} {what}" for count, what in counts if count)


_COLUMNS = tuple(each.name for each in fields(Report) if each.name != "skipped")
_NUMBERS = {"seconds", "shares", "objects", "areas", "area_sds"}
_LISTS = {*_NUMBERS, "files", "digests", "notices"}
_TEXTS = {"files", "digests", "notices"}


def digests_of(files: Iterable[str]) -> tuple[str, ...]:
    """Return the SHA-256 of each of some files; empty of one that is not there."""
    return tuple(_digest_of(Path(file)) for file in files)


def _digest_of(path: Path) -> str:
    try:
        return sha256_of_file(path) if path.is_file() else ""
    except OSError as error:
        _log.debug("%s: %s", path, error)
        return ""


def read_summary(folder: Path) -> dict[str, Report]:
    """Read the summary that an earlier batch left in a folder.

    Parameters
    ----------
    folder : Path

    Returns
    -------
    reports : dict
        By photo, its last row; of what cannot be read there is none, and its photo is done again.

    Raises
    ------
    ExportError
        If a file of that name is there that no batch has written, or that cannot be read.
    """
    return {report.photo: report for report in read_reports(folder)}


def read_reports(folder: Path) -> list[Report]:
    """Read all rows, like `read_summary`; photos of two batches may have one name."""
    path = folder / NAME
    with explained(path):
        if path.exists() and not path.is_file() and not path.is_dir():
            raise ExportError(f"{path}: is a device or a pipe; move it or choose another folder")
        return _read(path) if path.exists() else []


def _read(path: Path) -> list[Report]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        rows = csv.reader(line[:_MOST_CHARACTERS] for line in file)
        try:
            if tuple(next(rows, ())) != _COLUMNS:
                raise ExportError(
                    f"{path}: is no summary of this version; move it or choose another folder"
                )
            reports = [_report(row) for row in rows]
        except csv.Error as error:
            raise ExportError(f"{path}: cannot be read ({error}); move it") from error
    return [report for report in reports if report is not None]


def write_summary(folder: Path, reports: Sequence[Report]) -> None:
    """Replace the summary in a folder, whole.

    Raises
    ------
    ExportError
        If it cannot be written.
    """

    def write(file: BinaryIO) -> None:
        text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
        csv.writer(text).writerows([_COLUMNS, *map(_row, reports)])
        text.detach()

    with explained(folder / NAME):
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(folder / NAME, write, lambda file: bool(file.read(1)))


def _row(report: Report) -> list[str]:
    row = []
    for column in _COLUMNS:
        value = getattr(report, column)
        text = json.dumps(value) if column in _LISTS else str(value)
        row.append(as_cell(text) if isinstance(value, str) else text)
    return row


def _report(row: Sequence[str]) -> Report | None:
    """Read a row; None if someone has changed it beyond what can be read."""
    if len(row) != len(_COLUMNS):
        return None
    default = Report("", "")
    try:
        values = {
            column: _value(text, column, getattr(default, column))
            for column, text in zip(_COLUMNS, row, strict=True)
        }
    except (ValueError, RecursionError):
        return None
    report = replace(default, **values)
    n = len(report.seconds)
    return report if n in (len(_SECONDS), len(_SECONDS) + len(_SHAPED)) else None


def _value(text: str, column: str, default: Any) -> Any:
    if column in _LISTS:
        kind = str if column in _TEXTS else (int, float)
        values = json.loads(text)
        if not isinstance(values, list) or not all(isinstance(each, kind) for each in values):
            raise ValueError(column)
        return tuple(values)
    if isinstance(default, bool):
        return text == "True"
    return from_cell(text) if isinstance(default, str) else type(default)(text)
