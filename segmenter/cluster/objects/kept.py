"""Tables that lie beside objects that are being written, for workers and for going on."""

from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.scratch import Scratch
from segmenter.errors import ClusterError


def write_table(output: str, name: str, table: NDArray[Any]) -> None:
    """Write a table, which is there as a whole or not at all."""
    Scratch(output).write(name, partial(np.save, arr=table, allow_pickle=False))


def kept_table(output: str, name: str) -> NDArray[Any]:
    """Read a table.

    Raises
    ------
    ClusterError
        If it is not there.
    """
    file = Scratch(output).read(name)
    if file is None:
        raise ClusterError(f"{output}: what was known of its objects has gone; start again")
    found: NDArray[Any] = np.load(file, allow_pickle=False)
    return found
