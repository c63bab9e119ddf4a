"""Where an image is that lies on no disk of this machine."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from segmenter.files.addresses import is_remote

from ..widgets.plain_label import PlainLabel

_WIDTH = 460
_EXAMPLES = "https://example.org/big.zarr   s3://bucket/big.zarr"


class AddressDialog(QDialog):
    """Asks for an address."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("address_dialog")
        self.setWindowTitle(self.tr("Open address"))
        self._address = QLineEdit()
        self._address.setObjectName("address")
        self._address.setAccessibleName(self.tr("Address"))
        self._address.setPlaceholderText(_EXAMPLES)
        self._address.setMinimumWidth(_WIDTH)
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Open | standard.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._address.textChanged.connect(self._check)
        self.accepted.connect(self._tell)
        self._lay_out()
        self._check()

    @Slot()
    def _check(self) -> None:
        known = is_remote(self._address.text().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(known)

    @Slot()
    def _tell(self) -> None:
        self.given.emit(self._address.text().strip())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self.tr("Address of a Zarr image or a TIFF:")))
        column.addWidget(self._address)
        note = PlainLabel(self.tr("What is seen of it is read from there, and from nowhere else."))
        note.setProperty("dim", True)
        note.setWordWrap(True)
        column.addWidget(note)
        column.addWidget(self._buttons)
