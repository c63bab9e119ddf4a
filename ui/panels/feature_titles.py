"""What features are called in the window, and how their values are written."""

import math

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ..language.words import tr

_TITLES = {
    "red": QT_TRANSLATE_NOOP("Features", "Red"),
    "green": QT_TRANSLATE_NOOP("Features", "Green"),
    "blue": QT_TRANSLATE_NOOP("Features", "Blue"),
    "grey": QT_TRANSLATE_NOOP("Features", "Grey"),
    "saturation cos hue": QT_TRANSLATE_NOOP("Features", "Saturation × cos hue"),
    "saturation sin hue": QT_TRANSLATE_NOOP("Features", "Saturation × sin hue"),
    "value": QT_TRANSLATE_NOOP("Features", "Value"),
}


def feature_title(name: str) -> str:
    """Return a feature's name as people write it; symbols like ``L*`` are the same everywhere."""
    title = _TITLES.get(name)
    return name if title is None else tr(str(title))


def number_text(value: float, extent: tuple[float, float]) -> str:
    """Return a value with as many decimals as tell apart a hundredth of the feature's extent."""
    digits = max(0, 2 - math.floor(math.log10(extent[1] - extent[0])))
    return f"{value:.{digits}f}".replace("-", "−")
