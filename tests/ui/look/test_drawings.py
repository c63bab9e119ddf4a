"""The SVG files of the icons."""

import re
from pathlib import Path

import pytest

from ui.look.drawings import drawing, icon_folder, tinted_drawing

DRAWINGS = sorted(path for path in icon_folder().glob("*.svg") if path.stem != "pixture")


def stroke_of(source: str) -> float:
    found = re.search(r'stroke-width="([\d.]+)"', source)
    assert found
    return float(found[1])


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: str(path.stem))
def test_every_drawing_has_one_box_one_stroke_and_no_colour_of_its_own(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    assert 'viewBox="0 0 24 24"' in source
    assert source.count("stroke-width") == 1
    assert stroke_of(source) == 1.75
    assert 'stroke="currentColor"' in source
    assert not re.search(r"#[0-9a-fA-F]{3}", source)


def test_a_tinted_drawing_has_the_colour_everywhere() -> None:
    source = tinted_drawing("eye", "#123456", 16)

    assert "currentColor" not in source
    assert "#123456" in source


def test_the_stroke_is_as_wide_in_a_small_icon_as_in_a_large() -> None:
    widths = {
        side: stroke_of(tinted_drawing("eye", "#000000", side)) * side for side in (8, 16, 24)
    }

    assert max(widths.values()) == pytest.approx(min(widths.values()), rel=0.01)


def test_an_unknown_drawing_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        drawing("no-such-icon")
