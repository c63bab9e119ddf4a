"""How large an image may be on this machine."""

import os
import sys
from contextlib import suppress
from pathlib import Path

# What reading, fitting and labelling take for each pixel of an 8-bit photo, and some more.
BYTES_PER_PIXEL = 24
# A machine that tells nothing gets what 5 GB would hold.
_UNKNOWN = 200_000_000
_MOST = 4_000_000_000
_CGROUPS = (
    ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory.current"),
    (
        "/sys/fs/cgroup/memory/memory.limit_in_bytes",
        "/sys/fs/cgroup/memory/memory.usage_in_bytes",
    ),
)


def machine_limit() -> int:
    """Return how many pixels an image may have for the memory that is free now."""
    free = free_bytes()
    return _UNKNOWN if free is None else min(_MOST, max(1, free // BYTES_PER_PIXEL))


def free_bytes() -> int | None:
    """Return the memory that this process may still take; None if nobody says."""
    told = (_unused(), _below_limit(), _in_group(), _below_wish())
    found = [each for each in told if each is not None]
    return min(found, default=None)


def _unused() -> int | None:
    with suppress(OSError, ValueError, IndexError):
        for line in Path("/proc/meminfo").read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    with suppress(OSError, ValueError, AttributeError):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    return None


def _below_limit() -> int | None:
    """Return what is left of the process's own limit, such as ``ulimit -v`` sets."""
    if sys.platform == "win32":
        return None
    import resource

    with suppress(OSError, ValueError, IndexError):
        most = resource.getrlimit(resource.RLIMIT_AS)[0]
        if most != resource.RLIM_INFINITY:
            taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
            return max(0, most - taken)
    return None


def _below_wish() -> int | None:
    """Return what is left of the megabytes that ``PIXTURE_MEMORY`` lets this process take."""
    wanted = os.environ.get("PIXTURE_MEMORY", "")
    if not wanted.isdigit():
        return None
    taken = 0
    with suppress(OSError, ValueError, IndexError, AttributeError):
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        taken = pages * os.sysconf("SC_PAGE_SIZE")
    return max(0, int(wanted) * 1_000_000 - taken)


def _in_group() -> int | None:
    for most, taken in _CGROUPS:
        with suppress(OSError, ValueError):
            return max(0, int(Path(most).read_text()) - int(Path(taken).read_text()))
    return None
