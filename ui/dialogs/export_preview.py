"""What a format's file will hold, beside the list of formats."""

from functools import partial

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.exports.previewing import FormatPreview, Picture, preview_format

from ..widgets.elided_label import ElidedLabel
from ..widgets.plain_label import PlainLabel
from ..work.background import BackgroundCall
from .export_labels import Chosen

# Who moves over the list does not wait for each preview on the way.
REST_MILLISECONDS = 60
LONGEST_ROW = 300


class ExportPreview(QWidget):
    """Shows a picture, the beginning of a text, or both; it only displays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_preview")
        self.setAccessibleName(self.tr("Preview"))
        self.setMinimumWidth(340)
        self._title = ElidedLabel()
        self._title.setObjectName("export_preview_title")
        self._title.setProperty("title", True)
        self._facts = PlainLabel()
        self._facts.setProperty("dim", True)
        self._picture = PreviewPicture()
        self._text = QPlainTextEdit()
        self._text.setObjectName("export_preview_text")
        self._text.setAccessibleName(self.tr("Beginning of the file"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._note = PlainLabel()
        self._note.setObjectName("export_preview_note")
        self._note.setProperty("dim", True)
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(self._picture, 3)
        column.addWidget(self._text, 2)
        column.addWidget(self._note)
        column.addStretch()

    def show_preview(self, file_name: str, facts: str, note: str, preview: FormatPreview) -> None:
        """Display what a file will hold."""
        self._title.set_text(file_name)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self._picture.set_picture(preview.picture)
        # Rows of a table stay rows; a file of a single line is read wrapped.
        has_rows = "\n" in preview.text[:LONGEST_ROW]
        wrap = QPlainTextEdit.LineWrapMode
        self._text.setLineWrapMode(wrap.NoWrap if has_rows else wrap.WidgetWidth)
        self._text.setPlainText(preview.text)
        self._text.setVisible(bool(preview.text))
        self._note.setText(preview.problem or note)
        self._note.setVisible(bool(preview.problem or note))


class PreviewPicture(QWidget):
    """A picture as large as there is room for; where that enlarges it, its pixels stay sharp."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(120)

    def set_picture(self, picture: Picture | None) -> None:
        """Show a picture, or take no room."""
        self._image = None
        if picture is not None:
            height, width, channels = picture.shape
            layout = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
            data = picture.tobytes()
            self._image = QImage(data, width, height, channels * width, layout).copy()
        self.setVisible(picture is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room of a small photo."""
        return QSize(380, 260)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint at the top, small pictures with sharp pixels."""
        if self._image is None or self._image.isNull():
            return
        painter = QPainter(self)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shrinks = size.width() < self._image.width() * self.devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, shrinks)
        left = (self.width() - size.width()) / 2
        painter.drawImage(QRectF(left, 0, size.width(), size.height()), self._image)
        painter.end()


class PreviewMaker(QObject):
    """Makes previews in a thread; only the one that is wanted last is told.

    Parameters
    ----------
    job : ExportJob
        What will be written.
    """

    made = Signal(str, object)
    """Name of a format and its FormatPreview."""

    def __init__(self, job: ExportJob, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job, self._chosen = job, Chosen()
        self._wanted = ""
        self._made: dict[str, FormatPreview] = {}
        self._running = False
        # Kept until the next one: a thread must not drop the last reference to a QObject.
        self._call: BackgroundCall | None = None
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._rest.timeout.connect(self._make)

    def choose(self, chosen: Chosen) -> None:
        """Show what is wanted with other labels."""
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self._made.clear()
        if self._wanted:
            self._rest.start()

    @Slot(str)
    def want(self, name: str) -> None:
        """Ask for a format's preview."""
        if name == self._wanted:
            return
        self._wanted = name
        if name in self._made:
            self.made.emit(name, self._made[name])
        else:
            self._rest.start()

    @Slot()
    def _make(self) -> None:
        name = self._wanted
        if self._running or name in self._made:
            return
        self._running = True
        self._call = BackgroundCall(partial(_named_preview, self._job, self._chosen, name))
        self._call.done.connect(self._take)
        self._call.failed.connect(self._fail)
        self._call.start()

    @Slot(object)
    def _take(self, named: tuple[Chosen, str, FormatPreview]) -> None:
        self._running = False
        chosen, name, preview = named
        if chosen != self._chosen:
            self._make()
            return
        self._made[name] = preview
        if name == self._wanted:
            self.made.emit(name, preview)
        else:
            self._make()

    @Slot(str)
    def _fail(self, reason: str) -> None:
        self._running = False
        self.made.emit(self._wanted, FormatPreview(problem=reason))


def _named_preview(job: ExportJob, chosen: Chosen, name: str) -> tuple[Chosen, str, FormatPreview]:
    try:
        return chosen, name, preview_format(chosen.of(job), name)
    except ExportError as error:
        return chosen, name, FormatPreview(problem=str(error))
