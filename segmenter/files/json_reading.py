"""JSON from anyone, parsed: neither too deep nor of so many parts that memory runs out."""

import json
from typing import Any

# Bytes of memory that Python takes for a list, a record, a value and half a text, and in all.
_LIST, _RECORD, _VALUE, _HALF_A_TEXT = 72, 232, 40, 25
_MOST = 1_000_000_000


def read_any(data: bytes) -> Any:
    """Return what JSON says.

    Parameters
    ----------
    data : bytes
        In UTF-8, or another of JSON's encodings.

    Raises
    ------
    ValueError
        If it is no JSON, is nested too deep, or would take more than a gigabyte.
    """
    taken = (
        _LIST * data.count(b"[")
        + _RECORD * data.count(b"{")
        + _VALUE * data.count(b",")
        + _HALF_A_TEXT * data.count(b'"')
        + 2 * len(data)
    )
    if taken > _MOST:
        raise ValueError("it has more parts than are read")
    try:
        return json.loads(data, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
