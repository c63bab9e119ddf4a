"""Asked before an address is read that a project names, and nobody has typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ..language.words import tr

Buttons = QMessageBox.StandardButton


def connect_question(project: str, address: str, parent: QWidget) -> QMessageBox:
    """Ask whether the photo of a project is to be read from elsewhere.

    Parameters
    ----------
    project : str
        Name of its file.
    address : str
    parent : QWidget
    """
    box = QMessageBox(parent)
    box.setObjectName("connect_question")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("Photo elsewhere"))
    box.setText(tr("The photo of {0} is at {1}").format(project, address))
    box.setInformativeText(tr("Whoever is there learns that it is read from here."))
    box.setStandardButtons(Buttons.Yes | Buttons.Cancel)
    box.button(Buttons.Yes).setText(tr("Read it"))
    box.button(Buttons.Yes).setProperty("primary", True)
    box.setDefaultButton(Buttons.Yes)
    box.setEscapeButton(Buttons.Cancel)
    return box
