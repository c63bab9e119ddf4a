"""Zip archives that are the same for the same content."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from PIL import Image as Pillow

from segmenter.exports.job import ExportJob
from segmenter.files.png import read_png, same_pixels, write_png
from segmenter.files.png_strips import write_rgb
from segmenter.images.display import rendering


def put(archive: ZipFile, name: str, data: bytes) -> None:
    """Add a file without its time, so that equal results are equal archives, byte for byte."""
    entry = ZipInfo(name)
    entry.external_attr = 0o644 << 16
    kind = 0 if name.endswith(".png") else ZIP_DEFLATED
    archive.writestr(entry, data, kind, 6 if kind else None)


def png_bytes(picture: Pillow.Image) -> bytes:
    """Return a picture as the content of a PNG file."""
    buffer = io.BytesIO()
    write_png(picture, buffer)
    return buffer.getvalue()


def photo_stem(job: ExportJob) -> str:
    """Return what an archive calls the photo: no name ends a line or leads to another folder."""
    return "".join(c if c.isprintable() and c not in "/\\:" else "_" for c in job.image.stem)


def photo_bytes(job: ExportJob) -> bytes:
    """Return the photo as it is seen, upright and in 8 bits, as the content of a PNG file."""
    buffer, photo = io.BytesIO(), rendering(job.image)
    if photo.ndim == 2:
        write_png(Pillow.fromarray(photo), buffer, is_photo=True)
    else:
        write_rgb(lambda top, bottom: photo[top:bottom], photo.shape, buffer, is_photo=True)
    return buffer.getvalue()


def holds_photo(archive: ZipFile, name: str, job: ExportJob) -> bool:
    """Whether a file of an archive is the photo."""
    with archive.open(name) as entry:
        picture = read_png(entry, job.segmentation.labels.size)  # type: ignore[arg-type]
    return same_pixels(picture, rendering(job.image))
