"""Formulas are set as one reads them."""

import pytest

from ui.learn.amounts import fixed, vector, written
from ui.learn.formula import FormulaView, set_formula, set_line


def test_a_fraction_is_two_lines_between_what_stands_beside_it(qapp):
    parts = set_formula("r_k = {π_k N(x)}/{p(x)} = 1")

    assert [len(part) for part in parts] == [1, 2, 1]
    assert "".join(run.text for run in parts[1][0].runs) == "πk N(x)"


def test_letters_after_an_underscore_are_lower_and_after_a_caret_higher(qapp):
    runs = set_line("r_nk x^T N(").runs
    downs = {run.text: run.down for run in runs}

    assert downs["nk"] > 0 > downs["T"]
    assert downs["r"] == downs["N"] == 0
    slanted = {run.text: run.font.italic() for run in runs}
    assert slanted["x"]
    assert not slanted["N"]


def test_a_formula_can_be_read_aloud_and_is_taller_with_a_fraction(qapp):
    flat, tall = FormulaView(), FormulaView()
    flat.show_formula("μ_k")
    tall.show_formula("{1}/{2}")

    assert flat.accessibleName() == "μ_k"
    assert tall.sizeHint().height() > 1.5 * flat.sizeHint().height()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.0123, "0.0123"),
        (-134.6, "−135"),
        (0.000012345, "1.23·10⁻⁵"),
        (1e-200, "1.00·10⁻²⁰⁰"),
        (float("inf"), "∞"),
    ],
)
def test_numbers_have_three_digits_and_powers_of_ten_where_needed(value, text):
    assert written(value) == text


def test_several_numbers_stand_in_brackets():
    assert vector([3.04]) == "3.0"
    assert vector([3.04, -1.0]) == "(3.0, −1.0)"
    assert fixed(-0.5, 2) == "−0.50"
