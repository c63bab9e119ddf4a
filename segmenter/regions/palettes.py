"""Palettes that labels can be coloured by, all at once."""

from collections.abc import Mapping, Sequence

import numpy as np

from segmenter.regions.palette import SAFE, spread_from
from segmenter.regions.style import Colour

# M. Okabe and K. Ito, Color Universal Design, 2008, without black.
_OKABE_ITO: tuple[Colour, ...] = (
    (230, 159, 0),
    (86, 180, 233),
    (0, 158, 115),
    (240, 228, 66),
    (0, 114, 178),
    (213, 94, 0),
    (204, 121, 167),
)
# "Light" and "vibrant" of P. Tol, Colour Schemes, SRON/EPS/TN/09-002, 2021.
_LIGHT: tuple[Colour, ...] = (
    (119, 170, 221),
    (238, 136, 102),
    (238, 221, 136),
    (255, 170, 187),
    (153, 221, 255),
    (68, 187, 153),
    (187, 204, 51),
    (170, 170, 0),
    (221, 221, 221),
)
_VIBRANT: tuple[Colour, ...] = (
    (238, 119, 51),
    (0, 119, 187),
    (51, 187, 238),
    (238, 51, 119),
    (204, 51, 17),
    (0, 153, 136),
    (187, 187, 187),
)
# Ends and middles of scales on which more is lighter; what lies between is mixed.
_SCALES: Mapping[str, tuple[Colour, ...]] = {
    "blue to yellow": (
        (42, 24, 96),
        (36, 104, 142),
        (44, 162, 130),
        (140, 205, 80),
        (250, 228, 50),
    ),
    "greys": ((52, 52, 52), (236, 236, 236)),
}
_FIRST: Mapping[str, tuple[Colour, ...]] = {
    "standard": SAFE,
    "okabe-ito": _OKABE_ITO,
    "vibrant": _VIBRANT,
    "light": _LIGHT,
}
PALETTES = (*_FIRST, *_SCALES)
"""Their names; the first four can be told apart with every kind of colour vision."""


def palette_colours(name: str, count: int) -> tuple[Colour, ...]:
    """Return so many colours of a palette.

    Parameters
    ----------
    name : str
        One of `PALETTES`.
    count : int

    Returns
    -------
    colours : tuple of (red, green, blue)
        Of a list the first ones, and where it has no more, softer ones far from those; of a scale
        as many steps.

    Raises
    ------
    KeyError
        If there is no such palette.
    """
    if name in _FIRST:
        return spread_from(_FIRST[name], count)
    return _steps(_SCALES[name], count)


def _steps(ends: Sequence[Colour], count: int) -> tuple[Colour, ...]:
    places = np.linspace(0, len(ends) - 1, max(count, 2))[:count]
    levels = np.array(ends, float)
    rows = [np.interp(places, np.arange(len(ends)), levels[:, channel]) for channel in range(3)]
    mixed = np.rint(np.stack(rows, axis=1)).astype(int).tolist()
    return tuple((red, green, blue) for red, green, blue in mixed)
