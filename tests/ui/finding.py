"""Finds what a person would look for, by the names that windows give their parts."""

from typing import TypeVar

from PySide6.QtCore import QObject

Found = TypeVar("Found", bound=QObject)


def part(parent: QObject, kind: type[Found], name: str = "") -> Found:
    """Return the part of a kind and name; there must be one."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert found is not None, name
    return found
