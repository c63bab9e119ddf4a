import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QSettings
from pytestqt.qtbot import QtBot

from segmenter import Image, segment_steps
from segmenter.segmenting.pipeline import SegmentProgress
from ui.application import create_window
from ui.language.translator import speak
from ui.window.main_window import MainWindow

NEVER = 10**9


@pytest.fixture(autouse=True)
def _fresh_settings() -> None:
    QCoreApplication.setOrganizationName("Pixture")
    QCoreApplication.setApplicationName("Pixture")
    QSettings().clear()


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QCoreApplication) -> None:
    """Speak English where no window was made, which does so: it has plural forms as well."""
    speak(qapp, "en")


@pytest.fixture(autouse=True)
def tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never try other numbers of labels: it takes longer than most tests, which are not of that."""
    monkeypatch.setattr("ui.presenters.choose_presenter.AFTER_FIT_MILLISECONDS", NEVER)


@pytest.fixture
def four_colours() -> NDArray[np.uint8]:
    """Make a photo of four blocks of colour with noise, 60 x 80."""
    blocks = np.zeros((60, 80, 3), np.uint8)
    blocks[:30, :40] = 200, 40, 40
    blocks[:30, 40:] = 40, 180, 60
    blocks[30:, :40] = 40, 60, 200
    blocks[30:, 40:] = 225, 225, 215
    noise = np.random.default_rng(0).normal(0, 5, blocks.shape)
    return (blocks + noise).clip(0, 255).astype(np.uint8)


@pytest.fixture
def image(four_colours) -> Image:
    return Image(four_colours, name="blocks.png")


@pytest.fixture
def photo_file(four_colours, tmp_path) -> str:
    from PIL import Image as Pillow

    path = tmp_path / "blocks.png"
    Pillow.fromarray(four_colours).save(path)
    return str(path)


@pytest.fixture
def window(qtbot) -> Iterator[MainWindow]:
    window = create_window([])
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


@pytest.fixture
def held_fits(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Keep fits that begin from now on from being smoothed or ended, until it is set."""
    go_on = threading.Event()

    def steps(*what: Any, **how: Any) -> Iterator[SegmentProgress]:
        for step in segment_steps(*what, **how):
            if step.plain is not None or step.result is not None:
                go_on.wait(20)
            yield step

    monkeypatch.setattr("ui.session.steps.segment_steps", steps)
    # Shown at once, as of a large photo.
    monkeypatch.setattr("ui.session.fit_runner.LARGE_PHOTO", 0)
    yield go_on
    go_on.set()


@pytest.fixture
def opened(window: MainWindow, photo_file: str, qtbot: QtBot) -> MainWindow:
    """A window whose photo has been segmented."""
    window.open_path(photo_file)
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=10_000)
    return window
