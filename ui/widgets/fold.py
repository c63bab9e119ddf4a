"""A line of text that opens and closes what belongs to it; others may stand beside it."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ..look.icons import icon


class Fold(QWidget):
    """Shows ``body`` only while it is open; closed at first."""

    def __init__(
        self, title: str, body: QWidget, *beside: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._button = QToolButton()
        self._button.setText(title)
        self._button.setCheckable(True)
        self._button.setProperty("fold", True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setIconSize(QSize(12, 12))
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._button.toggled.connect(self._show)
        self._body = body
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._button)
        line.addStretch(1)
        for widget in beside:
            line.addWidget(widget)
        layout.addLayout(line)
        layout.addWidget(body)
        self._show(False)

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self._button.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close."""
        self._button.setChecked(is_open)

    @Slot(bool)
    def _show(self, is_open: bool) -> None:
        self._button.setIcon(icon("chevron-down" if is_open else "chevron-right", "dim"))
        self._button.setAccessibleDescription(self.tr("open") if is_open else self.tr("closed"))
        self._body.setVisible(is_open)
