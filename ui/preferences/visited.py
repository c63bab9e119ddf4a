"""What Qt keeps, for all programs, of the folders that somebody visited in its file dialogs."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSettings, QUrl

_NAMES_FOLDERS = ("FileDialog/history", "FileDialog/lastVisited", "FileDialog/shortcuts")


def last_visited() -> str:
    """Return the folder that was visited last, as far as the file tells; empty if it does not."""
    return QUrl(str(_settings().value("FileDialog/lastVisited") or "")).toLocalFile()


def visited() -> Mapping[str, Any]:
    """Return what is kept now; None where there is nothing."""
    settings = _settings()
    return {key: settings.value(key) for key in _NAMES_FOLDERS}


def put_back(before: Mapping[str, Any]) -> None:
    """Keep what was kept before, at once."""
    settings = _settings()
    for key, value in before.items():
        if value is None:
            settings.remove(key)
        else:
            settings.setValue(key, value)
    settings.sync()


def _settings() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, "QtProject")
