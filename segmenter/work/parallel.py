"""Work spread over threads so that the number of threads never changes a result."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any, TypeVar

from threadpoolctl import ThreadpoolController

T = TypeVar("T")
Span = tuple[int, int]


def thread_count() -> int:
    """Return how many threads to use: ``PIXTURE_THREADS``, or one a core."""
    wanted = os.environ.get("PIXTURE_THREADS", "")
    return max(1, int(wanted)) if wanted.isdigit() else core_count()


def spans(total: int, size: int) -> list[Span]:
    """Cut ``range(total)`` into consecutive ``(start, stop)`` pieces of ``size``."""
    return [(start, min(start + size, total)) for start in range(0, total, size)]


def even_spans(total: int) -> list[Span]:
    """Cut ``range(total)`` into one piece a thread; only for sums of integers, which commute."""
    return spans(total, max(1, -(-total // thread_count())))


def map_spans(work: Callable[[int, int], T], pieces: Sequence[Span]) -> list[T]:
    """Call ``work(start, stop)`` for every piece, in threads; results in the pieces' order."""
    threads = thread_count()
    if threads == 1 or len(pieces) == 1:
        return [work(start, stop) for start, stop in pieces]
    # Each thread takes every n-th piece: one task a thread costs less than one a piece.
    shares = [list(pieces)[i::threads] for i in range(min(threads, len(pieces)))]
    done = list(_pool(threads).map(lambda share: [work(a, b) for a, b in share], shares))
    return [done[i % len(shares)][i // len(shares)] for i in range(len(pieces))]


@contextmanager
def single_threaded_blas() -> Iterator[None]:
    """Keep BLAS to one thread: ours would fight with its own, and its sums must not vary."""
    _limit.enter()
    try:
        yield
    finally:
        _limit.leave()


class _BlasLimit:
    """Sets the number of BLAS threads when the first one enters, and back when the last leaves."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Start with nobody inside."""
        self._lock = Lock()
        self._inside = 0
        self._libraries: list[Any] = []
        self._before: list[int] = []

    def enter(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                # SciPy brings a BLAS of its own, once it is imported.
                self._libraries = _blas_libraries("scipy.linalg" in sys.modules)
                self._before = [library.num_threads for library in self._libraries]
                for library in self._libraries:
                    _set_threads(library, 1)

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                for library, threads in zip(self._libraries, self._before, strict=True):
                    _set_threads(library, threads)


_limit = _BlasLimit()


def after_fork(forget: Callable[[], object]) -> None:
    """Have a forked process forget, at once, the threads that only its parent has."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=forget)


def _set_threads(library: Any, threads: int) -> None:
    # From version 3.8 on threadpoolctl lets only the thread that was first set a number, and leaves
    # out what others ask for without a word; here it is counted who needs which.
    getattr(library, "_real_set_num_threads", library.set_num_threads)(threads)


@cache
def _pool(threads: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads, thread_name_prefix="pixture")


@cache
def _blas_libraries(with_scipy: bool) -> list[Any]:
    controllers = ThreadpoolController().lib_controllers
    return [library for library in controllers if library.user_api == "blas"]


@cache
def core_count() -> int:
    """Return how many cores this process may use: a job of a cluster has a few of a machine's."""
    if hasattr(os, "sched_getaffinity"):  # not on Windows and macOS
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


after_fork(_pool.cache_clear)
after_fork(_limit.begin)
