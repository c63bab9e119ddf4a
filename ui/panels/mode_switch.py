"""Whether labels are colours or regions."""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ..language.words import without_mnemonic
from ..look.text import plain


class ModeSwitch(QFrame):
    """Two segments of which one is chosen; their actions ask for the other mode.

    Parameters
    ----------
    by_colour, by_region : QAction
        What the segments are, for menus as well.
    """

    def __init__(
        self, by_colour: QAction, by_region: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mode_switch")
        self.setAccessibleName(self.tr("What labels are"))
        self._group = QActionGroup(self)
        self._by_colour, self._by_region = by_colour, by_region
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        tips = (
            self.tr("Labels are colours, wherever they lie in the photo"),
            self.tr("Labels are connected regions that people would draw"),
        )
        for action, tip in zip((by_colour, by_region), tips, strict=True):
            action.setCheckable(True)
            action.setToolTip(plain(tip))
            action.setIconText(without_mnemonic(action.text()))
            self._group.addAction(action)
            row.addWidget(_segment(action))
        by_colour.setChecked(True)

    def set_by_regions(self, by_regions: bool) -> None:
        """Display the mode without requesting it."""
        (self._by_region if by_regions else self._by_colour).setChecked(True)


def _segment(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setObjectName(action.objectName().removeprefix("action_"))
    button.setAccessibleName(action.iconText())
    button.setProperty("segment", True)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
