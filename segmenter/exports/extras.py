"""Packages that few formats need: imported when used, asked for in one line."""

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from segmenter.errors import ExportError

# Names of packages to install, where modules are imported by another name.
_PACKAGES: dict[str, str] = {}


def check(format_name: str, module: str) -> None:
    """Raise ExportError, with the command to run, if a format's module is not installed."""
    if module and find_spec(module) is None:
        package = _PACKAGES.get(module, module)
        raise ExportError(
            f"{format_name}: needs the package {package}, which is not installed;"
            f" run: {sys.executable or 'python3'} -m pip install {package}"
        )


def load(format_name: str, module: str) -> Any:
    """Import a format's module."""
    check(format_name, module)
    return import_module(module)
