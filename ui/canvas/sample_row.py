"""The sample photos, in even rows."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from .sample_button import BUTTON, PICTURE, SampleButton
from .thumbnails import ThumbnailLoader

_GAP = 8
_ACROSS = BUTTON.width() + _GAP
_DOWN = BUTTON.height() + _GAP


class SampleRow(QWidget):
    """A button for every sample; where there is little room, for the first few.

    Signals
    -------
    sample_requested(str)
        The sample's name.
    """

    sample_requested = Signal(str)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {name: SampleButton(name, self) for name in names}
        for button in self._buttons.values():
            button.sample_requested.connect(self.sample_requested)
        self._loader = ThumbnailLoader(self)
        self._loader.loaded.connect(self._show_picture)
        self._asked = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def showEvent(self, event: QShowEvent) -> None:
        """Load the pictures when they are first wanted."""
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._loader.load(tuple(self._buttons), PICTURE * self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        """Return the height that all buttons need at the present width."""
        rows = math.ceil(len(self._buttons) / self._columns())
        return QSize(self._columns() * _ACROSS, rows * _DOWN)

    def minimumSizeHint(self) -> QSize:
        """Return the size of one button."""
        return BUTTON

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what there is room for in even rows, each in the middle."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        buttons = list(self._buttons.values())
        shown = buttons[: self._columns() * max((self.height() + _GAP) // _DOWN, 1)]
        per_row = math.ceil(len(shown) / math.ceil(len(shown) / self._columns())) if shown else 1
        for place, button in enumerate(buttons):
            row, column = divmod(place, per_row)
            in_row = min(per_row, len(shown) - row * per_row)
            left = (self.width() + _GAP - in_row * _ACROSS) // 2
            button.move(left + column * _ACROSS, row * _DOWN)
            button.setVisible(place < len(shown))

    def _columns(self) -> int:
        return max((self.width() + _GAP) // _ACROSS, 1)

    @Slot(str, QImage)
    def _show_picture(self, name: str, image: QImage) -> None:
        self._buttons[name].set_picture(image)
