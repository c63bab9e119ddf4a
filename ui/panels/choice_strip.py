"""Scores over the numbers of labels, and below each number its thumbnail."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from segmenter.recipe import AUTO_COMPONENTS
from segmenter.recipe import Choice as Criterion
from segmenter.segmenting.judges import JUDGES, Judge

from ..look.theme import current_theme
from .choice_thumbnail import CAPTION, GAP, ChoiceThumbnail

if TYPE_CHECKING:
    from segmenter.segmenting.choosing import Choice

MARGIN = 10
SLIMMEST, WIDEST = 64, 104
LEAST_CURVES = 26
CURVE_SHARE = 0.3
DOT = 3.5
# Tells curves apart by more than colour: dashes and gaps, in widths of the pen.
DASHES: dict[Judge, list[float]] = {"icl": [1, 2], "bic": [5, 2, 1, 2], "aic": [3, 2.5]}
# How far below the others one label alone is drawn at most, as a share of their range.
BELOW = 0.3


class ChoiceStrip(QWidget):
    """As wide as its thumbnails need, or as its place is; arrow keys go from one to the next.

    Their size follows from ``set_room`` and not from the height of this widget: that shrinks when a
    scroll bar appears, smaller thumbnails need none, and the bar would come and go without an end.
    """

    components_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[int, Choice] = {}
        self._curve_points: dict[Judge, list[QPointF]] = {}
        self._decides: Criterion = "icl"
        self._aspect = 1.5
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.thumbnails = [ChoiceThumbnail(k, self) for k in AUTO_COMPONENTS]
        for thumbnail in self.thumbnails:
            thumbnail.clicked.connect(self._request)

    def show_choices(
        self, choices: Sequence[Choice], current: int | None, decides: Criterion = "icl"
    ) -> None:
        """Display choices, of which there may be only some yet, and by what the best is found."""
        known = {choice.n_labels: choice for choice in choices}
        has_other_curves = (known, decides) != (self._choices, self._decides)
        self._choices, self._decides = known, decides
        best = self._best(self.decides) if self.decides else None
        for thumbnail in self.thumbnails:
            k = thumbnail.n_labels
            is_best = best is not None and best.n_labels == k
            choice = self._choices.get(k)
            thumbnail.show_choice(choice, is_current=k == current, is_best=is_best)
        if choices:
            height, width = choices[0].thumbnail.shape[:2]
            if self._aspect != width / height:
                self._aspect = width / height
                self.updateGeometry()
                self._lay_out()
        if has_other_curves:
            self._curve_points = {}
            self.update()

    @property
    def decides(self) -> Judge | None:
        """The curve whose maximum is the best; a mixture that empties labels has none."""
        return next((judge for judge in JUDGES if judge == self._decides), None)

    @property
    def curves(self) -> tuple[Judge, ...]:
        """The curves there are, the one that decides first."""
        known = dict(next(iter(self._choices.values())).scores) if self._choices else {}
        return tuple(sorted((j for j in JUDGES if j in known), key=lambda j: j != self.decides))

    def pen_of(self, judge: Judge) -> QPen:
        """Return what a curve is drawn with."""
        theme, decides = current_theme(), judge == self.decides
        pen = QPen(QColor(theme.accent if decides else theme.dim), 2.0 if decides else 1.5)
        if judge in DASHES:
            pen.setDashPattern(DASHES[judge])
        return pen

    def set_room(self, height: int) -> None:
        """Lay thumbnails and curves out for a height, whatever is added to it."""
        if height != self._room:
            self._room = height
            self.updateGeometry()
            self._lay_out()

    def height_at(self, judge: Judge, x: float) -> float | None:
        """Return the height of a curve at ``x`` pixels from the left, None where it has none."""
        points = self._points(judge)
        for a, b in pairwise(points):
            if a.x() <= x <= b.x():
                return a.y() + (b.y() - a.y()) * (x - a.x()) / max(b.x() - a.x(), 1e-9)
        return points[-1].y() if points and x > points[-1].x() else None

    def minimumSizeHint(self) -> QSize:
        """Return room for thumbnails that can be made out."""
        return QSize(len(self.thumbnails) * self._column_width() + 2 * MARGIN, 96)

    def sizeHint(self) -> QSize:
        """Return the least width: more is taken if there is."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the thumbnails out again."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from one thumbnail to the next; Enter asks for its labels."""
        focused = self.focusWidget()
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if not isinstance(focused, ChoiceThumbnail):
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused.click()
        elif event.key() in moves:
            place = focused.n_labels - 1 + moves[Qt.Key(event.key())]
            if 0 <= place < len(self.thumbnails) and self.thumbnails[place].isEnabled():
                self.thumbnails[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the curves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for judge in reversed(self.curves):
            points = self._points(judge)
            painter.setPen(self.pen_of(judge))
            painter.drawPolyline(points)
            best = self._best(judge)
            if best is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.pen_of(judge).color())
                painter.drawEllipse(points[best.n_labels - min(self._choices)], DOT, DOT)
                painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.end()

    @Slot()
    def _request(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceThumbnail):
            self.components_requested.emit(button.n_labels)

    def _picture_size(self) -> tuple[int, int]:
        """Return width and height of the pictures; what they leave is the curves'."""
        room = self._room - max(LEAST_CURVES, CURVE_SHARE * self._room) - CAPTION - 3 * GAP
        width = min(max(room * self._aspect, SLIMMEST), WIDEST)
        return int(width), int(max(min(room, width / self._aspect), 0))

    def _curves_height(self) -> int:
        return self.height() - self._picture_size()[1] - CAPTION - 3 * GAP

    def _column_width(self) -> int:
        return self._picture_size()[0] + 2 * GAP

    def _lay_out(self) -> None:
        self._curve_points = {}
        top = self._curves_height() + 2 * GAP
        spacing = (self.width() - 2 * MARGIN) / len(self.thumbnails)
        width = min(int(spacing), self._column_width())
        for place, thumbnail in enumerate(self.thumbnails):
            left = round(MARGIN + place * spacing + (spacing - width) / 2)
            thumbnail.setGeometry(left, top, width, max(self.height() - top, 0))

    def _best(self, judge: Judge) -> Choice | None:
        """Return the best choice, once there are all."""
        from segmenter.segmenting.choosing import best_choice

        choices = list(self._choices.values())
        return best_choice(choices, judge) if len(choices) == len(self.thumbnails) else None

    def _points(self, judge: Judge) -> list[QPointF]:
        if judge not in self._curve_points:
            self._curve_points[judge] = self._place(judge) if judge in self.curves else []
        return self._curve_points[judge]

    def _place(self, judge: Judge) -> list[QPointF]:
        scores = {k: choice.score(judge) for k, choice in sorted(self._choices.items())}
        low, high = self._range(judge)
        bottom, top = self._curves_height() - 3.0, 8.0
        spacing = (self.width() - 2 * MARGIN) / len(self.thumbnails)
        # One label alone may be far worse than all others: it stands below them, not to scale.
        heights = {k: max((score - low) / (high - low), -BELOW) for k, score in scores.items()}
        floor = self._floor(judge)
        room = (bottom - top) / (1 - floor)
        return [
            QPointF(MARGIN + (k - 0.5) * spacing, bottom - room * (height - floor))
            for k, height in heights.items()
        ]

    def _floor(self, judge: Judge) -> float:
        """Return what stands at the lower edge of all curves, as a share of the range."""
        low, high = self._range(judge)
        scores = [c.score(each) for c in self._choices.values() for each in self._alike(judge)]
        return max((min(scores, default=low) - low) / (high - low), -BELOW)

    def _alike(self, judge: Judge) -> list[Judge]:
        """Return what is drawn to the same scale: criteria share one, regions have their own."""
        return [judge] if judge == "regions" else [j for j in self.curves if j != "regions"]

    def _range(self, judge: Judge) -> tuple[float, float]:
        counted = [choice for k, choice in self._choices.items() if k > 1]
        shown = counted if len(counted) > 1 else list(self._choices.values())
        scores = [choice.score(each) for choice in shown for each in self._alike(judge)]
        low, high = min(scores, default=0.0), max(scores, default=1.0)
        return (low, high) if high > low else (low - 0.5, high + 0.5)
