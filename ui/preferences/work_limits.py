"""Hands the engine what somebody prefers of memory and threads, which it reads from variables."""

import os

from .table import MEMORY, THREADS

_AT_FIRST = {name: os.environ.get(name) for name in ("PIXTURE_THREADS", "PIXTURE_MEMORY")}


def apply_work_limits() -> None:
    """Set the engine's variables; without a preference they are as the program found them."""
    _set("PIXTURE_THREADS", THREADS.value)
    _set("PIXTURE_MEMORY", MEMORY.value)


def _set(name: str, wanted: int) -> None:
    value = str(wanted) if wanted else _AT_FIRST[name]
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value
