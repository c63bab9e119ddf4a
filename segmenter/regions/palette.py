"""Names and colours that labels have until someone gives them others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import cycle, islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import MAX_8_BIT_LABELS, FloatArray
from segmenter.images.image import Image
from segmenter.regions.style import Colour, LabelStyle

if TYPE_CHECKING:
    from segmenter.regions.label_map import LabelMap

# "Bright" and, where they can be told from those, "muted" of P. Tol, Colour Schemes,
# SRON/EPS/TN/09-002, 2021: told apart with every kind of colour vision.
SAFE: tuple[Colour, ...] = (
    (68, 119, 170),
    (238, 102, 119),
    (34, 136, 51),
    (204, 187, 68),
    (102, 204, 238),
    (170, 51, 119),
    (187, 187, 187),
    (51, 34, 136),
    (68, 170, 153),
    (153, 153, 51),
)
# The colour that masks of the Pascal VOC kind give to 255, "void".
VOID: Colour = (224, 224, 192)
_GRID_STEP = 15
# After so many that are as far apart as can be, any other colours follow.
_FARTHEST = 128
_DARKEST, _LIGHTEST = 0.3, 0.95
# Chroma, in Oklab.
_LOUDEST = 0.12


def default_styles(n_labels: int) -> tuple[LabelStyle, ...]:
    """Return styles for labels 1…n: "Label 1", … in colours that can be told apart.

    The first ten are colour-blind safe; the next hundred are each as far as can be from all
    before, and over a thousand differ.
    """
    return tuple(
        LabelStyle(default_name(at), colour) for at, colour in enumerate(_default_colours(n_labels))
    )


def default_name(place: int) -> str:
    """Return the name of the label at a place, from 0."""
    return f"Label {place + 1}"


def mean_colours(image: Image, label_map: LabelMap) -> tuple[Colour, ...]:
    """Return the mean of each label's pixels as an image shows it, RGB."""
    from segmenter.images.display import pictured

    rgb = pictured(image, label_map.means).tolist()
    return tuple((int(red), int(green), int(blue)) for red, green, blue in rgb)


def palette_table(styles: Sequence[LabelStyle]) -> NDArray[np.uint8]:
    """Return the colours of an 8-bit mask: 0 black, labels, 255 void; (256, 3).

    Raises
    ------
    ValueError
        If there are more than 254 labels.
    """
    if len(styles) > MAX_8_BIT_LABELS:
        raise ValueError(f"a palette holds {MAX_8_BIT_LABELS} labels, not {len(styles)}")
    table = np.zeros((256, 3), np.uint8)
    table[1 : len(styles) + 1] = [style.colour for style in styles] or np.empty((0, 3))
    table[255] = VOID
    return table


def _default_colours(count: int) -> tuple[Colour, ...]:
    return spread_from(SAFE, count)


def spread_from(first: tuple[Colour, ...], count: int) -> tuple[Colour, ...]:
    """Return so many colours, which begin with those that are given.

    The next hundred are softer than most palettes' first ones, and each as far as can be from all
    before.
    """
    if count <= len(first):
        return first[:count]
    return tuple(islice(cycle(_spread_colours(first)), count))


@cache
def _spread_colours(first: tuple[Colour, ...]) -> tuple[Colour, ...]:
    """Take, again and again, the colour that is farthest from all taken; later any that is left.

    Neither near-black nor near-white, which get lost in photos, nor loud ones, which would outdo
    the first labels.
    """
    levels = np.arange(0, 256, _GRID_STEP)
    grid = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(-1, 3)
    lab = oklab(grid)
    soft = np.hypot(lab[:, 1], lab[:, 2]) <= _LOUDEST
    visible = soft & (lab[:, 0] > _DARKEST) & (lab[:, 0] < _LIGHTEST)
    grid, lab = grid[visible], lab[visible]
    nearest = np.min([_squared(lab, colour) for colour in oklab(np.array(first))], axis=0)
    chosen = []
    for _ in range(_FARTHEST):
        chosen.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, _squared(lab, lab[chosen[-1]]))
    # So many cannot be told apart whatever they are; mixed, those of neighbours at least differ.
    others = np.random.default_rng(0).permutation(np.flatnonzero(nearest > 0))
    rest = grid[np.concatenate([chosen, others])].tolist()
    return (*first, *((red, green, blue) for red, green, blue in rest))


def _squared(colours: FloatArray, other: FloatArray) -> FloatArray:
    apart = colours - other
    return np.asarray(np.einsum("ij,ij->i", apart, apart), np.float64)


def oklab(rgb: NDArray[np.integer]) -> FloatArray:
    """Convert to B. Ottosson's Oklab, 2020, in which distances are about as seen.

    Parameters
    ----------
    rgb : (N, 3) int array
        0 to 255.

    Returns
    -------
    lab : (N, 3) array
        Lightness 0 to 1, green to red, blue to yellow.
    """
    share = rgb / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    cones = np.cbrt(
        linear
        @ np.array(
            [
                [0.4122214708, 0.2119034982, 0.0883024619],
                [0.5363325363, 0.6806995451, 0.2817188376],
                [0.0514459929, 0.1073969566, 0.6299787005],
            ]
        )
    )
    return np.asarray(
        cones
        @ np.array(
            [
                [0.2104542553, 1.9779984951, 0.0259040371],
                [0.7936177850, -2.4285922050, 0.7827717662],
                [-0.0040720468, 0.4505937099, -0.8086757660],
            ]
        ),
        np.float64,
    )
