"""Makes the moving picture of the window: EM runs, K is dragged, a thing is clicked.

python docs/scripts/film.py [--file FILE]
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PIL import Image as Pillow
from PIL import ImageDraw
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from docs.scripts.studio import LEFT, NO_KEY, Studio, studio

FILE = Path(__file__).resolve().parents[1] / "pictures" / "film.webp"
SIZE = (960, 600)
SHORT, LONG, END = 110, 700, 2500
CURSOR = ((0, 0), (0, 16), (4, 12), (7, 19), (10, 18), (7, 11), (12, 11))
PHOTO = "sample:coffee"
THING = (370, 190)
LARGEST_K = 9


class Film:
    """Frames with how long each is seen."""

    def __init__(self, made: Studio) -> None:
        self.made = made
        self.frames: list[Pillow.Image] = []
        self.durations: list[int] = []

    def shoot(self, milliseconds: int = SHORT, cursor: QPoint | None = None) -> None:
        """Take a frame of the window, with the mouse at a place of it."""
        frame = Pillow.fromarray(self.made.picture())
        if cursor is not None:
            corners = [(cursor.x() + x, cursor.y() + y) for x, y in CURSOR]
            ImageDraw.Draw(frame).polygon(corners, fill="white", outline="black")
        self.frames.append(frame.resize(SIZE, Pillow.Resampling.LANCZOS))
        self.durations.append(milliseconds)

    def save(self, path: Path) -> None:
        """Write the film."""
        first, *others = self.frames
        first.save(
            path,
            save_all=True,
            append_images=others,
            duration=self.durations,
            loop=0,
            quality=60,
            method=6,
            allow_mixed=True,
        )


def run_em(film: Film) -> None:
    """Show the labels of each iteration."""
    made = film.made
    made.open(PHOTO)
    made.wait(lambda: made.composition.choose.is_complete)
    last = len(made.window.likelihood.curve) - 1
    for iteration in sorted({*range(0, last, 2), last}):
        made.window.likelihood.iteration_requested.emit(iteration)
        made.rest()
        made.wait(lambda: not made.composition.rewind.is_busy)
        film.shoot(LONG if iteration in (0, last) else SHORT)
    made.composition.rewind.return_to_result()
    made.rest()


def drag_k(film: Film) -> None:
    """Drag the slider of K to the right and back."""
    made = film.made
    slider = made.window.findChild(QWidget, "components")
    assert isinstance(slider, QWidget)
    counts = (5, 6, 7, 8, 9, 8, 7, 6)
    places = [place_of(slider, count) for count in counts]
    QTest.mousePress(slider, LEFT, NO_KEY, places[0])
    for place in places:
        QTest.mouseMove(slider, place)
        made.rest(0.5)
        film.shoot(2 * SHORT, slider.mapTo(made.window, place))
    QTest.mouseRelease(slider, LEFT, NO_KEY, places[-1])
    made.fitted()
    film.shoot(LONG, slider.mapTo(made.window, places[-1]))


def place_of(slider: QWidget, count: int) -> QPoint:
    """Return where the slider's handle is for so many labels, of 1 to 32."""
    return QPoint(round(6 + (slider.width() - 12) * (count - 1) / 19), slider.height() // 2)


def click_thing(film: Film) -> None:
    """Point at the cup, click on it, and take it."""
    made = film.made
    made.press("q")
    made.wait(lambda: made.composition.picking.is_ready)
    view = made.window.canvas.viewport()
    for pixel in ((180, 330), (280, 250), THING):
        made.hover(pixel)
        made.rest(0.4)
        film.shoot(3 * SHORT, view.mapTo(made.window, made.place(pixel)))
    made.click(THING)
    made.wait(lambda: made.composition.picking.is_settled)
    film.shoot(LONG, view.mapTo(made.window, made.place(THING)))
    made.enter()
    made.wait(lambda: made.composition.picking.is_settled)
    made.rest(0.5)
    film.shoot(END, view.mapTo(made.window, made.place(THING)))


def make(path: Path) -> None:
    """Make the film."""
    with studio() as made:
        film = Film(made)
        for scene in (run_em, drag_k, click_thing):
            scene(film)
        film.save(path)


def main() -> None:
    """Make what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--file", type=Path, default=FILE)
    make(parser.parse_args().file)


if __name__ == "__main__":
    main()
