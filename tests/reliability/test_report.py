"""The report itself: a miss, and what was not measured, stay to be seen."""

import math

import pytest

from tests.reliability.places import ROOT
from tests.reliability.report import Row, page_of, table

KEPT = Row("It holds", "10 tries; failures", 0, 0)


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (KEPT, ("0", "0", "yes")),
        (Row("", "", 3, 0), ("3", "0", "**no**")),
        (Row("", "", 49.96, 50, "MB"), ("50 MB", "≤ 50 MB", "yes")),
        (Row("", "", 0.5, 0.99, at_least=True), ("0.5", "≥ 0.99", "**no**")),
        (Row("", "", math.nan, 1), ("nan", "≤ 1", "**no**")),
        (Row("", "", 1_234_567, math.inf), ("1,234,567", "≤ inf", "yes")),
        (Row("", "", why_not="no disk"), ("no disk", "", "not measured")),
    ],
)
def test_a_row_tells_its_figure_beside_its_target(row: Row, cells: tuple[str, str, str]) -> None:
    assert row.cells()[2:] == cells


@pytest.fixture
def pytester(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeini(f"[pytest]\npythonpath = {ROOT}")
    pytester.makeconftest('pytest_plugins = ["tests.reliability.report"]')
    return pytester


def test_the_page_counts_what_holds() -> None:
    rows = [KEPT, Row("It does not", "once", 1, 0), Row("Nobody knows", "", why_not="failed")]

    assert "1 of 3 rows hold" in page_of(rows)
    assert len(table(rows).splitlines()) == 2 + 3


def test_a_missed_target_fails_and_is_in_the_table(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import pytest

        def test_kept(figure, in_full):
            figure("Kept", "in full" if in_full else "a share", [], 0)

        def test_missed(figure):
            figure("Missed", "once", ["this one"], 0)
            figure("Kept all the same", "once", 1, 2)

        def test_broken(figure):
            raise OSError

        def test_left_out(figure):
            pytest.skip("no disk")
        """
    )

    result = pytester.runpytest_inprocess("--report", "page.md")

    result.assert_outcomes(passed=1, failed=2, skipped=1)
    result.stdout.fnmatch_lines(["*this one*"])
    rows = [line for line in result.outlines if line.startswith("| ")][2:]
    assert [[cell.strip() for cell in row.split("|")[1:4]] for row in rows] == [
        ["Kept", "in full", "0"],
        ["Missed", "once", "1"],
        ["Kept all the same", "once", "1"],
        ["broken", "", "failed in its call"],
        ["left out", "", "no disk"],
    ]
    assert rows[1] in (pytester.path / "page.md").read_text(encoding="utf-8")


def test_a_folder_after_the_option_is_no_page(pytester: pytest.Pytester) -> None:
    result = pytester.runpytest_inprocess("--report", "tests/reliability")

    result.stderr.fnmatch_lines(["*name a page that ends in .md*"])
