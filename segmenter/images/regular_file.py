"""Files opened to be read: none that would block, as pipes do, or never end, as devices do."""

import errno
import io
import stat
from pathlib import Path


class NotAFileError(OSError):
    """What is there is a device or a pipe, however it was reached."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EINVAL, "it is a device or a pipe", str(path))


def open_regular(path: Path) -> io.BufferedReader:
    """Open a file to read it, if it is one.

    Parameters
    ----------
    path : Path
        Links are followed.

    Raises
    ------
    NotAFileError
        If it is a device or a pipe.
    IsADirectoryError
    OSError
        If it is not there, or may not be read.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if not stat.S_ISREG(mode):
        raise NotAFileError(path)
    return path.open("rb")
