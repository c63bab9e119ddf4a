import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from segmenter.work.processes import Show, default_jobs, in_processes, steps_in_processes

ROOT = Path(__file__).resolve().parents[3]


def square(item: int, show: Show) -> tuple[int, int]:
    return item * item, os.getpid()


def end_at(folder: Path, bad: int, item: int, show: Show) -> int:
    if item == bad:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def end_the_first_time(folder: Path, bad: int, item: int, show: Show) -> int:
    if item == bad and not (folder / "before").exists():
        (folder / "before").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def last_long(folder: Path, item: int, show: Show) -> int:
    """Work until someone asks to stop, and leave a note of how it ended."""
    if item == 0:
        return 0
    (folder / f"began-{item}-{os.getpid()}").touch()
    try:
        time.sleep(60)
    finally:
        (folder / f"tidied-{item}").touch()
    return item


def never_listen(folder: Path, item: int, show: Show) -> int:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    return last_long(folder, item, show)


def tell(item: int, show: Show) -> int:
    show(0.5)
    show(0.75)
    show(1.0)
    return item


def broken(item: int) -> int:
    return -item


def nobody(item: int) -> tuple[int, int]:
    return (0, 0)


def began(folder: Path) -> list[int]:
    """Return the processes that began something long."""
    return [int(path.name.rpartition("-")[2]) for path in folder.glob("began-*")]


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_results_come_in_order_from_other_processes() -> None:
    results = list(in_processes(square, range(9), 2, nobody))

    assert [value for value, _ in results] == [n * n for n in range(9)]
    pids = {pid for _, pid in results}
    assert os.getpid() not in pids
    assert 1 <= len(pids) <= 2


def test_one_process_is_this_one() -> None:
    results = list(in_processes(square, range(3), 1, nobody))

    assert {pid for _, pid in results} == {os.getpid()}


def test_a_process_that_is_killed_takes_only_its_own_item_along(tmp_path: Path) -> None:
    work = partial(end_at, tmp_path, 3)

    assert list(in_processes(work, range(7), 2, broken)) == [0, 1, 2, -3, 4, 5, 6]


def test_what_was_ended_is_done_once_more_before_it_counts_as_broken(tmp_path: Path) -> None:
    work = partial(end_the_first_time, tmp_path, 1)

    assert list(in_processes(work, range(4), 2, broken)) == [0, 1, 2, 3]


@pytest.mark.parametrize(("work", "tidied"), [(last_long, 2), (never_listen, 0)])
def test_leaving_ends_what_is_at_work_at_once(
    tmp_path: Path, work: Callable[..., int], tidied: int
) -> None:
    steps = steps_in_processes(partial(work, tmp_path), range(20), 2, broken)
    for _ in steps:
        if len(began(tmp_path)) == 2:
            break
    left = time.monotonic()

    steps.close()

    assert time.monotonic() - left < 0.5  # 0.1 on a machine with nothing else to do
    assert not any(is_running(process) for process in began(tmp_path))
    assert len(list(tmp_path.glob("tidied-*"))) == tidied


def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        f"sys.path[:0] = [{str(Path(__file__).parent)!r}]\n"
        "from functools import partial\nfrom pathlib import Path\n"
        "from test_processes import last_long, broken\n"
        "from segmenter.work.processes import steps_in_processes\n"
        f"list(steps_in_processes(partial(last_long, Path({str(tmp_path)!r})), [1, 2], 2, broken))"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) as process:
        wait_until(lambda: len(began(tmp_path)) == 2)
        process.kill()

    wait_until(lambda: not any(is_running(each) for each in began(tmp_path)))
    assert len(list(tmp_path.glob("tidied-*"))) == 2


def wait_until(happened: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_steps_tell_who_began_how_far_it_is_and_its_result() -> None:
    steps = [step for step in steps_in_processes(tell, range(5), 2, broken) if step is not None]

    for item in range(5):
        mine = [step for step in steps if step.item == item]
        assert [step.fraction for step in mine] == sorted(step.fraction for step in mine)
        assert (mine[0].fraction, mine[-1].fraction) == (0, 1)
        assert [step.result for step in mine if step.ended] == [item]


def test_no_more_processes_than_half_the_machine_are_suggested() -> None:
    assert 1 <= default_jobs() <= max(1, (os.cpu_count() or 1) // 2)


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_to_do_is_done(jobs: int) -> None:
    assert list(in_processes(square, [], jobs, nobody)) == []
