"""Decoders that never come to an end on some broken files, run in a process that can be ended."""

import io
import subprocess
import sys
from typing import Any

import numpy as np
from numpy.typing import NDArray

_CODE = """
import io, sys, imagecodecs, numpy
found = io.BytesIO()
numpy.save(found, getattr(imagecodecs, sys.argv[1])(sys.stdin.buffer.read()))
sys.stdout.buffer.write(found.getbuffer())
"""
_SECONDS, _VALUES_A_SECOND = 8.0, 2e7


def decode_apart(name: str, data: bytes, n_values: int) -> NDArray[Any]:
    """Decode with a function of imagecodecs.

    Parameters
    ----------
    name : str
        What the function is called.
    data : bytes
    n_values : int
        That the file says it has; more may take longer.

    Raises
    ------
    ValueError
        If the decoder ends without a picture, or does not end.
    """
    command = [sys.executable, "-c", _CODE, name]
    seconds = _SECONDS + n_values / _VALUES_A_SECOND
    try:
        done = subprocess.run(  # noqa: S603 - this Python, and code of our own
            command, input=data, capture_output=True, timeout=seconds, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise ValueError("its decoder does not come to an end") from error
    except subprocess.CalledProcessError as error:
        raise ValueError("its decoder makes nothing of it") from error
    return np.load(io.BytesIO(done.stdout), allow_pickle=False)  # type: ignore[no-any-return]
