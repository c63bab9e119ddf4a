"""From what people name on a command line to photos, and to the names of what is made of them."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from glob import glob, has_magic
from importlib import import_module
from pathlib import Path

from PIL import Image as Pillow

from segmenter.batch.summary import NAME as SUMMARY
from segmenter.batch.walking import ANY_DEPTH, entries_of, is_folder, matching, walk
from segmenter.exports import FORMATS
from segmenter.images.reading import FORMATS as READABLE
from segmenter.images.reading import MORE_SUFFIXES
from segmenter.images.samples import PREFIX, is_sample

_DIGITS = re.compile("[0-9]+")
_MOST_DIGITS = 20
_MOST_KINDS = 5
# Where Pillow has the formats that it does not know from the start.
_PLUGINS = ("Avif", "Jpeg2K", "Mpo", "Tiff", "WebP")


@dataclass(frozen=True, slots=True)
class Named:
    """A photo to segment.

    Attributes
    ----------
    photo : str
        Path or ``sample:NAME``.
    stem : str
        What its files' names begin with: no two photos' are the same.
    problem : str
        Why there is no photo at all, in one line; otherwise empty.
    """

    photo: str
    stem: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Photos, and how they were found.

    Attributes
    ----------
    photos : tuple of Named
    searched : bool
        Whether folders or patterns were among what was named.
    left_out : str
        How many files of what kinds folders hold besides, in one line; otherwise empty.
    """

    photos: tuple[Named, ...]
    searched: bool
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class _Besides:
    """What folders hold besides photos: folders that cannot be looked into, other files' kinds."""

    closed: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)

    def told(self) -> str:
        count = sum(self.kinds.values())
        listed = [f"{n} {kind}" for kind, n in self.kinds.most_common(_MOST_KINDS)]
        listed += ["others"] if len(self.kinds) > _MOST_KINDS else []
        files = f"{count} files are" if count > 1 else "1 file is"
        return f"{files} left out, not called like photos: {', '.join(listed)}" if count else ""


def gather(names: Sequence[str], recursive: bool = False, taken: Sequence[str] = ()) -> Gathered:
    """Find the photos that files, folders, patterns and samples stand for.

    Parameters
    ----------
    names : sequence of str
        A pattern counts only if there is no file of that name.
    recursive : bool, optional
        Also look into folders inside folders.
    taken : sequence of str, optional
        Stems that no photo may have.

    Returns
    -------
    gathered : Gathered
        In the order named, a folder's by name as people count: 2 before 10. A photo that is named
        twice counts once. What other photos' files are called is left out; a folder that may not
        be looked into is a problem of its own, after the photos.
    """
    paths: dict[str, tuple[str, str]] = {}
    resolved = cache(Path.resolve)
    searched, kinds = False, Counter[str]()
    for name in names:
        besides = _Besides()
        found = None if is_sample(name) else _search(name, recursive, besides)
        searched |= found is not None
        kinds += besides.kinds
        if found == [] and not besides.closed:
            told = f" ({besides.told()})" if besides.kinds else ""
            missing = f"{name}: there are no photos here{told}; name another folder"
            paths.setdefault(name, (name, missing))
        for path in [name] if found is None else found:
            paths.setdefault(_identity(path, resolved), (path, ""))
        for path in besides.closed:
            why = f"{path}: this folder may not be looked into; change its permissions"
            paths.setdefault(path, (path, why))
    stems = _stems([path for path, _ in paths.values()], taken)
    return Gathered(
        tuple(
            Named(path, stem, why) for (path, why), stem in zip(paths.values(), stems, strict=True)
        ),
        searched,
        _Besides(kinds=kinds).told(),
    )


def renamed(named: Sequence[Named], taken: Sequence[str] = ()) -> tuple[Named, ...]:
    """Name the files of photos anew, as if no others had been named."""
    stems = _stems([each.photo for each in named], taken)
    return tuple(
        each if each.stem == stem else replace(each, stem=stem)
        for each, stem in zip(named, stems, strict=True)
    )


def photos_among(paths: Sequence[str], besides: Sequence[str] = ()) -> list[str]:
    """Find the photos that files and folders stand for, to look at them one by one.

    Parameters
    ----------
    paths : sequence of str
        Files that are not called like a photo are left out; of folders only what is in them
        directly counts, in the order people count.
    besides : sequence of str, optional
        Photos that belong to the first folder whatever they are called.

    Returns
    -------
    photos : list of str
        Absolute, each once.

    Raises
    ------
    OSError
        If a folder cannot be looked into.
    """
    found: dict[str, None] = {}
    for path in (Path(name).absolute() for name in paths):
        if path.is_dir():
            inside = {*_photos_in(str(path)), *besides}
            found.update(dict.fromkeys(sorted(inside, key=_natural)))
        elif path.name.casefold().endswith(photo_suffixes()):
            found[str(path)] = None
    return list(found)


