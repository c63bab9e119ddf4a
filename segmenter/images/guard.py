"""Keep Pillow's habits that concern the whole process, or that it leaves out, in check."""

import logging
import os
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from PIL import Image as Pillow

_log = logging.getLogger(__name__)
# Pillow's size limit, Python's warning filters and the standard error are one for all threads.
_process_state = threading.Lock()
_MOST_COMPLAINTS = 8
_LONGEST = 100


@contextmanager
def quiet_pillow(pixel_limit: int) -> Iterator[None]:
    """Have Pillow refuse far larger pictures from their header; log what it warns of."""
    with _process_state, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        before, Pillow.MAX_IMAGE_PIXELS = Pillow.MAX_IMAGE_PIXELS, pixel_limit
        try:
            yield
        finally:
            Pillow.MAX_IMAGE_PIXELS = before
            for warning in caught:
                _log.debug("Pillow: %s", warning.message)


@contextmanager
def quiet_libtiff() -> Iterator[list[str]]:
    """Collect what libtiff writes straight to the process's standard error, hundreds of lines.

    Yields
    ------
    complaints : list of str
        Filled at the end, with the first of them.
    """
    found: list[str] = []
    try:
        terminal = os.dup(2)
    except OSError:  # a program without a standard error: nowhere to write to
        yield found
        return
    with _scratch() as complaints:
        os.dup2(complaints.fileno(), 2)
        try:
            yield found
        finally:
            os.dup2(terminal, 2)
            os.close(terminal)
            complaints.seek(0)
            for line in complaints:
                text = line.decode(errors="replace").rstrip()
                _log.debug("libtiff: %s", text)
                if text and len(found) < _MOST_COMPLAINTS:
                    found.append("".join(c for c in text if c.isprintable())[:_LONGEST])


def _scratch() -> BinaryIO:
    """Return a file to write to; what is written is lost where there is no room for one."""
    try:
        return TemporaryFile()
    except OSError as error:
        _log.debug("no room for temporary files: %s", error)
        return Path(os.devnull).open("w+b")
