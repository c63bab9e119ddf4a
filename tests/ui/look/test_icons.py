"""Icons in the theme's colours."""

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.look.drawings import icon_folder
from ui.look.icons import app_icon, icon
from ui.look.theme import apply_theme
from ui.look.themes import DARK, LIGHT

NAMES = sorted(path.stem for path in icon_folder().glob("*.svg"))


def strongest(image: QImage) -> QColor:
    """Return the colour of the most opaque pixel."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(*place) for place in places), key=QColor.alpha)


def drawn(shown: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    return strongest(shown.pixmap(QSize(48, 48), 1.0, mode).toImage())


def close_to(colour: QColor, other: str) -> bool:
    wanted = QColor(other)
    pairs = zip(colour.getRgb()[:3], wanted.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(a - b) <= 3 for a, b in pairs)


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    apply_theme(qapp, "light")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "pixture"])
def test_every_icon_shows_something_in_the_colour_of_text(name: str) -> None:
    assert close_to(drawn(icon(name)), LIGHT.text)


def test_an_icon_already_in_use_changes_with_the_theme(qapp: QApplication) -> None:
    action = QAction()
    action.setIcon(icon("open"))

    apply_theme(qapp, "dark")

    assert close_to(drawn(action.icon()), DARK.text)


def test_a_disabled_icon_is_fainter_than_an_enabled_one() -> None:
    shown = icon("undo")

    enabled, disabled = drawn(shown), drawn(shown, QIcon.Mode.Disabled)

    assert disabled.lightness() > enabled.lightness() + 60  # on white


def test_a_role_picks_another_colour_of_the_theme() -> None:
    assert close_to(drawn(icon("warning", "danger")), LIGHT.danger)
    assert close_to(drawn(icon("export", "on_accent")), LIGHT.on_accent)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_an_icon_has_as_many_pixels_as_the_screen(ratio: float) -> None:
    pixmap = icon("eye").pixmap(QSize(16, 16), ratio)

    assert pixmap.width() == round(16 * ratio)
    assert pixmap.devicePixelRatio() == pytest.approx(ratio)


def test_an_icon_paints_itself_where_it_is_asked_to() -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)

    icon("stop").paint(painter, 20, 20, 16, 16)
    painter.end()

    assert strongest(image.copy(0, 0, 18, 18)).alpha() == 0
    assert strongest(image.copy(20, 20, 16, 16)).alpha() > 200


def test_an_icon_outlives_the_names_that_held_it() -> None:
    action = QAction()
    action.setIcon(QIcon(icon("redo")))
    gc.collect()

    assert close_to(drawn(action.icon()), LIGHT.text)


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_the_programs_own_icon_is_drawn_in_more_than_one_colour() -> None:
    image = app_icon().pixmap(QSize(64, 64), 1.0).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(64) for y in range(64)}

    assert {"#5b9dff", "#f6b445"} <= colours
