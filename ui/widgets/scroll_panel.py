"""A panel that scrolls where there is less room than it needs, upwards and downwards only."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScrollPanel(QScrollArea):
    """Holds a panel whole as long as there is room.

    Parameters
    ----------
    panel : QWidget
    least : int
        The height that it may be left with.
    """

    needs_changed = Signal()
    """The panel needs another height now."""

    def __init__(self, panel: QWidget, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel, self._least = panel, least
        self._needs, self._scrolls = 0, False
        self.setObjectName(f"{panel.objectName()}_scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(panel)

    @property
    def needs(self) -> int:
        """The height in which all of the panel is seen."""
        return self._panel.minimumSizeHint().height()

    def minimumSizeHint(self) -> QSize:
        """Return the panel's width, and no more height than it may be left with."""
        least = self._panel.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width() if self._scrolls else 0
        return QSize(least.width() + bar, min(least.height(), self._least))

    def sizeHint(self) -> QSize:
        """Return the panel's own."""
        return self._panel.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the width of a scroll bar where there has to be one."""
        super().resizeEvent(event)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the panel unfolds or folds."""
        taken = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and self.needs != self._needs:
            self._needs = self.needs
            self._follow()
            self.updateGeometry()
            self.needs_changed.emit()
        return taken

    def _follow(self) -> None:
        scrolls = self.height() < self.needs
        if scrolls != self._scrolls:
            self._scrolls = scrolls
            self.updateGeometry()
