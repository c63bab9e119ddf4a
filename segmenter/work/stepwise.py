"""Long work in steps: generators that yield moments at which they can be given up."""

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from functools import cache
from typing import TypeVar

from segmenter.work.parallel import Span, after_fork, map_spans, spans

S = TypeVar("S")
T = TypeVar("T")
U = TypeVar("U")
# Yields nothing, returns the outcome; ask for no more to cancel.
Steps = Generator[None, None, T]

# Seconds between two moments at which a call in the background can be given up.
_PATIENCE = 0.05
_MOST_ABANDONED = 8


def finish(steps: Generator[object, None, T]) -> T:
    """Go through all steps and return their outcome."""
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            outcome: T = ended.value
            return outcome


def at_once(outcome: T) -> Steps[T]:
    """Return an outcome that is there already."""
    yield from ()
    return outcome


def last_of(steps: Iterator[T]) -> T:
    """Go through all steps and return the last; there must be one."""
    for step in steps:
        last = step
    return last


def tell(steps: Generator[object, None, T], what: U) -> Generator[U, None, T]:
    """Yield ``what`` at each step; return the outcome."""
    return (yield from told_by(steps, lambda _: what))


def told_by(steps: Generator[S, None, T], words: Callable[[S], U]) -> Generator[U, None, T]:
    """Yield what ``words`` make of each step; return the outcome."""
    while True:
        try:
            step = next(steps)
        except StopIteration as ended:
            outcome: T = ended.value
            return outcome
        yield words(step)


def map_in_steps(
    work: Callable[[int, int], T], pieces: Sequence[Span], at_once: int
) -> Steps[list[T]]:
    """Do what `map_spans` does, so many pieces at once."""
    done: list[T] = []
    for first, last in spans(len(pieces), at_once):
        done += map_spans(work, pieces[first:last])
        yield
    return done


def in_background(call: Callable[[], T]) -> Steps[T]:
    """Wait for a call that cannot be interrupted; if given up, it ends by itself, unheard."""
    return (yield from aside(call))


def aside(call: Callable[[], T]) -> Steps[T]:
    """Begin such a call at once; the steps that are returned wait for it."""
    return _waiting(_background().submit(call))


def _waiting(running: Future[T]) -> Steps[T]:
    while True:
        try:
            return running.result(_PATIENCE)
        except NotYet:
            if running.done():  # raised by the call, not by waiting for it
                raise
            yield


def patiently(steps: Iterator[T]) -> Iterator[T]:
    """Go through steps each of which takes long; the last one is told again meanwhile."""
    last = next(steps, None)
    while last is not None:
        yield last
        last = yield from tell(in_background(lambda: next(steps, None)), last)


@cache
def _background() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_MOST_ABANDONED, thread_name_prefix="pixture-alone")


after_fork(_background.cache_clear)
