"""What was done, step by step, and the way back to each."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ..look.theme import body_font, current_theme
from ..widgets.page_keys import keep_page_keys

ROW = 24
MARK = 4.0
INDENT = 14
TEXT_LEFT = 28
CORNER = 6


class HistoryPanel(QWidget):
    """Shows the steps, and asks to go back or forward to one; it stores none."""

    step_requested = Signal(int)
    """How many steps are to be done: 0 is the photo as it was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(self.tr("History"))
        self.view = QListWidget()
        self.view.setObjectName("history_view")
        self.view.setAccessibleName(self.tr("History"))
        self.view.setAccessibleDescription(self.tr("Up and Down go back and forward, step by step"))
        self.view.setFrameShape(QListWidget.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)  # spares asking each for its size
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setItemDelegate(_Steps(self.view))
        keep_page_keys(self.view)
        self.view.currentRowChanged.connect(self.step_requested)
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.addWidget(self.view)

    @property
    def steps(self) -> tuple[str, ...]:
        """What is shown."""
        return tuple(self.view.item(row).text() for row in range(self.view.count()))

    @property
    def done(self) -> int:
        """How many of the steps are shown as done."""
        return self.view.currentRow()

    def set_steps(self, steps: Sequence[str], done: int) -> None:
        """Display steps.

        Parameters
        ----------
        steps : sequence of str
            The first is the beginning; none where nothing is open.
        done : int
            The step that the window shows; those after it were undone.
        """
        with QSignalBlocker(self.view):
            self._name_steps(steps)
            if self.done != (done if steps else -1):
                self.view.setCurrentRow(done if steps else -1)
        # The list repaints the old and the new current row; the marks between them change as well.
        self.view.viewport().update()

    def _name_steps(self, steps: Sequence[str]) -> None:
        """Change what differs: a list filled anew is laid out anew, with every move of a slider."""
        for row, (before, now) in enumerate(zip(self.steps, steps, strict=False)):
            if before != now:
                self.view.item(row).setText(now)
        while self.view.count() > len(steps):
            self.view.takeItem(self.view.count() - 1)
        self.view.addItems(list(steps[self.view.count() :]))


class _Steps(QStyledItemDelegate):
    """Paints a ring before each step, a dot before the one that is shown."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room of a row."""
        return QSize(0, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a step."""
        theme, place = current_theme(), self._view.currentRow() - index.row()
        area, state = QRect(option.rect), option.state
        colour = QColor(theme.text if place == 0 else theme.dim)
        font = body_font()
        font.setItalic(place < 0)  # they can be had back, so they are not faint
        painter.save()
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_MouseOver or (
            state & QStyle.StateFlag.State_HasFocus and place == 0
        ):
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), CORNER, CORNER)
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(colour if place == 0 else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(area.left() + INDENT, area.center().y() + 0.5), MARK, MARK)
        words = area.adjusted(TEXT_LEFT, 0, -6, 0)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
