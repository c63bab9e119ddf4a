"""What a bug report has to say of the program and of what it runs on."""

import platform
from collections.abc import Sequence

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from segmenter.version import __version__
from segmenter.work.parallel import thread_count

PACKAGES = ("PySide6-Essentials", "numpy", "scipy", "scikit-image", "pillow", "tifffile")


def versions() -> Sequence[tuple[str, str]]:
    """Return names and versions, the program's own first."""
    return (
        ("Pixture", __version__),
        ("Python", platform.python_version()),
        ("Qt", str(qVersion())),
        *((name, _version_of(name)) for name in PACKAGES),
        ("System", f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"),
        ("Display", _display()),
        ("Threads", str(thread_count())),
    )


def versions_text() -> str:
    """Return them one a line."""
    return "\n".join(f"{name}: {version}" for name, version in versions())


def _version_of(name: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "unknown"


def _display() -> str:
    screen = QGuiApplication.primaryScreen()
    where = QGuiApplication.platformName()
    if screen is None:
        return where
    size = screen.size()
    return f"{where}, {size.width()} × {size.height()}, {screen.devicePixelRatio():g}×"
