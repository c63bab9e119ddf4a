"""The status bar: what is open, how it was fitted, what is under the cursor."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QStatusBar, QWidget

from ..widgets.elided_label import ElidedLabel
from ..widgets.plain_label import PlainLabel
from .page_field import PageField

PROGRESS_STEPS = 1000
# Milliseconds after which it is said what is done: words that come and go are a flicker.
PATIENCE = 300


class StatusBar(QStatusBar):
    """Shows a few texts, and how far a fit has come.

    Attributes
    ----------
    progress : QProgressBar
    page : PageField
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_bar")
        self.setSizeGripEnabled(False)
        self._texts = (ElidedLabel(), ElidedLabel(), ElidedLabel())
        for text in self._texts:
            # What is told must not make the window wider than a screen.
            text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            text.setContentsMargins(8, 4, 8, 4)
            text.setProperty("dim", True)
        self._objects = PlainLabel()
        self._objects.setObjectName("objects_told")
        self._place = PlainLabel()
        self._place.setObjectName("place")
        self._place.setProperty("strong", True)
        self.page = PageField()
        for widget in (self._place, self.page, *self._texts):
            self.addWidget(widget)
        self.page.hide()  # a status bar shows what is added to it
        self.progress = QProgressBar()
        self.progress.setRange(0, PROGRESS_STEPS)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.progress.setAccessibleName(self.tr("Progress of the fit"))
        self._doing, self._since = PlainLabel(), QTimer(self, singleShot=True)
        self._since.setInterval(PATIENCE)
        self._since.timeout.connect(self._doing.show)
        self._under_cursor, self._zoom = PlainLabel(), PlainLabel()
        self._under_cursor.setProperty("strong", True)
        every = self._doing, self.progress, self._objects, self._under_cursor, self._zoom
        for permanent in every:
            self.addPermanentWidget(permanent)
        self._doing.hide()
        self.progress.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said of the photo, its colours and its fit."""
        return tuple(label.text for label in self._texts)

    def show_fit(self, photo: str, fit: tuple[str, str]) -> None:
        """Display what is open and how it was fitted."""
        for label, text in zip(self._texts, (photo, *fit), strict=True):
            label.set_text(text)
            label.setVisible(bool(text))

    @property
    def doing(self) -> str:
        """What is said to be done; nothing of what takes no time."""
        return "" if self._doing.isHidden() else self._doing.text()

    def show_progress(self, fraction: float | None, doing: str = "") -> None:
        """Display how much of what is done, 0 to 1; None while nothing runs."""
        self._doing.setText(doing)
        if fraction is None:
            self._since.stop()
            self._doing.hide()
        elif self._doing.isHidden() and not self._since.isActive():
            self._since.start()
        # A bar that may paint does so at once, and so does all that waits to be painted.
        self.progress.setUpdatesEnabled(False)
        self.progress.setValue(round(PROGRESS_STEPS * (fraction or 0.0)))
        self.progress.setUpdatesEnabled(True)
        self.progress.setVisible(fraction is not None)

    def show_place(self, text: str) -> None:
        """Display which of the photos beside it the open one is."""
        self._place.setText(text)
        self._place.setVisible(bool(text))

    def show_objects(self, text: str) -> None:
        """Display how many objects there are; nothing while they are not counted."""
        self._objects.setText(text)

    def show_pixel(self, name: str, probability: float) -> None:
        """Display the label under the cursor; no name for none."""
        text = f"{name}  p = {probability:.2f}".replace(" 0.", " .") if name else ""
        self._under_cursor.setText(text)

    @Slot(float)
    def show_zoom(self, zoom: float) -> None:
        """Display the zoom."""
        self._zoom.setText(f"{100 * zoom:.0f}%")
