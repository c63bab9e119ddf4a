"""Numbers for one pixel are those that the steps work with."""

import numpy as np
import pytest

from segmenter.lessons.catalogue import LESSONS
from segmenter.lessons.film import Film
from segmenter.lessons.reckoning import reckon_means, reckon_pixel
from segmenter.lessons.walking import METHODS

PIXEL = 217


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", ["three-greys", "elongated"])
def test_a_pixels_shares_are_those_of_the_e_step(name, method):
    lesson = LESSONS[name]()
    moment = Film(lesson, lesson.starts[0]).reels[method].at(5)
    found = reckon_pixel(lesson.points, moment, PIXEL, method)

    assert moment.posterior is not None
    assert found.posterior == pytest.approx(moment.posterior[:, PIXEL])
    assert found.posterior.sum() == pytest.approx(1)
    assert found.joint == pytest.approx(found.weights * found.densities)
    if method == "em":
        assert found.posterior == pytest.approx(found.joint / found.joint.sum())


def test_means_are_the_shared_out_values_divided_by_their_mass():
    lesson = LESSONS["elongated"]()
    film = Film(lesson, lesson.starts[0])
    moment = film.reels["em"].at(6)
    found = reckon_means(film.samples, moment, PIXEL)

    assert moment.posterior is not None
    assert found.masses.sum() == pytest.approx(lesson.truth.size)
    assert found.weights == pytest.approx(moment.mixture.weights)
    sums = moment.posterior @ lesson.points.T
    assert np.allclose(found.means, sums / found.masses[:, None])
    assert found.pulls == pytest.approx(moment.posterior[:, PIXEL] / found.masses)
