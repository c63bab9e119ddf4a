"""The page for the lab book as SVG."""

from typing import BinaryIO

from segmenter.exports.job import ExportJob
from segmenter.exports.report import holds_page, write_page


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the page."""
    write_page(job, file, "svg")


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the page back and compare it."""
    return holds_page(job, file, "svg")
