"""What stands at the end of the labels: those that are left out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ..language.words import tr
from ..look.icons import icon
from ..look.text import plain


class BackgroundChip(QToolButton):
    """Says that labels are left out, and offers to bring them back; hidden while there are none."""

    return_requested = Signal(tuple)
    """Labels to bring back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("background_chip")
        self.setProperty("quiet", True)
        self.setIcon(icon("eye-off", "dim"))
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # Coming and going, it must not make the panel wider and push the photo.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        self._menu.setObjectName("background_menu")
        self._menu.triggered.connect(self._request)
        self.setMenu(self._menu)
        self.hide()

    def set_labels(self, labels: Sequence[tuple[int, str]]) -> None:
        """Display which labels are left out.

        Parameters
        ----------
        labels : sequence of (int, str)
            Number and name of each.
        """
        self._menu.clear()
        for label, name in labels:
            self._menu.addAction(self.tr("Bring back {0}").format(name)).setData((label,))
        if len(labels) > 1:
            self._menu.addSeparator()
            everything = tuple(label for label, _ in labels)
            self._menu.addAction(self.tr("Bring all back")).setData(everything)
        self.setText(tr(" {0} left out, 0 in files", len(labels)).format(len(labels)))
        names = ", ".join(name for _, name in labels)
        self.setToolTip(plain(self.tr("Left out: {0}. Click to bring back.").format(names)))
        self.setAccessibleName(f"{self.text().strip()}: {names}")
        self.setVisible(bool(labels))

    @Slot(QAction)
    def _request(self, action: QAction) -> None:
        self.return_requested.emit(tuple(action.data()))
