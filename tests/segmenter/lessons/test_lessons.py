"""Each lesson shows what it is there to show."""

import numpy as np
import pytest

from segmenter.lessons.catalogue import LESSONS
from segmenter.lessons.film import Film, labels_of
from segmenter.lessons.walking import METHODS

END = 10**6


def film_of(lesson_name, start_name, with_floor=True):
    lesson = LESSONS[lesson_name]()
    start = next(start for start in lesson.starts if start.name == start_name)
    film = Film(lesson, start, with_floor)
    film.make_for(60)
    return film


def ends(film):
    return {method: film.reels[method].agreement(END) for method in METHODS}


def last_of(film, method="em"):
    return film.reels[method].at(END)


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_the_same_each_time_and_has_all_its_labels(name):
    one, other = LESSONS[name](), LESSONS[name]()

    assert (one.image == other.image).all()
    assert one.name == name
    assert {len(start.means) for start in one.starts} == {len(np.unique(one.truth))}


@pytest.mark.parametrize("with_floor", [True, False])
@pytest.mark.parametrize("name", LESSONS)
def test_no_step_of_any_method_makes_its_objective_worse(name, with_floor):
    for start in LESSONS[name]().starts:
        film = film_of(name, start.name, with_floor)
        for method, reel in film.reels.items():
            gains = np.diff(reel.objectives) * (-1 if method == "k-means" else 1)
            assert gains.min() > -1e-9


def test_three_bells_are_found_from_means_set_by_hand():
    found = ends(film_of("three-greys", "apart"))

    assert min(found.values()) > 0.85
    assert ends(film_of("three-greys", "all-left"))["em"] < 0.5


def test_k_means_cuts_long_clusters_that_em_finds():
    found = ends(film_of("elongated", "slanted"))

    assert abs(found["k-means"]) < 0.1
    assert found["em"] > 0.95


def test_only_shared_pixels_turn_from_the_ends_to_long_clusters():
    found = ends(film_of("elongated", "ends"))

    assert abs(found["hard"]) < 0.1
    assert found["em"] > 0.95


def test_k_means_likes_its_wrong_answer_better_than_the_truth():
    wrong, right = film_of("elongated", "slanted"), film_of("elongated", "beside")

    assert ends(right)["k-means"] > 0.9
    assert last_of(wrong, "k-means").objective < last_of(right, "k-means").objective


def test_the_floor_keeps_a_collapse_finite_and_changes_no_label():
    with_floor, without = film_of("collapse", "lamp"), film_of("collapse", "lamp", False)
    least = [last_of(film).mixture.covariances.min() for film in (with_floor, without)]

    assert least[0] == pytest.approx(1 / 12)
    assert least[1] < 1e-6
    assert last_of(without).objective > last_of(with_floor).objective + 1
    assert ends(without)["em"] == ends(with_floor)["em"]


def test_a_component_on_a_single_value_wins_nothing_over_a_floor():
    spike, lamp = film_of("collapse", "one-value"), film_of("collapse", "lamp")

    assert last_of(spike).objective < last_of(lamp).objective


@pytest.mark.parametrize(("name", "order"), [("swapped", [1, 0, 2]), ("moved-on", [1, 2, 0])])
def test_another_order_of_the_starts_changes_the_order_of_labels_only(name, order):
    first, other = film_of("switching", "first"), film_of("switching", name)
    one, two = last_of(first), last_of(other)

    assert two.objective == pytest.approx(one.objective, abs=1e-12)
    assert (np.array(order)[labels_of(two)] == labels_of(one)).all()
    assert np.allclose(two.mixture.means, one.mixture.means[order])
    assert ends(other) == ends(first)


def test_a_bad_start_ends_at_a_lower_likelihood():
    good, bad = film_of("local-optima", "one-each"), film_of("local-optima", "two-in-one")

    assert last_of(bad).objective < last_of(good).objective - 0.1
    assert ends(bad)["em"] < 0.6 < 0.95 < ends(good)["em"]


def test_equal_means_are_never_told_apart():
    means = last_of(film_of("local-optima", "all-at-one")).mixture.means

    assert np.ptp(means, axis=0).max() < 1e-9


def test_starts_at_random_are_on_pixels_and_come_again():
    lesson = LESSONS["local-optima"]()
    starts = [lesson.random_start(number) for number in (1, 2, 1)]

    pixels = {tuple(values) for values in lesson.points.T.tolist()}
    assert {tuple(mean) for start in starts for mean in start.means.tolist()} <= pixels
    assert (starts[0].means == starts[2].means).all()
    assert (starts[0].means != starts[1].means).any()
