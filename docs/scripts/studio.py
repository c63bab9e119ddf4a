"""A window that a script works with as a person would, and that is looked at."""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PySide6.QtCore import QEvent, QEventLoop, QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.application import create_window
from ui.look.theme import ThemeChoice, apply_theme
from ui.starting.composition import composition_of
from ui.window.main_window import MainWindow

SIZE = (1280, 800)
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
PATIENCE, BEAT = 120.0, 10


class Studio:
    """One window with what is done to it."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.composition = composition_of(window)
        self._beat = QTimer(window, interval=BEAT)  # wakes who waits
        self._beat.start()

    def wait(self, is_done: Callable[[], bool]) -> None:
        """Let the window live until something holds."""
        end = time.monotonic() + PATIENCE
        while not is_done():
            # It sleeps between events, so that the fit has a core.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.monotonic() > end:
                raise TimeoutError("the window did not get there")

    def rest(self, seconds: float = 0.1) -> None:
        """Let the window live for a while."""
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > end)

    def open(self, *paths: str) -> None:
        """Open photos, and wait for the labels of the first."""
        self.window.open_paths(paths)
        self.rest()
        self.fitted()

    def fitted(self) -> None:
        """Wait for the labels that the settings ask for."""

        def is_done() -> bool:
            now = self.window.document.project
            found = now.segmentation is not None and now.is_up_to_date
            return found and not self.window.progress.isVisible()

        self.wait(is_done)
        self.rest()

    def ask_for(self, components: int) -> None:
        """Ask for a number of labels, and wait for them."""
        self.window.mixture.components_requested.emit(components, 0)
        self.fitted()

    def do(self, action: str) -> None:
        """Trigger an action of the menus."""
        self.window.actions_by_name[action].trigger()
        self.rest()

    def press(self, key: str) -> None:
        """Press a key over the photo."""
        QTest.keyClicks(self.window.canvas, key)
        self.rest()

    def enter(self) -> None:
        """Press Enter over the photo."""
        QTest.keyClick(self.window.canvas, Qt.Key.Key_Return)
        self.rest()

    def place(self, pixel: tuple[float, float]) -> QPoint:
        """Return where a pixel, column and row, is on the canvas."""
        return self.window.canvas.mapFromScene(pixel[0] + 0.5, pixel[1] + 0.5)

    def hover(self, pixel: tuple[float, float]) -> None:
        """Bring the mouse to a pixel."""
        QTest.mouseMove(self.window.canvas.viewport(), self.place(pixel))
        self.rest()

    def click(self, pixel: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
        """Click on a pixel."""
        self.hover(pixel)
        QTest.mouseClick(self.window.canvas.viewport(), button, NO_KEY, self.place(pixel))
        self.rest()

    def draw(
        self, pixels: Sequence[tuple[float, float]], held: Qt.KeyboardModifier = NO_KEY
    ) -> None:
        """Drag through pixels, perhaps with a key held."""
        view = self.window.canvas.viewport()
        QTest.mousePress(view, LEFT, held, self.place(pixels[0]))
        for pixel in pixels[1:]:
            QTest.mouseMove(view, self.place(pixel))
            self.rest(0.02)
        QTest.mouseRelease(view, LEFT, held, self.place(pixels[-1]))
        self.rest()

    def label_at(self, pixel: tuple[int, int]) -> int:
        """Return the label of a pixel, column and row."""
        return self.window.document.project.label_at(pixel[1], pixel[0])

    def rename(self, names: Sequence[tuple[tuple[int, int], str]]) -> None:
        """Name the labels of some pixels."""
        for pixel, name in names:
            self.window.labels.rename_requested.emit(self.label_at(pixel), name)
        self.rest()

    def picture(self, widget: QWidget | None = None) -> NDArray[np.uint8]:
        """Return what the window shows, or one of its parts, (H, W, 3)."""
        return pixels_of((widget or self.window).grab().toImage())


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Return an image's pixels, (H, W, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return lines[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def save(pixels: NDArray[np.uint8], path: Path) -> None:
    """Write a picture, small."""
    Pillow.fromarray(pixels).save(path, quality=82, method=6)


@contextmanager
def studio(theme: ThemeChoice = "dark", size: tuple[int, int] = SIZE) -> Iterator[Studio]:
    """Open a window with settings of its own, and close it."""
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[variable] = folder
        QSettings("Pixture", "Pixture").clear()
        window = create_window([])
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, theme)
        window.resize(*size)
        window.show()
        made = Studio(window, Path(folder))
        made.rest()
        try:
            yield made
        finally:
            window.close()
            window.deleteLater()
            made.rest()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            del made, window
            gc.collect()  # here, because Qt crashes where a thread clears a window away
