"""What the engine says of its options, as people with a window can do it."""

from functools import cache

from PySide6.QtCore import QCoreApplication


def said_in_window(text: str) -> str:
    """Return a message of the engine that names no option of the command line."""
    if "--" not in text:
        return text
    for option, way in _ways().items():
        text = text.replace(option, way)
    return text


@cache
def _ways() -> dict[str, str]:
    page = _tr("choose another by the field Page in the status bar")
    return {
        "choose another with --page N": page,
        "name another --page": page,
        "raise --limit-megapixels as far as the memory reaches": _tr(
            "allow more in Edit → Preferences → Memory, as far as it reaches"
        ),
        "choose one or three with --channels": _tr("choose one or three in the panel Channels"),
        "choose those with --channels": _tr("choose those in the panel Channels"),
        "name other --channels": _tr("choose others in the panel Channels"),
        "leave out those of another kind, or name --white": _tr("leave out those of another kind"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("MessageWords", text)
