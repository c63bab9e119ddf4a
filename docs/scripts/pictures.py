"""Makes the pictures of the window that the pages show, from scikit-image's own photos.

    python docs/scripts/pictures.py [NAME ...] [--folder FOLDER]

Without names all of them; `film.py` makes the moving one.
"""

import argparse
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget

from docs.scripts.studio import CTRL, RIGHT, Studio, save, studio
from segmenter.images.samples import sample_file
from ui.dialogs.batch_dialog import BatchDialog

FOLDER = Path(__file__).resolve().parents[1] / "pictures"
COFFEE = "sample:coffee"
Pixels = NDArray[np.uint8]
NAMED = (((60, 300), "Table"), ((200, 330), "Saucer"), ((290, 120), "Cup"))


def empty(made: Studio) -> Pixels:
    """Show the window before anything is open."""
    made.rest(1.0)
    return made.picture()


def fitted(made: Studio) -> Pixels:
    """Show a photo right after it was opened."""
    made.open(COFFEE)
    made.wait(lambda: made.composition.choose.is_complete)
    made.hover((430, 150))
    return made.picture()


def swipe(made: Studio) -> Pixels:
    """Show photo and labels on both sides of the line."""
    made.open(COFFEE)
    made.rename(NAMED)
    made.wait(lambda: made.composition.choose.is_complete)
    view(made, "swipe")
    made.hover((430, 150))
    return made.picture()


def mixture(made: Studio) -> Pixels:
    """Show the settings of the fit."""
    made.open(COFFEE)
    return part(made, made.window.mixture)


def number(made: Studio) -> Pixels:
    """Show what each number of labels gives."""
    made.open(COFFEE)
    made.wait(lambda: made.composition.choose.is_complete)
    return part(made, made.window.choose)


def likelihood(made: Studio) -> Pixels:
    """Show the fit's film at an early iteration."""
    made.open(COFFEE)
    made.window.likelihood.iteration_requested.emit(2)
    made.wait(lambda: not made.composition.rewind.is_busy)
    made.rest(0.5)
    return made.picture()


def uncertainty(made: Studio) -> Pixels:
    """Show where labels are a close thing."""
    made.open(COFFEE)
    view(made, "uncertainty")
    return made.picture()


def outlines(made: Studio) -> Pixels:
    """Show outlines of smoothed labels."""
    made.open("sample:chelsea")
    made.window.shape.smoothing_requested.emit(1.0, 0)
    made.ask_for(4)
    view(made, "outlines")
    return made.picture()


def regions(made: Studio) -> Pixels:
    """Show connected regions instead of colours."""
    made.open("sample:astronaut")
    made.do("by_region")
    made.fitted()
    return made.picture()


def pick(made: Studio) -> Pixels:
    """Show a thing that two clicks have found."""
    made.open(COFFEE)
    made.press("q")
    made.wait(lambda: made.composition.picking.is_ready)
    made.click((370, 190))
    made.click((60, 60), RIGHT)
    made.wait(lambda: made.composition.picking.is_settled)
    return made.picture()


def scribble(made: Studio) -> Pixels:
    """Show marks that the fit has followed."""
    made.open("sample:chelsea")
    made.ask_for(3)
    made.press("g")
    made.draw([(120, 60), (200, 40), (270, 55)])
    made.fitted()
    made.draw([(400, 250), (420, 180), (430, 120)], CTRL)
    made.fitted()
    return made.picture()


def objects(made: Studio) -> Pixels:
    """Show coins, counted and measured."""
    made.open("sample:coins")
    made.do("by_region")
    made.fitted()
    for name, value in (("keep", "circularity=0.75.."), ("min_area", 300)):
        made.window.objects.settings.requested.emit(name, value, 0)
    made.do("show_objects")
    made.fitted()
    presenter = made.composition.measuring.objects
    made.wait(lambda: not presenter.is_busy and made.window.objects.summary != "")
    made.rest()
    return made.picture()


def export(made: Studio) -> Pixels:
    """Show what can be written."""
    made.open(COFFEE)
    made.do("export")
    text(made, "export_folder").setText("masks")
    made.rest(1.0)
    return dialog(made, "export_dialog")


def batch(made: Studio) -> Pixels:
    """Show many photos that are to be segmented."""
    made.do("batch")
    made.window.findChildren(BatchDialog)[0].photos_offered.emit(photos(made), False)
    text(made, "batch_folder").setText("masks")
    made.rest(1.0)
    return dialog(made, "batch_dialog")


def strip(made: Studio) -> Pixels:
    """Show the strip of photos below the canvas."""
    made.open(*photos(made))
    made.rest(1.0)
    return made.picture()


def shortcuts(made: Studio) -> Pixels:
    """Show the list of keys."""
    made.do("show_shortcuts")
    made.rest(0.5)
    return dialog(made, "shortcuts_dialog")


def photos(made: Studio) -> list[str]:
    """Return copies of some samples in a folder of their own."""
    found = (sample_file(f"sample:{name}") for name in ("coffee", "chelsea", "rocket", "astronaut"))
    return [str(shutil.copy(each, made.folder)) for each in found]


def view(made: Studio, name: str) -> None:
    """Choose a view, and wait for it."""
    actions = made.window.view_bar.actions_of_views()
    found = next(each for each in actions if each.data() == name)
    found.trigger()
    made.rest()
    made.wait(lambda: not made.composition.views.is_busy)
    made.rest(0.3)


def text(made: Studio, name: str) -> QLineEdit:
    """Return a field that is written in."""
    found = made.window.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def part(made: Studio, panel: QWidget) -> Pixels:
    """Return what one panel shows, with what it lies on."""
    corner = panel.mapTo(made.window, QPoint(0, 0))
    rows = slice(corner.y(), corner.y() + panel.height())
    return made.picture()[rows, corner.x() : corner.x() + panel.width()]


def dialog(made: Studio, name: str) -> Pixels:
    """Return what a dialog shows, and close it."""
    found = made.window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    picture = made.picture(found)
    found.close()
    made.rest()
    return picture


PICTURES: dict[str, Callable[[Studio], Pixels]] = {
    each.__name__: each
    for each in (
        *(empty, fitted, swipe, mixture, number, likelihood, uncertainty, outlines, regions),
        *(pick, scribble, objects, export, batch, strip, shortcuts),
    )
}
LIGHT = ("outlines", "scribble")


def make(names: Sequence[str], folder: Path) -> None:
    """Write some of the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        with studio("light" if name in LIGHT else "dark") as made:
            save(PICTURES[name](made), folder / f"{name}.webp")


def main() -> None:
    """Make what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", choices=[*PICTURES, []], metavar="NAME")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    options = parser.parse_args()
    make(options.names or list(PICTURES), options.folder)


if __name__ == "__main__":
    main()
