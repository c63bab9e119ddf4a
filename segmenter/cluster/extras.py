"""The packages that only clusters need: imported when used, asked for in one line."""

import sys
from importlib.util import find_spec

from segmenter.errors import ClusterError

_PACKAGES = ("dask", "distributed", "zarr", "fsspec")


def check_installed() -> None:
    """Raise ClusterError, with the command to run, if a package is not installed."""
    missing = [name for name in _PACKAGES if find_spec(name) is None]
    if missing:
        raise ClusterError(
            "Zarr stores and images too large for memory need what pixture[cluster] brings, and"
            f" {' and '.join(missing)}"
            f" is not installed; run: {sys.executable or 'python3'} -m pip install"
            f" {' '.join(missing)}"
        )
