"""The photo where its labels are, transparent elsewhere, as RGBA: soft borders without a fringe."""

from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.arrays import BoolArray
from segmenter.exports.job import ExportJob
from segmenter.exports.tiff import resolution
from segmenter.files.png import read_png, same_pixels, write_png
from segmenter.images.display import rendering
from segmenter.segmenting.maps import STEPS, certainty_map

Picture = NDArray[np.uint8]
# Pixels on either side of a border in which it may be soft.
_SOFT = 2
# TIFF's word for colours that opacity has not been multiplied with.
_UNASSOCIATED = 2


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the cut-out as large as the photo."""
    write_png(Pillow.fromarray(cut_out(job)), file, is_photo=True)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the cut-out back and compare every pixel."""
    return holds(file, cut_out(job))


def holds(file: BinaryIO, picture: Picture) -> bool:
    """Whether a file is a picture, transparency included."""
    read = read_png(file, picture.size)
    return read.mode == "RGBA" and same_pixels(read, picture)


def write_tiff(job: ExportJob, file: BinaryIO, picture: Picture) -> None:
    """Write a picture with its transparency, and the photo's pixel size."""
    from tifffile import imwrite

    options: dict[str, Any] = {"photometric": "rgb", "extrasamples": ["unassalpha"]}
    options |= {"compression": "zlib", "metadata": None, **resolution(job)}
    imwrite(file, picture, **options)


def tiff_holds(file: BinaryIO, picture: Picture) -> bool:
    """Whether a TIFF is a picture, transparency included."""
    from tifffile import TiffFile

    with TiffFile(file) as tiff:
        page: Any = tiff.pages.first
        samples = tuple(map(int, page.extrasamples))
        return samples == (_UNASSOCIATED,) and np.array_equal(page.asarray(), picture)


def cut_out(job: ExportJob) -> Picture:
    """Return the photo as it is seen with how far each pixel belongs to the labels written.

    Near borders that is how likely it is to be of one of them. What lies there has the colour of
    the nearest pixel that is theirs for certain, because its own is mixed with what is behind.

    Returns
    -------
    picture : (H, W, 4) uint8 array
        RGB and opacity; 0 throughout where nothing is seen.
    """
    inside = job.segmentation.labels > 0
    soft = _near_border(inside)
    opacity = np.where(inside, np.uint8(255), np.uint8(0))
    likely = certainty_map(job.image, job.segmentation, job.ids)[soft]
    opacity[soft] = np.rint((np.maximum(likely, 1) - 1) * (255 / STEPS)).astype(np.uint8)
    picture = np.dstack([_colours(rendering(job.image)), opacity])
    _spread(picture, inside & ~soft, soft)
    picture[opacity == 0] = 0
    return picture


def _colours(pixels: Picture) -> Picture:
    return pixels if pixels.ndim == 3 else np.repeat(pixels[..., None], 3, axis=2)


def _near_border(inside: BoolArray) -> BoolArray:
    from scipy.ndimage import binary_dilation, binary_erosion

    wide = binary_dilation(inside, iterations=_SOFT)
    return np.asarray(wide & ~binary_erosion(inside, iterations=_SOFT, border_value=1))


def _spread(picture: Picture, certain: BoolArray, to: BoolArray) -> None:
    """Give pixels the colours of the nearest of those that are certain, if there are any."""
    from scipy.spatial import cKDTree

    if not certain.any() or not to.any():
        return
    # One pixel farther in if there is one: a lens blurs what is behind over more than the border.
    farther = _inner(certain)
    source = farther if farther.any() else certain
    edge = source & ~_inner(source)
    sources, targets = np.argwhere(edge), np.argwhere(to)
    _, nearest = cKDTree(sources).query(targets)
    rows, columns = sources[nearest].T
    picture[targets[:, 0], targets[:, 1], :3] = picture[rows, columns, :3]


def _inner(mask: BoolArray) -> BoolArray:
    from scipy.ndimage import binary_erosion

    return np.asarray(binary_erosion(mask))
