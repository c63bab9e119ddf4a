"""Someone sits at a screen with the program, a mouse and a keyboard."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.regions.palette import default_styles
from tests.desktop.conftest import COLOURS, SHARES, Start
from tests.desktop.desktop import App, Picture, Place
from ui.look.themes import DARK, LIGHT

Places = dict[str, Place]
LABEL_COLOURS = np.array([style.colour for style in default_styles(5)])
OVER_THE_PHOTO = (np.array(COLOURS) + LABEL_COLOURS) / 2


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def photo_in(canvas: Picture, around: str = LIGHT.canvas) -> Picture:
    """Cut the photo out of what is around it; nothing if it is not there."""
    inside = (canvas != rgb(around)).any(axis=2)
    rows, columns = np.flatnonzero(inside.mean(1) > 0.5), np.flatnonzero(inside.mean(0) > 0.5)
    if not (rows.size and columns.size):
        return canvas[:0]
    return canvas[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def bands_in(app: App, places: Places, around: str = LIGHT.canvas) -> np.ndarray:
    """Return the colour of each band on the screen, (5, 3); zeros while there is no photo."""
    photo = photo_in(app.seen(places["canvas"]), around)
    if photo.size == 0:
        return np.zeros((5, 3))
    ends = np.cumsum((0, *SHARES))
    middles = (ends[:-1] + ends[1:]) / 2 * photo.shape[1]
    third = photo.shape[0] // 3
    return np.array([photo[third:-third, int(x) - 5 : int(x) + 6].mean((0, 1)) for x in middles])


def wait_for_labels(app: App, places: Places, around: str = LIGHT.canvas) -> None:
    app.until(
        lambda: np.abs(bands_in(app, places, around) - OVER_THE_PHOTO).max() < 3, "five labels"
    )


def has_progress(app: App, places: Places) -> bool:
    """Tell whether the bar at the bottom is there: nothing else there has the accent's colour."""
    return bool((app.seen(places["status_bar"]) == rgb(LIGHT.accent)).all(axis=2).any())


def test_a_photo_opens_and_its_labels_appear(start: Start, photo: Path, places: Places) -> None:
    app = start(photo)

    wait_for_labels(app, places)

    app.keys("ctrl+q")
    assert app.ended() == (0, "")


def test_dragging_k_changes_the_labels_and_undo_brings_them_back(
    start: Start, photo: Path, places: Places
) -> None:
    app = start(photo)
    wait_for_labels(app, places)
    left, top, width, height = places["components"].box
    handle = round(left + width * 4 / 19), top + height // 2

    app.drag(handle, (left + 2, handle[1]))

    def has_one_label() -> bool:
        label_colours = 2 * bands_in(app, places) - np.array(COLOURS)
        return bool(np.ptp(label_colours, axis=0).max() < 6)

    app.until(has_one_label, "one label for all")
    app.keys("ctrl+z")
    wait_for_labels(app, places)
    app.click(places["canvas"].middle)
    app.keys("s")
    app.until(lambda: np.abs(bands_in(app, places) - COLOURS).max() < 3, "the photo alone")


def test_the_exported_mask_opens_right(start: Start, photo: Path, places: Places) -> None:
    app = start(photo)
    wait_for_labels(app, places)
    mask = photo.with_name("bands.labels.png")

    app.keys("ctrl+e")
    app.until(lambda: app.windows("^Export"), "the export dialog")
    app.keys("Return")
    app.until(photo.with_name("bands.labels.json").exists, "files")

    with Pillow.open(mask) as opened:
        ids = np.asarray(opened)
    assert opened.mode == "L"
    expected = np.repeat(np.arange(1, 6), [round(400 * share) for share in SHARES])
    assert ids.shape == (300, 400)
    assert (ids == expected).mean() > 0.999


def test_f5_fits_again_and_escape_stops_it(start: Start, slow_photo: Path, places: Places) -> None:
    app = start(slow_photo)
    app.until(lambda: has_progress(app, places), "a fit")
    app.until(lambda: not has_progress(app, places), "the end of the fit")
    photo_area = places["canvas"]
    converged = app.seen(photo_area)

    def stopped_on_the_way() -> bool:
        app.keys("F5")
        app.until(lambda: has_progress(app, places), "another fit")
        app.keys("Escape")
        app.until(lambda: not has_progress(app, places), "the end of what was stopped")
        # Fitted to the end it would look as before: the same recipe gives the same labels.
        return bool((app.seen(photo_area) != converged).any(axis=2).mean() > 0.01)

    # On a busy machine a fit may be over before the key arrives.
    app.until(stopped_on_the_way, "a fit that was stopped")


def test_closing_the_window_in_the_midst_of_a_fit_ends_the_program(
    start: Start, slow_photo: Path, places: Places
) -> None:
    app = start(slow_photo)
    app.until(lambda: has_progress(app, places), "a fit")

    app.keys("alt+F4")

    assert app.ended() == (0, "")


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_theme_paints_panels_and_canvas(start: Start, photo: Path, places: Places, theme) -> None:
    app = start(photo, theme.name)
    wait_for_labels(app, places, theme.canvas)

    panel = app.seen(places["labels_dock"]).reshape(-1, 3)
    colours, counts = np.unique(panel, axis=0, return_counts=True)
    assert tuple(colours[counts.argmax()]) == rgb(theme.panel)
    assert (panel == rgb(theme.text)).all(axis=1).any()
    export = app.seen(places["primary"]).reshape(-1, 3)
    assert (export == rgb(theme.accent)).all(axis=1).mean() > 0.5
