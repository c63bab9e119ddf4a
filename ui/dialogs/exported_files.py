"""Which files an export writes, and which of them are there already."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from segmenter.exports.registry import FORMATS
from ui.work.background import BackgroundCall

# More are only counted.
MOST_NAMES = 4


class ExportedFiles(QLabel):
    """Names the files at once; a disk that is slow tells later which of them are there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_files")
        self.setProperty("dim", True)
        self.setWordWrap(True)
        self._folder, self._names = Path(), tuple[str, ...]()

    def name_files(self, folder: Path, stem: str, formats: Sequence[str]) -> None:
        """Display what an export of some formats would write.

        Parameters
        ----------
        folder : Path
        stem : str
            What all the names begin with.
        formats : sequence of str
        """
        self._folder, self._names = folder, tuple(file_names(stem, formats))
        self._show(())
        # Kept until the next one: a thread must not drop the last reference to a QObject.
        self._looking = BackgroundCall(partial(_look, self._folder, self._names))
        self._looking.done.connect(self._take)
        self._looking.start()

    @Slot(object)
    def _take(self, looked: tuple[Path, tuple[str, ...], tuple[str, ...]]) -> None:
        folder, names, there = looked
        if (folder, names) == (self._folder, self._names):
            self._show(there)

    def _show(self, there: Sequence[str]) -> None:
        names = self._names
        shown = ", ".join(names[:MOST_NAMES]) + (", …" if len(names) > MOST_NAMES else "")
        text = self.tr("Writes {0}").format(shown) if names else ""
        if len(names) > MOST_NAMES:
            text = self.tr("Writes {0} files: {1}").format(len(names), shown)
        if there:
            what = self.tr("replaces {0}") if len(names) > 1 else self.tr("replaces the one there")
            text += " · " + what.format(len(there))
        self.setText(text)
        self.setToolTip("\n".join(names))


def file_names(stem: str, formats: Sequence[str]) -> list[str]:
    """Return the names that files of some formats get."""
    return [f"{stem}{FORMATS[name].suffix}" for name in formats]


def _look(folder: Path, names: tuple[str, ...]) -> tuple[Path, tuple[str, ...], tuple[str, ...]]:
    return folder, names, tuple(name for name in names if (folder / name).exists())
