"""Addresses of what lies in folders or elsewhere: paths, and those that fsspec understands."""

import re
from pathlib import Path

_PROTOCOL = re.compile("[a-z][a-z0-9+.-]+://")
_STORE = ".zarr"


def is_remote(address: str) -> bool:
    """Whether an address names its protocol, as s3://bucket/key does."""
    return _PROTOCOL.match(address) is not None


def is_of_store(address: str) -> bool:
    """Whether an address is called like a Zarr store or an array in one, or lies elsewhere."""
    if is_remote(address):
        return True
    return any(part.casefold().endswith(_STORE) for part in Path(address).parts)


def absolute_address(address: str) -> str:
    """Return what an address is called from everywhere."""
    return address if is_remote(address) else str(Path(address).absolute())
