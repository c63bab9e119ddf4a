import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from segmenter.work.processes import default_jobs, steps_of_all
from segmenter.work.serving import Told, Work

ROOT = Path(__file__).resolve().parents[3]


def square(item: int) -> Work[tuple[int, int]]:
    yield 0.0
    return item * item, os.getpid()


def end_at(folder: Path, bad: int, item: int) -> Work[int]:
    yield 0.0
    if item == bad:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def end_the_first_time(folder: Path, bad: int, item: int) -> Work[int]:
    yield 0.0
    if item == bad and not (folder / "before").exists():
        (folder / "before").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def last_long(folder: Path, item: int) -> Work[int]:
    """Work until someone asks to stop, and leave a note of how it ended."""
    yield 0.0
    if item == 0:
        return 0
    (folder / f"began-{item}-{os.getpid()}").touch()
    try:
        time.sleep(60)
    finally:
        (folder / f"tidied-{item}").touch()
    return item


def never_listen(folder: Path, item: int) -> Work[int]:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    return (yield from last_long(folder, item))


def tell(item: int) -> Work[int]:
    yield Told(0.5, "first")
    yield Told(0.75, "then")
    yield 1.0
    return item


Out = TypeVar("Out")


def results_of(work: Callable[[int], Work[Out]], count: int, jobs: int) -> dict[int, Out | None]:
    """Go to the end, and return each item's result."""
    steps = steps_of_all(work, range(count), jobs)
    return {step.item: step.result for step in steps if step is not None and step.ended}


def began(folder: Path) -> list[int]:
    """Return the processes that began something long."""
    return [int(path.name.rpartition("-")[2]) for path in folder.glob("began-*")]


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_results_come_from_other_processes() -> None:
    results = results_of(square, 9, 2)

    told = [results[item] or (0, 0) for item in range(9)]
    assert [value for value, _ in told] == [n * n for n in range(9)]
    pids = {pid for _, pid in told}
    assert os.getpid() not in pids
    assert 1 <= len(pids) <= 2


def test_one_process_is_this_one() -> None:
    results = results_of(square, 3, 1)

    assert results == {n: (n * n, os.getpid()) for n in range(3)}


def test_in_the_background_one_process_is_another_one() -> None:
    steps = steps_of_all(square, range(3), 1, background=True)
    results = [step.result for step in steps if step is not None and step.result is not None]

    assert [value for value, _ in results] == [0, 1, 4]
    assert len({pid for _, pid in results} - {os.getpid()}) == 1


def test_a_process_that_is_killed_takes_only_its_own_item_along(tmp_path: Path) -> None:
    work = partial(end_at, tmp_path, 3)

    assert results_of(work, 7, 2) == {0: 0, 1: 1, 2: 2, 3: None, 4: 4, 5: 5, 6: 6}


def test_what_was_ended_is_done_once_more_before_it_is_given_up(tmp_path: Path) -> None:
    work = partial(end_the_first_time, tmp_path, 1)

    assert results_of(work, 4, 2) == {0: 0, 1: 1, 2: 2, 3: 3}


@pytest.mark.parametrize(("work", "tidied"), [(last_long, 2), (never_listen, 0)])
def test_leaving_ends_what_is_at_work_at_once(
    tmp_path: Path, work: Callable[..., Work[int]], tidied: int
) -> None:
    steps = steps_of_all(partial(work, tmp_path), range(20), 2)
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
        "from test_processes import last_long\n"
        "from segmenter.work.processes import steps_of_all\n"
        f"list(steps_of_all(partial(last_long, Path({str(tmp_path)!r})), [1, 2], 2))"
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


@pytest.mark.parametrize("jobs", [1, 2])
def test_steps_tell_who_began_how_far_it_is_and_its_result(jobs: int) -> None:
    steps = [step for step in steps_of_all(tell, range(5), jobs) if step is not None]

    for item in range(5):
        mine = [step for step in steps if step.item == item]
        assert [step.fraction for step in mine] == sorted(step.fraction for step in mine)
        assert (mine[0].fraction, mine[-1].fraction) == (0, 1)
        assert [step.result for step in mine if step.ended] == [item]
        # However soon one follows the other.
        assert [step.doing for step in mine if step.doing] == ["first", "then"]


def test_no_more_processes_than_half_the_machine_are_suggested() -> None:
    assert 1 <= default_jobs() <= max(1, (os.cpu_count() or 1) // 2)


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_to_do_is_done(jobs: int) -> None:
    assert list(steps_of_all(square, [], jobs)) == []
