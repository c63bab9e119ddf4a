"""Photos that were opened lately."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

KEY = "recent/photos"
LONGEST = 10


class RecentFiles:
    """The last ten photos, newest first, kept between sessions."""

    @property
    def paths(self) -> list[Path]:
        """Those that still exist."""
        return [path for path in map(Path, stored_list(KEY)) if path.is_file()]

    @property
    def folder(self) -> str:
        """Where the newest lies; the home folder at first."""
        paths = self.paths
        return str(paths[0].parent if paths else Path.home())

    def add(self, path: Path) -> None:
        """Put a photo first."""
        absolute = path.absolute()
        others = [other for other in self.paths if other != absolute]
        QSettings().setValue(KEY, [str(each) for each in [absolute, *others][:LONGEST]])


def stored_list(key: str, default: Sequence[str] = ()) -> list[str]:
    """Read a list of texts from the settings, which give a single one back as a text."""
    stored = QSettings().value(key, list(default))
    if isinstance(stored, str):
        return [stored]
    return [str(each) for each in stored] if isinstance(stored, list) else []
