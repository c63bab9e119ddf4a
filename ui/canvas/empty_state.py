"""What the canvas shows before there is a photo."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..look.colours import mixed
from ..look.theme import current_theme
from ..widgets.plain_label import PlainLabel
from .drop_drawing import DropDrawing
from .key_cap import KeyCap
from .sample_row import SampleRow

_TITLE_PIXELS = 20
_ROOM_FOR_DRAWING = 420
_ROOM_FOR_SAMPLES = 340
_SMALLEST = QSize(300, 240)
_EDGE = 16
_RADIUS = 12


class EmptyState(QWidget):
    """Invites to drop, open or paste a photo, or to try a sample.

    Dropping itself is the window's business.

    Parameters
    ----------
    samples : sequence of str
        Names of the sample photos.

    Signals
    -------
    open_requested()
    sample_requested(str)
        The sample's name.
    """

    open_requested = Signal()
    sample_requested = Signal(str)

    def __init__(self, samples: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty_state")
        self.setAccessibleName(self.tr("No photo yet"))
        self._drawing = DropDrawing()
        self._samples = SampleRow(samples)
        self._samples.sample_requested.connect(self.sample_requested)
        self._samples_title = _line(self.tr("Try a sample"), dim=True)
        self._has_samples = bool(samples)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(40, 24, 40, 24)
        column.setSpacing(0)
        column.addStretch(3)
        self._add_invitation(column)
        column.addSpacing(36)
        column.addWidget(self._samples_title)
        column.addSpacing(8)
        column.addWidget(self._samples)
        column.addStretch(4)

    def _add_invitation(self, column: QVBoxLayout) -> None:
        centred = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._drawing, alignment=centred)
        column.addSpacing(18)
        column.addWidget(_line(self.tr("Drop a photo here"), title=True))
        column.addSpacing(6)
        column.addWidget(_line(self.tr("It is segmented as soon as it opens."), dim=True))
        column.addSpacing(18)
        column.addWidget(self._open_button(), alignment=centred)
        column.addSpacing(16)
        keys = QHBoxLayout()
        keys.setSpacing(18)
        keys.addStretch()
        keys.addWidget(KeyCap(QKeySequence.StandardKey.Open, self.tr("open")))
        keys.addWidget(KeyCap(QKeySequence.StandardKey.Paste, self.tr("paste")))
        keys.addStretch()
        column.addLayout(keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the drawing, then the samples, where there is no room for them."""
        super().resizeEvent(event)
        self._drawing.setVisible(self.height() >= _ROOM_FOR_DRAWING)
        for widget in (self._samples, self._samples_title):
            widget.setVisible(self._has_samples and self.height() >= _ROOM_FOR_SAMPLES)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which a photo can still be opened."""
        return _SMALLEST

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the canvas's background, and an edge that says things may be dropped inside."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(mixed(theme.canvas, theme.dim, 0.35)), 1.5)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        inside = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)
        painter.end()

    def _open_button(self) -> QPushButton:
        button = QPushButton(self.tr("Open photo…"))
        button.setObjectName("empty_open")
        button.setProperty("primary", True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._request_open)
        return button

    def _request_open(self) -> None:
        self.open_requested.emit()


def _line(text: str, *, dim: bool = False, title: bool = False) -> QLabel:
    label = PlainLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setProperty("dim", dim)
    if title:
        font = label.font()
        font.setPixelSize(_TITLE_PIXELS)
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
    return label
