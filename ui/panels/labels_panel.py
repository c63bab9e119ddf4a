"""The labels: name, colour, share and visibility of each."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QVBoxLayout, QWidget

from .background_chip import BackgroundChip
from .label_order import ORDERS, Order, ordered
from .label_row import Part
from .labels_model import LabelRow, LabelsModel
from .labels_view import LabelsView
from .merge_chip import MergeChip

__all__ = ["LabelRow", "LabelsPanel"]

from ..plots.axis_chooser import AxisChooser
from ..widgets.plain_label import PlainLabel


class LabelsPanel(QWidget):
    """Shows the labels and asks for changes; it stores none.

    A double click or F2 renames, a click on the swatch or Enter recolours, the eye or V hides.

    Attributes
    ----------
    merge_chip : MergeChip
    """

    rename_requested = Signal(int, str)
    recolour_requested = Signal(int, tuple)
    visibility_requested = Signal(int, bool)
    selected = Signal(int)
    """A label, and no other."""
    chosen = Signal(tuple)
    """Several labels, or none."""
    menu_wanted = Signal(QPoint)
    """The menu of the chosen labels, at a place on screen."""
    return_requested = Signal(tuple)
    """Labels that are left out."""
    lock_requested = Signal(int)
    """A label to lock, or to unlock."""
    order_requested = Signal(str)
    """By what to sort: number, name or share."""
    hovered = Signal(object)
    """The label whose row the cursor is on, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labels")
        self.setWindowTitle(self.tr("Labels"))
        self._showing = False
        self._order: Order = "number"
        self.order = self._make_order()
        self._model = LabelsModel(self)
        self._view = LabelsView(self._model)
        self._view.setAccessibleName(self.tr("Labels"))
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusProxy(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.addWidget(self._view)
        self._note = PlainLabel()
        self._note.setObjectName("shares_note")
        self._note.setProperty("dim", True)
        self._note.setContentsMargins(8, 4, 8, 4)
        self._note.hide()
        layout.addWidget(self._note)
        self.merge_chip = MergeChip()
        layout.addWidget(self.merge_chip)
        self._background = BackgroundChip()
        layout.addWidget(self._background)
        self._connect()
        self.set_order("number")

    def set_order(self, order: Order) -> None:
        """List labels by number, name or share."""
        self._order = order
        words = [self.tr("By number"), self.tr("By name"), self.tr("By share")]
        self.order.set_words(words, ORDERS.index(order))
        chosen = self._chosen()
        with self._silent():
            self._model.set_rows(ordered(self.rows, order))
            self._choose(chosen)

    @property
    def view(self) -> LabelsView:
        """The list."""
        return self._view

    @property
    def rows(self) -> tuple[LabelRow, ...]:
        """What is shown."""
        return self._model.rows

    def row_rect(self, label: int, part: Part) -> QRect:
        """Return where a part of a label's row is, in the list's viewport; empty if nowhere.

        Parameters
        ----------
        label : int
        part : {"swatch", "name", "lock", "share", "eye"}
        """
        index = self._model.index_of(label)
        return self._view.part_rect(index, part) if index.isValid() else QRect()

    def set_rows(self, rows: Sequence[LabelRow], left_out: Sequence[tuple[int, str]] = ()) -> None:
        """Display ``rows``; what is selected stays so while it is there.

        Parameters
        ----------
        rows : sequence of LabelRow
        left_out : sequence of (int, str)
            Labels that are background, and their names.
        """
        self._background.set_labels(left_out)
        chosen, current = self._chosen(), self._view.currentIndex()
        at = self._model.row_at(current).label if current.isValid() else None
        with self._silent():
            self._model.set_rows(ordered(rows, self._order))
            self._choose(chosen)
            if not chosen and at is not None:
                self._stand_on(self._model.index_of(at))

    def set_note(self, text: str) -> None:
        """Display of which pixels the shares are; nothing where that goes without saying."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def select(self, label: int | None, others: tuple[int, ...] = ()) -> None:
        """Display ``label``, and some others, as selected; None for no label."""
        with self._silent():
            self._choose(() if label is None else (*others, label))

    @Slot(object)
    def hover(self, label: int | None) -> None:
        """Display ``label`` as under the cursor, None for no label."""
        self._view.light(label)

    def offer_names(self, names: tuple[str, ...]) -> None:
        """Let a name that is edited be chosen from others, the likeliest first."""
        self._view.offer_names(names)

    def rename_selected(self) -> None:
        """Open the editor of the selected label's name."""
        if (index := self._view.currentIndex()).isValid():
            self._view.edit(index)

    def recolour_selected(self) -> None:
        """Offer colours for the selected label."""
        self._recolour(self._view.currentIndex())

    def toggle_selected(self) -> None:
        """Ask to hide the selected label, or to show it."""
        self._toggle(self._view.currentIndex())

    def _make_order(self) -> AxisChooser:
        order = AxisChooser(parent=self)
        order.setObjectName("labels_order")
        order.setAccessibleName(self.tr("Order of labels"))
        order.setToolTip(self.tr("Sort by number, name or share"))
        order.requested.connect(self._request_order)
        return order

    @Slot(int)
    def _request_order(self, place: int) -> None:
        self.order_requested.emit(ORDERS[place])

    def _connect(self) -> None:
        self._model.rename_requested.connect(self.rename_requested)
        self._model.visibility_requested.connect(self.visibility_requested)
        self._view.eye_clicked.connect(self._toggle)
        self._view.swatch_clicked.connect(self._recolour)
        self._view.lock_clicked.connect(self._lock)
        self._view.selection_changed.connect(self._tell_selected)
        self._background.return_requested.connect(self.return_requested)
        self._view.entered.connect(self._tell_hovered)
        self._view.viewportEntered.connect(self._tell_left)
        self._view.left.connect(self._tell_left)
        self._view.customContextMenuRequested.connect(self._offer)

    def _chosen(self) -> tuple[int, ...]:
        """Return what is selected, the current row's label last."""
        current = self._view.currentIndex()
        rows = [(index == current, index.row()) for index in self._view.selectedIndexes()]
        return tuple(self._model.rows[row].label for _, row in sorted(rows))

    def _choose(self, labels: tuple[int, ...]) -> None:
        indices = [index for label in labels if (index := self._model.index_of(label)).isValid()]
        current = indices[-1] if indices else QModelIndex()
        if set(labels) == set(self._chosen()) and current == self._view.currentIndex():
            return
        selection = QItemSelection()
        for index in indices:
            selection.select(index, index)
        clear_and_select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._view.selectionModel().select(selection, clear_and_select)
        self._stand_on(current)

    def _stand_on(self, index: QModelIndex) -> None:
        """Let keys go on from a row, whether it is selected or not."""
        stay = QItemSelectionModel.SelectionFlag.NoUpdate
        self._view.selectionModel().setCurrentIndex(index, stay)

    @contextmanager
    def _silent(self) -> Iterator[None]:
        self._showing = True
        try:
            yield
        finally:
            self._showing = False

    @Slot()
    def _tell_selected(self) -> None:
        if self._showing:
            return
        chosen = self._chosen()
        if len(chosen) == 1:
            self.selected.emit(chosen[0])
        else:
            self.chosen.emit(chosen)

    @Slot(QModelIndex)
    def _tell_hovered(self, index: QModelIndex) -> None:
        self.hovered.emit(self._model.row_at(index).label if index.isValid() else None)

    @Slot()
    def _tell_left(self) -> None:
        self.hovered.emit(None)

    @Slot(QModelIndex)
    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self._model.setData(index, None, Qt.ItemDataRole.CheckStateRole)

    @Slot(QModelIndex)
    def _lock(self, index: QModelIndex) -> None:
        self.lock_requested.emit(self._model.row_at(index).label)

    @Slot(QModelIndex)
    def _recolour(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self._model.row_at(index)
        dialog = QColorDialog(QColor(*row.style.colour), self)
        dialog.setObjectName("recolour_dialog")
        dialog.setProperty("label", row.label)
        dialog.setWindowTitle(self.tr("Colour of {0}").format(row.style.name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._request_colour)
        dialog.open()

    @Slot(QColor)
    def _request_colour(self, colour: QColor) -> None:
        label = self.sender().property("label")
        self.recolour_requested.emit(label, (colour.red(), colour.green(), colour.blue()))

    @Slot(QPoint)
    def _offer(self, point: QPoint) -> None:
        if self._view.indexAt(point).isValid():
            self.menu_wanted.emit(self._view.viewport().mapToGlobal(point))
