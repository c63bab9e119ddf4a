"""Names that labels were given lately, in any photo."""

from ..preferences.table import NAMES

_MOST = 40


def recent_names() -> tuple[str, ...]:
    """Return them, the latest first."""
    return NAMES.value[:_MOST]


def remember_name(name: str) -> None:
    """Put a name before all others."""
    names = [name, *(each for each in NAMES.value if each != name)]
    NAMES.keep(tuple(names[:_MOST]))
