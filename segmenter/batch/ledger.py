"""What a batch has done and what an earlier one had, kept on disk while it goes on."""

import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from segmenter.batch.gathering import Named, renamed
from segmenter.batch.summary import NAME, Report, read_reports, read_summary, write_summary
from segmenter.errors import ExportError
from segmenter.exports.exporting import explained
from segmenter.files.atomic import remove_leftovers
from segmenter.files.written import alone

_log = logging.getLogger(__name__)
_SECONDS_BETWEEN_SUMMARIES = 2.0
_PAUSES = 10
_TAKEN = (Path(NAME).stem,)


class Ledger:
    """Notes what becomes of each photo; a context that leaves the folder tidy.

    Parameters
    ----------
    folder : Path
        Of the summary and of all that is written.
    photos : sequence of str
        In the order of the summary's rows.
    kept : bool, optional
        Whether there is a summary at all.

    Raises
    ------
    ExportError
        If a file of the summary's name is there that no batch has written.
    """

    def __init__(self, folder: Path, photos: Sequence[str], *, kept: bool = True) -> None:
        self._folder, self._photos, self._kept = folder, photos, kept
        self._before = read_summary(folder) if kept else {}
        self._done: dict[int, Report] = {}
        self._written, self._pause = time.monotonic(), _SECONDS_BETWEEN_SUMMARIES

    def before(self, photo: str) -> Report | None:
        """Return what an earlier batch has told of a photo."""
        return self._before.get(photo)

    def named(self, named: Sequence[Named]) -> list[Named]:
        """Return photos with the names that their files had; others have none of these."""
        before = (self._before.get(each.photo) for each in named)
        had = {report.photo: report.stem for report in before if report and report.files}
        others = [each for each in named if each.photo not in had]
        if not had or len(set(had.values())) < len(had):
            return list(named)
        found = {each.photo: each for each in renamed(others, [*had.values(), *_TAKEN])}
        return [
            replace(each, stem=had[each.photo]) if each.photo in had else found[each.photo]
            for each in named
        ]

    def note(self, number: int, report: Report) -> None:
        """Note what became of the photo of that number."""
        self._done[number] = report
        now = time.monotonic()
        if now - self._written <= self._pause:
            return
        try:
            self._write()
        except ExportError as error:  # told at the end, if it still cannot be written
            _log.debug("%s", error)
        self._written = time.monotonic()
        # That of many thousand photos takes a while, and must not become all there is to do.
        self._pause = max(_SECONDS_BETWEEN_SUMMARIES, _PAUSES * (self._written - now))

    def __enter__(self) -> "Ledger":
        """Remove what a batch that was killed has left in the folder."""
        remove_leftovers(self._folder)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write the summary; processes that had to be ended may have left something, too."""
        remove_leftovers(self._folder)
        if self._done:
            self._write()

    def _write(self) -> None:
        """Write what was done now, and what other batches have told meanwhile or before."""
        if not self._kept:
            return
        with explained(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
        with alone(self._folder):
            there = read_reports(self._folder)
            known = self._before | {report.photo: report for report in there}
            mine = [
                self._done.get(number) or known.get(photo)
                for number, photo in enumerate(self._photos)
            ]
            told = [report for report in mine if report is not None]
            kept = {report.photo: report for report in told}
            others = [each for each in there if _is_another(each, kept.get(each.photo))]
            write_summary(self._folder, [*told, *others])


def _is_another(report: Report, mine: Report | None) -> bool:
    """Whether a row is of none of this batch's photos, but for one that is called the same."""
    if mine is None:
        return True
    digests = report.sha256, mine.sha256
    return report.stem != mine.stem and all(digests) and digests[0] != digests[1]
