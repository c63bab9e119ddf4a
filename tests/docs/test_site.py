"""The pages are built from what the code says, and read without a network."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from docs.scripts.blocks import ROOT
from docs.scripts.map import ARROWS, uses
from docs.scripts.results import KINDS
from segmenter import __all__ as offered
from segmenter.command_line.cli import main as command_line
from segmenter.exports import FORMATS
from segmenter.mixture import __all__ as of_mixtures
from tests.docs.pages import PAGES

FROM_ELSEWHERE = re.compile(r"""(?:<script|<img|<link)[^>]*(?:src|href)=["']?(https?:)?//""")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All pages as they are read, by name."""
    pytest.importorskip("mkdocs")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "-d", str(folder)]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {
        page.relative_to(folder).as_posix(): page.read_text(encoding="utf-8")
        for page in folder.rglob("*.html")
    }


def test_no_page_loads_anything_from_elsewhere(site: dict[str, str]) -> None:
    assert len(site) > 30
    assert [name for name, page in site.items() if FROM_ELSEWHERE.search(page)] == []


def test_formulas_need_no_script(site: dict[str, str]) -> None:
    assert site["mathematics.html"].count("<math ") > 30
    assert [name for name, page in site.items() if "arithmatex" in page] == []


@pytest.mark.parametrize("command", ["segment", "compare"])
def test_each_option_of_the_command_line_is_listed(
    site: dict[str, str], capsys: pytest.CaptureFixture[str], command: str
) -> None:
    page = site["reference/command-line.html"]
    command_line([command, "--help"])

    names = set(re.findall(r"--[a-z-]+", capsys.readouterr().out.partition("options:")[2]))
    assert "--json" in names
    assert [name for name in names if f"<code>{name}" not in page] == []


def test_each_name_that_python_offers_is_described(site: dict[str, str]) -> None:
    page = site["reference/names.html"]
    wanted = [f"segmenter.{name}" for name in offered if name != "mixture"]
    wanted += [f"segmenter.mixture.{name}" for name in of_mixtures if name != "Mixture"]

    assert [name for name in wanted if f'id="{name}"' not in page] == []


def test_keys_come_from_the_windows_tables(site: dict[str, str]) -> None:
    rows = re.findall(r"<td>([^<]*)</td>\s*<td><code>", site["reference/keys.html"])

    assert {"Export", "Fit", "Brush", "Magnetic lasso", "Shortcuts"} <= set(rows)


def test_each_format_has_its_row() -> None:
    text = PAGES["docs/reference/formats.md"].read_text(encoding="utf-8")

    rows = [line for line in text.splitlines() if line.startswith("| `")]
    assert [
        each.name
        for each in FORMATS.values()
        if not any(f"`{each.name}`" in row and f"`{each.suffix}`" in row for row in rows)
    ] == []


def test_settings_of_the_pictures_are_those_that_the_page_tells() -> None:
    text = PAGES["docs/which-settings.md"].read_text(encoding="utf-8")

    assert [name for name, words in KINDS.items() if f"python3 main.py {words}\n" not in text] == []


def test_arrows_of_the_map_are_imports() -> None:
    assert [arrow for arrow in ARROWS if not uses(*arrow)] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_links_outside_the_site_lead_somewhere(name: str) -> None:
    text = PAGES[name].read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[\w-]+)?\)", text)

    assert len(targets) > 5
    assert [each for each in targets if not Path(ROOT, each).exists()] == []
