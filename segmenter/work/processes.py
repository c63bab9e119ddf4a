"""Work on many things in several processes, a few at a time."""

from __future__ import annotations

import logging
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol

from segmenter.work.parallel import core_count
from segmenter.work.serving import TURN_SECONDS, Item, Result, Work, serve, told_of

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_log = logging.getLogger(__name__)
_SECONDS_TO_TIDY_UP = 0.05
_MOST_BY_DEFAULT = 4
_NICENESS = 10


def default_jobs() -> int:
    """Return how many processes suit this machine: each uses threads, and memory, of its own."""
    return max(1, min(_MOST_BY_DEFAULT, core_count() // 2))


@dataclass(frozen=True, slots=True)
class Step(Generic[Result]):
    """How the work on an item goes on.

    Attributes
    ----------
    item : int
        Its place among the items.
    fraction : float
        How much is done, 0 to 1.
    doing : str
        What is done, where the work says so.
    ended : bool
    result : Result, optional
        Once it has ended; None if it was ended from outside, together with its process, twice.
    """

    item: int
    fraction: float = 0.0
    doing: str = ""
    ended: bool = False
    result: Result | None = None


class Crew(Protocol):
    """Does work for every item, wherever that is, and tells how it goes on like `steps_of_all`."""

    def __call__(
        self, work: Callable[[Item], Work[Result]], items: Sequence[Item], /
    ) -> Generator[Step[Result] | None, None, None]:
        """Begin."""


def steps_of_all(
    work: Callable[[Item], Work[Result]],
    items: Sequence[Item],
    jobs: int,
    *,
    background: bool = False,
) -> Generator[Step[Result] | None, None, None]:
    """Do work for every item, and tell how it goes on.

    Whoever asks for no more ends the processes at once, whatever they are at.

    Parameters
    ----------
    work : callable
        Takes an item and begins its work, which yields how much is done, 0 to 1, and returns the
        result. It can be sent to another process, and raises no errors.
    items : sequence
    jobs : int
        Processes; with one, or for one item, the work is done in this one.
    background : bool, optional
        Whether to work in other processes in any case, which give way to this one: it can end
        them at any moment, and may have a window to show meanwhile.

    Yields
    ------
    step : Step or None
        Those of an item in their order; None where nothing has happened for a moment.
    """
    if not items:
        return
    if not background and (jobs == 1 or len(items) == 1):
        for number, item in enumerate(items):
            yield from _steps_here(number, work(item))
        return
    crew = _Crew(work, min(jobs, len(items)), _NICENESS if background else 0)
    with closing(crew.steps(items)) as steps:
        yield from steps


def _steps_here(number: int, work: Work[Result]) -> Generator[Step[Result], None, None]:
    """Work in this process."""
    yield Step(number)
    with closing(work):
        while True:
            try:
                told = told_of(next(work))
            except StopIteration as ended:
                yield Step(number, 1.0, ended=True, result=ended.value)
                return
            yield Step(number, *told)


@dataclass(eq=False, slots=True)
class _Member:
    """A process, the way to it, and the item that it is at."""

    process: Any
    pipe: Connection[Any, Any]
    item: int | None = None


class _Crew:
    """Processes that work; one that is ended from outside takes no more than its item along."""

    def __init__(self, work: Any, jobs: int, niceness: int) -> None:
        from multiprocessing import get_context

        self._work, self._jobs, self._niceness = work, jobs, niceness
        # Processes of their own making: a fork of one with threads may hang.
        self._context = get_context("spawn")
        self._members: list[_Member] = []
        # Items whose process was ended, perhaps for want of memory: tried once more, one alone.
        self._again: deque[int] = deque()
        self._alone: int | None = None

    def steps(self, items: Sequence[Any]) -> Generator[Step[Any] | None, None, None]:
        coming = deque(range(len(items)))
        try:
            while coming or self._again or self._busy():
                for item in self._hand_out(coming, items):
                    yield Step(item)
                yield from self._listen()
        finally:
            self._dismiss()

    def _busy(self) -> list[int]:
        return [member.item for member in self._members if member.item is not None]

    def _hand_out(self, coming: deque[int], items: Sequence[Any]) -> Iterator[int]:
        while (busy := self._busy()) == [] or (self._alone is None and len(busy) < self._jobs):
            if self._again and not busy:
                self._alone = item = self._again.popleft()
            elif self._again or not coming:
                return
            else:
                item = coming.popleft()
            self._give(item, items[item])
            yield item

    def _give(self, number: int, item: Any) -> None:
        idle = next((each for each in self._members if each.item is None), None)
        member = idle or self._hire()
        member.item = number
        try:
            member.pipe.send(item)
        except OSError:  # it has ended meanwhile, which is noticed when it is listened to
            _log.debug("a process ended while it waited")

    def _hire(self) -> _Member:
        ours, theirs = self._context.Pipe()
        threads = max(1, core_count() // self._jobs)
        arguments = (theirs, self._work, threads, self._niceness)
        process = self._context.Process(target=serve, args=arguments)
        with _unreached_by_ctrl_c():
            process.start()
        theirs.close()
        self._members.append(_Member(process, ours))
        return self._members[-1]

    def _listen(self) -> Iterator[Step[Any] | None]:
        from multiprocessing.connection import wait

        members = {member.pipe: member for member in self._members}
        heard = wait(list(members), TURN_SECONDS)
        if not heard:
            yield None
        for pipe in heard:
            member = members[pipe]  # type: ignore[index]  # we wait for nothing else
            try:
                ended, told = member.pipe.recv()
            except (EOFError, OSError):
                yield from self._bury(member)
                continue
            number = member.item
            if number is None:
                continue
            if ended:
                member.item = self._alone = None
                yield Step(number, 1.0, ended=True, result=told)
            else:
                yield Step(number, *told)

    def _bury(self, member: _Member) -> Iterator[Step[Any]]:
        self._members.remove(member)
        member.pipe.close()
        member.process.join()
        number, again = member.item, self._alone is None
        self._alone = None
        if number is None:
            return
        if again:
            self._again.append(number)
        else:
            yield Step(number, 1.0, ended=True)

    def _dismiss(self) -> None:
        """End all processes: those that can tidy up do, but nobody waits long for them."""
        for member in self._members:
            member.process.terminate()
        until = time.monotonic() + _SECONDS_TO_TIDY_UP
        for member in self._members:
            member.process.join(max(0.0, until - time.monotonic()))
        for member in self._members:
            member.process.kill()
        for member in self._members:
            member.process.join()
            member.pipe.close()
        self._members.clear()


@contextmanager
def _unreached_by_ctrl_c() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach: it is for the one that started them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
