"""The photos of a batch, listed outside the window's thread: they may be many thousands."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from segmenter.batch.gathering import Named, gather, renamed
from segmenter.batch.summary import NAME as SUMMARY

from ..dialogs.batch_rows import BatchRow
from ..dialogs.batch_words import waiting_row

_TAKEN = (Path(SUMMARY).stem,)


@dataclass(frozen=True, slots=True, eq=False)
class Added:
    """Photos that were found, and what is to be told of it."""

    photos: tuple[Named, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Removed:
    """Photos that were taken out."""

    photos: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """A list that was changed.

    Attributes
    ----------
    change : Added or Removed
    before, named : tuple of Named
        The list before and after.
    rows : tuple of BatchRow
        Those of ``named``, none of them begun.
    """

    change: Added | Removed
    before: tuple[Named, ...]
    named: tuple[Named, ...]
    rows: tuple[BatchRow, ...]


def found(names: Sequence[str], recursive: bool) -> Added:
    """Look for the photos that files and folders stand for."""
    photos = gather(names, recursive, taken=_TAKEN).photos
    problems = [each.problem for each in photos if each.problem]
    sound = tuple(each for each in photos if not each.problem)
    return Added(sound, problems[0] if problems else "")


def listed(change: Added | Removed, before: tuple[Named, ...]) -> Listed:
    """Change a list; the photos' files are named as if these were all that there ever were."""
    if isinstance(change, Added):
        known = {each.photo for each in before}
        photos = [*before, *(each for each in change.photos if each.photo not in known)]
    else:
        photos = [each for each in before if each.photo not in change.photos]
    named = renamed(photos, _TAKEN)
    return Listed(change, before, named, tuple(map(waiting_row, named)))
