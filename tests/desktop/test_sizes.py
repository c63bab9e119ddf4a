"""Small and sharp screens show every control whole."""

from collections.abc import Sequence
from itertools import combinations

import pytest

from tests.desktop.desktop import Place

DOCKS = {"mixture", "shape", "scatter", "labels", "likelihood", "choose"}
Box = Sequence[int]


@pytest.fixture(scope="module", params=["small_window", "sharp_window"])
def shown(request: pytest.FixtureRequest) -> list[Place]:
    """What is in a window on 1280 x 800 pixels, at 100% and at 200%."""
    told: list[Place] = request.getfixturevalue(request.param)
    return told


def overlap(one: Box, other: Box) -> bool:
    return all(
        one[side] < other[side] + other[side + 2] and other[side] < one[side] + one[side + 2]
        for side in (0, 1)
    )


def test_all_docks_lie_beside_each_other(shown: list[Place]) -> None:
    docks = [place for place in shown if place.kind == "dock"]

    assert {place.name for place in docks} >= {f"{name}_dock" for name in DOCKS}
    canvas = next(place for place in shown if place.name == "canvas")
    both = combinations([*docks, canvas], 2)
    assert [(a.name, b.name) for a, b in both if overlap(a.box, b.box)] == []


def test_no_control_is_cut_off(shown: list[Place]) -> None:
    controls = [place for place in shown if place.kind != "area"]

    assert len(controls) > 40
    assert [place for place in controls if place.seen != place.box] == []


def test_every_word_has_the_room_it_needs(shown: list[Place]) -> None:
    controls = [place for place in shown if place.kind == "control"]

    # Sorted, because a word along an axis is written upwards.
    small = [
        place
        for place in controls
        if any(a < b for a, b in zip(sorted(place.box[2:]), sorted(place.needs), strict=True))
    ]
    assert [(place.name, place.panel) for place in small] == []


def test_no_control_lies_over_another(shown: list[Place]) -> None:
    controls = [place for place in shown if place.kind == "control" and place.panel]
    pairs = [
        (a, b) for a, b in combinations(controls, 2) if a.panel == b.panel and overlap(a.box, b.box)
    ]

    assert pairs == []


def test_the_colours_have_room_to_be_told_apart(shown: list[Place]) -> None:
    plot = next(place for place in shown if place.name == "scatter_plot")
    window_height = max(place.box[1] + place.box[3] for place in shown)

    assert plot.box[3] > 0.14 * window_height
