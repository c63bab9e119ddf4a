"""Half steps are those of the engine's own fits, and of k-means by the book."""

from itertools import islice

import numpy as np
import pytest

from segmenter.lessons.catalogue import LESSONS
from segmenter.lessons.walking import half_steps
from segmenter.mixture import EmSettings, fit_steps


@pytest.fixture(scope="module")
def lesson():
    return LESSONS["local-optima"]()


@pytest.mark.parametrize("method", ["hard", "em"])
def test_half_steps_are_those_of_a_fit(lesson, method):
    samples, start = lesson.samples(), lesson.starts[1].mixture
    settings = EmSettings(hard=method == "hard", accelerate=False, tolerance=0.0)
    moments = list(islice(half_steps(samples, start, method), 11))

    for moment, fit in zip(moments[::2], fit_steps(samples, start, settings), strict=False):
        assert np.allclose(moment.mixture.means, fit.mixture.means)
        assert moment.objective == pytest.approx(fit.curve[-1])


def test_k_means_gives_pixels_to_the_nearest_mean_and_puts_it_in_their_middle(lesson):
    points = lesson.points
    moments = list(half_steps(lesson.samples(), lesson.starts[1].mixture, "k-means"))
    squares = ((points - moments[0].mixture.means[:, :, None]) ** 2).sum(axis=1)
    nearest = squares.argmin(axis=0)

    assert moments[0].objective == pytest.approx(squares.min(axis=0).mean())
    assert moments[1].posterior is not None
    assert (moments[1].posterior.argmax(axis=0) == nearest).all()
    for component, mean in enumerate(moments[2].mixture.means):
        assert mean == pytest.approx(points[:, nearest == component].mean(axis=1))
    assert moments[-1].converged


def test_an_e_step_moves_no_component_and_an_m_step_shares_nothing_out(lesson):
    start, e_step, m_step = islice(half_steps(lesson.samples(), lesson.starts[0].mixture, "em"), 3)

    assert start.posterior is None
    assert e_step.mixture is start.mixture
    assert m_step.posterior is e_step.posterior
    assert (start.iteration, e_step.iteration, m_step.iteration) == (0, 1, 1)


def test_a_component_that_no_pixel_is_nearest_to_stays(lesson):
    start = lesson.starts[0].with_mean(2, (0.0, 255.0)).mixture
    *_, last = half_steps(lesson.samples(), start, "k-means")

    assert last.mixture.means[2].tolist() == [0.0, 255.0]
