"""Folders inside folders, however many, and patterns with ``**`` over them; no link is followed."""

import os
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatch
from glob import has_magic
from pathlib import Path

Look = Callable[[str], list[os.DirEntry[str]]]
ANY_DEPTH = "**"


def entries_of(folder: str) -> list[os.DirEntry[str]]:
    """Return what is in a folder, but for hidden files.

    Raises
    ------
    OSError
        If it cannot be looked into.
    """
    with os.scandir(folder) as entries:
        return [entry for entry in entries if not entry.name.startswith(".")]


def walk(folder: str, look: Look = entries_of) -> Iterator[os.DirEntry[str]]:
    """Go through all that is not a folder in a folder and in those inside.

    Parameters
    ----------
    folder : str
    look : callable, optional
        Returns what is in a folder.
    """
    waiting = [folder]  # not a call in a call: there may be more folders than Python can stack
    while waiting:
        for entry in look(waiting.pop()):
            if not is_folder(entry):
                yield entry
            elif not entry.is_symlink():
                waiting.append(entry.path)


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder; a link that leads nowhere is a file that cannot be read."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def matching(pattern: str) -> list[str]:
    """Return the files whose paths match a pattern with ``**``, but for hidden ones.

    Like `glob.glob`, which goes round for ever where links to folders lead back.
    """
    parts = Path(pattern).parts
    plain = next(place for place, part in enumerate(parts) if has_magic(part))
    found = walk(str(Path(*parts[:plain])), _look)
    paths = (Path(entry.path) for entry in found)
    return [str(path) for path in paths if _matches(path.parts[plain:], parts[plain:])]


def _look(folder: str) -> list[os.DirEntry[str]]:
    try:
        return entries_of(folder)
    except OSError:  # patterns pass over what cannot be looked into
        return []


def _matches(names: Sequence[str], rules: Sequence[str]) -> bool:
    if not rules:
        return not names
    if rules[0] == ANY_DEPTH:
        return any(_matches(names[depth:], rules[1:]) for depth in range(len(names) + 1))
    return bool(names) and fnmatch(names[0], rules[0]) and _matches(names[1:], rules[1:])