@cache
def photo_suffixes() -> tuple[str, ...]:
    """Return the suffixes of files that can be read, in small letters, each with its full stop."""
    kinds = _extensions()
    # Phones' files of several pictures are read like the JPEG that they begin with.
    known = (suffix for suffix, kind in kinds.items() if kind in (*READABLE, "MPO"))
    return tuple(dict.fromkeys((*known, *MORE_SUFFIXES)))


def _extensions() -> dict[str, str]:
    """Return which of Pillow's formats suffixes are of, of those that can be read."""
    Pillow.preinit()
    # Others of its forty readers would take longer to import than many a photo to segment.
    for plugin in _PLUGINS:
        import_module(f"PIL.{plugin}ImagePlugin")
    return Pillow.EXTENSION


def _natural(path: str) -> str:
    """Return what sorts names as people count: 2 before 10."""
    # One text a name: thousands of lists or tuples would keep Python's lock for long.
    padded = _DIGITS.sub(lambda digits: digits[0].zfill(_MOST_DIGITS), path.casefold())
    return f"{padded.replace(os.sep, chr(0))}{chr(0)}{path}"


def _identity(path: str, resolved: Callable[[Path], Path]) -> str:
    """Return what is the same for two names of one file; a link to it has another name."""
    if is_sample(path):
        return path
    try:
        return str(resolved(Path(path).parent) / Path(path).name)
    except (OSError, ValueError):  # a name that no file can have
        return path


def _search(name: str, recursive: bool, besides: _Besides) -> list[str] | None:
    """Return the photos of a folder or a pattern; None if the name is a file's.

    What else a folder holds is added to ``besides``.
    """
    if not name:  # pathlib takes it for the folder one is in
        return None
    path = Path(name)
    try:
        if path.is_dir():
            photos = (str(Path(file)) for file in _photos_in(name, recursive, besides))
            return sorted(photos, key=_natural)
        if path.exists() or not has_magic(name):
            return None
    except (OSError, ValueError):  # a name that no file can have
        return None
    # Path.glob takes no pattern with folders above.
    is_deep = ANY_DEPTH in path.parts
    found = matching(name) if is_deep else glob(name)  # noqa: PTH207
    photos = (file for file in found if is_called_like_photo(Path(file).name))
    return sorted(filter(os.path.isfile, photos), key=_natural)


def _photos_in(
    folder: str, recursive: bool = False, besides: _Besides | None = None
) -> Iterator[str]:
    def look(place: str) -> list[os.DirEntry[str]]:
        try:
            return entries_of(place)
        except OSError:
            if besides is None:
                raise
            besides.closed.append(place)
            return []

    for entry in walk(folder, look) if recursive else look(folder):
        if not recursive and is_folder(entry):
            continue
        if is_called_like_photo(entry.name):
            yield entry.path
        elif besides is not None:
            besides.kinds.update(_kind_left_out(entry.name))


def _kind_left_out(name: str) -> list[str]:
    """Return the suffix of a file that is no photo, unless it is one that a run has written."""
    small = name.casefold()
    if small.endswith(_exported()) or small == SUMMARY:
        return []
    return [Path(small).suffix or "without a suffix"]


def is_called_like_photo(name: str) -> bool:
    """Whether a file is called like a photo, and not like an export, which may lie beside them."""
    small = name.casefold()
    return small.endswith(photo_suffixes()) and not small.endswith(_exported())


@cache
def _exported() -> tuple[str, ...]:
    return tuple(suffix for each in FORMATS.values() for suffix in each.suffixes)


def _stems(photos: Sequence[str], reserved: Sequence[str]) -> list[str]:
    """Name the photos' files so that no two photos write the same ones, also where case is lost."""
    stems: list[str] = []
    taken = {stem.casefold() for stem in reserved}
    counts: dict[str, int] = {}
    for photo in photos:
        # Thousands of Path objects would keep Python's lock for long.
        wanted = os.path.splitext(os.path.basename(photo.removeprefix(PREFIX)))[0] or "image"  # noqa: PTH119, PTH122
        stem, count = wanted, counts.get(wanted.casefold(), 1)
        while stem.casefold() in taken:
            count += 1
            stem = f"{wanted}-{count}"
        counts[wanted.casefold()] = count
        taken.add(stem.casefold())
        stems.append(stem)
    return stems
