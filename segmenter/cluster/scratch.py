"""Files beside an output that is being written, from which the same command goes on."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

_SUFFIX = ".part"


@dataclass(frozen=True, slots=True)
class Scratch:
    """A folder beside an output, wherever fsspec reaches.

    Attributes
    ----------
    output : str
        Address of the output.
    """

    output: str

    @property
    def address(self) -> str:
        """Where the folder is."""
        return self.output.rstrip("/") + _SUFFIX

    def write(self, name: str, writer: Callable[[BinaryIO], None]) -> None:
        """Write a file, which is there as a whole or not at all."""
        files, folder = self._place()
        files.makedirs(folder, exist_ok=True)
        content = io.BytesIO()
        writer(content)
        files.pipe_file(f"{folder}/{name}.new", content.getvalue())
        files.mv(f"{folder}/{name}.new", f"{folder}/{name}")

    def read(self, name: str) -> BinaryIO | None:
        """Return what a file holds, None if there is none."""
        files, folder = self._place()
        path = f"{folder}/{name}"
        return io.BytesIO(files.cat_file(path)) if files.exists(path) else None

    def remove(self) -> None:
        """Remove the folder."""
        files, folder = self._place()
        if files.exists(folder):
            files.rm(folder, recursive=True)

    def _place(self) -> tuple[Any, str]:
        import fsspec

        files, path = fsspec.core.url_to_fs(self.address)
        return files, path
