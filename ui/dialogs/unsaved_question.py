"""The question before what is not saved goes."""

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
    box = QMessageBox(parent)
    box.setObjectName("unsaved_question")
    box.setWindowTitle(_tr("Save the project?"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_tr("What you did to {0} is not saved.").format(photo))
    box.setInformativeText(_tr("Save keeps it in a project; discarded, it is gone for good."))
    box.setStandardButtons(Buttons.Save | Buttons.Discard | Buttons.Cancel)
    box.setDefaultButton(Buttons.Save)
    box.setEscapeButton(Buttons.Cancel)
    box.button(Buttons.Save).setProperty("primary", True)
    if (layout := box.layout()) is not None:
        layout.setContentsMargins(*_MARGINS)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("UnsavedQuestion", text)
