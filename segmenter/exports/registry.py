"""The formats there are; a new one is a module and a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from segmenter.arrays import MAX_8_BIT_LABELS
from segmenter.exports import labels, labels_json, overlay, palette
from segmenter.exports.job import ExportJob


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a result can be written to.

    Attributes
    ----------
    name : str
        As people ask for it.
    suffix : str
        What follows the photo's stem in the file's name.
    write : callable
        Writes a job to an open file.
    is_same : callable
        Reads an open file and says whether it holds the job.
    max_labels : int
        More cannot be told apart in it.
    """

    name: str
    suffix: str
    write: Callable[[ExportJob, BinaryIO], None]
    is_same: Callable[[ExportJob, BinaryIO], bool]
    max_labels: int = 2**16 - 1


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("labels", ".labels.png", labels.write, labels.is_same),
        Format("palette", ".palette.png", palette.write, palette.is_same, MAX_8_BIT_LABELS),
        Format("overlay", ".overlay.png", overlay.write, overlay.is_same),
        Format("json", ".labels.json", labels_json.write, labels_json.is_same),
    )
}
