"""Names that labels were given lately, in any photo."""

from PySide6.QtCore import QSettings

_KEY = "labels/names"
_MOST = 40


def recent_names() -> tuple[str, ...]:
    """Return them, the latest first."""
    stored = QSettings().value(_KEY) or []
    names = [stored] if isinstance(stored, str) else stored
    if not isinstance(names, list):
        return ()
    return tuple(name for name in names if isinstance(name, str) and name)[:_MOST]


def remember_name(name: str) -> None:
    """Put a name before all others."""
    names = [name, *(each for each in recent_names() if each != name)]
    QSettings().setValue(_KEY, names[:_MOST])
