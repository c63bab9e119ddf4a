"""Icons of one stroke weight in the colour of the text, whatever the theme is now."""

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from .colours import mixed
from .drawings import drawing, icon_folder, tinted_drawing
from .theme import current_theme

IconRole = Literal["text", "dim", "accent", "on_accent", "danger"]


def icon(name: str, role: IconRole = "text") -> QIcon:
    """Return ``assets/icons/NAME.svg``, tinted.

    Parameters
    ----------
    name : str
        The file's name without its ending.
    role : {"text", "dim", "accent", "on_accent", "danger"}
        The theme's colour to wear; ``"on_accent"`` for the filled button.

    Returns
    -------
    QIcon
        Sharp at any size and pixel ratio; changes with the theme by itself.

    Raises
    ------
    FileNotFoundError
        If there is no such icon.
    """
    drawing(name)
    return QIcon(_TintedIcon(name, role))


def app_icon() -> QIcon:
    """Return the program's own icon, in its own colours."""
    return QIcon(str(icon_folder() / "pixture.svg"))


# Images rather than pixmaps, because these outlive the application object.
@lru_cache(maxsize=1024)
def _painted(name: str, colour: str, width: int, height: int, scale: float) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    side = min(width, height)
    painter = QPainter(image)
    box = QRectF((width - side) / 2, (height - side) / 2, side, side)
    source = tinted_drawing(name, colour, side / scale)
    QSvgRenderer(QByteArray(source.encode())).render(painter, box)
    painter.end()
    return image


class _TintedIcon(QIconEngine):
    def __init__(self, name: str, role: IconRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatioF()
        painter.drawImage(rect, self._image(rect.size() * scale, mode, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        pixmap = QPixmap.fromImage(self._image(size * scale, mode, scale))
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def clone(self) -> QIconEngine:
        return _TintedIcon(self._name, self._role)

    def key(self) -> str:
        return "pixture-tinted"

    def iconName(self) -> str:
        return self._name

    def isNull(self) -> bool:
        return False

    def _image(self, size: QSize, mode: QIcon.Mode, scale: float) -> QImage:
        width, height = max(1, size.width()), max(1, size.height())
        return _painted(self._name, self._colour(mode), width, height, scale)

    def _colour(self, mode: QIcon.Mode) -> str:
        theme = current_theme()
        if mode == QIcon.Mode.Disabled:
            return mixed(theme.dim, theme.panel, 0.4)
        return QColor(getattr(theme, self._role)).name()
