"""Makes the pictures of docs/learn-em.md, from the window itself.

python docs/scripts/lessons.py [--folder FOLDER]
"""

import argparse
import os
import sys
from pathlib import Path
from typing import NamedTuple, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PIL import Image as Pillow
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QListWidget, QWidget

from segmenter.lessons.catalogue import LESSONS
from ui.learn.learn_window import LearnWindow
from ui.learn.lesson_plot import LessonPlot
from ui.look.theme import apply_theme

SIZE = (1280, 800)
MILLISECONDS = 200  # until all has found its place
Found = TypeVar("Found", bound=QWidget)
FOLDER = Path(__file__).resolve().parents[1] / "pictures"


class Picture(NamedTuple):
    """What a picture shows: after so many steps, or at the end, with a pixel clicked."""

    name: str
    lesson: str
    start: int
    step: int | None
    has_floor: bool
    pixel: int


PICTURES = (
    Picture("learn-em", "three-greys", 0, 7, True, 603),
    Picture("learn-clusters", "elongated", 0, None, True, 603),
    Picture("learn-collapse", "collapse", 0, None, False, 429),
    Picture("learn-starts", "local-optima", 1, None, True, 603),
)


def find(lessons: LearnWindow, kind: type[Found], name: str) -> Found:
    """Return a part of the window by its name."""
    found = lessons.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def take(lessons: LearnWindow, picture: Picture) -> QImage:
    """Bring the window there as a person would, and return what it shows."""
    find(lessons, QListWidget, "learn_lessons").setCurrentRow(list(LESSONS).index(picture.lesson))
    starts = find(lessons, QComboBox, "learn_start")
    starts.setCurrentIndex(picture.start)
    starts.activated.emit(picture.start)
    find(lessons, QCheckBox, "learn_floor").setChecked(picture.has_floor)
    while not lessons.film.is_complete:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    plot = find(lessons, LessonPlot, "plot_em")
    for key in [Qt.Key.Key_End] if picture.step is None else [Qt.Key.Key_Right] * picture.step:
        QTest.keyClick(plot, key)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(plot, left, none, plot.pixel_position(picture.pixel).toPoint())
    QTest.qWait(MILLISECONDS)
    return lessons.grab().toImage()


def save(image: QImage, path: Path) -> None:
    """Write a picture, small."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    pixels = lines[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3)
    Pillow.fromarray(pixels).save(path, quality=82, method=6)


def main() -> None:
    """Make them all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--folder", type=Path, default=FOLDER)
    folder = parser.parse_args().folder
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "dark")
    lessons = LearnWindow()
    lessons.resize(*SIZE)
    lessons.show()
    for picture in PICTURES:
        save(take(lessons, picture), folder / f"{picture.name}.webp")
    lessons.close()


if __name__ == "__main__":
    main()
