"""The one style sheet, filled with the colours of a theme."""

from functools import cache
from string import Template

from .colours import mixed
from .drawings import tinted_drawing
from .resources import in_memory
from .sheet import SHEET
from .themes import Theme


@cache
def style_sheet(theme: Theme) -> str:
    """Return the style sheet of every window in the colours of ``theme``."""
    dark = theme.name == "dark"
    return Template(SHEET).substitute(
        background=theme.background,
        panel=theme.panel,
        raised=theme.raised,
        line=theme.line,
        text=theme.text,
        dim=theme.dim,
        accent=theme.accent,
        on_accent=theme.on_accent,
        hover=mixed(theme.raised, theme.text, 0.06),
        pressed=mixed(theme.raised, theme.text, 0.12),
        # Away from the text that lies on it.
        accent_hover=mixed(theme.accent, "#ffffff" if dark else "#000000", 0.1),
        accent_pressed=mixed(theme.accent, "#000000", 0.12 if dark else 0.2),
        faint=mixed(theme.dim, theme.panel, 0.4),
        edge=mixed(theme.dim, theme.panel, 0.25),
        thumb=mixed(theme.line, theme.dim, 0.35),
        handle="#ffffff",
        handle_edge="#ffffff" if dark else mixed(theme.line, theme.dim, 0.5),
        down=_picture("chevron-down", theme.dim, 11),
        down_small=_picture("chevron-down", theme.dim, 8),
        up_off=_picture("chevron-up", theme.line, 8),
        down_off=_picture("chevron-down", theme.line, 8),
        up=_picture("chevron-up", theme.dim, 8),
        right=_picture("chevron-right", theme.dim, 12),
        close=_picture("close", theme.dim, 10),
        float=_picture("float", theme.dim, 10),
        check=_picture("check", theme.text, 14),
        tick=_picture("check", theme.on_accent, 11),
    )


def _picture(name: str, colour: str, side: int) -> str:
    path = f"pixture-{name}-{side}-{colour.removeprefix('#')}.svg"
    return f'url("{in_memory(path, tinted_drawing(name, colour, side))}")'
