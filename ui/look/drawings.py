"""The SVG files the icons are drawn from."""

from functools import cache, lru_cache
from pathlib import Path

BOX = 24  # of every drawing
DRAWN_STROKE = 'stroke-width="1.75"'
STROKE_PIXELS = 1.3


@lru_cache(maxsize=256)
def drawing(name: str) -> str:
    """Return the SVG source of an icon, in ``currentColor``."""
    return (icon_folder() / f"{name}.svg").read_text(encoding="utf-8")


def tinted_drawing(name: str, colour: str, side: float) -> str:
    """Return the SVG source of an icon.

    Parameters
    ----------
    name : str
        The file's name without its ending.
    colour : str
        As ``#rrggbb``.
    side : float
        Logical pixels it will be shown at; the stroke is as wide in a small icon as in a large.
    """
    width = STROKE_PIXELS * BOX / min(side, BOX)
    stroke = f'stroke-width="{width:.2f}"'
    return drawing(name).replace("currentColor", colour).replace(DRAWN_STROKE, stroke)


@cache
def icon_folder() -> Path:
    """Return where the drawings are, in a checkout and when installed."""
    here = Path(__file__).parents[1]
    installed = here / "assets" / "icons"
    return installed if installed.is_dir() else here.parent / "assets" / "icons"
