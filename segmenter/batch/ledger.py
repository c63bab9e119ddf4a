"""What a batch has done and what an earlier one had, kept on disk while it goes on."""

import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from segmenter.batch.summary import Report, read_summary, write_summary
from segmenter.files.atomic import remove_leftovers

_SECONDS_BETWEEN_SUMMARIES = 2.0


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
        self._written = time.monotonic()

    def before(self, photo: str) -> Report | None:
        """Return what an earlier batch has told of a photo."""
        return self._before.get(photo)

    def note(self, number: int, report: Report) -> None:
        """Note what became of the photo of that number."""
        self._done[number] = report
        if time.monotonic() - self._written > _SECONDS_BETWEEN_SUMMARIES:
            self._write()
            self._written = time.monotonic()

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
        """Write what was done now, and what was before of photos whose turn has not come."""
        if self._kept:
            reports = (
                self._done.get(number) or self._before.get(photo)
                for number, photo in enumerate(self._photos)
            )
            write_summary(self._folder, [report for report in reports if report is not None])
