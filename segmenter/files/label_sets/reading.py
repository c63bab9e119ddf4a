"""Label sets from files of several programs, which anybody may have written."""

import os
from pathlib import Path

from segmenter.errors import RecipeError
from segmenter.files import label_names
from segmenter.files.json_file import JsonFileError, any_json, read_bytes
from segmenter.files.label_names import styles_of
from segmenter.files.label_sets import own
from segmenter.files.label_sets.coco import categories_of
from segmenter.files.label_sets.cvat import labels_of_archive, labels_of_map, labels_of_raw
from segmenter.files.label_sets.labelme import labels_of_shapes
from segmenter.files.label_sets.listed import Listed, set_of_listed
from segmenter.regions.label_set import LabelSet, SetLabel

MOST_BYTES = 16 << 20
_ZIP = b"PK\x03\x04"


def read_label_set(path: str | os.PathLike[str]) -> LabelSet:
    """Read a label set: our own, or the labels of a file of another program.

    Parameters
    ----------
    path : str or path
        ``NAME.label-set.json``, the ``STEM.labels.json`` of an export, the JSON of COCO or LabelMe,
        or of CVAT a mask export, a ``labelmap.txt``, a task's backup or the "Raw" JSON of labels.

    Returns
    -------
    label_set : LabelSet
        Ids are those of the file where it has such as masks can hold, or else 1, 2, ….

    Raises
    ------
    JsonFileError
        If it is none of those, or broken, or longer than 16 MB; one line.
    """
    path = Path(path)
    data = read_bytes(path, MOST_BYTES, "a file with labels")
    try:
        return _parsed(data, path)
    except RecipeError as error:
        raise JsonFileError(f"{path}: {error}") from error


def _parsed(data: bytes, path: Path) -> LabelSet:
    name, title = str(path), _title(path)
    if data.startswith(_ZIP):
        return set_of_listed(title, labels_of_archive(data, name, MOST_BYTES))
    if path.suffix.casefold() == ".txt":
        return set_of_listed(title, labels_of_map(data, name))
    content = any_json(data, name)
    kind = content.get("format") if isinstance(content, dict) else None
    if kind == own.KIND:
        return own.parse_label_set(content, name)
    if kind == label_names.KIND:
        styles = styles_of(content, name)
        return LabelSet(title, tuple(SetLabel(each, style) for each, style in styles.items()))
    if (listed := _listed(content)) is not None:
        return set_of_listed(title, listed)
    raise JsonFileError(f"{path}: is neither a label set nor a file of COCO, LabelMe or CVAT")


def _listed(content: object) -> list[Listed] | None:
    """Return the labels that JSON of another program lists; None if it lists none."""
    if not isinstance(content, dict):
        return labels_of_raw(content)
    if isinstance(content.get("categories"), list):
        return categories_of(content)
    if isinstance(content.get("shapes"), list):
        return labels_of_shapes(content)
    return None if "format" in content else labels_of_raw(content)


def _title(path: Path) -> str:
    """Return what a set without a name is called, after its file."""
    return "".join(c for c in path.name.split(".")[0] if c.isprintable())[: own.LONGEST_NAME]
