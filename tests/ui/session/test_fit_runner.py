import threading
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from segmenter import ImageError, Recipe, image_from_array, segment, segment_steps
from segmenter.segmenting.segmentation import Sketch
from ui.session.fit_runner import FitRunner
from ui.session.steps import Arrived


@pytest.fixture
def runner():
    runner = FitRunner()
    yield runner
    runner.shut_down()


def steps_of(image, components=3):
    return lambda: segment_steps(image, Recipe(components=components))


def test_a_job_ends_with_its_result(runner, image, qtbot):
    with qtbot.waitSignal(runner.finished, timeout=10_000) as finished:
        runner.start(7, steps_of(image))

    assert finished.args[0] == 7
    assert finished.args[1].n_labels == 3


def test_work_happens_in_another_thread(runner, image, qtbot):
    threads = []

    def steps():
        threads.append(threading.get_ident())
        yield Arrived(image, Recipe())

    with qtbot.waitSignal(runner.opened, timeout=10_000):
        runner.start(1, steps)

    assert threads[0] != threading.get_ident()


def test_the_newest_job_wins(runner, image, qtbot):
    results = []
    runner.finished.connect(lambda job, result: results.append((job, result.n_labels)))
    for job, components in enumerate((2, 3, 4), start=1):
        runner.start(job, steps_of(image, components))
    qtbot.waitUntil(lambda: bool(results) and results[-1] == (3, 4), timeout=10_000)


def test_stopping_keeps_what_was_reached(runner, image, qtbot):
    reached, go_on = threading.Event(), threading.Event()

    def endless():
        steps = list(segment_steps(image, Recipe(components=3)))
        while True:
            yield steps[1]
            reached.set()
            go_on.wait(10)

    with qtbot.waitSignal(runner.finished, timeout=10_000) as finished:
        runner.start(1, endless)
        assert reached.wait(10)
        runner.stop()
        go_on.set()

    assert finished.args[1].labels.shape == image.pixels.shape[:2]
    assert not finished.args[1].converged


def test_a_cancelled_job_ends_without_a_result(runner, image, qtbot):
    reached, go_on = threading.Event(), threading.Event()
    told: list[int] = []
    runner.finished.connect(lambda job, _: told.append(job))

    def held():
        reached.set()
        go_on.wait(10)
        yield from segment_steps(image, Recipe(components=3))

    runner.start(1, held)
    assert reached.wait(10)
    runner.cancel()
    go_on.set()
    with qtbot.waitSignal(runner.finished, timeout=10_000):
        runner.start(2, steps_of(image))

    assert told == [2]


def test_an_error_for_users_is_one_line(runner, qtbot):
    def steps():
        raise ImageError("x.png: not a photo")
        yield

    with qtbot.waitSignal(runner.failed, timeout=10_000) as failed:
        runner.start(1, steps)

    assert failed.args[1] == "x.png: not a photo"


def test_any_other_error_is_told_too_and_the_thread_goes_on(runner, image, qtbot, caplog):
    def steps():
        raise ZeroDivisionError("by zero\nsecond line")
        yield

    with qtbot.waitSignal(runner.failed, timeout=10_000) as failed:
        runner.start(1, steps)
    with qtbot.waitSignal(runner.finished, timeout=10_000):
        runner.start(2, steps_of(image))

    assert "ZeroDivisionError" in failed.args[1]
    assert "\n" not in failed.args[1]
    assert "unexpected error" in caplog.text


def test_shutting_down_in_mid_fit_ends_the_thread(image, qtbot):
    runner = FitRunner()
    entered = threading.Event()

    def endless():
        steps = list(segment_steps(image, Recipe(components=2)))
        while True:
            entered.set()
            yield steps[0]

    runner.start(1, endless)
    assert entered.wait(10)
    runner.shut_down()

    assert runner.is_shut_down


def test_progress_is_told_at_most_25_times_a_second(runner, image, qtbot):
    steps = list(segment_steps(image, Recipe(components=2)))
    told = []
    runner.progressed.connect(lambda job, progress: told.append(progress))

    def many():
        yield from [steps[0]] * 5000
        yield steps[-1]

    with qtbot.waitSignal(runner.finished, timeout=10_000):
        runner.start(1, many)

    assert len(told) < 500
    assert told[-1].result is not None


