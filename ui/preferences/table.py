"""Every preference, as a table: its key, kind, default, and where it is used.

Where the file is depends on the system: on Linux ``~/.config/Pixture/Pixture.conf``. Nobody but
this package reads or writes it.
"""

from typing import Literal

from segmenter.recipe import Space

from ..language.translator import LANGUAGES, SYSTEM
from .kinds import (
    axes,
    choice,
    flag,
    formats,
    key_list,
    raw,
    real,
    recipe,
    text,
    texts,
    whole,
)
from .store import PRIVATE_KEY, Preference

# The window --------------------------------------------------------------------------------------

THEMES: tuple[Literal["system", "dark", "light"], ...] = ("system", "light", "dark")
THEME = choice("window/theme", THEMES, "View → Theme, application: what windows wear")
LANGUAGE = choice(
    "window/language", (SYSTEM, *LANGUAGES), "application: the language that all texts are in"
)
GEOMETRY = raw("window/geometry", "window: where it is, and how large")
LAYOUT = raw("window/state", "window: where docks and bars are")

# What new photos begin with -----------------------------------------------------------------------

DEFAULT_RECIPE = recipe("photos/recipe", "composition: the settings that the first photo gets")
INHERIT_SETTINGS = flag(
    "inherit_settings", True, "session: whether a new photo gets the settings of the one before"
)

# Looks -------------------------------------------------------------------------------------------

_PALETTES: tuple[Literal["labels", "means"], ...] = ("labels", "means")
PALETTE = choice("view/palette", _PALETTES, "views: the colours in which labels are shown at first")
MARKS_SHOWN = flag("view/marks", True, "marks presenter: whether marks are shown")
OWN_COLOURS = flag("scatter/own_colours", True, "scatter: whether colours are drawn as they are")
# Where colours spread widest in most photos.
_FIRST_AXES: dict[Space, tuple[int, int]] = {"rgb": (0, 2), "lab": (1, 2), "hsv": (0, 1)}
AXES: dict[Space, Preference[tuple[int, int]]] = {
    space: axes(
        *(f"scatter/axes_{space}", first, space),
        "scatter: which features lie across and up",
    )
    for space, first in _FIRST_AXES.items()
}
_ORDERS: tuple[Literal["number", "name", "share"], ...] = ("number", "name", "share")
STRIP_FOLDED = flag("strip/folded", False, "strip of photos: whether only its head is seen")
LABEL_ORDER = choice("labels/order", _ORDERS, "labels panel: in which order labels are listed")
NAMES = texts(
    "labels/names", "labels panel: names of labels to choose from, the latest first", is_trace=True
)
TOOL_SIZES = {
    name: real(f"tools/{name}_size", 20.0, 1.0, 1e4, "brushes: pixels of the photo across")
    for name in ("brush", "eraser")
}
TOOL_KEEPS = {
    name: flag(f"tools/{name}_keeps", False, "brushes: whether they spare other labels")
    for name in ("brush", "eraser")
}

# Files -------------------------------------------------------------------------------------------

PRIVATE = flag(
    PRIVATE_KEY, False, "File → Private: whether nothing tells what somebody did", is_held=True
)
RECENT = texts("recent/photos", "File → Open recent: paths, the newest first")
EXPORT_FORMATS = formats(
    *("export/formats", ("labels", "json")),
    "export and batch: the formats that are ticked at first; those of the last time",
)
EXPORT_FOLDER = text("export/folder", "export: the last folder", is_trace=True)
LEAVE_OUT_HIDDEN = flag("export/leave_out_hidden", False, "export: hidden labels are left out")
BATCH_FOLDER = text("batch/folder", "batch: the last folder", is_trace=True)
BATCH_JOBS = whole("batch/jobs", 0, 0, 1024, "batch: photos at once; 0 for what fits the machine")
BATCH_SHARES_MODEL = flag("batch/shared_model", False, "batch: one mixture for all photos")
BATCH_RECURSIVE = flag("batch/folders_inside", False, "batch: folders inside folders, too")

# Work --------------------------------------------------------------------------------------------

AUTOSAVE = flag("autosave/on", True, "autosave: whether what is done is kept by itself")
AUTOSAVE_CAP = whole(
    "autosave/megabytes", 500, 10, 100_000, "kept sessions: how much there may be; oldest go first"
)
MEMORY = whole(
    "work/memory_megabytes", 0, 0, 10_000_000, "images: memory to take; 0 for what is free"
)
THREADS = whole("work/threads", 0, 0, 1024, "engine: threads to use; 0 for one a core")

# Keys --------------------------------------------------------------------------------------------


def keys_of(action: str) -> Preference[tuple[str, ...] | None]:
    """Return the preference of an action's shortcuts, by the action's object name."""
    return key_list(f"keys/{action}", "keymap: shortcuts that somebody has chosen")


LAYOUT_PREFERENCES: tuple[Preference[bytes], ...] = (GEOMETRY, LAYOUT)
