"""Which files an export writes, and which of them are there already."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from segmenter.exports.registry import FORMATS
from segmenter.files.written import Written, photo_key
from segmenter.images.image import Image

from ..language.words import tr
from ..look.text import plain
from ..widgets.plain_label import PlainLabel
from ..work.background import BackgroundCall

# More are only counted.
MOST_NAMES = 4


class ExportedFiles(PlainLabel):
    """Names the files at once; a disk that is slow tells later which of them are there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("export_files")
        self.setProperty("dim", True)
        self.setWordWrap(True)
        self._folder, self._names = Path(), tuple[str, ...]()

    def name_files(
        self, folder: Path, stem: str, formats: Sequence[str], image: Image | None = None
    ) -> None:
        """Display what an export of some formats would write.

        Parameters
        ----------
        folder : Path
        stem : str
            What all the names begin with.
        formats : sequence of str
        image : Image, optional
            The photo: its own files are replaced, others kept.
        """
        self._folder, self._names = folder, tuple(file_names(stem, formats))
        self._show((), stem)
        # Kept until the next one: a thread must not drop the last reference to a QObject.
        self._looking = BackgroundCall(partial(_look, self._folder, stem, self._names, image))
        self._looking.done.connect(self._take)
        self._looking.start()

    @Slot(object)
    def _take(self, looked: "_Looked") -> None:
        if (looked.folder, looked.names) == (self._folder, self._names):
            self._show(looked.there, looked.stem)

    def _show(self, there: Sequence[str], stem: str) -> None:
        names = self._names
        shown = ", ".join(names[:MOST_NAMES]) + (", …" if len(names) > MOST_NAMES else "")
        text = self.tr("Writes {0}").format(shown) if names else ""
        if len(names) > MOST_NAMES:
            text = tr("Writes {0} files: {1}", len(names)).format(len(names), shown)
        if there and not names[0].startswith(f"{stem}."):
            text += " · " + self.tr("as {0}…, for there are others of this name").format(stem)
        elif there:
            what = self.tr("replaces {0}") if len(names) > 1 else self.tr("replaces the one there")
            text += " · " + what.format(len(there))
        self.setText(text)
        self.setToolTip(plain("\n".join(names)))


@dataclass(frozen=True, slots=True)
class _Looked:
    """Files of some names that are in a folder, and what an export would be called there."""

    folder: Path
    names: tuple[str, ...]
    there: tuple[str, ...]
    stem: str


def file_names(stem: str, formats: Sequence[str]) -> list[str]:
    """Return the names that files of some formats get."""
    return [f"{stem}{FORMATS[name].suffix}" for name in formats]


def _look(folder: Path, stem: str, names: tuple[str, ...], image: Image | None) -> _Looked:
    there = tuple(name for name in names if os.path.lexists(folder / name))
    if there and image is not None:
        suffixes = [name.removeprefix(stem) for name in names]
        stem = Written(folder, photo_key(image, folder)).free_stem(stem, suffixes)
    return _Looked(folder, names, there, stem)