def test_a_photo_is_reported_as_soon_as_it_is_read(runner, image, qtbot):
    def steps():
        yield Arrived(image, Recipe())
        yield from segment_steps(image, Recipe(components=2))

    told = []
    runner.opened.connect(lambda job, arrived: told.append(arrived.image))
    with qtbot.waitSignals([runner.opened, runner.finished], order="strict", timeout=10_000):
        runner.start(1, steps)

    assert told == [image]


def test_stopping_does_not_wait_for_labels_to_be_smoothed(runner, image, qtbot, monkeypatch):
    reached, go_on = threading.Event(), threading.Event()
    recipe = Recipe(components=3, smoothing=1.0)

    def until_smoothed():
        for step in segment_steps(image, recipe):
            yield step
            if step.plain is not None:
                reached.set()
                go_on.wait(10)

    with qtbot.waitSignal(runner.finished, timeout=10_000) as finished:
        runner.start(1, until_smoothed)
        assert reached.wait(10)
        monkeypatch.setattr("segmenter.segmenting.pipeline.shape_steps", None)
        runner.stop()
        go_on.set()

    assert finished.args[1].recipe == Recipe(components=3)


def test_labels_to_look_at_are_told_at_once(runner, image, qtbot):
    result = segment(image, Recipe(components=2))
    sketch = Sketch(result.map, result.mixture, result.recipe)

    with qtbot.waitSignals([runner.previewed, runner.finished], order="strict", timeout=10_000):
        runner.start(1, lambda: iter((sketch, *segment_steps(image, Recipe(components=2)))))


def test_labels_are_matched_in_the_thread_before_they_are_told_of(runner, image, qtbot):
    threads = []

    def match(found):
        threads.append(threading.get_ident())
        # A sketch, which is told of where the fit takes a moment, has none.
        return found if isinstance(found, Sketch) else replace(found, notices=("matched",))

    with qtbot.waitSignal(runner.finished, timeout=10_000) as finished:
        runner.start(1, steps_of(image), match)

    assert finished.args[1].notices == ("matched",)
    assert threading.get_ident() not in threads


@pytest.mark.parametrize("goes_on", [True, False])
def test_a_fit_that_goes_on_shows_labels_on_the_way_sooner(
    runner, image, qtbot, monkeypatch, goes_on
):
    monkeypatch.setattr("ui.session.fit_runner.PREVIEW_SECONDS", 60.0)
    monkeypatch.setattr("ui.session.fit_runner.SOON_SECONDS", -1.0)
    first = segment(image, Recipe(components=3))
    recipe = first.recipe_to_go_on if goes_on else first.recipe
    told = []
    runner.previewed.connect(lambda job, found: told.append(found))

    with qtbot.waitSignal(runner.finished, timeout=10_000):
        runner.start(1, lambda: segment_steps(image, recipe))

    assert len(told) == goes_on


@pytest.fixture(scope="module")
def first_guess():
    """The first step of a fit to a photo that is large enough to be seen at once."""
    pixels = np.zeros((1500, 1400, 3), np.uint8)
    pixels[:, 700:] = 200
    pixels[::2] += 30
    steps = segment_steps(image_from_array(pixels), Recipe(components=3))
    return next(step for step in steps if step.has_fit)


# Seconds since the machine was switched on; differences of later ones are rounded otherwise.
@pytest.mark.parametrize("clock", [0.1, 62_700.3, 70_900.1, 70_900.7, 4e6 + 0.3])
def test_the_first_guess_for_a_large_photo_is_seen_at_once_on_any_machine(
    runner, qtbot, monkeypatch, first_guess, clock
):
    monkeypatch.setattr("ui.session.fit_runner.time", SimpleNamespace(monotonic=lambda: clock))

    with qtbot.waitSignal(runner.previewed, timeout=10_000):
        runner.start(1, lambda: iter([first_guess]))
