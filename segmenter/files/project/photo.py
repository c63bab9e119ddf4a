"""The photo of a project: told by where it is and what it holds, and found again."""

import os
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from segmenter.files.addresses import is_remote, store_of
from segmenter.files.digests import sha256_of, sha256_of_file
from segmenter.files.project.saved import PhotoElsewhereError, PhotoGoneError, PhotoReference
from segmenter.images.image import Image
from segmenter.images.samples import is_sample

# What a project, which anybody may have written, may have asked.
_ASKED = ("http", "https", "s3", "gs", "gcs", "az", "abfs", "abfss")


T = TypeVar("T")
Finding = Generator[float, None, T]


@dataclass(frozen=True, slots=True)
class _Digest:
    """Kept with the image: a large photo's takes a moment."""

    sha256: str
    of: str


def photo_of(image: Image, folder: Path | None = None) -> PhotoReference:
    """Return how a project in a folder tells its photo."""
    digest = image.memo.find(_Digest) or image.memo.keep(_Digest(*sha256_of(image)))
    path = image.origin
    return PhotoReference(
        name=image.name,
        path=path,
        relative="" if folder is None or image.path is None else _relative(path, folder),
        sha256=digest.sha256,
        sha256_of=digest.of,
        height=image.height,
        width=image.width,
        page=image.page.number,
        channels=image.chosen,
        axis=image.page.axis,
    )


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """Where a project's photo is now.

    Attributes
    ----------
    source : str
        A path, or ``sample:NAME``.
    has_changed : bool
        Whether it holds something else than when the project was saved.
    image : Image, optional
        The photo, where that had to be read to know.
    """

    source: str
    has_changed: bool
    image: Image | None = None


def finding_steps(
    photo: PhotoReference, project: Path, *, may_connect: bool
) -> Finding[FoundPhoto]:
    """Find the photo of a project.

    It may lie where it lay as seen from the project, beside the project, or where it was. What a
    project file says of places is not trusted: a file in other folders must be the very photo.

    Parameters
    ----------
    photo : PhotoReference
    project : Path
        The project's file.
    may_connect : bool
        Whether an address that the project names may be asked.

    Yields
    ------
    fraction : float
        How much is read of one that is too large to be read at once.

    Raises
    ------
    PhotoGoneError
        If it is nowhere.
    PhotoElsewhereError
        If it is at an address that may not be asked.
    """
    if is_sample(photo.name) and not photo.path:
        return FoundPhoto(photo.name, has_changed=False)
    folder = project.absolute().parent
    is_elsewhere = is_remote(photo.path)
    names = (photo.relative, Path(photo.name).name, "" if is_elsewhere else photo.path)
    places = [folder / name for name in names if name]
    found = [place for place in places if _is_there(place)]
    for place in found:
        digest, image = yield from _held_by(place)
        if digest == photo.sha256:
            return FoundPhoto(str(place), has_changed=False, image=image)
    for place in found:
        if _is_inside(place, folder):
            return FoundPhoto(str(place), has_changed=True)
    if is_elsewhere:
        return (yield from _at_address(photo, project, may_connect=may_connect))
    told = f"{project}: its photo {photo.name} is not there any more; put it beside the project"
    raise PhotoGoneError(told, Path(photo.name).name)


def _at_address(photo: PhotoReference, project: Path, *, may_connect: bool) -> Finding[FoundPhoto]:
    """Return the photo that lies where no disk of this machine is."""
    address = photo.path
    if address.partition("://")[0] not in _ASKED:
        told = f"{project}: its photo is at {address}, which projects may not name; open it by hand"
        raise PhotoGoneError(told, photo.name)
    if not may_connect:
        told = f"{project}: its photo is at {address}, which is only asked if you allow it"
        raise PhotoElsewhereError(f"{told}; open the project in the window", address)
    image = yield from _read(address)
    return FoundPhoto(address, sha256_of(image)[0] != photo.sha256, image)


def choosing_steps(photo: PhotoReference, path: Path) -> Finding[FoundPhoto]:
    """Return a file that the user says is the photo of a project, as `finding_steps` does.

    Parameters
    ----------
    photo : PhotoReference
    path : Path
    """
    if not _is_there(path):
        return FoundPhoto(str(path), has_changed=True)
    digest, image = yield from _held_by(path)
    return FoundPhoto(str(path), digest != photo.sha256, image)


def _is_there(place: Path) -> bool:
    try:
        # Neither a pipe nor a device.
        return place.is_file() or store_of(str(place)) is not None
    except OSError:
        return False


def _held_by(place: Path) -> Finding[tuple[str, Image | None]]:
    """Return the digest of what a file holds, and the image if it had to be read for that."""
    from segmenter.cluster.opening import large_place

    if (large := large_place(str(place))) is None:
        return sha256_of_file(place), None
    image = yield from _read(large)
    return sha256_of(image)[0], image


def _read(place: str) -> Finding[Image]:
    from segmenter.cluster.opening import reading_steps

    return (yield from reading_steps(place))


def _is_inside(place: Path, folder: Path) -> bool:
    return place.resolve().is_relative_to(folder.resolve())


def _relative(path: str, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder.absolute())).as_posix()
    except ValueError:  # on another drive of Windows
        return ""
