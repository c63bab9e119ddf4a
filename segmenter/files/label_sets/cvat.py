"""The labels of CVAT: of a mask export, of a task's backup, or as "Raw" in its label editor."""

import io

from segmenter.files.archive import ArchiveError, member, opened_archive
from segmenter.files.json_file import JsonFileError, any_json
from segmenter.files.label_sets.listed import Listed

_MAP, _BACKUPS = "labelmap.txt", ("project.json", "task.json")
_BACKGROUND = "background"
_LONGEST_LEVEL = 3


def labels_of_raw(content: object) -> list[Listed] | None:
    """Return the labels that JSON lists as CVAT does; None if it does not.

    The numbers that CVAT gives labels in its data base are none of masks.
    """
    if isinstance(content, dict):
        content = content.get("labels")
    if not isinstance(content, list):
        return None
    entries = [each for each in content if isinstance(each, dict) and "name" in each]
    if len(entries) != len(content):
        return None
    return [Listed(each["name"], each.get("color")) for each in entries]


def labels_of_archive(data: bytes, name: str, limit: int) -> list[Listed]:
    """Return the labels of an export or a backup.

    Raises
    ------
    JsonFileError
        If it is none of CVAT's, or a member is longer than the limit in bytes; one line.
    """
    try:
        with opened_archive(io.BytesIO(data)) as archive:
            members = set(archive.namelist())
            wanted = next((each for each in (_MAP, *_BACKUPS) if each in members), None)
            if wanted is None:
                raise JsonFileError(f"{name}: has neither {_MAP} nor a task of CVAT")
            text = member(archive, wanted, limit)
    except ArchiveError as error:
        raise JsonFileError(f"{name}: cannot be read ({error}); export it again") from error
    if wanted == _MAP:
        return labels_of_map(text, name)
    found = labels_of_raw(any_json(text, name))
    if found is None:
        raise JsonFileError(f"{name}: its {wanted} has no labels")
    return found


def labels_of_map(text: bytes, name: str) -> list[Listed]:
    """Return the labels of a ``labelmap.txt``, but for the background.

    Raises
    ------
    JsonFileError
        If it is none; one line.
    """
    lines = text.decode("utf-8", errors="replace").splitlines()
    rows = [line for line in lines if line.strip() and not line.startswith("#")]
    parts = [row.rsplit(":", 3) for row in rows]
    if not rows or any(len(part) != 4 for part in parts):
        raise JsonFileError(f"{name}: is no label map of CVAT, name:red,green,blue:parts:actions")
    listed = [Listed(label, _levels(colour)) for label, colour, _, _ in parts]
    return [each for each in listed if each.name != _BACKGROUND]


def _levels(text: str) -> list[int] | None:
    levels = text.split(",")
    sound = all(each.isdecimal() and len(each) <= _LONGEST_LEVEL for each in levels)
    return [int(level) for level in levels] if sound else None
