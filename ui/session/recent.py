"""Photos that were opened lately."""

from pathlib import Path

from segmenter.files.addresses import store_of

from ..preferences.table import PRIVATE, RECENT

LONGEST = 10


class RecentFiles:
    """The last ten photos, newest first, kept between sessions."""

    @property
    def paths(self) -> list[Path]:
        """Those that still exist."""
        return [path for path in map(Path, RECENT.value) if path.is_file() or store_of(str(path))]

    @property
    def folder(self) -> str:
        """Where the newest lies; the home folder at first."""
        paths = self.paths
        return str(paths[0].parent if paths else Path.home())

    def add(self, path: Path) -> None:
        """Put a photo first; in private it is not listed."""
        if PRIVATE.value:
            return
        absolute = path.absolute()
        others = [other for other in self.paths if other != absolute]
        RECENT.keep(tuple(str(each) for each in [absolute, *others][:LONGEST]))

    def clear(self) -> None:
        """Forget all."""
        RECENT.forget()
