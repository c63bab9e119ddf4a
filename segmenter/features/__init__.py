"""From an image to the weighted samples that EM reads; only this folder knows how they are kept."""

from segmenter.features.colour_table import ColourTable
from segmenter.features.colours import PixelColours
from segmenter.features.features import Features
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
    """
    kept = image.memo.find(ColourTable)
    if kept is None:
        pixels = PixelColours(image.pixels, image.valid)
        return image.memo.keep(ColourTable(pixels, settings.space))
    if kept.space != settings.space:
        return image.memo.keep(kept.in_space(settings.space))
    return kept
