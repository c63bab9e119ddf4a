"""The page for the lab book as SVG."""

from typing import BinaryIO

from segmenter.exports import report_page
from segmenter.exports.job import ExportJob

MODULE = report_page.MODULE


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the page."""
    file.write(report_page.printed(job, "svg"))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the file back and compare every byte."""
    return file.read() == report_page.printed(job, "svg")
