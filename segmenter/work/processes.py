"""Work on many things in several processes, a few at a time."""

import logging
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from types import FrameType
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Show = Callable[[float], None]
Watch = Callable[[Item], AbstractContextManager[Show]]

_log = logging.getLogger(__name__)
# Items given out for each process beyond the first that is not done: with more, results that
# cannot be told in order yet would pile up.
_AHEAD = 2
# Whoever loops over a crew's steps gets one this often even if nothing happens, and may stop.
_TURN_SECONDS = 0.04
_SECONDS_TO_TIDY_UP = 0.05
_SECONDS_TO_GIVE_UP = 2.0
_MOST_BY_DEFAULT = 4
_NICENESS = 10


@contextmanager
def unwatched(item: object) -> Iterator[Show]:
    """Ignore how much of an item is done."""
    yield lambda fraction: None


def default_jobs() -> int:
    """Return how many processes suit this machine: each uses threads, and memory, of its own."""
    return max(1, min(_MOST_BY_DEFAULT, (os.cpu_count() or 1) // 2))


@dataclass(frozen=True, slots=True)
class Step(Generic[Result]):
    """How the work on an item goes on.

    Attributes
    ----------
    item : int
        Its place among the items.
    fraction : float
        How much is done, 0 to 1.
    ended : bool
    result : Result, optional
        Once it has ended.
    """

    item: int
    fraction: float = 0.0
    ended: bool = False
    result: Result | None = None


def in_processes(
    work: Callable[[Item, Show], Result],
    items: Sequence[Item],
    jobs: int,
    broken: Callable[[Item], Result],
    watch: "Watch[Item]" = unwatched,
) -> Generator[Result, None, None]:
    """Do work for every item, in order.

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
    early: dict[int, Any] = {}
    wanted = 0
    with closing(_Crew(work, min(jobs, len(items)), broken, _AHEAD * jobs).steps(items)) as steps:
        for step in steps:
            if step is not None and step.ended:
                early[step.item] = step.result
            while wanted in early:
                yield early.pop(wanted)
                wanted += 1


def steps_in_processes(
    work: Callable[[Item, Show], Result],
    items: Sequence[Item],
    jobs: int,
    broken: Callable[[Item], Result],
) -> Generator[Step[Result] | None, None, None]:
    """Do work for every item in other processes, and tell how it goes on.

    Whoever asks for no more ends the processes at once, whatever they are at. They give way to
    others, as who wants to see how it goes on has a window to use meanwhile.

    Parameters
    ----------
    work, items, jobs, broken
        As for `in_processes`.

    Yields
    ------
    step : Step or None
        None where nothing has happened for a moment.
    """
    if items:
        crew = _Crew(work, min(jobs, len(items)), broken, len(items), _NICENESS)
        with closing(crew.steps(items)) as steps:
            yield from steps


@dataclass(eq=False, slots=True)
class _Member:
    """A process, the way to it, and the item that it is at."""

    process: Any
    pipe: "Connection[Any, Any]"
    item: int | None = None


class _Crew:
    """Processes that work; one that is ended from outside takes no more than its item along."""

    def __init__(self, work: Any, jobs: int, broken: Any, ahead: int, niceness: int = 0) -> None:
        self._work, self._jobs, self._broken, self._ahead = work, jobs, broken, ahead
        self._niceness = niceness
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
                yield from self._listen(items)
        finally:
            self._dismiss()

    def _busy(self) -> list[int]:
        return [member.item for member in self._members if member.item is not None]

    def _hand_out(self, coming: deque[int], items: Sequence[Any]) -> Iterator[int]:
        while (busy := self._busy()) == [] or (self._alone is None and len(busy) < self._jobs):
            if self._again and not busy:
                self._alone = item = self._again.popleft()
            elif (
                not coming or self._again or coming[0] - min(busy, default=coming[0]) > self._ahead
            ):
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
        threads = max(1, (os.cpu_count() or 1) // self._jobs)
        arguments = (theirs, self._work, threads, self._niceness)
        process = self._context.Process(target=_serve, args=arguments)
        with _unreached_by_ctrl_c():
            process.start()
        theirs.close()
        self._members.append(_Member(process, ours))
        return self._members[-1]

    def _listen(self, items: Sequence[Any]) -> Iterator[Step[Any] | None]:
        members = {member.pipe: member for member in self._members}
        heard = wait(list(members), _TURN_SECONDS)
        if not heard:
            yield None
        for pipe in heard:
            member = members[pipe]  # type: ignore[index]  # we wait for nothing else
            try:
                ended, told = member.pipe.recv()
            except (EOFError, OSError):
                yield from self._bury(member, items)
                continue
            number = member.item
            if number is None:
                continue
            if ended:
                member.item = self._alone = None
                yield Step(number, 1.0, ended=True, result=told)
            else:
                yield Step(number, told)

    def _bury(self, member: _Member, items: Sequence[Any]) -> Iterator[Step[Any]]:
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
            yield Step(number, 1.0, ended=True, result=self._broken(items[number]))

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


def leave(signal_number: int, frame: FrameType | None) -> None:
    """Unwind as at the program's end, so that no half file stays; for signals."""
    raise SystemExit(128 + signal_number)


def _serve(pipe: "Connection[Any, Any]", work: Any, threads: int, niceness: int) -> None:
    """Work until whoever started this process has nothing more to do, or ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, leave)
    os.environ.setdefault("PIXTURE_THREADS", str(threads))
    if hasattr(os, "nice"):
        os.nice(niceness)
    threading.Thread(target=_follow_parent, daemon=True).start()
    while True:
        try:
            item = pipe.recv()
        except EOFError:
            return
        pipe.send((True, work(item, partial(_tell, pipe, [0.0]))))


def _tell(pipe: "Connection[Any, Any]", last: list[float], fraction: float) -> None:
    now = time.monotonic()
    if fraction >= 1 or now - last[0] >= _TURN_SECONDS:
        last[0] = now
        pipe.send((False, fraction))


def _follow_parent() -> None:
    """End with the process that started this one, also where that was killed."""
    parent = parent_process()
    if parent is None:
        return
    parent.join()
    if hasattr(signal, "pthread_kill"):  # another thread would not wake the one at work
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
        time.sleep(_SECONDS_TO_GIVE_UP)
    os._exit(1)
