"""What the program promises, with the figures that show it: a plugin of pytest.

A test shows a promise by ``figure(promise, measured, value, target)``, which fails where the
target is missed. ``--report [FILE]`` measures in full, which takes minutes instead of seconds,
prints the table of all figures, and writes it to a page.
"""

import math
import os
import platform
from collections.abc import Generator, Sized
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

import pytest

FIGURE = "figure"
MISSED = pytest.StashKey[list[str]]()
HEAD = ("promise", "measured", "figure", "target", "holds")
PAGE = """# What Pixture promises, and how it is shown

Each row is a test in `tests/reliability`, which fails when its target is missed. All tests run a
share of each row; this page is written by a run in full:

<!-- not run: takes half an hour -->

```console
python3 tests tests/reliability --report docs/reliability.md
```

Measured with Python {python}, NumPy {numpy} and PySide6 {qt} on {system} with {cores} cores. On
average {load:.1f} processes wanted them; gaps and stops of the window are only true of a machine
that has nothing else to do. {kept} of {rows} rows hold.

{table}
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A promise and what was measured of it.

    Attributes
    ----------
    promise : str
        What the program promises.
    measured : str
        What was done to see it, with how often.
    value, target : float or None
        The figure and what it should be at most, or at least; None where there is no figure.
    unit : str
        What both count.
    at_least : bool
        Whether more is better.
    why_not : str
        Why there is no figure.
    """

    promise: str
    measured: str
    value: float | None = None
    target: float | None = None
    unit: str = ""
    at_least: bool = False
    why_not: str = ""

    @property
    def holds(self) -> bool:
        """Whether the target is reached; NaN reaches none."""
        if self.value is None or self.target is None:
            return False
        return self.value >= self.target if self.at_least else self.value <= self.target

    def cells(self) -> tuple[str, str, str, str, str]:
        """Return the row as the table shows it."""
        if self.value is None or self.target is None:
            return (self.promise, self.measured, self.why_not, "", "not measured")
        sign = "≥ " if self.at_least else "≤ " if self.target else ""
        return (
            self.promise,
            self.measured,
            f"{shown(self.value)} {self.unit}".strip(),
            f"{sign}{shown(self.target)} {self.unit}".strip(),
            "yes" if self.holds else "**no**",
        )


class Figure(Protocol):
    """Records a figure; the test fails at its end if one missed its target."""

    def __call__(
        self,
        promise: str,
        measured: str,
        value: float | Sized,
        target: float,
        unit: str = "",
        *,
        at_least: bool = False,
    ) -> None:
        """Show a promise by a number, or by how many things there are that should not be."""


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Figure:
    """Put what a test measured into the report."""

    def record(
        promise: str,
        measured: str,
        value: float | Sized,
        target: float,
        unit: str = "",
        *,
        at_least: bool = False,
    ) -> None:
        number = len(value) if isinstance(value, Sized) else float(value)
        row = Row(promise, measured, number, target, unit, at_least)
        request.node.user_properties.append((FIGURE, asdict(row)))
        if not row.holds:
            missed = f"{' | '.join(row.cells())}\n{value}"
            request.node.stash.setdefault(MISSED, []).append(missed)

    return record


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Fail a test that missed a target, once it has measured all."""
    result = yield
    missed = pyfuncitem.stash.get(MISSED, [])
    assert not missed, "\n".join(missed)
    return result


@pytest.fixture
def in_full(pytestconfig: pytest.Config) -> bool:
    """Whether rows are measured in full, for a report."""
    return pytestconfig.getoption("--report") is not None


class Report:
    """Gathers the rows of a run, and shows them at its end."""

    def __init__(self, page: Path | None) -> None:
        self._page = page
        self._rows: list[Row] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take a test's rows, or say that it has none."""
        properties: list[tuple[str, Any]] = report.user_properties
        found = [Row(**row) for name, row in properties if name == FIGURE]
        if report.when == "call":
            self._rows += found
        if not found and (report.failed or report.skipped):
            self._rows.append(without_figure(report))

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Print the table, and write the page."""
        if self._page is not None:
            self._page.write_text(page_of(self._rows), encoding="utf-8")
        terminalreporter.section("promises")
        terminalreporter.write_line(table(self._rows))


def without_figure(report: pytest.TestReport) -> Row:
    """Return the row of a test that did not come to its figure."""
    name = report.nodeid.rpartition("::")[2].removeprefix("test_").replace("_", " ")
    if report.skipped and isinstance(report.longrepr, tuple):
        return Row(name, "", why_not=report.longrepr[2].removeprefix("Skipped: "))
    return Row(name, "", why_not=f"failed in its {report.when}")


def shown(value: float) -> str:
    """Return a number with three digits at least."""
    return f"{value:,.0f}" if float(value).is_integer() or abs(value) >= 1000 else f"{value:.3g}"


def table(rows: list[Row]) -> str:
    """Return rows as a table of Markdown whose columns are aligned."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    texts = [
        "| " + " | ".join(map(str.ljust, line, widths)) + " |"
        for line in [*lines[:1], tuple("-" * width for width in widths), *lines[1:]]
    ]
    return "\n".join(texts)


def page_of(rows: list[Row]) -> str:
    """Return the page with the table, and what it was measured with."""
    return PAGE.format(
        python=platform.python_version(),
        numpy=version("numpy"),
        qt=version("PySide6-Essentials"),
        system=platform.system(),
        cores=os.cpu_count(),
        load=os.getloadavg()[2] if hasattr(os, "getloadavg") else math.nan,
        kept=sum(row.holds for row in rows),
        rows=len(rows),
        table=table(rows),
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the report be asked for."""
    parser.addoption(
        "--report",
        nargs="?",
        const="",
        metavar="FILE",
        help="measure tests/reliability in full; print the table, or write it into a page, too",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Gather rows if the report is asked for."""
    page = config.getoption("--report")
    if page is None:
        return
    if Path(page or "x.md").suffix != ".md":
        raise pytest.UsageError(f"--report {page}: name a page that ends in .md, or put it last")
    config.pluginmanager.register(Report(Path(page) if page else None))
