"""What the status bar says."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from segmenter.images.image import COLOURS, GREY, Image
from segmenter.recipe import Given
from segmenter.segmenting.segmentation import Segmentation, Sketch

from ..language.words import tr

_DOING = {
    "opening": "Opening the photo",
    "overview": "Making an overview",
    "counting": "Counting colours",
    "starting": "Looking for a start",
    "fitting": "Fitting",
    "regions": "Finding regions",
    "labelling": "Labelling",
    "smoothing": "Smoothing",
    "tidying": "Joining small regions",
}


def photo_text(image: Image | None) -> str:
    """Describe a photo: ``600 × 400, 8-bit RGB``, ``512 × 512, 16-bit, 4 channels, 0.65 µm/px``."""
    if image is None:
        return ""
    texts = _kind_text(image), _overview_text(image), scale_text(image), void_text(image)
    return ", ".join(filter(None, texts))


def scale_text(image: Image) -> str:
    """Write how large a pixel is; nothing if nobody knows."""
    size = image.pixel_size
    if size is None:
        return ""
    if f"{size.width:.3g}" == f"{size.height:.3g}":
        return tr("{0:.3g} {1}/px").format(size.width, size.unit)
    return tr("{0:.3g} × {1:.3g} {2}/px").format(size.width, size.height, size.unit)


def void_text(image: Image) -> str:
    """Write how many pixels are no number, no data or transparent; nothing if there are none."""
    count = 0 if image.valid is None else image.valid.size - int(np.count_nonzero(image.valid))
    if image.is_photo:
        return tr("{0:,} px transparent").format(count) if count else ""
    return tr("{0:,} px without a value").format(count) if count else ""


def _overview_text(image: Image) -> str:
    """Write how much larger than its small picture a photo is."""
    if image.whole is None:
        return ""
    return tr("overview 1:{0:.3g}").format(max(image.whole.overview.factor))


def shares_text(image: Image | None, counts: NDArray[np.int64] | None) -> str:
    """Say of which pixels shares are, where not all are in memory."""
    if image is None or image.whole is None:
        return ""
    if counts is None:
        return tr("Shares of the overview")
    return tr("Shares of all {0:,.1f} megapixels").format(int(counts.sum()) / 1e6)


def _kind_text(image: Image) -> str:
    count = len(image.channel_names)
    height, width = (image.height, image.width) if image.whole is None else image.whole.shape
    if image.channel_names not in (COLOURS, GREY):
        told = tr("{0} × {1}, {2}-bit, {3} channels")
        if count == 1:
            return tr("{0} × {1}, {2}-bit, {3}").format(
                *(width, height, image.bits, image.channel_names[0])
            )
        return told.format(width, height, image.bits, count)
    kind = tr("grey") if count == 1 else "RGB"
    return tr("{0} × {1}, {2}-bit {3}").format(width, height, image.bits, kind)


def fit_text(segmentation: Segmentation | Sketch | None) -> tuple[str, str]:
    """Describe a fit: how many colours it saw, and how it went."""
    if segmentation is None:
        return "", ""
    if isinstance(segmentation, Sketch):
        return "", tr("About {0} regions, roughly; looking closer").format(segmentation.n_labels)
    count = segmentation.distinct_colours
    colours = tr("{0:,} colours", count).format(count)
    return colours, ", ".join([_source_text(segmentation), *_shape_texts(segmentation)])


def doing_text(doing: str | None) -> str:
    """Say what is done; nothing while that is not known."""
    return "" if doing is None else tr(_DOING.get(doing, ""))


def _source_text(segmentation: Segmentation) -> str:
    recipe = segmentation.recipe
    if recipe.by_regions:
        count = len(segmentation.labels_kept)
        found = tr("{0} regions found in {1}", count)
        return found.format(count, duration(segmentation.seconds["fit"]))
    if isinstance(recipe.source, Given):
        return tr("Labels from a file, not fitted")
    count, whole = segmentation.iterations, segmentation.fitted.all_pixels
    if whole is not None:
        how = tr("Fitted on all {0:,.1f} megapixels in {1}, {2} iterations", count)
        if not segmentation.converged:
            how = tr("Stopped after {1}, {2} iterations on all {0:,.1f} megapixels", count)
        return how.format(whole.n_pixels / 1e6, duration(segmentation.seconds["fit"]), count)
    if recipe.is_unfitted:
        return tr("Labelled by a model, not fitted")
    how = tr("Fitted exactly in {0}, {1} iterations", count)
    if not segmentation.converged:
        how = tr("Stopped after {0}, {1} iterations", count)
    return how.format(duration(segmentation.seconds["fit"]), count)


def _shape_texts(segmentation: Segmentation) -> Iterator[str]:
    """Say how long it took to do what was done with the labels."""
    seconds = segmentation.seconds
    for part, words in (("smooth", tr("smoothed in {0}")), ("tidy", tr("tidied in {0}"))):
        if part in seconds:
            yield words.format(duration(seconds[part]))


def duration(seconds: float) -> str:
    """Write a duration: ``46 ms``, ``1.2 s``; what took time never reads as none."""
    if seconds < 0.0005:
        return tr("<1 ms")
    if seconds < 1:
        return tr("{0:.0f} ms").format(1000 * seconds)
    return tr("{0:.1f} s").format(seconds)
