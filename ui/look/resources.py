"""Files that Qt finds in memory: a style sheet takes no pictures but from files."""

import struct
from functools import cache

from PySide6.QtCore import qRegisterResourceData

_FORMAT = 1
_FILE, _FOLDER = 0, 2
_ANY_TERRITORY, _ANY_LANGUAGE = 0, 1


@cache
def in_memory(name: str, content: str) -> str:
    """Return a path at which Qt reads a text, as long as the program runs.

    Parameters
    ----------
    name : str
        Of the file; one name has one content.
    content : str
    """
    data = content.encode()
    tree = struct.pack(">IHII", 0, _FOLDER, 1, 1)  # the root: one child, which comes next
    tree += struct.pack(">IHHHI", 0, _FILE, _ANY_TERRITORY, _ANY_LANGUAGE, 0)
    names = struct.pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be")
    resource = tree, names, struct.pack(">I", len(data)) + data
    if not qRegisterResourceData(_FORMAT, *resource):
        raise RuntimeError(f"Qt does not take the resource {name}")
    _kept.append(resource)
    return f":/{name}"


# Qt reads them where they are.
_kept: list[tuple[bytes, bytes, bytes]] = []


def _hash(name: str) -> int:
    """Return the hash that Qt looks names up by: P. J. Weinberger's, of 28 bits."""
    value = 0
    for character in name:
        value = (value << 4) + ord(character)
        high = value & 0xF0000000
        value = (value ^ (high >> 23)) & ~high
    return value
