"""A button that is a picture, such as those of a film's player."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton

from ..look.icons import icon
from ..look.text import plain

ICON_SIZE = 16


class PictureButton(QToolButton):
    """Shows a picture; what it does is said by its tip, and to assistive tools.

    Parameters
    ----------
    place : str
        What its object name begins with, before the picture's.
    picture : str
        File in assets/icons.
    name : str
        What it does.
    """

    def __init__(self, place: str, picture: str, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{place}_{picture.replace('-', '_')}")
        self.setProperty("quiet", True)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.show_picture(picture, name)

    def show_picture(self, picture: str, name: str) -> None:
        """Display what it does now."""
        self.setIcon(icon(picture))
        self.setToolTip(plain(name))
        self.setAccessibleName(name)
