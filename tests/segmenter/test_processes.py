import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from segmenter.processes import Show, Stopped, in_processes


def square(item: int, show: Show) -> tuple[int, int]:
    return item * item, os.getpid()


def end_at(folder: Path, bad: int, item: int, show: Show) -> int:
    if item == bad:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def last_long(folder: Path, item: int, show: Show) -> int:
    """Work until someone asks to stop, and leave a note of how it ended."""
    if item == 0:
        return 0
    try:
        for _ in range(2000):
            show(0.5)
            time.sleep(0.01)
    except Stopped:
        (folder / f"stopped-{item}").touch()
        raise
    return item


def broken(item: int, error: Exception) -> int:
    return -item


def test_results_come_in_order_from_other_processes() -> None:
    results = list(in_processes(square, range(9), 2, lambda item, error: (0, 0)))

    assert [value for value, _ in results] == [n * n for n in range(9)]
    pids = {pid for _, pid in results}
    assert os.getpid() not in pids
    assert 1 <= len(pids) <= 2


def test_one_process_is_this_one() -> None:
    results = list(in_processes(square, range(3), 1, lambda item, error: (0, 0)))

    assert {pid for _, pid in results} == {os.getpid()}


def test_a_process_that_is_killed_takes_only_its_own_item_along(tmp_path: Path) -> None:
    work = partial(end_at, tmp_path, 3)

    assert list(in_processes(work, range(7), 2, broken)) == [0, 1, 2, -3, 4, 5, 6]


def test_leaving_stops_what_is_at_work(tmp_path: Path) -> None:
    results = in_processes(partial(last_long, tmp_path), range(20), 2, broken)
    assert next(results) == 0
    began = time.monotonic()

    results.close()  # type: ignore[attr-defined]

    assert time.monotonic() - began < 10
    assert len(list(tmp_path.iterdir())) <= 4


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_to_do_is_done(jobs: int) -> None:
    assert list(in_processes(square, [], jobs, lambda item, error: (0, 0))) == []
