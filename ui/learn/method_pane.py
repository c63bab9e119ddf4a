"""One method: its plot, its labels, how they agree with the truth, and its objective."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from segmenter.lessons.film import Reel
from segmenter.lessons.walking import Method

from ..look.theme import current_theme, heading_font
from ..widgets.elided_label import ElidedLabel
from ..widgets.plain_label import PlainLabel
from .amounts import fixed
from .lesson_plot import LessonPlot
from .pixel_picture import PixelPicture
from .scene import LessonScene, labels_picture
from .small_curve import SmallCurve
from .words import method_summary, method_title, objective_title

PICTURE_WIDTH = 84
LEAST_WIDTH = 226
NOTHING = "–"


class AgreementBar(QWidget):
    """A thin bar from nothing to all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedHeight(3)

    def show_share(self, share: float) -> None:
        """Fill as much of it."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and what is filled."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        for colour, width in ((theme.line, box.width()), (theme.accent, box.width() * self._share)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(0, 0, width, box.height()), 1.5, 1.5)
        painter.end()


class MethodPane(QWidget):
    """Shows one method; stores nothing.

    Parameters
    ----------
    method : {"k-means", "hard", "em"}
    """

    chosen = Signal(str)
    """The numbers of this method are wanted."""

    def __init__(self, method: Method, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.method = method
        self._is_chosen = False
        self.setObjectName(f"method_{method}")
        self.plot = LessonPlot()
        self.plot.setObjectName(f"plot_{method}")
        self.plot.setAccessibleName(method_title(method))
        self.plot.touched.connect(self._choose)
        self.labels = PixelPicture(PICTURE_WIDTH)
        self.labels.setObjectName(f"labels_{method}")
        self.labels.setAccessibleName(self.tr("Labels by {0}").format(method_title(method)))
        self.curve = SmallCurve()
        self.curve.setObjectName(f"curve_{method}")
        self.curve.setAccessibleName(objective_title(method))
        self._agreement = PlainLabel(NOTHING)
        self._agreement.setObjectName(f"agreement_{method}")
        self._bar = AgreementBar()
        self._objective = PlainLabel()
        self._objective.setObjectName(f"objective_{method}")
        # Three beside each other are of one width, whatever is written in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(LEAST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self._bar)
        column.addWidget(self.plot, 1)
        column.addLayout(self._foot())

    @property
    def agreement(self) -> str:
        """The adjusted Rand index as it is shown."""
        return self._agreement.text()

    def show_moment(self, reel: Reel, step: int, scene: LessonScene) -> None:
        """Show what a method had made after a step."""
        moment, (height, width) = scene.moment, scene.lesson.truth.shape
        self.plot.show_scene(scene)
        self.labels.show_image(labels_picture(moment.posterior, height, width))
        self.labels.show_pixel(scene.pixel)
        agreement = reel.agreement(step)
        self._agreement.setText(NOTHING if agreement is None else fixed(agreement, 3))
        self._bar.show_share(agreement or 0.0)
        self.curve.show_curve(reel.objectives, moment.step // 2)
        digits = 1 if self.method == "k-means" else 4
        objective = fixed(moment.objective, digits)
        self._objective.setText(objective)
        spoken = self.tr("{0}, adjusted Rand index {1}, {2} {3}").format(
            method_title(self.method),
            self._agreement.text(),
            objective_title(self.method),
            objective,
        )
        self.plot.setAccessibleDescription(spoken)

    def set_chosen(self, is_chosen: bool) -> None:
        """Display whether this is the method whose numbers are shown."""
        theme = current_theme()
        self._title.setStyleSheet(f"color: {theme.accent if is_chosen else theme.text};")
        self._is_chosen = is_chosen

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.set_chosen(self._is_chosen)

    def _choose(self) -> None:
        self.chosen.emit(self.method)

    def _head(self) -> QHBoxLayout:
        self._title = PlainLabel(method_title(self.method))
        self._title.setProperty("title", True)
        summary = ElidedLabel()
        summary.set_text(method_summary(self.method))
        summary.setProperty("dim", True)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self._title)
        left.addWidget(summary)
        font = heading_font()
        font.setPixelSize(20)
        self._agreement.setFont(font)
        self._agreement.setAlignment(Qt.AlignmentFlag.AlignRight)
        caption = PlainLabel(self.tr("adjusted Rand"))
        caption.setProperty("dim", True)
        caption.setAlignment(Qt.AlignmentFlag.AlignRight)
        caption.setToolTip(
            self.tr("How far the labels agree with the truth: 1 wholly, 0 as by chance.")
        )
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._agreement)
        right.addWidget(caption)
        row = QHBoxLayout()
        row.addLayout(left, 1)
        row.addLayout(right)
        return row

    def _foot(self) -> QHBoxLayout:
        caption = ElidedLabel()
        caption.set_text(objective_title(self.method))
        caption.setProperty("dim", True)
        self._objective.setAlignment(Qt.AlignmentFlag.AlignRight)
        words = QHBoxLayout()
        words.addWidget(caption, 1)
        words.addWidget(self._objective)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addLayout(words)
        right.addWidget(self.curve, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.labels)
        row.addLayout(right, 1)
        return row
