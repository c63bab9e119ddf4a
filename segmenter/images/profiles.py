"""Colour profiles of what files say in other words: primaries, white point, transfer curve.

References
----------
.. [1] International Color Consortium, "Specification ICC.1:2001-04".
.. [2] ITU-T, "Coding-independent code points", H.273, 2021.
.. [3] W3C, "Portable Network Graphics (PNG) Specification (Third Edition)", 2025.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Chromaticities: white, red, green, blue, as PNG orders them.
Chromaticities = tuple[float, float, float, float, float, float, float, float]
_D65 = (0.3127, 0.3290)
SRGB_PRIMARIES: Chromaticities = (*_D65, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
ADOBE_PRIMARIES: Chromaticities = (*_D65, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06)
P3_PRIMARIES: Chromaticities = (*_D65, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06)
BT2020_PRIMARIES: Chromaticities = (*_D65, 0.708, 0.292, 0.17, 0.797, 0.131, 0.046)
_PRIMARIES = {
    1: SRGB_PRIMARIES,
    4: (0.310, 0.316, 0.67, 0.33, 0.21, 0.71, 0.14, 0.08),
    5: (*_D65, 0.64, 0.33, 0.29, 0.60, 0.15, 0.06),
    6: (*_D65, 0.63, 0.34, 0.31, 0.595, 0.155, 0.07),
    7: (*_D65, 0.63, 0.34, 0.31, 0.595, 0.155, 0.07),
    9: BT2020_PRIMARIES,
    11: (0.314, 0.351, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06),
    12: P3_PRIMARIES,
}
ADOBE_GAMMA = 2.19921875
_SRGB_NAME = "sRGB IEC61966-2.1"
_D50 = np.array([0.9642, 1.0, 0.8249])
_BRADFORD = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
_CURVE_POINTS = 4096
Curve = Callable[[NDArray[np.float64]], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Encoding:
    """How values stand for light.

    Attributes
    ----------
    primaries : tuple of float
        x and y of white, red, green and blue.
    gamma : float or None
        Light is the value to this power; None for sRGB's own curve.
    curve : callable, optional
        Light of values, both 0 to 1, instead of either.
    name : str
    """

    primaries: Chromaticities
    gamma: float | None
    name: str
    curve: Curve | None = None


def from_code_points(primaries: int, transfer: int) -> Encoding | None:
    """Return the encoding that H.273's numbers stand for; None if a picture of 8 bits has none."""
    chromaticities = _PRIMARIES.get(primaries)
    name = f"code points {primaries}/{transfer}"
    if primaries == 12:
        name = "Display P3"
    if chromaticities is None:
        return None
    known = transfer_of(transfer)
    return None if known is None else Encoding(chromaticities, known[0], name, known[1])


def transfer_of(number: int) -> tuple[float | None, Curve | None] | None:
    """Return `Encoding`'s gamma and curve of H.273's number; None if 8 bits have none."""
    if number == 13:
        return None, None
    if number in (1, 6, 14, 15):
        return None, _bt709
    gammas = {4: 2.2, 5: 2.8, 8: 1.0}
    return (gammas[number], None) if number in gammas else None


def srgb_curve(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the light that sRGB's values stand for, both 0 to 1."""
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def srgb_profile() -> bytes:
    """Return the profile that written pictures carry, always the same bytes."""
    return profile_of(Encoding(SRGB_PRIMARIES, None, _SRGB_NAME))


def profile_of(encoding: Encoding) -> bytes:
    """Return an ICC profile, version 2.1, of three primaries and a curve."""
    columns = _columns(encoding.primaries)
    curve = _curve(encoding)
    tags = {
        b"desc": _description(encoding.name),
        b"cprt": b"text\0\0\0\0none\0",
        b"wtpt": _xyz(_D50),
        **{kind: _xyz(columns[:, i]) for i, kind in enumerate((b"rXYZ", b"gXYZ", b"bXYZ"))},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    return _assembled(tags)


def _bt709(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(values < 0.081, values / 4.5, ((values + 0.099) / 1.099) ** (1 / 0.45))


def _columns(primaries: Chromaticities) -> NDArray[np.float64]:
    """Return X, Y, Z of the primaries under D50, a column each."""
    pairs = np.array(primaries).reshape(4, 2)
    if (pairs[:, 1] <= 0).any():
        raise ValueError("chromaticities without light")
    tristimulus = np.stack([pairs[:, 0], pairs[:, 1], 1 - pairs.sum(axis=1)]) / pairs[:, 1]
    white, colours = tristimulus[:, 0], tristimulus[:, 1:]
    scaled = colours * np.linalg.solve(colours, white)
    gains = (_BRADFORD @ _D50) / (_BRADFORD @ white)
    return np.asarray(np.linalg.solve(_BRADFORD, gains[:, None] * _BRADFORD) @ scaled)


def _curve(encoding: Encoding) -> bytes:
    if encoding.gamma is not None:
        return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(encoding.gamma * 256)) + b"\0\0"
    points = (encoding.curve or srgb_curve)(np.linspace(0, 1, _CURVE_POINTS))
    values = np.rint(points * 65535).astype(">u2")
    return b"curv\0\0\0\0" + struct.pack(">I", len(values)) + values.tobytes()


def _xyz(values: NDArray[np.float64]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *np.rint(values * 65536).astype(int).tolist())


def _description(name: str) -> bytes:
    text = name.encode("ascii", "replace") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(78)


def _assembled(tags: dict[bytes, bytes]) -> bytes:
    offset = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    places: dict[bytes, int] = {}
    for kind, content in tags.items():
        if content not in places:
            places[content] = offset + len(data)
            data += content + bytes(-len(content) % 4)
        table += struct.pack(">4sII", kind, places[content], len(content))
    d50 = _xyz(_D50)[8:]
    header = struct.pack(">I4sI", offset + len(data), b"\0\0\0\0", 0x02100000)
    header += b"mntrRGB XYZ " + bytes(12) + b"acsp" + bytes(28) + d50
    return header.ljust(128, b"\0") + table + data
