"""From what people name on a command line to photos, and to the names of what is made of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from glob import glob, has_magic
from pathlib import Path

from PIL import Image as Pillow

from segmenter.exports import FORMATS
from segmenter.images.reading import FORMATS as READABLE
from segmenter.images.samples import PREFIX, is_sample


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
    """Photos, and whether folders or patterns were among what was named."""

    photos: tuple[Named, ...]
    searched: bool


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
        twice counts once. What other photos' files are called is left out.
    """
    paths: dict[str, tuple[str, str]] = {}
    resolved = cache(Path.resolve)
    searched = False
    for name in names:
        found = None if is_sample(name) else _search(name, recursive)
        searched |= found is not None
        if found == []:
            missing = f"{name}: there are no photos here; name another folder"
            paths.setdefault(name, (name, missing))
        for path in [name] if found is None else found:
            paths.setdefault(_identity(path, resolved), (path, ""))
    stems = _stems([path for path, _ in paths.values()], taken)
    return Gathered(
        tuple(
            Named(path, stem, why) for (path, why), stem in zip(paths.values(), stems, strict=True)
        ),
        searched,
    )


def photos_in(folder: Path) -> list[Path]:
    """Return a folder's photos, without those inside its folders, in the order people count."""
    return sorted(_photos_in(folder, recursive=False), key=_natural)


def looks_readable(path: Path) -> bool:
    """Whether a file is called like a photo; it need not be one."""
    return path.suffix.casefold() in _suffixes()


def _natural(path: str | Path) -> tuple[list[tuple[str, int, str]], str]:
    """Return what sorts names as people count: 2 before 10."""
    text = str(path)
    parts = re.findall(r"(\D*)([0-9]*)", text.casefold().replace("/", "\0"))
    return [(word, int(digits or -1), digits) for word, digits in parts], text


def _identity(path: str, resolved: Callable[[Path], Path]) -> str:
    """Return what is the same for two names of one file; a link to it has another name."""
    if is_sample(path):
        return path
    try:
        return str(resolved(Path(path).parent) / Path(path).name)
    except (OSError, ValueError):  # a name that no file can have
        return path


def _search(name: str, recursive: bool) -> list[str] | None:
    """Return the photos of a folder or a pattern; None if the name is a file's."""
    if not name:  # pathlib takes it for the folder one is in
        return None
    path = Path(name)
    try:
        if path.is_dir():
            return sorted((str(file) for file in _photos_in(path, recursive)), key=_natural)
        if path.exists() or not has_magic(name):
            return None
    except (OSError, ValueError):  # a name that no file can have
        return None
    # Path.glob takes no pattern with folders above.
    found = glob(name, recursive=True)  # noqa: PTH207
    return sorted((file for file in found if _looks_like_photo(Path(file))), key=_natural)


def _photos_in(folder: Path, recursive: bool) -> Iterator[Path]:
    for path in folder.rglob("*") if recursive else folder.iterdir():
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and _looks_like_photo(path):
            yield path


def _looks_like_photo(path: Path) -> bool:
    name = path.name.casefold()
    return looks_readable(path) and path.is_file() and not _is_ours(name)


def _is_ours(name: str) -> bool:
    """Whether a file is called like an export: where these go beside photos they are none."""
    return any(name.endswith(each.suffix) for each in FORMATS.values())


@cache
def _suffixes() -> frozenset[str]:
    """Return the suffixes of files that can be read, in small letters."""
    kinds = Pillow.registered_extensions()
    return frozenset(suffix for suffix, kind in kinds.items() if kind in READABLE)


def _stems(photos: Sequence[str], reserved: Sequence[str]) -> list[str]:
    """Name the photos' files so that no two photos write the same ones, also where case is lost."""
    stems: list[str] = []
    taken = {stem.casefold() for stem in reserved}
    counts: dict[str, int] = {}
    for photo in photos:
        wanted = Path(photo.removeprefix(PREFIX)).stem or "image"
        stem, count = wanted, counts.get(wanted.casefold(), 1)
        while stem.casefold() in taken:
            count += 1
            stem = f"{wanted}-{count}"
        counts[wanted.casefold()] = count
        taken.add(stem.casefold())
        stems.append(stem)
    return stems
