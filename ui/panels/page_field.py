"""Which of a file's pictures is open: a page, a slice or a frame."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QToolButton, QWidget

from segmenter.images.image import ONE_PAGE, Page

from ..look.icons import icon
from ..widgets.plain_label import PlainLabel
from .page_strip import PageStrip

# Somebody who holds an arrow wants the last of the pages that go by.
REST_MILLISECONDS = 200


class PageField(QWidget):
    """A number from 1 on, and the pages as pictures; hidden where a file has a single one.

    Attributes
    ----------
    strip : PageStrip

    Signals
    -------
    page_requested(int)
    """

    page_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_field")
        self._page = ONE_PAGE
        self._number = QSpinBox()
        self._number.setObjectName("page")
        self._number.setAccessibleName(self.tr("Page"))
        self._number.setToolTip(self.tr("Which picture of the file is open"))
        self._number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number.setKeyboardTracking(False)
        self._count = PlainLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._pages = QToolButton()
        self._pages.setObjectName("show_pages")
        self._pages.setProperty("quiet", True)
        self._pages.setIcon(icon("pages", "dim"))
        self._pages.setIconSize(QSize(14, 14))
        self._pages.setFixedSize(22, 22)
        self._pages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages.setToolTip(self.tr("Show the pages (Alt+Down in the field)"))
        self._pages.setAccessibleName(self.tr("Show the pages"))
        self._pages.clicked.connect(self.open_strip)
        for widget in (PlainLabel(self.tr("Page")), self._number, self._count, self._pages):
            row.addWidget(widget)
        self.strip = PageStrip(self)
        self.strip.page_requested.connect(self.page_requested)
        self._number.installEventFilter(self)
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._rest.timeout.connect(self._request)
        self._number.valueChanged.connect(self._rest.start)
        self.hide()

    def show_page(self, page: Page) -> None:
        """Display which page is open."""
        self._page = page
        self._rest.stop()
        self._number.blockSignals(True)
        self._number.setRange(1, page.count)
        self._number.setValue(page.number)
        self._number.blockSignals(False)
        self._count.setText(self.tr("of {0}").format(f"{page.count:,}"))
        self.setVisible(page.count > 1)

    @Slot()
    def open_strip(self) -> None:
        """Show the pages as pictures."""
        self.strip.open_over(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the pictures from the keyboard, as a list that drops down does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if alt and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.open_strip()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _request(self) -> None:
        if self._number.value() != self._page.number:
            self.page_requested.emit(self._number.value())
