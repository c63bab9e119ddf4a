"""What a process does that works for another one."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Generator
from types import FrameType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")


class Told(NamedTuple):
    """How far work has come.

    Attributes
    ----------
    fraction : float
        How much is done, 0 to 1.
    doing : str
        What is done.
    """

    fraction: float
    doing: str = ""


# Yields how much is done, 0 to 1, and returns the result.
Work = Generator[float | Told, None, Result]

# Who goes through the steps of such processes gets a turn this often, be it to stop.
TURN_SECONDS = 0.04
_SECONDS_TO_GIVE_UP = 2.0
_TOLD = (signal.SIGTERM, *((signal.SIGHUP,) if hasattr(signal, "SIGHUP") else ()))


def serve(
    pipe: Connection[Any, Any],
    work: Callable[[Item], Work[Result]],
    threads: int,
    niceness: int,
) -> None:
    """Work until whoever started this process has nothing more to do, or ends.

    Parameters
    ----------
    pipe : Connection
        Brings items; takes ``(False, Told)`` now and then and at last ``(True, result)``.
    work : callable
        See `steps_of_all`.
    threads : int
        How many it may use.
    niceness : int
        How far it gives way to others.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leave_when_told()
    os.environ.setdefault("PIXTURE_THREADS", str(threads))
    if hasattr(os, "nice"):
        os.nice(niceness)
    threading.Thread(target=_follow_parent, daemon=True).start()
    while True:
        try:
            item = pipe.recv()
        except EOFError:
            return
        pipe.send((True, _finish(work(item), pipe)))


def leave_when_told() -> dict[int, Any]:
    """Unwind at SIGTERM, and where the terminal is closed, so that no half file stays.

    Returns
    -------
    before : dict
        What was done at these signals until now, to be set again.
    """
    # What is ignored stays so: nohup lets a program outlive its terminal.
    heard = [each for each in _TOLD if signal.getsignal(each) != signal.SIG_IGN]
    return {each: signal.signal(each, _leave) for each in heard}


def _leave(number: int, frame: FrameType | None) -> None:
    for each in _TOLD:  # the second one must not keep the first from tidying up
        signal.signal(each, signal.SIG_IGN)
    raise SystemExit(128 + number)


def _finish(work: Work[Result], pipe: Connection[Any, Any]) -> Result:
    """Go to the end of the work, telling how far it is as often as someone can see."""
    told, doing = 0.0, ""
    while True:
        try:
            step = told_of(next(work))
        except StopIteration as ended:
            result: Result = ended.value
            return result
        now = time.monotonic()
        # What is begun is told at once: it may take long.
        if step.fraction >= 1 or step.doing != doing or now - told >= TURN_SECONDS:
            told, doing = now, step.doing
            pipe.send((False, step))


def told_of(step: float | Told) -> Told:
    """Return how far a step of work has come."""
    return step if isinstance(step, Told) else Told(step)


def _follow_parent() -> None:
    """End with the process that started this one, also where that was killed."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is None:
        return
    parent.join()
    if hasattr(signal, "pthread_kill"):  # another thread would not wake the one at work
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
        time.sleep(_SECONDS_TO_GIVE_UP)
    os._exit(1)
