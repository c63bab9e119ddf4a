"""The program as people have it: a process on a display, with a mouse and a keyboard."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from tests.desktop.desktop import App, Display, Place, display, why_no_display

ROOT = Path(__file__).resolve().parents[2]
DRIVER = Path(__file__).with_name("tell_places.py")
Start = Callable[..., App]
SHARES = (0.30, 0.25, 0.20, 0.15, 0.10)
COLOURS = ((200, 60, 40), (40, 150, 70), (40, 60, 200), (225, 220, 200), (150, 60, 180))


@pytest.fixture(scope="session")
def small_screen() -> Iterator[Display]:
    with _on_display("1280x800") as screen:
        yield screen


@pytest.fixture(scope="session")
def sharp_screen() -> Iterator[Display]:
    with _on_display("2560x1600") as screen:
        yield screen


@contextmanager
def _on_display(size: str) -> Iterator[Display]:
    pytest.importorskip("PySide6.QtWidgets")
    if reason := why_no_display():
        pytest.skip(reason)
    with display(size) as screen:
        yield screen


@pytest.fixture(scope="session")
def bands() -> np.ndarray:
    """A photo of five bands; the broader one is, the smaller its label's number."""
    widths = [round(400 * share) for share in SHARES]
    row = np.repeat(np.array(COLOURS), widths, axis=0)
    photo = np.repeat(row[None], 300, axis=0)
    return (photo + np.random.default_rng(0).normal(0, 4, photo.shape)).clip(0, 255)


@pytest.fixture
def photo(bands: np.ndarray, tmp_path: Path) -> Path:
    path = tmp_path / "bands.png"
    Pillow.fromarray(bands.astype(np.uint8)).save(path)
    return path


@pytest.fixture
def slow_photo(tmp_path: Path) -> Path:
    """A photo with so many colours that its fit takes a while."""
    path = tmp_path / "noise.png"
    noise = np.random.default_rng(0).integers(0, 256, (1200, 1200, 3)).astype(np.uint8)
    Pillow.fromarray(noise).save(path, compress_level=0)
    return path


@pytest.fixture(scope="session")
def small_window(
    small_screen: Display, bands: np.ndarray, tmp_path_factory: pytest.TempPathFactory
) -> list[Place]:
    """Everything in a window on the small screen."""
    return tell_places(small_screen, bands, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def sharp_window(
    sharp_screen: Display, bands: np.ndarray, tmp_path_factory: pytest.TempPathFactory
) -> list[Place]:
    """Everything in a window on a screen as large, but twice as sharp."""
    folder = tmp_path_factory.mktemp("sharp")
    return tell_places(sharp_screen, bands, folder, QT_SCALE_FACTOR="2")


@pytest.fixture(scope="session")
def places(small_window: list[Place]) -> dict[str, Place]:
    """Where the controls of a window on the small screen are, by name."""
    return {each.name: each for each in reversed(small_window)}


def tell_places(screen: Display, bands: np.ndarray, folder: Path, **more: str) -> list[Place]:
    """Let a window open, say where everything in it is, and close."""
    Pillow.fromarray(bands.astype(np.uint8)).save(folder / "bands.png")
    command = [sys.executable, str(DRIVER), str(folder / "places.json"), str(folder / "bands.png")]
    environment = {**screen.environment(folder), "PYTHONPATH": str(ROOT), **more}
    subprocess.run(command, env=environment, check=True, timeout=120)
    return [Place(**each) for each in json.loads((folder / "places.json").read_text())]


@pytest.fixture
def start(small_screen: Display, tmp_path: Path) -> Iterator[Start]:
    """Start the program with a photo; what is left of it at the end is ended."""
    started: list[App] = []

    def run(photo: Path, theme: str = "light") -> App:
        settings = tmp_path / "Pixture" / "Pixture.conf"
        settings.parent.mkdir()
        settings.write_text(f"[window]\ntheme={theme}\n")
        process = subprocess.Popen(
            [sys.executable, ROOT / "main.py", photo],
            env=small_screen.environment(tmp_path),
            stderr=subprocess.PIPE,
        )
        started.append(App(process, small_screen))
        started[-1].wait_for_window(f"{photo.name} — Pixture")
        return started[-1]

    yield run
    for app in started:
        app.process.kill()
        app.process.communicate()
