"""JSON from anyone: read no further than a limit, and trusted in nothing."""

import json
from pathlib import Path
from typing import Any

from segmenter.errors import PixtureError
from segmenter.regions.style import LabelStyle

MOST_BYTES = 1 << 20
_LONGEST_NAME = 1000


class JsonFileError(PixtureError, ValueError):
    """A file that is not what it should be."""


def read_json(path: Path, kind: str, limit: int = MOST_BYTES) -> dict[str, Any]:
    """Read a JSON object whose ``format`` is ``kind``.

    Parameters
    ----------
    path : Path
    kind : str
        Such as ``pixture-model``.
    limit : int, optional
        Bytes; a longer file is refused unread.

    Raises
    ------
    JsonFileError
        One line that says why not.
    """
    try:
        if not path.is_file():
            raise JsonFileError(f"{path}: there is no such file; check the path")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise JsonFileError(f"{path}: cannot be read ({error.strerror or error})") from error
    if len(data) > limit:
        raise JsonFileError(f"{path}: is longer than the {limit >> 20} MB of a {kind} file")
    return parse_json(data, kind, str(path))


def parse_json(data: bytes, kind: str, name: str) -> dict[str, Any]:
    """Read a JSON object whose ``format`` is ``kind``; ``name`` is what errors call it."""
    try:
        content = json.loads(data, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise JsonFileError(f"{name}: is no JSON; save it again") from error
    if not isinstance(content, dict) or content.get("format") != kind:
        raise JsonFileError(f"{name}: is no {kind} file; choose another")
    return content


def check_version(content: dict[str, Any], newest: int, name: str) -> None:
    """Refuse a file of a newer version than is known, or without one."""
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise JsonFileError(f"{name}: does not say its version; save it again")
    if version > newest:
        raise JsonFileError(f"{name}: was saved by a newer Pixture; update this one")


def style_from(content: object, name: str) -> LabelStyle:
    """Return a label's name and colour from an object that has ``name`` and ``rgb``."""
    entry = content if isinstance(content, dict) else {}
    title, colour = entry.get("name"), entry.get("rgb")
    if not (isinstance(title, str) and len(title) <= _LONGEST_NAME and _is_text(title)):
        raise JsonFileError(f"{name}: a label has no name of {_LONGEST_NAME} characters or fewer")
    if not (
        isinstance(colour, list)
        and len(colour) == 3
        and all(type(level) is int and 0 <= level <= 255 for level in colour)
    ):
        raise JsonFileError(f"{name}: a label's rgb is not three levels of 0 to 255")
    return LabelStyle(title, (colour[0], colour[1], colour[2]))


def _is_text(name: str) -> bool:
    """Whether a name can be written to files: JSON may hold halves of characters (surrogates)."""
    return not any("\ud800" <= c <= "\udfff" for c in name)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
