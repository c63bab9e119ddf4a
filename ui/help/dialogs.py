"""What the Help menu shows besides the keys: about the program, and its log."""

from PySide6.QtWidgets import QWidget

from ..language.words import tr
from .log_file import log_path
from .text_dialog import TextDialog
from .versions import versions_text

# The end of the log that is shown; a report needs no more.
MOST_BYTES = 200_000


def about_dialog(parent: QWidget) -> TextDialog:
    """Return the dialog that says what this is, with versions to copy."""
    intro = tr(
        "Pixture segments photos by fitting a Gaussian mixture with EM.\n"
        "A bug report should have these lines:"
    )
    dialog = TextDialog(tr("About Pixture"), intro, versions_text(), parent, wide=False)
    dialog.setObjectName("about_dialog")
    return dialog


def log_dialog(parent: QWidget) -> TextDialog:
    """Return the dialog with the end of the log."""
    path = log_path()
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - MOST_BYTES))
            text = file.read().decode("utf-8", "replace")
    except OSError as error:
        text = tr("There is no log: {0}").format(error.strerror or error)
    dialog = TextDialog(tr("Log"), str(path), text, parent, wide=True)
    dialog.setObjectName("log_dialog")
    return dialog
