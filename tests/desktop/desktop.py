"""A display of its own, and a program on it that is looked at and operated from outside."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

DEADLINE = 60.0
PAUSE = 0.03
TOOLS = ("Xvfb", "openbox", "xdotool")
# Its number is chosen by the server itself; Qt reads the rest as on a fresh account.
LEFT_OUT = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "XAUTHORITY")
Result = TypeVar("Result")
Picture = NDArray[np.uint8]


def why_no_display() -> str:
    """Say which programs are missing, or nothing if none is."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    return f"no {', '.join(missing)} here to show a window with" if missing else ""


@dataclass(frozen=True)
class Place:
    """A control, in pixels of the screen from the window's corner."""

    name: str
    kind: str
    panel: str
    box: tuple[int, int, int, int]
    seen: tuple[int, int, int, int]
    needs: tuple[int, int]

    @property
    def middle(self) -> tuple[int, int]:
        left, top, width, height = self.box
        return left + width // 2, top + height // 2


@dataclass(frozen=True)
class Display:
    """An X server whose screen is a file."""

    name: str
    file: Path

    def environment(self, home: Path) -> dict[str, str]:
        """Return the variables of a process on this display, with settings of its own."""
        kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
        folders = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
        return {**kept, "DISPLAY": self.name, **dict.fromkeys(folders, str(home))}

    def xdotool(self, *arguments: object) -> str:
        """Move the mouse, press keys, ask for windows."""
        environment = {**os.environ, "DISPLAY": self.name}
        command = ["xdotool", *map(str, arguments)]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=DEADLINE
        )
        return done.stdout.strip()

    def picture(self) -> Picture:
        """Return what the screen shows, (H, W, 3)."""
        data = np.fromfile(self.file, np.uint8)
        header = data[:100].view(">u4")
        size, width, height, stride, colours = header[[0, 4, 5, 12, 19]].astype(int)
        begin = size + 12 * colours
        rows = data[begin : begin + stride * height].reshape(height, stride // 4, 4)
        return rows[:, :width, 2::-1]


@contextmanager
def display(size: str) -> Iterator[Display]:
    """Run an X server with a window manager on a free display."""
    reading, writing = os.pipe()
    with TemporaryDirectory(prefix="pixture-screen-") as folder:
        options = ["-displayfd", str(writing), "-fbdir", folder, "-screen", "0", f"{size}x24"]
        server = subprocess.Popen(
            ["Xvfb", *options, "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            name = f":{answer.readline().strip()}"
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env={**os.environ, "DISPLAY": name, "HOME": folder, "XDG_CONFIG_HOME": folder},
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        try:
            yield Display(name, Path(folder) / "Xvfb_screen0")
        finally:
            for process in (manager, server):
                process.terminate()
                process.wait(DEADLINE)


class App:
    """A running program and its window."""

    def __init__(self, process: subprocess.Popen[bytes], screen: Display) -> None:
        self.process = process
        self.screen = screen
        self.window = ""
        self._corner = (0, 0)

    def until(self, condition: Callable[[], Result], what: str) -> Result:
        """Wait until a condition holds, as long as the program runs."""
        end = time.monotonic() + DEADLINE
        while not (result := condition()):
            assert time.monotonic() < end, f"{what}: not within {DEADLINE:.0f} s"
            try:
                self.process.wait(PAUSE)
            except subprocess.TimeoutExpired:
                continue
            raise AssertionError(f"{what}: the program ended, {self.ended()}")
        return result

    def wait_for_window(self, title: str) -> None:
        """Wait for the window of a title, and give it the keyboard."""
        pattern = f"^{title}$"
        self.window = self.until(lambda: self.windows(pattern), f"no window {title!r}")
        self.screen.xdotool("windowactivate", "--sync", self.window)
        # What xdotool says of a window's place counts the frame twice, but not where it points.
        told = self.screen.xdotool(*self._move((0, 0)), "getmouselocation", "--shell")
        where = dict(line.split("=") for line in told.splitlines())
        self._corner = int(where["X"]), int(where["Y"])

    def windows(self, pattern: str) -> str:
        """Return a window that is seen and whose title fits."""
        found = self.screen.xdotool("search", "--onlyvisible", "--name", pattern)
        return found.partition("\n")[0]

    def ended(self) -> tuple[int, str]:
        """Wait for the end; return the exit code and what was said."""
        _, errors = self.process.communicate(timeout=DEADLINE)
        return self.process.returncode, errors.decode()

    def seen(self, place: Place) -> Picture:
        """Return what a part of the window shows now."""
        left, top = self._corner[0] + place.box[0], self._corner[1] + place.box[1]
        return self.screen.picture()[top : top + place.box[3], left : left + place.box[2]]

    def keys(self, *keys: str) -> None:
        """Press keys, each let go before the next."""
        self.screen.xdotool("key", "--clearmodifiers", *keys)

    def click(self, at: tuple[int, int]) -> None:
        """Click in the window."""
        self.screen.xdotool(*self._move(at), "click", 1)

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
        """Press, move and let go."""
        ways = [start, *((_between(start, end, step / steps)) for step in range(1, steps + 1))]
        moves = [word for way in ways[1:] for word in self._move(way)]
        self.screen.xdotool(*self._move(ways[0]), "mousedown", 1, *moves, "mouseup", 1)

    def _move(self, at: tuple[int, int]) -> list[object]:
        return ["mousemove", "--window", self.window, *at]


def _between(start: tuple[int, int], end: tuple[int, int], share: float) -> tuple[int, int]:
    x, y = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
    return x, y
