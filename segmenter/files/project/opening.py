"""A project file opened: its photo is read, and its labels are made again."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from segmenter.cluster.opening import reading_steps
from segmenter.files.project.photo import choosing_steps, finding_steps
from segmenter.files.project.reading import read_project
from segmenter.files.project.saved import ProjectFileError, Saved
from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.project import Project
from segmenter.segmenting.labelling import check_features
from segmenter.segmenting.pipeline import SegmentProgress, segment_steps
from segmenter.work.stepwise import finish, last_of


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A session with its photo.

    Attributes
    ----------
    saved : Saved
    image : Image
        With a notice if it has changed since.
    """

    saved: Saved
    image: Image

    @property
    def project(self) -> Project:
        """The current project; its labels are still to be made."""
        return replace(self.saved.project, image=self.image)


def open_project(path: Path, photo: Path | None = None, *, may_connect: bool = False) -> Opened:
    """Read a project and its photo; see `opening_steps`."""
    return finish(opening_steps(path, photo, may_connect=may_connect))


def opening_steps(
    path: Path, photo: Path | None = None, *, may_connect: bool = False
) -> Generator[float, None, Opened]:
    """Read a project and its photo, step by step; ask for no more to cancel.

    Parameters
    ----------
    path : Path
    photo : Path, optional
        Where the photo is, if not where the project says.
    may_connect : bool, optional
        Whether an address that the project names may be asked.

    Yields
    ------
    fraction : float
        How much of the photo is read, where that is too large to be read at once.

    Raises
    ------
    PhotoGoneError
        If the photo is nowhere.
    PhotoElsewhereError
        If it is at an address that may not be asked.
    ProjectFileError
        If the file is no project, or its photo is of another size.
    ImageError
        If the photo cannot be read.
    RecipeError
        If it has other channels than what was found in it.
    """
    saved = read_project(path)
    image = saved.pasted
    if image is None:
        image = yield from _photo(saved, path, photo, may_connect=may_connect)
    for project in saved.projects:
        if project.segmentation is not None:
            check_features(image, project.segmentation.mixture, project.recipe.features)
    return Opened(saved, image)


def labelled(project: Project) -> Project:
    """Return a project with its labels: those that it had, or those that its recipe asks for.

    Parameters
    ----------
    project : Project
        With an image.
    """
    result = last_of(labelling_steps(project)).segmentation()
    if project.has_result:
        return replace(project, segmentation=result)
    return project.with_segmentation(result)


def labelling_steps(project: Project) -> Iterator[SegmentProgress]:
    """Label like `labelled` step by step."""
    assert project.image is not None
    fitted = project.segmentation if project.has_result else None
    return segment_steps(project.image, project.recipe, project.knowledge, fitted=fitted)


def _photo(
    saved: Saved, path: Path, chosen: Path | None, *, may_connect: bool
) -> Generator[float, None, Image]:
    photo = saved.photo
    if chosen is None:
        found = yield from finding_steps(photo, path, may_connect=may_connect)
    else:
        found = yield from choosing_steps(photo, chosen)
    page = photo.page if photo.page > 1 else None
    image: Image
    if photo.channels or photo.axis:
        channels, axis = photo.channels or None, photo.axis or None
        image = load_image(found.source, page=page, channels=channels, axis=axis)
    elif found.image is not None:
        image = found.image
    else:
        image = yield from reading_steps(found.source, page=page)
    if (image.height, image.width) != (photo.height, photo.width):
        raise ProjectFileError(
            f"{path}: its photo {photo.name} had {photo.width} × {photo.height} pixels and has"
            f" {image.width} × {image.height} now; put the old one back"
        )
    if found.has_changed:
        told = f"{photo.name} has changed since the project was saved; the labels stay"
        return replace(image, notices=(*image.notices, told))
    return image
