"""Addresses of what lies in folders or elsewhere: paths, and those that fsspec understands."""

import re
from pathlib import Path, PurePosixPath

_PROTOCOL = re.compile("[a-z][a-z0-9+.-]+://")
_STORE = ".zarr"
# Files that lie in the folder of a store, by which somebody may name it.
_OF_STORES = ("zarr.json", ".zgroup", ".zattrs", ".zarray", ".zmetadata")


def is_remote(address: str) -> bool:
    """Whether an address names its protocol, as s3://bucket/key does."""
    return _PROTOCOL.match(address) is not None


def name_of(address: str) -> str:
    """Return the last part of an address."""
    return PurePosixPath(address.rstrip("/")).name if is_remote(address) else Path(address).name


def is_of_store(address: str) -> bool:
    """Whether an address is called like a Zarr store or an array in one, or lies elsewhere."""
    if is_remote(address):
        return True
    return any(part.casefold().endswith(_STORE) for part in Path(address).parts)


def absolute_address(address: str) -> str:
    """Return what an address is called from everywhere."""
    return address if is_remote(address) else str(Path(address).absolute())


def store_of(path: str) -> str | None:
    """Return the folder of a Zarr store that a path is, or names a file of; None for others."""
    place = Path(path)
    if place.name in _OF_STORES:
        place = place.parent
    if not place.is_dir():
        return None
    is_store = is_of_store(str(place)) or any((place / name).exists() for name in _OF_STORES)
    return str(place) if is_store else None
