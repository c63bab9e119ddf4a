"""Arithmetic of colours: how readable one is on another, and what lies between them."""

from PySide6.QtGui import QColor

BODY_TEXT = 4.5  # the contrast that WCAG 2 AA asks of small text


def contrast(first: str | QColor, second: str | QColor) -> float:
    """Return how far apart two colours are in lightness, 1 to 21, as WCAG 2 defines it."""
    low, high = sorted((_luminance(QColor(first)), _luminance(QColor(second))))
    return (high + 0.05) / (low + 0.05)


def readable_on(colour: str | QColor) -> str:
    """Return white where it can be read on ``colour``, else black, which then can."""
    return "#ffffff" if contrast("#ffffff", colour) >= BODY_TEXT else "#000000"


def mixed(first: str, second: str, share: float) -> str:
    """Return ``first`` with ``share`` (0…1) of ``second`` in it."""
    one, two = QColor(first), QColor(second)
    pairs = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs)).name()


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
