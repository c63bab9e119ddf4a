"""Every action of the window, as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ..language.words import tr
from ..look.icons import icon


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the table.

    Attributes
    ----------
    name : str
        Object name, and the method of a presenter that it calls.
    text : str
        In menus; the ampersand marks the mnemonic.
    menu : str
        Title of its menu.
    shortcuts : tuple of str
    icon : str
        File in assets/icons, or nothing.
    needs_photo : bool
    """

    name: str
    text: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs_photo: bool = True
    checkable: bool = False


MENUS = ("&File", "&Edit", "&Photo", "F&it", "&Labels", "&View", "&Help")

ACTIONS = (
    ActionSpec("open_photo", "&Open…", "&File", ("Ctrl+O",), "open", needs_photo=False),
    ActionSpec(
        "open_folder", "Open &folder…", "&File", ("Ctrl+Shift+O",), "folder", needs_photo=False
    ),
    ActionSpec("open_address", "Open a&ddress…", "&File", needs_photo=False),
    ActionSpec("paste", "&Paste photo", "&File", ("Ctrl+V",), "paste", needs_photo=False),
    ActionSpec("open_labels", "Open &labels…", "&File"),
    ActionSpec("open_recipe", "Open rec&ipe…", "&File"),
    ActionSpec("use_model", "&Use model…", "&File"),
    ActionSpec("open_label_set", "Open label set…", "&File", needs_photo=False),
    ActionSpec("leave_label_set", "Leave label set", "&File"),
    ActionSpec("save_project", "Save projec&t", "&File", ("Ctrl+S",)),
    ActionSpec("save_project_as", "Save project &as…", "&File", ("Ctrl+Shift+S",)),
    ActionSpec("bring_back_session", "Bring bac&k last session", "&File", needs_photo=False),
    ActionSpec("export", "&Export…", "&File", ("Ctrl+E",), "export"),
    ActionSpec("export_full_size", "Export labels at full si&ze…", "&File"),
    ActionSpec("export_again", "Export a&gain", "&File", ("Ctrl+Shift+E",)),
    ActionSpec("batch", "&Batch…", "&File", ("Ctrl+B",), "batch", needs_photo=False),
    ActionSpec("save_recipe", "Save re&cipe…", "&File"),
    ActionSpec("save_model", "Save &model…", "&File"),
    ActionSpec("save_label_set", "Save label set…", "&File"),
    ActionSpec("go_private", "Pri&vate", "&File", needs_photo=False, checkable=True),
    ActionSpec("close_window", "&Quit", "&File", ("Ctrl+Q",), needs_photo=False),
    ActionSpec("copy_view", "&Copy view", "&Edit", ("Ctrl+C",), "copy"),
    ActionSpec("copy_command", "Copy as co&mmand", "&Edit", ("Ctrl+Shift+C",)),
    ActionSpec(
        "show_preferences", "&Preferences…", "&Edit", ("Ctrl+,",), "settings", needs_photo=False
    ),
    ActionSpec(
        "previous_photo", "&Previous photo", "&Photo", ("PgUp",), "previous", needs_photo=False
    ),
    ActionSpec("next_photo", "&Next photo", "&Photo", ("PgDown",), "next", needs_photo=False),
    ActionSpec("mark_done", "&Done", "&Photo", ("Ctrl+D",), checkable=True),
    ActionSpec("settings_for_all", "These &settings for all", "&Photo"),
    ActionSpec("model_for_all", "This &model for all", "&Photo"),
    ActionSpec("names_for_all", "These n&ames for all", "&Photo"),
    ActionSpec("nothing_for_all", "&Each photo by itself", "&Photo", needs_photo=False),
    ActionSpec(
        "inherit_settings",
        "Ne&w photos begin with these settings",
        "&Photo",
        needs_photo=False,
        checkable=True,
    ),
    ActionSpec("fit", "&Fit", "F&it", ("F5", "Ctrl+R"), "play"),
    ActionSpec("fit_all_pixels", "Fit on all &pixels", "F&it", ("Shift+F5",)),
    ActionSpec("stop", "&Stop", "F&it", ("Esc",), "stop", needs_photo=False),
    ActionSpec("keep_iteration", "&Keep this iteration", "F&it"),
    ActionSpec("by_colour", "By &colour", "F&it", ("Ctrl+Shift+1",), needs_photo=False),
    ActionSpec("by_region", "By &region", "F&it", ("Ctrl+Shift+2",), needs_photo=False),
    ActionSpec("previous_label", "&Previous label", "&Labels", (",",)),
    ActionSpec("next_label", "&Next label", "&Labels", (".",)),
    ActionSpec("choose_all_labels", "Choose all", "&Labels", ("Ctrl+A",)),
    ActionSpec("choose_other_labels", "Choose the others", "&Labels", ("Ctrl+I",)),
    ActionSpec("rename_label", "&Rename…", "&Labels", ("F2",), "rename"),
    ActionSpec("recolour_label", "Re&colour…", "&Labels", (), "swatch"),
    ActionSpec("describe_label", "Note and key…", "&Labels", ("Shift+F2",)),
    ActionSpec("choose_palette", "Palette…", "&Labels", ("Shift+C",), "swatch"),
    ActionSpec("reset_colours", "Reset colours", "&Labels"),
    ActionSpec("hide_label", "&Hide or show", "&Labels", ("V",), "eye"),
    ActionSpec("hide_others", "Hide or show &others", "&Labels", ("Shift+V",)),
    ActionSpec("lock_labels", "Lock or &unlock", "&Labels", ("Ctrl+L",), "lock"),
    ActionSpec("merge_labels", "&Merge", "&Labels", ("M",)),
    ActionSpec("merge_next", "Merge the two most ali&ke", "&Labels", ("Shift+M",)),
    ActionSpec("leave_out_labels", "&Leave out", "&Labels", ("Del",)),
    ActionSpec("bring_back_labels", "&Bring back all", "&Labels"),
    ActionSpec("split_colours", "&Split by colour", "&Labels"),
    ActionSpec("split_pieces", "Split into connected p&ieces", "&Labels"),
    ActionSpec("split_touching", "Take &touching things apart", "&Labels"),
    ActionSpec("divide_region", "Finer here", "&Labels"),
    ActionSpec("erase_marks", "&Erase all marks", "&Labels", needs_photo=False),
    ActionSpec("smooth_label", "Smooth…", "&Labels"),
    ActionSpec("grow_label", "&Grow…", "&Labels"),
    ActionSpec("shrink_label", "Shrink…", "&Labels"),
    ActionSpec("fill_holes", "&Fill holes…", "&Labels"),
    ActionSpec("remove_specks", "Remove specks…", "&Labels"),
    ActionSpec("reshape_again", "The same &again", "&Labels", ("Shift+R",)),
    ActionSpec("area_of_label", "Onl&y inside this label", "&Labels"),
    ActionSpec("clear_area", "&Whole photo again", "&Labels"),
    ActionSpec("toggle_probability", "Probability or &back", "&View", ("C",)),
    ActionSpec("zoom_in", "Zoom &in", "&View", ("Ctrl++", "Ctrl+=", "+"), "zoom-in"),
    ActionSpec("zoom_out", "Zoom &out", "&View", ("Ctrl+-", "-"), "zoom-out"),
    ActionSpec("actual_size", "&Actual size", "&View", ("Ctrl+0",), "actual-size"),
    ActionSpec("fit_photo", "&Fit in window", "&View", ("Ctrl+F",), "fit"),
    ActionSpec("toggle_overlay", "&Labels on or off", "&View", ("S",), "overlay", checkable=True),
    ActionSpec("toggle_marks", "Show mar&ks", "&View", needs_photo=False, checkable=True),
    ActionSpec("fainter", "Fai&nter", "&View", ("A",)),
    ActionSpec("stronger", "Stron&ger", "&View", ("D",)),
    ActionSpec("show_objects", "Count and measure ob&jects", "&View", ("F8",)),
    ActionSpec("show_strip", "P&hoto strip", "&View", ("F6",), needs_photo=False),
    ActionSpec("toggle_full_screen", "F&ull screen", "&View", ("F11",), needs_photo=False),
    ActionSpec("reset_layout", "&Reset layout", "&View", needs_photo=False),
    ActionSpec(
        "show_shortcuts", "&Shortcuts", "&Help", ("Ctrl+/", "F1"), "help", needs_photo=False
    ),
    ActionSpec("learn_em", "L&earn EM…", "&Help", needs_photo=False),
    ActionSpec("show_log", "Show &log", "&Help", needs_photo=False),
    ActionSpec("show_about", "&About Pixture", "&Help", needs_photo=False),
)


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """Make the table's actions.

    Single letters work all over the window, wherever the focus was left: fields that take text
    claim what is typed into them before it becomes a shortcut.

    Parameters
    ----------
    parent : QWidget
        The window.

    Returns
    -------
    actions : dict
        By name.
    """
    actions = {}
    for spec in ACTIONS:
        action = QAction(tr(spec.text), parent)
        action.setObjectName(f"action_{spec.name}")
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.checkable:
            action.setCheckable(True)
            action.setChecked(True)
        parent.addAction(action)
        actions[spec.name] = action
    return actions


def connect_actions(actions: Mapping[str, QAction], receivers: Sequence[QObject]) -> None:
    """Connect each action to the first receiver that has a method of its name."""
    for name, action in actions.items():
        receiver = next(each for each in receivers if hasattr(each, name))
        action.triggered.connect(getattr(receiver, name))
