"""A dialog that shows text to read and to copy."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ..widgets.plain_label import PlainLabel


class TextDialog(QDialog):
    """Shows text below a line that says what it is.

    Parameters
    ----------
    title : str
    intro : str
    text : str
    wide : bool
        Whether lines are long, as those of a log are.

    Attributes
    ----------
    text : str
    """

    def __init__(
        self, title: str, intro: str, text: str, parent: QWidget | None = None, *, wide: bool
    ) -> None:
        super().__init__(parent)
        self.text = text
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*((820, 520) if wide else (440, 420)))
        head = PlainLabel(intro)
        head.setWordWrap(True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown = QPlainTextEdit(text)
        shown.setObjectName("text")
        shown.setAccessibleName(title)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        if wide:
            shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPixelSize(11)
            shown.setFont(font)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = self._buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copy")
        copy.clicked.connect(self._copy)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(shown, 1)
        column.addWidget(self._buttons)
        if wide:  # what was logged last is what one looks for
            bar = shown.verticalScrollBar()
            bar.setValue(bar.maximum())

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text)
