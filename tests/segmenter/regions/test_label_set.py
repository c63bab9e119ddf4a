import pytest

from segmenter.errors import RecipeError
from segmenter.regions.label_set import LabelSet, SetLabel
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle

SKY, ROAD = LabelStyle("Sky", (10, 20, 200), key=4), LabelStyle("Road", (90, 90, 90))
SET = LabelSet("street", (SetLabel(5, ROAD), SetLabel(2, SKY, (100, 150, 230))))


def test_labels_are_in_the_order_of_their_ids() -> None:
    assert SET.ids == (2, 5)
    assert [label.id for label in SET.measured] == [2]


@pytest.mark.parametrize(
    ("labels", "why"),
    [
        ((), "1 to 1024"),
        ((SetLabel(0, SKY),), "ids"),
        ((SetLabel(2**16, SKY),), "ids"),
        ((SetLabel(1, SKY), SetLabel(1, ROAD)), "an id twice"),
        ((SetLabel(1, SKY), SetLabel(2, SKY)), "a key twice"),
    ],
)
def test_what_is_no_set_is_refused(labels: tuple[SetLabel, ...], why: str) -> None:
    with pytest.raises(RecipeError, match=why):
        LabelSet("no set", labels)


def test_labels_that_are_not_in_the_set_have_colours_of_their_own() -> None:
    default = default_styles(1)[0].colour
    styles = LabelSet("s", (SetLabel(2, LabelStyle("Sky", default)),)).styles(3)

    assert [style.name for style in styles] == ["Label 1", "Sky", "Label 3"]
    assert len({style.colour for style in styles}) == 3


def test_looks_laid_over_others_leave_what_is_hidden() -> None:
    hidden = LabelStyle("Label 2", (1, 2, 3), visible=False)

    over = SET.over((ROAD, hidden))

    assert over[0] == ROAD
    assert (over[1].name, over[1].visible, over[1].key) == ("Sky", False, 4)


def test_a_label_is_found_by_its_name_whatever_its_capitals() -> None:
    found = SET.named("sKY")

    assert found is not None
    assert found.id == 2
    assert SET.named("sea") is None
