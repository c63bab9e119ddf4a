"""Labels' names made different, or such as a program takes."""

import re
from collections.abc import Callable, Sequence

_LONGEST = 60
_BLANK = "label"
_FILE_NAME = re.compile(r"[^\w .+()-]+")


def told_apart(
    names: Sequence[str], reserved: Sequence[str] = (), key: Callable[[str], str] = str
) -> list[str]:
    """Make names different: of two called "Cat" the second becomes "Cat (2)".

    Names that are blank, which many programs refuse, become "label".

    Parameters
    ----------
    names : sequence of str
    reserved : sequence of str, optional
        Names that none may have.
    key : callable, optional
        What two names are the same by, such as `str.casefold`.
    """
    taken = {key(name) for name in reserved}
    apart = []
    for name in names:
        wanted = name if name.strip() else _BLANK
        candidate, count = wanted, 1
        while key(candidate) in taken:
            count += 1
            candidate = f"{wanted} ({count})"
        taken.add(key(candidate))
        apart.append(candidate)
    return apart


def safe_names(
    names: Sequence[str],
    reserved: Sequence[str] = (),
    forbidden: re.Pattern[str] = _FILE_NAME,
    key: Callable[[str], str] = str.casefold,
) -> list[str]:
    """Turn labels' names into different ones that any program and disk takes.

    Parameters
    ----------
    names : sequence of str
    reserved : sequence of str, optional
        Names that none may have.
    forbidden : re.Pattern, optional
        What becomes an underscore: by default all that a disk may not take.
    key : callable, optional
        What two names are the same by: disks may take no notice of capitals.
    """
    # What is cut off first uncovers nothing that may not begin a name.
    plain = [forbidden.sub("_", name.strip(" ."))[:_LONGEST] or _BLANK for name in names]
    return told_apart(plain, reserved, key)
