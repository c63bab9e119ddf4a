import numpy as np
import pytest

from segmenter import Image, Knowledge, Marks, Recipe, segment, segment_steps
from segmenter.features import features_of
from segmenter.mixture.em import accumulate
from segmenter.mixture.excerpts import excerpt
from segmenter.mixture.history import History
from segmenter.mixture.mixture import Mixture


@pytest.fixture(scope="module")
def coffee():
    from skimage import data

    return Image(np.ascontiguousarray(data.coffee()[::2, ::2]))


def mixture(weight=0.5):
    return Mixture(np.array([weight, 1 - weight]), np.eye(2), np.stack([np.eye(2)] * 2))


@pytest.mark.parametrize("components", [3, 6, "auto"])
def test_every_iteration_is_kept_from_the_starting_guess_on(coffee, components):
    result = segment(coffee, Recipe(components=components, restarts=4))

    assert result.history.iterations == tuple(range(result.iterations + 1))
    assert len(result.curve) == result.iterations + 1


def test_the_curve_is_that_of_the_kept_mixtures(coffee):
    """Where they were found on few samples, it tells what they gained on those."""
    recipe = Recipe(components=4, restarts=4)
    result = segment(coffee, recipe)
    exact = features_of(coffee, recipe.features).levels()[-1]
    few = excerpt(exact, 4 * 1024)

    def height(samples, iteration):
        standard = samples.standardise(result.history.at(iteration))
        return accumulate(samples, standard)[1] - samples.log_scale

    gained = height(few, 3) - height(few, 0)
    assert gained == pytest.approx(result.curve[3] - result.curve[0], abs=1e-9)
    for iteration in (result.iterations - 1, result.iterations):
        assert height(exact, iteration) == pytest.approx(result.curve[iteration], abs=1e-9)


def test_components_have_the_results_order_all_the_way(coffee):
    result = segment(coffee, Recipe(components=5))

    np.testing.assert_array_equal(result.history.mixtures[-1].means, result.mixture.means)
    steps = np.diff([each.means for each in result.history.mixtures[-8:]], axis=0)
    assert np.abs(steps).max() < 10


def test_a_fit_from_labelled_pixels_keeps_its_iterations_too(coffee):
    given = np.zeros(coffee.pixels.shape[:2], np.uint8)
    given[:20, :20], given[-20:, -20:] = 1, 2
    result = segment(coffee, Recipe(components=3), Knowledge(marks=Marks(given)))

    assert result.history.iterations == tuple(range(result.iterations + 1))


def test_a_fit_from_a_given_start_begins_there(coffee):
    first = segment(coffee, Recipe(components=3))
    *_, final = segment_steps(coffee, first.recipe_to_go_on)
    history = final.segmentation().history

    np.testing.assert_allclose(np.sort(history.at(0).means, 0), np.sort(first.mixture.means, 0))


def test_every_snapshot_knows_the_mixture_it_shows(coffee):
    for progress in segment_steps(coffee, Recipe(components=3, restarts=2)):
        last = progress.history.at(progress.fit.iteration)
        np.testing.assert_array_equal(last.means, progress.mixture.means)


def test_of_thousands_of_iterations_a_few_hundred_are_kept():
    history = History()
    for iteration in range(10_001):
        history = history.extended(iteration, mixture())

    assert history.iterations[:200] == tuple(range(200))
    assert history.iterations[-1] == 10_000
    assert len(history.mixtures) < 1000
    steps = np.diff(history.iterations)
    assert (steps <= np.maximum(1, np.array(history.iterations[:-1]) / 50)).all()


def test_of_very_many_components_fewer_iterations_are_kept():
    huge = Mixture(np.full(1024, 1 / 1024), np.zeros((1024, 20)), np.zeros((1024, 20, 20)))
    history = History()
    for iteration in range(1000):
        history = history.extended(iteration, huge)

    assert len(history.mixtures) < 150


def test_an_iteration_that_was_not_kept_is_shown_by_the_one_before():
    history = History((0, 4), (mixture(0.1), mixture(0.2)))

    assert history.at(3) is history.mixtures[0]
    assert history.at(9) is history.mixtures[1]
    with pytest.raises(IndexError, match="iteration 0"):
        History().at(0)


def test_components_that_were_left_out_at_the_end_are_left_out_before():
    raw = Mixture(np.array([0.2, 0.0, 0.8]), np.arange(3.0)[:, None], np.ones((3, 1, 1)))
    final = Mixture(np.array([0.8, 0.2]), np.array([[2.0], [0.0]]), np.ones((2, 1, 1)))
    earlier = Mixture(np.array([0.3, 0.4, 0.3]), np.arange(3.0)[:, None] + 5, np.ones((3, 1, 1)))

    ordered = History((0, 1), (earlier, raw)).in_order_of(raw, final)

    assert ordered.at(0).means.ravel().tolist() == [7.0, 5.0]
    assert ordered.at(0).weights == pytest.approx([0.5, 0.5])
    assert ordered.at(1).weights == pytest.approx([0.8, 0.2])
