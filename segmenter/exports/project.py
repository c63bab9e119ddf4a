"""The session of a result, to go on with it."""

from typing import BinaryIO

from segmenter.exports.job import ExportJob
from segmenter.files.project import ProjectWriter, Saved, photo_of
from segmenter.images.samples import is_sample
from segmenter.project import Project


def content_of(job: ExportJob) -> bytes:
    """Return what the project file of a result holds: one state, without the way there."""
    found, image = job.segmentation, job.image
    project = Project(image, found.recipe, found.knowledge, found, job.styles, job.opacity)
    is_pasted = not image.origin and not is_sample(image.name)
    photo = photo_of(image, job.folder)
    return ProjectWriter().pack(Saved(photo, (project,), pasted=image if is_pasted else None))


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the project of a result."""
    file.write(content_of(job))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Compare a project with what was to be written."""
    return file.read() == content_of(job)
