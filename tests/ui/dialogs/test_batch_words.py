import pytest

from segmenter.batch.gathering import Named
from segmenter.batch.steps import BatchStep
from segmenter.batch.summary import Report, Tally
from segmenter.exports import FORMATS
from segmenter.recipe import Recipe
from ui.dialogs.batch_words import (
    end_text,
    recipe_text,
    row_after,
    time_left_text,
    too_many_labels_text,
    waiting_row,
)


@pytest.mark.parametrize(
    ("recipe", "words"),
    [
        (Recipe(), "5 labels in RGB"),
        (Recipe(components=1, space="grey"), "1 label in grey levels"),
        (Recipe(components="auto", space="lab"), "Best of 2 to 12 labels in Lab"),
        (
            Recipe(components=3, smoothing=0.5, min_region=40),
            "3 labels in RGB, smoothing 0.5, regions of 40 pixels and more",
        ),
        (Recipe(detail=0.4), "Regions, detail 0.4"),
        (Recipe(seed=7, max_iterations=9), "5 labels in RGB, seed 7, max iterations 9"),
    ],
)
def test_settings_are_told_in_words(recipe, words):
    assert recipe_text(recipe) == words


def test_two_recipes_that_differ_are_told_differently():
    recipes = [Recipe(), Recipe(restarts=9), Recipe(tolerance=0.01), Recipe(space="hsv")]

    assert len({recipe_text(recipe) for recipe in recipes}) == len(recipes)


def test_a_row_tells_how_its_photo_goes_on():
    row = waiting_row(Named("/a/b.png", "b"))
    assert (row.name, row.state, row.text) == ("b.png", "waiting", "")

    texts = [row_after(row, BatchStep(0, fraction)).text for fraction in (0.0, 0.454, 1.0)]
    assert texts == ["Reading", "Fitting 45%", "Writing"]


@pytest.mark.parametrize(
    ("report", "state", "text"),
    [
        (Report("/b.png", "b", labels=4, seconds=(0.5, 1.0, 0.1)), "done", "4 labels, 1.6 s"),
        (Report("/b.png", "b", labels=1, skipped=True), "skipped", "1 label, done before"),
        (Report("/b.png", "b", "/b.png: not a photo; why"), "failed", "Not a photo; why"),
    ],
)
def test_a_row_tells_what_became_of_its_photo(report, state, text):
    row = row_after(waiting_row(Named("/b.png", "b")), BatchStep(0, 1.0, report))

    assert (row.state, row.text) == (state, text)


def test_the_end_is_one_line_of_counts():
    assert end_text(Tally(12, 1, 1), 0, stopped=False) == "12 done, 1 skipped, 1 failed"
    assert end_text(Tally(2), 1058, stopped=True) == "Stopped: 2 done, 1,058 still to do"
    assert end_text(Tally(), 3, stopped=True) == "Stopped: 3 still to do"


@pytest.mark.parametrize(("seconds", "words"), [(5, "a minute"), (600, "10 min"), (7200, "2 h")])
def test_the_time_that_is_left_is_told_roughly(seconds, words):
    assert words in time_left_text(seconds)


def test_formats_that_cannot_hold_the_labels_are_told_before():
    assert too_many_labels_text(Recipe(components=5), list(FORMATS)) == ""
    assert too_many_labels_text(Recipe(components="auto"), ["palette"]) == ""
    assert "254 labels, not 300" in too_many_labels_text(
        Recipe(components=300), ["labels", "palette"]
    )
