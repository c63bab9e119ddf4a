"""What the engine says of its options, as people with a window can do it."""

from functools import cache

from ..language.words import tr


def said_in_window(text: str) -> str:
    """Return a message of the engine that names no option of the command line."""
    if "--" not in text:
        return text
    for option, way in _ways().items():
        text = text.replace(option, way)
    return text


@cache
def _ways() -> dict[str, str]:
    page = tr("choose another by the field Page in the status bar")
    return {
        "choose another with --page N": page,
        "name another --page": page,
        "raise --limit-megapixels as far as the memory reaches": tr(
            "allow more in Edit → Preferences → Memory, as far as it reaches"
        ),
        "choose one or three with --channels": tr("choose one or three in the panel Channels"),
        "choose those with --channels": tr("choose those in the panel Channels"),
        "name other --channels": tr("choose others in the panel Channels"),
        "leave out those of another kind, or name --white": tr("leave out those of another kind"),
    }
