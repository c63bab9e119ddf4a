"""The questions before the window closes."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

Buttons = QMessageBox.StandardButton
_MARGINS = (20, 18, 20, 16)


def unsaved_question(photo: str, parent: QWidget) -> QMessageBox:
    """Return the box that asks what becomes of what was done to a photo; Save, unless one says.

    Parameters
    ----------
    photo : str
        Its name, fit for a line.
    parent : QWidget
    """
    box = _question("unsaved_question", parent)
    box.setWindowTitle(_tr("Save the project?"))
    box.setText(_tr("What you did to {0} is not saved.").format(photo))
    box.setInformativeText(_tr("Save keeps it in a project; discarded, it is gone for good."))
    box.setStandardButtons(Buttons.Save | Buttons.Discard | Buttons.Cancel)
    _finish(box, Buttons.Save)
    return box


def writing_question(parent: QWidget) -> QMessageBox:
    """Return the box that asks what becomes of an export that goes on; Yes to finish it.

    Discard undoes it.
    """
    box = _question("writing_question", parent)
    box.setWindowTitle(_tr("Finish the export?"))
    box.setText(_tr("Files are still being written."))
    box.setInformativeText(
        _tr("The window closes at once; finish them, or leave the folder as it was before.")
    )
    box.setStandardButtons(Buttons.Yes | Buttons.Discard | Buttons.Cancel)
    box.button(Buttons.Yes).setText(_tr("Finish"))
    box.button(Buttons.Discard).setText(_tr("Undo"))
    _finish(box, Buttons.Yes)
    return box


def _question(name: str, parent: QWidget) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _finish(box: QMessageBox, first: QMessageBox.StandardButton) -> None:
    box.setDefaultButton(first)
    box.setEscapeButton(Buttons.Cancel)
    box.button(first).setProperty("primary", True)
    if (layout := box.layout()) is not None:
        layout.setContentsMargins(*_MARGINS)


def _tr(text: str) -> str:
    return QCoreApplication.translate("UnsavedQuestion", text)
