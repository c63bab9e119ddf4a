"""JSON from anyone: read no further than a limit, and trusted in nothing."""

from pathlib import Path
from typing import Any, TypeGuard

from segmenter.errors import PixtureError
from segmenter.files.json_reading import read_any
from segmenter.images.regular_file import open_regular
from segmenter.regions.style import KEYS, Colour, LabelStyle

MOST_BYTES = 1 << 20
_LONGEST_NAME = 1000
LONGEST_NOTE = 2000


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
    return parse_json(read_bytes(path, limit, f"a {kind} file"), kind, str(path))


def read_bytes(path: Path, limit: int, what: str) -> bytes:
    """Read a file that is no longer than a limit in bytes; ``what`` is what has that limit.

    Raises
    ------
    JsonFileError
        One line that says why not.
    """
    try:
        with open_regular(path) as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise JsonFileError(f"{path}: there is no such file; check the path") from error
    except OSError as error:
        raise JsonFileError(f"{path}: cannot be read ({error.strerror or error})") from error
    if len(data) > limit:
        raise JsonFileError(f"{path}: is longer than the {limit >> 20} MB of {what}")
    return data


def any_json(data: bytes, name: str) -> Any:
    """Read JSON of any kind; ``name`` is what errors call it."""
    try:
        return read_any(data)
    except ValueError as error:
        raise JsonFileError(f"{name}: is no JSON; save it again") from error


def parse_json(data: bytes, kind: str, name: str) -> dict[str, Any]:
    """Read a JSON object whose ``format`` is ``kind``; ``name`` is what errors call it."""
    content = any_json(data, name)
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
    """Return a label's looks from an object as `style_content` makes it."""
    entry = content if isinstance(content, dict) else {}
    title, colour = entry.get("name"), colour_from(entry.get("rgb"))
    note, key = entry.get("note", ""), entry.get("key", 0)
    if not is_text(title, _LONGEST_NAME):
        raise JsonFileError(f"{name}: a label has no name of {_LONGEST_NAME} characters or fewer")
    if colour is None:
        raise JsonFileError(f"{name}: a label's rgb is not three levels of 0 to 255")
    if not is_text(note, LONGEST_NOTE):
        raise JsonFileError(f"{name}: a label's note is no text of {LONGEST_NOTE} characters")
    if type(key) is not int or (key and key not in KEYS):
        raise JsonFileError(f"{name}: a label's key is none of 1 to 9")
    return LabelStyle(title, colour, note=note, key=key)


def style_content(style: LabelStyle) -> dict[str, Any]:
    """Return what files say of a label's looks: name, RGB, and note and key where it has them."""
    note = {"note": style.note} if style.note else {}
    key = {"key": style.key} if style.key else {}
    return {"name": style.name, "rgb": list(style.colour), **note, **key}


def colour_from(content: object) -> Colour | None:
    """Return a colour from three levels of 0 to 255; None if it is none."""
    if not isinstance(content, list) or len(content) != 3:
        return None
    if not all(type(level) is int and 0 <= level <= 255 for level in content):
        return None
    return content[0], content[1], content[2]


def is_text(content: object, longest: int) -> TypeGuard[str]:
    """Whether something is text that can be written to files, no longer than that.

    JSON may hold halves of characters (surrogates).
    """
    if not isinstance(content, str) or len(content) > longest:
        return False
    return not any("\ud800" <= c <= "\udfff" for c in content)
