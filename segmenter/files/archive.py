"""Zip archives from anyone: few enough members, packed in a usual way, and none too long."""

import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

# A member takes some hundred bytes of memory for each fifty in the list of members.
_MOST_LIST_BYTES = 8 << 20
_END, _END_64, _LOCATOR_64 = b"PK\5\6", b"PK\6\6", b"PK\6\7"
_END_BYTES, _LOCATOR_BYTES, _END_64_BYTES = 22, 20, 56
_TAIL_BYTES = _END_BYTES + _LOCATOR_BYTES + _END_64_BYTES + (1 << 16)
_BROKEN = (
    *(BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError, RuntimeError),
    *(OSError, ValueError, LookupError),
)


class ArchiveError(ValueError):
    """An archive that is broken, or made to break something; completes "it …"."""


@contextmanager
def opened_archive(file: BinaryIO) -> Iterator[ZipFile]:
    """Open an archive.

    Raises
    ------
    ArchiveError
        If it is none, or lists more than anybody needs.
    """
    _check_list(file)
    try:
        archive = ZipFile(file)
    except _BROKEN as error:
        raise ArchiveError("it is a broken archive, or none") from error
    with archive:
        yield archive


def member(archive: ZipFile, name: str, most: int) -> bytes:
    """Read a member no further than a limit, whatever the archive says of its size.

    Parameters
    ----------
    archive : ZipFile
    name : str
    most : int
        Bytes that it may have.

    Raises
    ------
    ArchiveError
        If it is not there, broken, or longer.
    """
    with opened_member(archive, name) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise ArchiveError(f"{name} in it is longer than any of its kind")
    return content


@contextmanager
def opened_member(archive: ZipFile, name: str) -> Iterator[BinaryIO]:
    """Open a member; whatever is wrong in it while it is read is an ArchiveError."""
    try:
        info: ZipInfo = archive.getinfo(name)
    except KeyError as error:
        raise ArchiveError(f"there is no {name} in it") from error
    # Others unpack far more at once than was asked for.
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ArchiveError(f"{name} in it is packed in an unusual way")
    try:
        with archive.open(info) as file:
            yield file  # type: ignore[misc]
    except ArchiveError:
        raise
    except _BROKEN as error:
        raise ArchiveError(f"{name} in it is broken") from error


def _check_list(file: BinaryIO) -> None:
    """Look at how long the list of members is: all of it is read at once."""
    length = file.seek(0, os.SEEK_END)
    file.seek(max(0, length - _TAIL_BYTES))
    tail = file.read()
    place = tail.rfind(_END)
    if place < 0 or len(tail) < place + _END_BYTES:
        raise ArchiveError("it is a broken archive, or none")
    (listed,) = struct.unpack_from("<L", tail, place + 12)
    before = tail[:place]
    if before[-_LOCATOR_BYTES:].startswith(_LOCATOR_64):
        (there,) = struct.unpack_from("<Q", before, place - _LOCATOR_BYTES + 8)
        file.seek(min(there, length))
        for record in (file.read(_END_64_BYTES), before[:-_LOCATOR_BYTES][-_END_64_BYTES:]):
            if record.startswith(_END_64) and len(record) == _END_64_BYTES:
                listed = max(listed, int(struct.unpack_from("<Q", record, 40)[0]))
    if listed > _MOST_LIST_BYTES:
        raise ArchiveError("it lists more files than are read")
    file.seek(0)
