"""The photos of a folder, with what has become of each."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QPixmap

AnyIndex = QModelIndex | QPersistentModelIndex
State = Literal["plain", "labelled", "done", "failed"]
# Pictures that are kept; of those that went before, some are read again.
MOST_PICTURES = 512


class StripRole(IntEnum):
    """What the delegate asks for."""

    PHOTO = Qt.ItemDataRole.UserRole
    PICTURE = Qt.ItemDataRole.UserRole + 1
    OPEN = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class StripPhoto:
    """One photo of the strip.

    Attributes
    ----------
    path : str
    is_labelled : bool
        Whether anything was done to it.
    is_done : bool
        Whether somebody has said that nothing is left to do.
    problem : str
        Why it cannot be opened, in one line; otherwise empty.
    fall : float, optional
        By how much it is less likely under the folder's model than that model's photo.
    has_drifted : bool
        Whether that is much.
    note : str
        What else is to be told of it.
    """

    path: str
    is_labelled: bool = False
    is_done: bool = False
    problem: str = ""
    fall: float | None = None
    has_drifted: bool = False
    note: str = ""

    @property
    def name(self) -> str:
        """What its file is called."""
        return Path(self.path).name

    @property
    def state(self) -> State:
        """What its mark tells."""
        if self.problem:
            return "failed"
        if self.is_done:
            return "done"
        return "labelled" if self.is_labelled else "plain"


class StripModel(QStringListModel):
    """Displays what it is told; knows more only of photos that there is something to tell of.

    The list itself is Qt's: laying out thousands of rows asks for each, which would take long here.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._known: dict[str, StripPhoto] = {}
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._open = ""

    @property
    def paths(self) -> tuple[str, ...]:
        """Of all photos, in their order."""
        return self._paths

    @property
    def photos(self) -> tuple[StripPhoto, ...]:
        """All photos that there is something to tell of."""
        return tuple(self._known[path] for path in self._paths if path in self._known)

    def set_photos(self, paths: Sequence[str]) -> None:
        """Display other photos; what is known of those that stay is kept."""
        self._paths = tuple(paths)
        self._rows = {path: row for row, path in enumerate(paths)}
        self._known = {path: each for path, each in self._known.items() if path in self._rows}
        self.setStringList(self._paths)

    def photo(self, path: str) -> StripPhoto:
        """Return what is displayed of a photo."""
        return self._known.get(path) or StripPhoto(path)

    def row_of(self, path: str) -> int | None:
        """Return the place of a photo."""
        return self._rows.get(path)

    def change(self, path: str, **changes: Any) -> None:
        """Display something else of a photo."""
        before = self.photo(path)
        after = replace(before, **changes)
        if path in self._rows and after != before:
            self._known[path] = after
            self._tell(path)

    def forget_falls(self) -> None:
        """Display of no photo any more how likely it is."""
        for path in tuple(self._known):
            self.change(path, fall=None, has_drifted=False)

    def set_picture(self, path: str, picture: QPixmap) -> None:
        """Display a small picture of a photo."""
        self._pictures[path] = picture
        while len(self._pictures) > MOST_PICTURES:
            self._pictures.popitem(last=False)
        self._tell(path)

    def has_picture(self, path: str) -> bool:
        """Whether there is a picture of a photo; it is kept longer than others then."""
        if path in self._pictures:
            self._pictures.move_to_end(path)
        return path in self._pictures

    def set_open(self, path: str) -> None:
        """Display which photo is open; none of them by an empty path."""
        before, self._open = self._open, path
        for each in {before, path}:
            self._tell(each)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is displayed of a photo."""
        if not index.isValid():
            return None
        path = self._paths[index.row()]
        shows: dict[int, Callable[[], Any]] = {
            StripRole.PHOTO: lambda: self.photo(path),
            StripRole.PICTURE: lambda: self._pictures.get(path),
            StripRole.OPEN: lambda: path == self._open,
            Qt.ItemDataRole.DisplayRole: lambda: Path(path).name,
            Qt.ItemDataRole.ToolTipRole: lambda: self._told(self.photo(path)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._told(self.photo(path)),
        }
        return shows[role]() if role in shows else None

    def _told(self, photo: StripPhoto) -> str:
        states = {
            "plain": self.tr("Nothing done to it yet"),
            "labelled": self.tr("Labelled: something was done to it"),
            "done": self.tr("Done"),
            "failed": photo.problem,
        }
        lines = [photo.name, states[photo.state], photo.note]
        if photo.fall is not None:
            text = self.tr("As likely under the model as its own photo, less {0:.1f} of its spread")
            if photo.has_drifted:
                text = self.tr(
                    "Drift: its mean log-likelihood under the model is {0:.1f} spreads lower than"
                    " that of the model's own photo"
                )
            lines.append(text.format(photo.fall))
        return "\n".join(line for line in lines if line)

    def _tell(self, path: str) -> None:
        row = self._rows.get(path)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)
