"""How many labels the photo may have, to compare and to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QWidget

from segmenter.recipe import Choice as Criterion

from ..look.text import plain
from ..look.theme import body_font
from ..widgets.elided_label import ElidedLabel
from ..widgets.plain_label import PlainLabel
from ..widgets.slider import next_gesture
from .choice_strip import ChoiceStrip
from .choice_thumbnail import ChoiceThumbnail

if TYPE_CHECKING:
    from segmenter.segmenting.choosing import Choice
    from segmenter.segmenting.judges import Judge

NAMES_WIDTH, NAMES_LEFT = 54, 4
NAME_HEIGHT = 14


class ChoosePanel(QWidget):
    """Shows what speaks for each K as curves, with a thumbnail at each; it stores none.

    Attributes
    ----------
    words : ElidedLabel
        What the curves mean, for the title of the dock.
    """

    components_requested = Signal(int, int)
    """K, and the number of the gesture: a new one each time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choose")
        self.setWindowTitle(self.tr("How many labels?"))
        self.setAccessibleName(self.tr("How many labels?"))
        self.setMinimumHeight(104)
        self.strip = ChoiceStrip()
        self.strip.components_requested.connect(self._request)
        self._scroll = _StripArea(self.strip)
        self._names = _CurveNames(self._scroll, self.strip)
        self._scroll.horizontalScrollBar().valueChanged.connect(self._names.update)
        self.words = self._make_words()
        self.set_by_regions(False)
        self._hint = PlainLabel(self.tr("Open a photo to compare numbers of labels."))
        self._hint.setProperty("dim", True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(14, 4, 14, 4)
        self._page = QWidget()
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self._scroll, 1)
        row.addWidget(self._names)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 4, 0, 6)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self._page)

    @property
    def thumbnails(self) -> Sequence[ChoiceThumbnail]:
        """One for each number of labels."""
        return self.strip.thumbnails

    def set_choices(
        self, choices: Sequence[Choice], current: int | None, decides: Criterion = "icl"
    ) -> None:
        """Display what is known so far, and how many labels the photo has now.

        Parameters
        ----------
        choices : sequence of Choice
            Ascending.
        current : int, optional
        decides : {"regions", "icl", "bic", "aic", "variational"}, optional
            By what the best is found; its curve stands out.
        """
        before = self._marked()
        self.strip.show_choices(choices, current, decides)
        self._say_what_decides()
        self._names.update()
        self._stack.setCurrentWidget(self._page)
        if self._marked() != before:
            for thumbnail in self._marked():
                self._scroll.ensureWidgetVisible(thumbnail, thumbnail.width() // 2, 0)

    def set_by_regions(self, by_regions: bool) -> None:
        """Say whether labels are regions, which choosing a number leaves."""
        self._by_regions = by_regions
        self._say_what_decides()

    def clear(self) -> None:
        """Display that there is nothing to compare."""
        self.strip.show_choices((), None)
        self._stack.setCurrentWidget(self._hint)

    def _say_what_decides(self) -> None:
        if self._by_regions:
            told = self.tr("Of labels by colour: choosing a number leaves the regions.")
        elif self.strip.decides is None:
            told = self.tr("Higher is better. Auto goes by a variational mixture, without a curve.")
        else:
            told = self.tr("Higher is better. Auto goes by the coloured curve.")
        self.words.set_text(told)

    def _marked(self) -> list[ChoiceThumbnail]:
        """Return the best and the current one, last because it matters more if room is short."""
        best = [each for each in self.thumbnails if each.is_best]
        return best + [each for each in self.thumbnails if each.is_current]

    def _make_words(self) -> ElidedLabel:
        words = ElidedLabel()
        words.setProperty("dim", True)
        explanation = self.tr(
            "Regions tells how well the connected areas of K labels agree with the regions of the"
            " photo, and comes closest to what people choose.\n"
            "The others weigh how well K labels explain the photo's colours against how many"
            " numbers that takes, in nats; ICL also counts against labels that overlap.\n"
            "Neighbouring pixels are alike: a photo counts as 256 patches, whatever its size."
        )
        words.setToolTip(plain(explanation))
        self.setToolTip(plain(explanation))
        return words

    @Slot(int)
    def _request(self, n_labels: int) -> None:
        self.components_requested.emit(n_labels, next_gesture())


class _StripArea(QScrollArea):
    """Scrolls the strip sideways, and always leaves room for the scroll bar."""

    def __init__(self, strip: ChoiceStrip) -> None:
        super().__init__()
        self._strip = strip
        self.setWidget(strip)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the strip its room."""
        self._strip.set_room(self.height() - self.horizontalScrollBar().sizeHint().height())
        super().resizeEvent(event)


class _CurveNames(QWidget):
    """The names of the curves, beside where they leave the part that is seen."""

    def __init__(self, scroll: QScrollArea, strip: ChoiceStrip) -> None:
        super().__init__()
        self._scroll = scroll
        self._strip = strip
        regions = QFontMetrics(body_font()).horizontalAdvance(self._called("regions"))
        self.setFixedWidth(max(NAMES_WIDTH, NAMES_LEFT + regions + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the names, from above, without one over another."""
        painter = QPainter(self)
        painter.setFont(body_font())
        right = self._scroll.horizontalScrollBar().value() + self._scroll.viewport().width()
        heights = {name: self._strip.height_at(name, right) for name in self._strip.curves}
        below = 0.0
        known = [(height, name) for name, height in heights.items() if height is not None]
        for height, name in sorted(known, key=lambda each: each[0]):
            top = max(height - NAME_HEIGHT / 2, below)
            painter.setPen(QColor(self._strip.pen_of(name).color()))
            box = QRectF(NAMES_LEFT, top, self.width() - NAMES_LEFT, NAME_HEIGHT)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._called(name))
            below = top + NAME_HEIGHT
        painter.end()

    def _called(self, judge: Judge) -> str:
        return self.tr("Regions") if judge == "regions" else judge.upper()
