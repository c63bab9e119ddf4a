"""Runs the engine's generators in a thread: the newest wins, stale results are dropped."""

import time
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QThread, Signal, Slot

from segmenter.errors import PixtureError
from segmenter.images.image import Image
from segmenter.recipe import ByModel
from segmenter.segmenting.pipeline import SegmentProgress
from segmenter.segmenting.segmentation import Sketch
from segmenter.segmenting.sketching import sketch_of

from ..work.threads import give_way
from ..work.unexpected import line_of, unexpected
from .fitting import Found
from .steps import Arrived, Step

Steps = Callable[[], Iterator[Step]]
Match = Callable[..., Found]
"""From labels, and the photo they are of if it was read on the way, to labels."""

UPDATE_SECONDS = 1 / 25
# Labels on the way are shown so often; a fit that is quicker shows only its result…
PREVIEW_SECONDS = 0.12
# …but that of a large photo shows its first guess at once…
LARGE_PHOTO = 2_000_000
# …and one that goes on from labels that are seen, whose first steps are near them, after so long.
SOON_SECONDS = 0.03


class FitRunner(QObject):
    """Does jobs in a thread and reports their steps, each with the job's number.

    Queued signals arrive even after a job was cancelled, so receivers drop those whose number is
    not that of the job they wait for.
    """

    opened = Signal(int, object)
    """A photo was read: job, Arrived."""
    reading = Signal(int, float)
    """How much of a large photo is read: job, 0 to 1; at most 25 a second."""
    progressed = Signal(int, object)
    """A fit went on: job, SegmentProgress; at most 25 a second."""
    previewed = Signal(int, object)
    """Labels on their way: job, Segmentation of every n-th pixel."""
    finished = Signal(int, object)
    """The result, also of a fit that was stopped: job, Segmentation; None if it had not begun."""
    failed = Signal(int, str)
    """One line for the user: job, text."""

    _requested = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = 0
        self._thread = QThread(self)
        self._worker = _Worker(self)
        self._worker.moveToThread(self._thread)
        self._requested.connect(self._worker.run)
        self._thread.start()

    @property
    def is_shut_down(self) -> bool:
        """Whether the thread has ended."""
        return self._thread.isFinished()

    def start(self, job: int, steps: Steps, match: Match | None = None) -> None:
        """Start a job; whatever ran before is dropped.

        Parameters
        ----------
        job : int
            Greater than those of the jobs before.
        steps : callable
            Makes the generator to go through.
        match : callable, optional
            Gives labels the ids they are to have, before they are told of.
        """
        self.job = job
        self._requested.emit(job, steps, match)

    def stop(self) -> None:
        """End the job; it reports what it has reached."""
        self._worker.stop_at = self.job

    def cancel(self) -> None:
        """Drop the job and whatever it may still report."""
        self.job = 0

    def shut_down(self) -> None:
        """Drop the job and wait for the thread to end."""
        self.cancel()
        self._thread.quit()
        self._thread.wait()


class _Worker(QObject):
    """Lives in the thread; reads two numbers that the runner writes, both atomic."""

    def __init__(self, runner: FitRunner) -> None:
        super().__init__()
        self._runner = runner
        self.stop_at = 0

    @Slot(int, object, object)
    def run(self, job: int, steps: Steps, match: Match | None) -> None:
        """Go through the steps of a job as long as it is the newest."""
        if job != self._runner.job:
            return
        give_way()
        try:
            self._go_through(job, steps(), match or _as_it_is)
        except PixtureError as error:
            self._runner.failed.emit(job, str(error))
        except MemoryError:
            self._runner.failed.emit(job, self.tr("not enough memory; try a smaller photo"))
        except Exception as error:  # noqa: BLE001 - whatever else goes wrong must not end the thread
            doing = self.tr("the fit failed")
            self._runner.failed.emit(job, f"{doing}: {line_of(error)}")
            unexpected().take(error, doing)

    def _go_through(self, job: int, steps: Iterator[Step], match: Match) -> None:
        runner, pace = self._runner, _Pace()
        last: SegmentProgress | None = None
        for step in steps:
            if job != runner.job:
                return
            if isinstance(step, Arrived):
                match = partial(match, image=step.image)
                runner.opened.emit(job, step)
                continue
            if isinstance(step, float):
                if job <= self.stop_at:
                    break
                if pace.is_update_due():
                    runner.reading.emit(job, step)
                continue
            if isinstance(step, Sketch):
                runner.previewed.emit(job, match(step))
                continue
            # While the colours of a large photo are counted, there is a guess from a part of them.
            last = step if step.has_fit or last is None else last
            # Labels come first: they are what somebody who drags a slider waits for.
            if step.has_fit and step.result is None and pace.is_preview_due(step):
                runner.previewed.emit(job, match(sketch_of(step)))
            if pace.is_update_due() or step.result is not None:
                runner.progressed.emit(job, step)
            if job <= self.stop_at:
                if step.has_fit and step.result is None:
                    # The labels of all pixels take a moment; what they will be is seen at once.
                    runner.previewed.emit(job, match(sketch_of(step)))
                break
        if job == runner.job:
            # Whoever stops does not wait for labels to be smoothed either.
            result = match(last.unshaped()) if last and last.has_fit else None
            runner.finished.emit(job, result)


def _as_it_is(found: Found, image: Image | None = None) -> Found:
    return found


class _Pace:
    """Tells when to report, so that the window is never flooded."""

    def __init__(self) -> None:
        self._updated = 0.0
        self._next_preview: float | None = None

    def is_update_due(self) -> bool:
        now = time.monotonic()
        due = now - self._updated >= UPDATE_SECONDS
        if due:
            self._updated = now
        return due

    def is_preview_due(self, step: SegmentProgress) -> bool:
        now = time.monotonic()
        if self._next_preview is None:
            self._next_preview = now + _first_after(step)
        # No difference of times: how it is rounded depends on how long the machine has been on.
        due = now >= self._next_preview
        if due:
            self._next_preview = now + PREVIEW_SECONDS
        return due


def _first_after(step: SegmentProgress) -> float:
    """Return how many seconds the first labels on the way wait for a result to be quicker."""
    if step.image.height * step.image.width > LARGE_PHOTO:
        return 0.0
    return SOON_SECONDS if isinstance(step.recipe.source, ByModel) else PREVIEW_SECONDS
