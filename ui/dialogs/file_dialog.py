"""The one way to ask for files and folders; in private it leaves no trace of them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ..preferences.store import in_private
from ..preferences.visited import last_visited, put_back, visited


def file_dialog(over: QWidget, title: str, folder: str, kinds: str = "") -> QFileDialog:
    """Make a dialog that is gone once it is answered.

    Parameters
    ----------
    over : QWidget
        What it lies over.
    title : str
    folder : str
        Where it begins; empty for where the last one ended that was not in private.
    kinds : str, optional
        Filters by name, as Qt writes them; all files without any.

    Returns
    -------
    QFileDialog
        To be set up further, and opened.
    """
    # Without a folder Qt would begin where the last one in private ended, and write that down.
    dialog = QFileDialog(over, title, folder or last_visited() or str(Path.home()), kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if in_private():
        # The system's own would tell the system what was chosen.
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        # Qt writes while it takes the dialog down.
        dialog.destroyed.connect(partial(put_back, visited()))
    return dialog
