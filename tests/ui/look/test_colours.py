"""Arithmetic of colours."""

import pytest

from ui.look.colours import BODY_TEXT, contrast, mixed, readable_on


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#ffffff", "#000000") == pytest.approx(21.0)


@pytest.mark.parametrize("ground", ["#000000", "#ffffff", "#f28e2b", "#4e79a7", "#777777"])
def test_the_readable_ink_reaches_the_contrast_of_body_text(ground: str) -> None:
    assert contrast(readable_on(ground), ground) >= BODY_TEXT


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mixed("#102030", "#ffffff", 0.0) == "#102030"
    assert mixed("#102030", "#ffffff", 1.0) == "#ffffff"
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


def test_white_is_preferred_where_both_inks_can_be_read() -> None:
    assert readable_on("#4e79a7") == "#ffffff"
