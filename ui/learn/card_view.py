"""A card of numbers: formula, a table with a row for each component, and one worked out."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ..look.theme import current_theme, heading_font
from ..widgets.plain_label import PlainLabel
from .card import Card
from .formula import FormulaView
from .marks import paint_disc
from .scene import component_colour

DISC_ROOM = 20


class ComponentDisc(QWidget):
    """A component's number on its colour."""

    def __init__(self, component: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._component = component
        self.setFixedSize(DISC_ROOM, DISC_ROOM)
        self.setAccessibleName(self.tr("Component {0}").format(component + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        paint_disc(painter, middle, self._component)
        painter.end()


class ShareBar(QWidget):
    """A pixel's posterior as pieces of one bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[float, ...] = ()
        self.setFixedHeight(6)

    def show_shares(self, shares: tuple[float, ...]) -> None:
        """Show others, which add up to 1."""
        self._shares = shares
        spoken = ", ".join(f"{k}: {share:.3f}" for k, share in enumerate(shares, 1))
        self.setAccessibleName(self.tr("Shares of the pixel: {0}").format(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as there is room."""
        return QSize(160, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces from left to right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._shares:
            painter.fillRect(self.rect(), QColor(current_theme().line))
        left = 0.0
        for component, share in enumerate(self._shares):
            width = share * self.width()
            painter.fillRect(QRectF(left, 0, width, self.height()), component_colour(component))
            left += width
        painter.end()


class CardView(QWidget):
    """Shows a card; stores nothing but its labels.

    Parameters
    ----------
    with_shares : bool
        Whether the pixel's posterior is drawn as a bar.
    """

    def __init__(self, with_shares: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel()
        self._title.setFont(heading_font())
        self._formula = FormulaView()
        self._worked = FormulaView()
        self._shares = ShareBar() if with_shares else None
        self._table = QWidget()
        self._cells: list[list[PlainLabel]] = []
        self._heads: list[FormulaView] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 12)
        self._column.setSpacing(4)
        for widget in (self._title, self._formula, self._table, self._shares, self._worked):
            if widget is not None:
                self._column.addWidget(widget)
        self._column.addStretch(1)

    @property
    def title(self) -> str:
        """What the card is called."""
        return self._title.text()

    @property
    def numbers(self) -> tuple[tuple[str, ...], ...]:
        """The table as it is shown, its sums last."""
        return tuple(tuple(cell.text() for cell in row) for row in self._cells)

    @property
    def worked(self) -> str:
        """The formula with numbers in it."""
        return self._worked.accessibleName()

    def show_card(self, card: Card) -> None:
        """Show other numbers."""
        self._title.setText(card.title)
        self._colour_title(card.is_now)
        self._formula.show_formula(card.formula)
        self._worked.show_formula(card.worked)
        if self._shares is not None:
            self._shares.show_shares(card.shares)
        sums = card.sums or ("",) * len(card.heads)
        rows = (*card.rows, sums)
        if self._shape() != (len(rows), len(card.heads)):
            self._make_table(len(rows), len(card.heads))
        for head, text in zip(self._heads, card.heads, strict=True):
            head.show_formula(text)
        for labels, texts in zip(self._cells, rows, strict=True):
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour_title(bool(self._title.property("now")))

    def _colour_title(self, is_now: bool) -> None:
        self._title.setProperty("now", is_now)
        theme = current_theme()
        self._title.setStyleSheet(f"color: {theme.accent if is_now else theme.text};")

    def _shape(self) -> tuple[int, int]:
        return len(self._cells), len(self._heads)

    def _make_table(self, n_rows: int, n_columns: int) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(1)
        self._heads = [FormulaView(is_head=True) for _ in range(n_columns)]
        for column, head in enumerate(self._heads, 1):
            grid.addWidget(head, 0, column)
        self._cells = []
        for row in range(n_rows):
            is_sum = row == n_rows - 1
            mark = PlainLabel("∑") if is_sum else ComponentDisc(row)
            grid.addWidget(mark, row + 1, 0, Qt.AlignmentFlag.AlignCenter)
            self._cells.append([self._cell(is_sum) for _ in range(n_columns)])
            for column, cell in enumerate(self._cells[-1], 1):
                grid.addWidget(cell, row + 1, column)
        grid.setColumnStretch(n_columns + 1, 1)
        table.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column.replaceWidget(self._table, table)
        self._table.hide()
        self._table.deleteLater()
        self._table = table

    def _cell(self, is_sum: bool) -> PlainLabel:
        cell = PlainLabel()
        cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        cell.setMinimumSize(52, DISC_ROOM)
        cell.setProperty("dim", is_sum)
        return cell
