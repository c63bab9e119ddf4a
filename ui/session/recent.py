"""Photos that were opened lately."""

from pathlib import Path

from segmenter.files.addresses import absolute_address, is_remote, store_of

from ..preferences.table import PRIVATE, RECENT

LONGEST = 10


class RecentFiles:
    """The last ten photos, newest first, kept between sessions."""

    @property
    def paths(self) -> list[str]:
        """Those that still exist, and addresses."""
        return [path for path in RECENT.value if is_remote(path) or _is_there(path)]

    @property
    def folder(self) -> str:
        """Where the newest lies; the home folder at first."""
        here = next((path for path in self.paths if not is_remote(path)), None)
        return str(Path.home() if here is None else Path(here).parent)

    def add(self, path: str) -> None:
        """Put a photo, by its path or address, first; in private it is not listed."""
        if PRIVATE.value:
            return
        absolute = absolute_address(path)
        others = [other for other in self.paths if other != absolute]
        RECENT.keep(tuple([absolute, *others][:LONGEST]))

    def clear(self) -> None:
        """Forget all."""
        RECENT.forget()


def _is_there(path: str) -> bool:
    return Path(path).is_file() or store_of(path) is not None
