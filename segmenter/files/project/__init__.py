"""Sessions as files: everything that a person did to a photo, and nothing that can be derived."""

from segmenter.files.project.photo import photo_of
from segmenter.files.project.reading import read_project, read_standing
from segmenter.files.project.saved import (
    SUFFIX,
    PhotoElsewhereError,
    PhotoGoneError,
    PhotoReference,
    ProjectFileError,
    Saved,
    Standing,
)
from segmenter.files.project.writing import ProjectWriter

__all__ = [
    "SUFFIX",
    "PhotoElsewhereError",
    "PhotoGoneError",
    "PhotoReference",
    "ProjectFileError",
    "ProjectWriter",
    "Saved",
    "Standing",
    "photo_of",
    "read_project",
    "read_standing",
]
