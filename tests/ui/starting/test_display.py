import ctypes
import os
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from ui.starting import display
from ui.starting.display import why_no_window


def load_all(name: str) -> object:
    return name


def loader_without(*absent: str) -> Callable[[str], object]:
    def load(name: str) -> object:
        if name in absent:
            raise OSError(f"{name}: cannot open shared object file")
        return name

    return load


def yes(environment: Mapping[str, str]) -> bool:
    return True


def no(environment: Mapping[str, str]) -> bool:
    return False


def reason(
    load: Callable[[str], object] = load_all,
    *,
    x11: Callable[[Mapping[str, str]], bool] = no,
    wayland: Callable[[Mapping[str, str]], bool] = no,
    **environment: str,
) -> str:
    return why_no_window(environment, "linux", load, x11, wayland)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_macos_and_windows_always_have_a_display(platform: str) -> None:
    assert why_no_window({}, platform, loader_without("libGL.so.1"), no, no) == ""


def test_a_display_that_answers_opens_a_window() -> None:
    assert reason(x11=yes) == ""
    assert reason(wayland=yes) == ""


def test_no_display_is_told_by_the_variables_that_name_one() -> None:
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in reason()
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in reason(DISPLAY="")


def test_a_dead_display_is_named() -> None:
    assert reason(DISPLAY=":77") == "the display does not answer (DISPLAY=:77)"
    told = reason(DISPLAY=":0", WAYLAND_DISPLAY="wayland-0")
    assert "WAYLAND_DISPLAY=wayland-0 and DISPLAY=:0" in told


@pytest.mark.parametrize("asked", ["offscreen", "minimal", "offscreen:size=9x9", "vnc;xcb"])
def test_a_platform_without_a_server_needs_no_display(asked: str) -> None:
    assert reason(QT_QPA_PLATFORM=asked, DISPLAY=":77") == ""
    missing = reason(loader_without("libEGL.so.1"), QT_QPA_PLATFORM=asked, DISPLAY=":77")
    assert "libegl1" in missing


@pytest.mark.parametrize("asked", ["offscreen", "minimal:x=1"])
def test_a_window_that_nobody_can_see_is_no_window(asked: str) -> None:
    assert "shows nothing" in reason(QT_QPA_PLATFORM=asked)


def test_only_the_platform_asked_for_counts() -> None:
    assert reason(wayland=yes, QT_QPA_PLATFORM="xcb")
    assert reason(x11=yes, QT_QPA_PLATFORM="wayland")
    assert reason(x11=yes, QT_QPA_PLATFORM="xcb") == ""


def test_one_command_installs_just_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    told = reason(loader_without("libEGL.so.1", "libxcb-cursor.so.0"), x11=yes)

    assert told.endswith(": sudo apt install libegl1 libxcb-cursor0")
    assert "libEGL.so.1, libxcb-cursor.so.0" in told


def test_the_superuser_needs_no_sudo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert reason(loader_without("libGL.so.1"), x11=yes).endswith(": apt install libgl1")


def test_either_of_two_displays_will_do() -> None:
    assert reason(loader_without("libxcb-cursor.so.0"), x11=yes, wayland=yes) == ""
    assert reason(loader_without("libwayland-cursor.so.0"), x11=yes, wayland=yes) == ""


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Path]:
    """A compositor's socket."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        yield tmp_path / "wayland-7"


def test_a_compositor_is_found_in_the_runtime_folder_or_by_its_path(listening: Path) -> None:
    answers = display.wayland_server_answers

    assert answers({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(listening.parent)})
    assert answers({"WAYLAND_DISPLAY": str(listening)})
    assert not answers({"WAYLAND_DISPLAY": "wayland-8", "XDG_RUNTIME_DIR": str(listening.parent)})
    assert not answers({"XDG_RUNTIME_DIR": str(listening.parent)})


@pytest.mark.parametrize("name", ["", "nonsense", "0", ":", ":a"])
def test_what_names_no_x_server_does_not_answer(name: str) -> None:
    assert not display.x11_server_answers({"DISPLAY": name})


def test_an_x_server_is_looked_for_where_its_name_says(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(display, "takes_connections", asked.append)  # None: nobody is there

    for name in (":5", "unix:5.0", "far.example:3.1", "[::1]:4"):
        assert not display.x11_server_answers({"DISPLAY": name})

    local = ["/tmp/.X11-unix/X5", "\0/tmp/.X11-unix/X5"]
    assert asked == [*local, *local, ("far.example", 6003), ("::1", 6004)]


class Xcb:
    """An X server's library, of a server that refuses so many times."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals
        self.open = 0

    def connect(self) -> int:
        self.open += 1
        return self.open

    def has_error(self) -> bool:
        self.refusals -= 1
        return self.refusals >= 0

    def disconnect(self) -> None:
        self.open -= 1


@pytest.fixture
def server(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Xcb:
    xcb = Xcb(request.param)
    functions = SimpleNamespace(
        xcb_connect=lambda name, screen: xcb.connect(),
        xcb_connection_has_error=lambda connection: xcb.has_error(),
        xcb_disconnect=lambda connection: xcb.disconnect(),
    )
    monkeypatch.setattr(display, "takes_connections", lambda address: True)
    monkeypatch.setattr(ctypes, "CDLL", lambda name: functions)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    return xcb


@pytest.mark.parametrize("server", [0, 2], indirect=True)
def test_a_server_that_lets_us_in_does_not_lose_its_only_client(server: Xcb) -> None:
    assert display.x11_server_answers({"DISPLAY": ":0"})
    assert server.open == 1


@pytest.mark.parametrize("server", [99], indirect=True)
def test_a_server_that_lets_nobody_in_does_not_answer(server: Xcb) -> None:
    assert not display.x11_server_answers({"DISPLAY": ":0"})
    assert server.open == 0


def test_nobody_listens_at_a_closed_port() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        address = server.getsockname()
        assert not display.takes_connections(address)
        server.listen()
        assert display.takes_connections(address)
