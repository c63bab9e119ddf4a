"""What files and photos are known again by, whatever they are called."""

import hashlib
from pathlib import Path

import numpy as np

from segmenter.images.image import Image
from segmenter.images.reading import has_changed
from segmenter.images.regular_file import open_regular
from segmenter.images.samples import is_sample, sample_file


def sha256_of(image: Image) -> tuple[str, str]:
    """Return the digest of a photo's file, or of its levels, and which of them it is.

    It is of what was read: of the levels, too, if another file is there by now, and of those of the
    small picture, if the file is too large to be read.
    """
    path = image.path if image.whole is None else None
    if path is None and is_sample(image.name):
        path = sample_file(image.name)
    if path is not None and path.is_file() and not has_changed(image):
        return sha256_of_file(path), "file"
    return hashlib.sha256(np.ascontiguousarray(image.pixels).data).hexdigest(), "levels"


def sha256_of_file(path: Path) -> str:
    """Return the digest of a file; OSError also of what is a device or a pipe."""
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
