"""Work spread over threads so that the number of threads never changes a result."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from typing import TypeVar

from threadpoolctl import ThreadpoolController

T = TypeVar("T")
Span = tuple[int, int]


def thread_count() -> int:
    """Return how many threads to use: ``PIXTURE_THREADS``, or one a core."""
    wanted = os.environ.get("PIXTURE_THREADS", "")
    return max(1, int(wanted)) if wanted.isdigit() else (os.cpu_count() or 1)


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
    with _blas().limit(limits=1, user_api="blas"):
        yield


@cache
def _pool(threads: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads, thread_name_prefix="pixture")


@cache
def _blas() -> ThreadpoolController:
    return ThreadpoolController()
