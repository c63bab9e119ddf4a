"""What is known of one label besides its name: a note, and the key that chooses it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from segmenter.regions.style import KEYS, LabelStyle

LONGEST_NOTE = 2000


class LabelDialog(QDialog):
    """Asks for a note and a key.

    Parameters
    ----------
    label : int
    style : LabelStyle
    parent : QWidget, optional
    """

    changed = Signal(int, str, int)
    """The label, its note, and its key; 0 for none of its own."""

    def __init__(self, label: int, style: LabelStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.setObjectName("label_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Note and key of {0}").format(style.name))
        self._note = QPlainTextEdit(style.note)
        self._note.setObjectName("label_note")
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(self.tr("What belongs to the label, and what does not"))
        self._key = QComboBox()
        self._key.setObjectName("label_key")
        self._key.setAccessibleName(self.tr("Key"))
        self._key.addItems([self.tr("None of its own"), *map(str, KEYS)])
        self._key.setCurrentIndex(style.key)
        form = QFormLayout()
        form.addRow(self.tr("Note"), self._note)
        form.addRow(self.tr("Key"), self._key)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    @Slot()
    def _tell(self) -> None:
        note = self._note.toPlainText().strip()[:LONGEST_NOTE]
        self.changed.emit(self._label, note, self._key.currentIndex())
