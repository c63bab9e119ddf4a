"""From an image to the weighted samples that EM reads; only this folder knows how they are kept."""

from segmenter.errors import ImageError
from segmenter.features.colour_table import ColourTable
from segmenter.features.colours import PixelColours
from segmenter.features.features import Features
from segmenter.images.display import rendering
from segmenter.images.image import Image
from segmenter.recipe import FeatureSettings

__all__ = ["Features", "features_of"]


def features_of(image: Image, settings: FeatureSettings) -> Features:
    """Return what a mixture sees of an image.

    The samples are found when first asked for, and kept with the image until other features are
    wanted; its colours are counted once whatever is wanted.

    Parameters
    ----------
    image : Image
    settings : FeatureSettings

    Returns
    -------
    features : Features

    Raises
    ------
    ImageError
        If its values are not those of an 8-bit photo.
    """
    _check_is_photo(image)
    kept = image.memo.find(ColourTable)
    if kept is None:
        # Of a photo the rendering is the values themselves, known to be of 8 bits.
        pixels = PixelColours(rendering(image), image.valid)
        return image.memo.keep(ColourTable(pixels, settings.space))
    if kept.space != settings.space:
        return image.memo.keep(kept.in_space(settings.space))
    return kept


def _check_is_photo(image: Image) -> None:
    """Refuse what colour tables cannot hold: more than 8 bits, or other channels than RGB."""
    if not image.is_photo:
        channels = 1 if image.is_grey else image.pixels.shape[2]
        plural = "s" if channels > 1 else ""
        way = "choose one or three with --channels" if image.bits == 8 else "save it as that"
        raise ImageError(
            f"{image.name}: it has {channels} channel{plural} of {image.bits} bits, and only 8-bit"
            f" grey or RGB is segmented so far; {way}"
        )
