"""Runs a batch: in a thread that only listens, as the work is done by other processes."""

import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal, Slot

from segmenter.batch.gathering import Named
from segmenter.batch.plan import Plan
from segmenter.batch.steps import BatchStep, batch_steps
from segmenter.errors import PixtureError

from .unexpected import line_of, unexpected

UPDATE_SECONDS = 1 / 25

News = Mapping[int | None, BatchStep]
"""The newest step of each photo that has one; None is the fit of all together."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a batch does, and to which photos."""

    plan: Plan
    named: tuple[Named, ...]
    jobs: int = 1
    shared_model: bool = False


class BatchRunner(QObject):
    """Runs one batch at a time and reports how it goes on."""

    advanced = Signal(object)
    """News; at most 25 times a second."""
    ended = Signal(str)
    """The end, also of a batch that was stopped; why it could not go on, or nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None

    @property
    def is_running(self) -> bool:
        """Whether a batch has not ended."""
        return self._thread is not None

    def start(self, order: Order) -> None:
        """Begin; nothing else may be running."""
        assert self._thread is None
        self._thread = _Thread(order, self)
        self._thread.finished.connect(self._end)
        self._thread.start()

    def stop(self) -> None:
        """End the batch soon; what is done stays, and the same order goes on from there."""
        if self._thread is not None:
            self._thread.requestInterruption()

    def shut_down(self) -> None:
        """End the batch and wait until no thread and no process of it is left."""
        if self._thread is not None:
            self._thread.requestInterruption()
            self._thread.wait()

    @Slot()
    def _end(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.deleteLater()
            self.ended.emit(thread.problem)


class _Thread(QThread):
    def __init__(self, order: Order, runner: BatchRunner) -> None:
        super().__init__(runner)
        self._order, self._runner = order, runner
        self.problem = ""

    def run(self) -> None:
        """Go through the steps until they end or somebody has had enough."""
        try:
            self._go_through()
        except PixtureError as error:
            self.problem = str(error)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong must not end the program
            unexpected().take(error, "the batch failed")
            self.problem = line_of(error)

    def _go_through(self) -> None:
        order = self._order
        news: dict[int | None, BatchStep] = {}
        told = 0.0
        plan, shares = order.plan, order.shared_model
        steps = batch_steps(plan, order.named, order.jobs, shared_model=shares, background=True)
        with closing(steps):
            for step in steps:
                if step is not None:
                    news[step.photo] = step
                if news and time.monotonic() - told >= UPDATE_SECONDS:
                    self._runner.advanced.emit(news)
                    news, told = {}, time.monotonic()
                if self.isInterruptionRequested():
                    break
        if news:
            self._runner.advanced.emit(news)
