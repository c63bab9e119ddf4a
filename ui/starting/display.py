"""Whether a window can open here, found out before Qt is loaded: Qt aborts where it cannot."""

import ctypes
import os
import re
import socket
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

TIMEOUT = 2.0  # seconds that a display on another computer has to answer
PAUSES = (0.0, 0.2, 0.4)  # seconds before each try, since a server that starts anew refuses
# Platforms of Qt that draw where nobody can look.
UNSEEN = ("offscreen", "minimal")
DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY")
NEEDS_SERVER = {"xcb", "wayland", "wayland-egl"}  # Qt's other platforms draw without one

# Qt's system libraries and the Debian packages that bring them, beside which come all others.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgthread-2.0.so.0": "libglib2.0-0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

Load = Callable[[str], object]
Answers = Callable[[Mapping[str, str]], bool]


def why_no_window(
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    load: Load = ctypes.CDLL,
    x11_answers: Answers | None = None,
    wayland_answers: Answers | None = None,
) -> str:
    """Say why no window can open here and, where libraries are missing, what would mend it.

    Parameters
    ----------
    environment : mapping, optional
        Environment variables.
    platform : str, optional
        As ``sys.platform``.
    load : callable, optional
        Loads a system library by its name; raises OSError if it cannot.
    x11_answers, wayland_answers : callable, optional
        Whether the server that the environment names takes connections.

    Returns
    -------
    str
        A clause that fits after "because", empty if a window can open.
    """
    if not platform.startswith("linux"):
        return ""
    asked = re.split("[:;]", environment.get("QT_QPA_PLATFORM", ""))[0]
    if asked in UNSEEN and not any(environment.get(name) for name in DISPLAYS):
        return f"QT_QPA_PLATFORM={asked} shows nothing, and there is no display"
    if asked and asked not in NEEDS_SERVER:
        return how_to_mend(absent(LIBRARIES, load))
    ways = []
    if asked != "xcb" and (wayland_answers or wayland_server_answers)(environment):
        ways.append(absent(LIBRARIES | WAYLAND_LIBRARIES, load))
    if not asked.startswith("wayland") and (x11_answers or x11_server_answers)(environment):
        ways.append(absent(LIBRARIES | X11_LIBRARIES, load))
    if not ways:
        return why_no_server(environment)
    return how_to_mend(min(ways, key=len))


def absent(libraries: Mapping[str, str], load: Load) -> dict[str, str]:
    """Return those of the libraries that cannot be loaded."""

    def is_absent(name: str) -> bool:
        try:
            load(name)
        except OSError:
            return True
        return False

    return {name: package for name, package in libraries.items() if is_absent(name)}


def how_to_mend(libraries: Mapping[str, str]) -> str:
    """Return the line that names missing libraries and the command that installs them."""
    if not libraries:
        return ""
    sudo = "" if os.geteuid() == 0 else "sudo "
    return (
        f"Qt lacks the system's {', '.join(libraries)}; on Debian and Ubuntu this mends it: "
        f"{sudo}apt install {' '.join(libraries.values())}"
    )


def why_no_server(environment: Mapping[str, str]) -> str:
    """Return the line for a display that is not there or does not answer."""
    names = [name for name in DISPLAYS if environment.get(name)]
    if not names:
        return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    named = " and ".join(f"{name}={environment[name]}" for name in names)
    return f"the display does not answer ({named})"


def wayland_server_answers(environment: Mapping[str, str]) -> bool:
    """Tell whether a Wayland compositor takes connections where the environment says."""
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return takes_connections(str(Path(environment.get("XDG_RUNTIME_DIR", "/nowhere")) / name))


def x11_server_answers(environment: Mapping[str, str]) -> bool:
    """Tell whether an X server lets this user in where the environment says."""
    display = environment.get("DISPLAY", "")
    address = re.fullmatch(r"(?:unix)?(.*):(\d+)(?:\.\d+)?", display)
    if not address:
        return False
    host, number = address[1], int(address[2])
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - X's own place, where nothing is written
    if host:
        answers = takes_connections((host.strip("[]"), 6000 + number))
    else:
        answers = takes_connections(path) or takes_connections(f"\0{path}")
    return answers and x11_lets_in(display)


def takes_connections(address: str | tuple[str, int]) -> bool:
    """Tell whether somebody listens at a socket's path or at a host's port."""
    try:
        if isinstance(address, tuple):
            socket.create_connection(address, TIMEOUT).close()
        else:
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(TIMEOUT)
                client.connect(address)
    except OSError:
        return False
    return True


def x11_lets_in(display: str) -> bool:
    """Tell whether the X server accepts this user, as another user's does not.

    The connection that was accepted stays open: a server without other clients starts anew when
    the last one leaves, and would drop Qt, which comes next.
    """
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:  # that it is missing is said elsewhere
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    for pause in PAUSES:
        time.sleep(pause)
        connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
        if not xcb.xcb_connection_has_error(connection):
            return True
        xcb.xcb_disconnect(connection)
    return False
