from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.workflows.acting import wait_for_fit
from tests.workflows.scribbling import set_strength, take_tool
from ui.application import create_window
from ui.window.main_window import MainWindow

Open = Callable[[np.ndarray], MainWindow]
NEVER = 10**9


@pytest.fixture(autouse=True)
def tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never try other numbers of labels: it takes longer than most tests, which are not of that."""
    monkeypatch.setattr("ui.presenters.choose_presenter.AFTER_FIT_MILLISECONDS", NEVER)


@pytest.fixture
def open_photo(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Open a window with a photo of given pixels, and wait for its labels."""
    QSettings("Pixture", "Pixture").clear()
    opened = []

    def make(pixels: np.ndarray) -> MainWindow:
        levels = np.asarray(pixels).clip(0, 255).astype(np.uint8)
        Pillow.fromarray(levels).save(tmp_path / "field.png")
        window = create_window([str(tmp_path / "field.png")])
        qtbot.addWidget(window)
        opened.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        wait_for_fit(qtbot, window)
        return window

    yield make
    for window in opened:
        window.close()


@pytest.fixture
def window(open_photo: Open) -> MainWindow:
    """A window with a photo of sky, meadow and earth."""
    pixels = np.zeros((90, 120, 3))
    pixels[:45], pixels[45:, :60], pixels[45:, 60:] = (90, 150, 230), (40, 120, 40), (170, 120, 70)
    return open_photo(pixels + np.random.default_rng(1).normal(0, 6, pixels.shape))


@pytest.fixture
def three_labels(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The same with one label each."""
    window.mixture.components_requested.emit(3, 0)
    wait_for_fit(qtbot, window)
    return window


@pytest.fixture
def scribbling(three_labels: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window whose photo has three labels, with the tool in the hand."""
    take_tool(qtbot, three_labels)
    set_strength(three_labels, 100.0)
    return three_labels


@pytest.fixture
def two_labels(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window where meadow and earth, or others, share a label, with the tool in the hand."""
    window.mixture.components_requested.emit(2, 0)
    wait_for_fit(qtbot, window)
    take_tool(qtbot, window)
    set_strength(window, 100.0)
    return window
