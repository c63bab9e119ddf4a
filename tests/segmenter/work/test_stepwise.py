"""Long work in steps."""

import threading

import pytest

from segmenter.work.parallel import spans
from segmenter.work.stepwise import Steps, finish, in_background, map_in_steps, tell


def counted(n: int) -> Steps[int]:
    for _ in range(n):
        yield
    return n


def test_the_outcome_is_what_the_steps_return():
    assert finish(counted(0)) == 0
    assert finish(counted(3)) == 3


def run(steps):
    """Return all that was yielded, and the outcome."""
    yielded = []
    while True:
        try:
            yielded.append(next(steps))
        except StopIteration as ended:
            return yielded, ended.value


def test_something_is_told_at_every_step():
    assert run(tell(counted(3), "now")) == (["now"] * 3, 3)


@pytest.mark.parametrize("at_once", [1, 2, 5])
def test_pieces_are_done_in_order_with_a_step_after_every_few(at_once):
    steps = map_in_steps(lambda start, stop: (start, stop), spans(10, 3), at_once)

    assert run(steps) == ([None] * -(-4 // at_once), spans(10, 3))


def test_a_call_in_the_background_can_be_given_up():
    release = threading.Event()
    steps = in_background(lambda: release.wait(30))
    next(steps)  # it has not ended, and yet there is a step
    steps.close()
    release.set()


def test_what_a_call_in_the_background_raises_is_raised():
    def fail() -> None:
        raise TimeoutError("its own")

    with pytest.raises(TimeoutError, match="its own"):
        finish(in_background(fail))
