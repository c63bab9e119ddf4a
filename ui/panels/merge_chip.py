"""What stands below the labels: the two that could be one."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ..look.icons import icon
from ..look.text import plain


class MergeChip(QToolButton):
    """Offers to merge two labels; hidden while there is nothing to offer."""

    merge_requested = Signal()
    pointed = Signal(bool)
    """Whether the mouse or the keyboard is on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merge_chip")
        self.setProperty("quiet", True)
        self.setIcon(icon("join", "dim"))
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._request)
        self.hide()

    def set_labels(self, labels: tuple[int, ...], names: tuple[str, ...]) -> None:
        """Display which labels could be one; none hide it.

        Parameters
        ----------
        labels : tuple of int
        names : tuple of str
            One for each.
        """
        numbers = " + ".join(map(str, labels))
        self.setText(self.tr(" Merge next: {0}").format(numbers))
        told = self.tr("{0} are the labels that the fit tells apart least. Click to merge them.")
        told = told.format(self.tr(" and ").join(names))
        self.setToolTip(plain(told))
        self.setAccessibleName(self.text().strip())
        self.setAccessibleDescription(told)
        self.setVisible(bool(labels))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that it is pointed at."""
        self.pointed.emit(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that it is not any more."""
        self.pointed.emit(False)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it is pointed at."""
        self.pointed.emit(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it is not any more."""
        self.pointed.emit(False)
        super().focusOutEvent(event)

    @Slot()
    def _request(self) -> None:
        self.merge_requested.emit()
