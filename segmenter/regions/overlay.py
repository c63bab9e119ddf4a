"""The photo with its labels laid over it, as the window shows it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.images.display import rendering
from segmenter.images.image import Image
from segmenter.regions.style import LabelStyle
from segmenter.work.parallel import map_spans, spans

_PIXELS_AT_ONCE = 1 << 17
# Opacities are counted in steps of 1/256, so that mixing needs integers only.
_WHOLE = 256


def blend(
    image: Image, labels: LabelArray, styles: Sequence[LabelStyle], opacity: float
) -> NDArray[np.uint8]:
    """Lay the labels' colours over the photo.

    Parameters
    ----------
    image : Image
    labels : (H, W) array
        0 and hidden labels show the photo.
    styles : sequence of LabelStyle
        One for each label, from label 1 on.
    opacity : float
        0 shows the photo, 1 the labels.

    Returns
    -------
    picture : (H, W, 3) uint8 array

    Raises
    ------
    ValueError
        If a label has no style, or the labels are of another size than the photo.
    """
    if labels.shape != (image.height, image.width):
        raise ValueError(f"labels of {labels.shape} on a photo of {image.height, image.width}")
    if labels.size and int(labels.max()) > len(styles):
        raise ValueError(f"label {labels.max()} has no style among {len(styles)}")
    photo_shares, colours = _tables(styles, opacity)
    photo = rendering(image).reshape(labels.size, -1)
    flat = labels.ravel()
    picture = np.empty((flat.size, 3), np.uint8)

    def mix(start: int, stop: int) -> None:
        here = flat[start:stop]
        mixed = np.multiply(
            photo[start:stop], photo_shares.take(here, axis=0), dtype=np.uint16, casting="unsafe"
        )
        mixed += colours.take(here, axis=0)
        np.right_shift(mixed, 8, out=picture[start:stop], casting="unsafe")

    map_spans(mix, spans(flat.size, _PIXELS_AT_ONCE))
    return picture.reshape(*labels.shape, 3)


def _tables(
    styles: Sequence[LabelStyle], opacity: float
) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """Return what is multiplied with the photo and what is added to it, for each label.

    Three values a label, though the shares are all alike: looking up rows of three is twice as
    fast as looking up one value and repeating it.
    """
    weight = round(_WHOLE * min(max(opacity, 0.0), 1.0))
    shares = np.full((len(styles) + 1, 3), _WHOLE, np.uint16)
    colours = np.zeros((len(styles) + 1, 3), np.uint16)
    for label, style in enumerate(styles, start=1):
        if style.visible:
            shares[label] = _WHOLE - weight
            # Half a step more rounds to the nearest value instead of down.
            colours[label] = np.array(style.colour) * weight + (_WHOLE // 2 if weight else 0)
    return shares, colours
