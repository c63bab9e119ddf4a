"""Work on many things in several processes, in order, a few ahead at a time."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Show = Callable[[float], None]
Watch = Callable[[Item], AbstractContextManager[Show]]

# So many for each process wait in line: no more, or their results would pile up.
_AHEAD = 2


@contextmanager
def unwatched(item: object) -> Iterator[Show]:
    """Show nothing of how much of an item is done."""
    yield lambda fraction: None


class Stopped(Exception):  # noqa: N818 - it is no error
    """Raised in the middle of work that nobody waits for any more."""


def in_processes(
    work: Callable[[Item, Show], Result],
    items: Sequence[Item],
    jobs: int,
    broken: Callable[[Item, Exception], Result],
    watch: "Watch[Item]" = unwatched,
) -> Iterator[Result]:
    """Do work for every item.

    Parameters
    ----------
    work : callable
        Gets an item and a function to call now and then, with how much is done; it can be sent to
        another process. It must not raise errors.
    items : sequence
    jobs : int
        Processes; with 1 the work is done in this one.
    broken : callable
        Makes the result of an item whose process was ended.
    watch : callable, optional
        With one process: called with each item, gives the context that its work is done in and
        the function that work tells how much is done.

    Yields
    ------
    result
        One for each item, in their order.
    """
    if jobs == 1 or len(items) < 2:
        for item in items:
            with watch(item) as show:
                result = work(item, show)
            yield result
        return
    yield from _Crew(work, min(jobs, len(items)), broken).results(items)


class _Crew:
    """Processes that work; one that is ended from outside takes no more than its item along."""

    def __init__(self, work: Any, jobs: int, broken: Any) -> None:
        self._work, self._jobs, self._broken = work, jobs, broken
        # Processes of their own making: a fork of one with threads may hang.
        self._context = get_context("spawn")
        self._stop = self._context.Event()
        self._pool = self._make(jobs)

    def results(self, items: Sequence[Any]) -> Iterator[Any]:
        waiting: deque[tuple[Any, Future[Any]]] = deque()
        coming = iter(items)
        try:
            while True:
                while len(waiting) < _AHEAD * self._jobs:
                    item = next(coming, None)
                    if item is None:
                        break
                    waiting.append((item, _send(self._pool, item)))
                if not waiting:
                    break
                yield self._result(waiting)
        finally:
            self._stop.set()
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _make(self, jobs: int) -> ProcessPoolExecutor:
        threads = max(1, (os.cpu_count() or 1) // self._jobs)
        return ProcessPoolExecutor(jobs, self._context, _begin, (self._work, self._stop, threads))

    def _result(self, waiting: deque[tuple[Any, Future[Any]]]) -> Any:
        _, future = waiting[0]
        try:
            result = future.result()
        except BrokenProcessPool:
            return self._alone(waiting)
        waiting.popleft()
        return result

    def _alone(self, waiting: deque[tuple[Any, Future[Any]]]) -> Any:
        """Do the first again, with all of the machine to itself, and send the others anew."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        item, _ = waiting.popleft()
        with self._make(1) as single:
            try:
                result = _send(single, item).result()
            except BrokenProcessPool as error:
                result = self._broken(item, error)
        self._pool = self._make(self._jobs)
        for place, (other, future) in enumerate(waiting):
            finished = future.done() and not future.cancelled() and not future.exception()
            if not finished:
                waiting[place] = (other, _send(self._pool, other))
        return result


def _send(pool: ProcessPoolExecutor, item: Any) -> "Future[Any]":
    """Give work to a pool, which may start a process for it: one that Ctrl-C does not reach."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        return pool.submit(_do, item)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_do, item)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_state: dict[str, Any] = {}


def _begin(work: Any, stop: Event, threads: int) -> None:
    """Prepare a process: Ctrl-C is for the one that started it, who tells it to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("PIXTURE_THREADS", str(threads))
    _state.update(work=work, stop=stop)


def _do(item: Any) -> Any:
    return _state["work"](item, _stop_if_asked)


def _stop_if_asked(fraction: float) -> None:
    if _state["stop"].is_set():
        raise Stopped
