"""How somebody last looked at colours, kept from one session to the next."""

from PySide6.QtCore import QSettings

from segmenter.features.spaces import feature_names
from segmenter.recipe import Space

# Where colours spread widest in most photos.
FIRST_AXES: dict[Space, tuple[int, int]] = {"rgb": (0, 2), "lab": (1, 2), "hsv": (0, 1)}
AXES_KEY = "scatter/axes_{}"
OWN_COLOURS_KEY = "scatter/own_colours"


def remembered_axes() -> dict[Space, tuple[int, int]]:
    """Return which features were last across and up in each space."""
    return {space: _stored(space) or first for space, first in FIRST_AXES.items()}


def remember_axes(space: Space, across: int, up: int) -> None:
    """Keep which features lie across and up."""
    QSettings().setValue(AXES_KEY.format(space), f"{across} {up}")


def had_own_colours() -> bool:
    """Tell whether colours were last drawn as they are."""
    return str(QSettings().value(OWN_COLOURS_KEY, "true")) != "false"


def remember_own_colours(own: bool) -> None:
    """Keep whether colours are drawn as they are."""
    QSettings().setValue(OWN_COLOURS_KEY, "true" if own else "false")


def _stored(space: Space) -> tuple[int, int] | None:
    """Return what was kept, if it still makes sense: people edit such files."""
    words = str(QSettings().value(AXES_KEY.format(space), "")).split()
    known = [str(dim) for dim in range(len(feature_names(space, 3)))]
    if len(words) != 2 or words[0] == words[1] or not set(words) <= set(known):
        return None
    return int(words[0]), int(words[1])
