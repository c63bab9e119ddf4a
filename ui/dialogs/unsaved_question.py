"""The questions before the window closes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ..language.words import tr

Buttons = QMessageBox.StandardButton
_MARGINS = (20, 18, 20, 16)
_MOST_NAMES = 3


def unsaved_question(photo: str, others: Sequence[str], parent: QWidget) -> QMessageBox:
    """Return the box that asks what becomes of what was done to a photo; Save, unless one says.

    Parameters
    ----------
    photo : str
        Its name, fit for a line.
    others : sequence of str
        The names of photos that were left unsaved before, which Save does not keep.
    parent : QWidget
    """
    box = _question("unsaved_question", parent)
    box.setWindowTitle(tr("Save the project?"))
    text, advice = tr("What you did to {0} is not saved."), tr("Save keeps it in a project;")
    if others:
        text = tr("What you did to {0} and to {1} is not saved.")
        advice = tr("Save keeps that of {0} in a project, and asks again for the others;")
    box.setText(text.format(photo, _counted(others)))
    gone = tr("discarded, it is gone for good.")
    box.setInformativeText(f"{advice.format(photo)} {gone}")
    box.setStandardButtons(Buttons.Save | Buttons.Discard | Buttons.Cancel)
    _finish(box, Buttons.Save)
    return box


def others_question(others: Sequence[str], parent: QWidget) -> QMessageBox:
    """Return the box that asks whether what was done to photos before may go; Cancel if not.

    Parameters
    ----------
    others : sequence of str
        Their names, fit for a line.
    parent : QWidget
    """
    box = _question("others_question", parent)
    box.setWindowTitle(tr("Discard what is not saved?"))
    box.setText(tr("What you did to {0} is not saved.").format(_counted(others)))
    box.setInformativeText(tr("Cancel, turn to each and save it; discarded, it is gone for good."))
    box.setStandardButtons(Buttons.Discard | Buttons.Cancel)
    _finish(box, Buttons.Cancel)
    return box


def _counted(others: Sequence[str]) -> str:
    names = ", ".join(others[:_MOST_NAMES]) + (", …" if len(others) > _MOST_NAMES else "")
    return tr("{0} other photos ({1})", len(others)).format(len(others), names)


def writing_question(parent: QWidget, *, is_waiting: bool) -> QMessageBox:
    """Return the box that asks what becomes of an export that goes on; Yes to finish it.

    Discard undoes it.

    Parameters
    ----------
    parent : QWidget
    is_waiting : bool
        Whether it waits for the labels, which only come while the window is open.
    """
    box = _question("writing_question", parent)
    box.setWindowTitle(tr("Finish the export?"))
    box.setText(tr("Files are still being written."))
    advice = tr("The window closes at once; finish them, or leave the folder as it was before.")
    if is_waiting:
        box.setText(tr("Files are to be written once their labels are there."))
        advice = tr("Finish closes the window after that; undone, nothing is written.")
    box.setInformativeText(advice)
    box.setStandardButtons(Buttons.Yes | Buttons.Discard | Buttons.Cancel)
    box.button(Buttons.Yes).setText(tr("Finish"))
    box.button(Buttons.Discard).setText(tr("Undo"))
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
