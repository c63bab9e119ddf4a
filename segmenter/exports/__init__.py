"""Files that other programs open right: one module a format, all written safely."""

from segmenter.exports.exporting import export
from segmenter.exports.registry import DEFAULT_FORMATS, FORMATS, GROUPS, OBJECT_FORMATS, Format

__all__ = ["DEFAULT_FORMATS", "FORMATS", "GROUPS", "OBJECT_FORMATS", "Format", "export"]
