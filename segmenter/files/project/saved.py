"""What a project file holds."""

from dataclasses import dataclass

from segmenter.arrays import LabelArray
from segmenter.errors import PixtureError
from segmenter.files.suffixes import PROJECT
from segmenter.images.image import Image
from segmenter.project import Project

SUFFIX = PROJECT
KIND, VERSION = "pixture-project", 1
# What the members of the archive are called.
INDEX, PARTS = "project.json", "parts.json"
MOST_INDEX_BYTES, MOST_PARTS_BYTES = 1 << 20, 64 << 20
MOST_STEPS = 200
# Pixels of one member: label maps are cut into strips of rows, as readers refuse very large PNGs.
STRIP_PIXELS = 1 << 24


class ProjectFileError(PixtureError, ValueError):
    """A project file that is not what it should be, or whose photo is gone."""


class PhotoGoneError(ProjectFileError):
    """A project whose photo is nowhere.

    Parameters
    ----------
    text : str
    name : str
        What the photo was called.
    """

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


class PhotoElsewhereError(ProjectFileError):
    """A project whose photo is at an address that nobody has allowed to ask.

    Parameters
    ----------
    text : str
    address : str
    """

    def __init__(self, text: str, address: str) -> None:
        super().__init__(text)
        self.address = address


@dataclass(frozen=True, slots=True)
class PhotoReference:
    """Which photo a project is about.

    Attributes
    ----------
    name : str
        What it was called, or ``sample:NAME``.
    path : str
        Where it was; empty for what was never a file.
    relative : str
        The same as seen from the project file's folder; empty if there is no such way.
    sha256, sha256_of : str
        Its digest, and whether it is that of the "file" or of the "levels".
    height, width : int
    page : int
        Of how many pictures of the file it was, from 1 on.
    channels : tuple of int
        Which of the file's channels it has, from 1 on; empty for all.
    axis : int
        Of a volume, the axis that its slices lie along, where somebody chose it; else 0.
    """

    name: str
    path: str
    relative: str
    sha256: str
    sha256_of: str
    height: int
    width: int
    page: int = 1
    channels: tuple[int, ...] = ()
    axis: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a session has come, as a list of photos tells it.

    Attributes
    ----------
    steps : int
        How many things are done to the photo.
    done : bool
        Whether somebody has said that nothing is left to do.
    """

    steps: int = 0
    done: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Saved:
    """A session: every state of the project that undo can bring back.

    Attributes
    ----------
    photo : PhotoReference
    projects : tuple of Project
        One more than there are steps, the oldest first. They have neither image nor labels, which
        are derived.
    texts : tuple of str
        What each step did.
    at : int
        Which of the projects is the current one.
    pasted : Image, optional
        The photo itself, if it was never a file.
    """

    photo: PhotoReference
    projects: tuple[Project, ...]
    texts: tuple[str, ...] = ()
    at: int = 0
    pasted: Image | None = None

    @property
    def project(self) -> Project:
        """The current one."""
        return self.projects[self.at]


def strips(height: int, width: int) -> list[tuple[int, int]]:
    """Return the first and the last row, exclusive, of each strip of a map."""
    rows = max(1, STRIP_PIXELS // max(width, 1))
    return [(top, min(top + rows, height)) for top in range(0, height, rows)]


def as_it_is(labels: LabelArray) -> LabelArray:
    """Return labels that nobody may write to."""
    labels.flags.writeable = False
    return labels
