from dataclasses import dataclass

import pytest

from segmenter.errors import RecipeError
from segmenter.settings import Setting, check_all, rows_of, setting

COUNT = Setting("count", "how many", low=1, high=9)
SHARE = Setting("real", "share", high=1, is_open=True)


@dataclass(frozen=True)
class Brush:
    radius: int = setting(3, "whole", "in pixels (default {})", low=1, high=99)
    shape: str = setting("disc", "choice", "of the tip", choices=("disc", "square"))
    owner: str = "nobody"


def test_a_class_declares_its_settings_with_their_rows():
    rows = rows_of(Brush)

    assert list(rows) == ["radius", "shape"]
    assert rows["radius"].default == Brush().radius == 3


@pytest.mark.parametrize("wrong", [{"radius": 0}, {"radius": 100}, {"shape": "star"}])
def test_every_setting_of_a_class_is_checked(wrong):
    check_all(Brush(owner="anybody"))

    with pytest.raises(RecipeError, match=next(iter(wrong))):
        check_all(Brush(**wrong))


def test_the_refusal_tells_the_range():
    with pytest.raises(RecipeError, match=r'^many must be 1 to 9 or "auto", not 10$'):
        COUNT.check("many", 10)
    with pytest.raises(RecipeError, match=r"^share must be between 0 and 1, not 1$"):
        SHARE.check("share", 1)


@pytest.mark.parametrize("value", [10**400, -(10**400)])
def test_numbers_beyond_all_others_are_out_of_range(value):
    for row in (COUNT, SHARE, rows_of(Brush)["radius"]):
        with pytest.raises(RecipeError, match="big must be"):
            row.check("big", value)


@pytest.mark.parametrize(
    ("row", "text", "value"),
    [
        (COUNT, "auto", "auto"),
        (COUNT, "4", 4),
        (SHARE, "1e-3", 0.001),
        (rows_of(Brush)["shape"], "square", "square"),
    ],
)
def test_a_written_value_is_read_and_of_the_kind(row, text, value):
    assert row.parse(text) == value
    assert row.is_of_kind(value)


@pytest.mark.parametrize(("row", "text"), [(COUNT, "many"), (COUNT, "2.5"), (SHARE, "half")])
def test_a_written_value_of_another_kind_is_a_value_error(row, text):
    with pytest.raises(ValueError, match=r"could not convert|invalid literal"):
        row.parse(text)


@pytest.mark.parametrize(
    ("row", "value"), [(COUNT, True), (COUNT, 2.5), (SHARE, "0.5"), (rows_of(Brush)["shape"], 1)]
)
def test_values_of_another_kind_are_told_apart(row, value):
    assert not row.is_of_kind(value)
