"""A person goes back through the fit like through a film."""

import numpy as np
import pytest
from PySide6.QtWidgets import QToolButton

from segmenter.segmenting.sketching import sketch_labels
from tests.workflows.acting import LEFT, drag, picture
from ui.plots.likelihood_plot import LikelihoodPlot
from ui.starting.composition import composition_of


@pytest.fixture
def window(open_photo):
    """A photo whose colours overlap, so that EM takes some iterations."""
    rng = np.random.default_rng(3)
    pixels = np.full((60, 80, 3), (110.0, 100.0, 90.0))
    pixels[:, 30:] += (40, 10, -30)
    pixels[30:, 50:] += (-20, 50, 60)
    opened = open_photo(pixels + rng.normal(0, 22, pixels.shape))
    assert opened.document.project.segmentation.iterations > 6
    return opened


@pytest.fixture
def press(window, qtbot):
    def click(name):
        button = window.findChild(QToolButton, f"transport_{name}")
        qtbot.mouseClick(button, LEFT)

    return click


def labels_of(window, iteration):
    project = window.document.project
    mixture = project.segmentation.history.at(iteration)
    return sketch_labels(project.image, project.recipe.features, mixture)


def shows_labels(window, labels):
    """Compare the photo on screen with labels laid over it, pixel by pixel."""
    project = window.document.project
    colours = np.array([style.colour for style in project.styles])
    expected = (project.image.pixels + colours[labels.astype(int) - 1]) / 2
    height, width = labels.shape
    seen = picture(window.canvas.viewport())
    rows = [window.canvas.mapFromScene(0.5, y + 0.5).y() for y in range(height)]
    columns = [window.canvas.mapFromScene(x + 0.5, 0.5).x() for x in range(width)]
    away = np.abs(seen[np.ix_(rows, columns)] - expected).max(axis=2)
    return bool((away <= 3).mean() > 0.999)


def test_labels_and_ellipses_follow_a_drag_along_the_curve(window, qtbot):
    found = window.document.project.segmentation
    qtbot.waitUntil(lambda: shows_labels(window, found.labels))
    curve, scatter = window.findChild(LikelihoodPlot), window.scatter.scatter
    qtbot.waitUntil(lambda: scatter.density is not None)
    at_the_end = [scatter.mean_position(i) for i in range(5)]

    drag(qtbot, curve, [curve.position_of(found.iterations), curve.position_of(1)])

    assert composition_of(window).rewind.iteration == 1
    assert not np.array_equal(labels_of(window, 1), found.labels)
    qtbot.waitUntil(lambda: shows_labels(window, labels_of(window, 1)))
    assert [scatter.mean_position(i) for i in range(5)] != at_the_end
    assert window.document.project.segmentation is found

    drag(qtbot, curve, [curve.position_of(1), curve.position_of(found.iterations)])

    assert composition_of(window).rewind.iteration is None
    qtbot.waitUntil(lambda: shows_labels(window, found.labels))
    assert [scatter.mean_position(i) for i in range(5)] == at_the_end


def test_play_runs_from_the_starting_guess_through_every_iteration_to_the_result(
    window, press, qtbot
):
    rewind, last = composition_of(window).rewind, window.document.project.segmentation.iterations
    seen = []
    rewind.mixture_shown.connect(lambda _: seen.append(rewind.iteration))

    press("play")
    qtbot.waitUntil(lambda: not rewind.is_playing, timeout=30_000)

    assert seen == [*range(last), None]


def test_pause_stays_and_single_steps_go_on_from_there(window, press, qtbot):
    rewind = composition_of(window).rewind
    press("play")
    qtbot.waitUntil(lambda: (rewind.iteration or 0) >= 2)
    press("play")
    here = rewind.iteration or 0

    assert not rewind.is_playing
    press("step")
    press("step")

    assert rewind.iteration == here + 2
    qtbot.waitUntil(lambda: shows_labels(window, labels_of(window, here + 2)))


def test_first_and_last_go_to_the_starting_guess_and_to_the_result(window, press, qtbot):
    found = window.document.project.segmentation

    press("step_first")

    assert composition_of(window).rewind.iteration == 0
    qtbot.waitUntil(lambda: shows_labels(window, labels_of(window, 0)))
    assert window.findChild(LikelihoodPlot).cursor_iteration == 0

    press("step_last")

    assert composition_of(window).rewind.iteration is None
    qtbot.waitUntil(lambda: shows_labels(window, found.labels))
