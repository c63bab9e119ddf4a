"""From an image to the weighted samples that EM reads; only this folder knows how they are kept."""

from segmenter.features.features import Features, Fittable, Gathered
from segmenter.images.image import Image
from segmenter.recipe import FeatureSettings

__all__ = ["Features", "Fittable", "Gathered", "features_of"]


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
        If the image has not what is to be seen of it; one line.
    """
    if image.is_photo and settings.are_colours:
        return _table_of(image, settings)
    from segmenter.features.pixel_rows import KeptRows, PixelRows
    from segmenter.features.stack import Stack
    from segmenter.features.surroundings import KeptHalves
    from segmenter.features.values import Values

    kept = image.memo.find(KeptRows) or image.memo.keep(KeptRows())
    rows = kept.find(settings)
    if rows is None:
        values = Values(image.pixels, image.valid, image.channel_names, image.name)
        halves = image.memo.find(KeptHalves) or image.memo.keep(KeptHalves())
        rows = kept.keep(PixelRows(Stack(values, settings, halves)))
    return rows


def _table_of(image: Image, settings: FeatureSettings) -> Features:
    from segmenter.features.colour_table import ColourTable
    from segmenter.features.colours import PixelColours
    from segmenter.images.display import rendering

    kept = image.memo.find(ColourTable)
    if kept is None:
        # Of a photo the rendering is the values themselves, known to be of 8 bits.
        pixels = PixelColours(rendering(image), image.valid)
        return image.memo.keep(ColourTable(pixels, settings.space))
    if kept.space != settings.space:
        return image.memo.keep(kept.in_space(settings.space))
    return kept
