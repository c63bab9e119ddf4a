"""The labels: name, colour, share and visibility of each."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QMenu, QVBoxLayout, QWidget

from ui.panels.label_row import Part
from ui.panels.labels_model import LabelRow, LabelsModel
from ui.panels.labels_view import LabelsView

__all__ = ["LabelRow", "LabelsPanel"]


class LabelsPanel(QWidget):
    """Shows the labels and asks for changes; it stores none.

    A double click or F2 renames, a click on the swatch or Enter recolours, the eye or V hides.
    """

    rename_requested = Signal(int, str)
    recolour_requested = Signal(int, tuple)
    visibility_requested = Signal(int, bool)
    selected = Signal(int)
    hovered = Signal(object)
    """The label whose row the cursor is on, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labels")
        self.setWindowTitle(self.tr("Labels"))
        self._showing = False
        self._model = LabelsModel(self)
        self._view = LabelsView(self._model)
        self._view.setAccessibleName(self.tr("Labels"))
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusProxy(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.addWidget(self._view)
        self._connect()

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
        part : {"swatch", "name", "share", "eye"}
        """
        index = self._model.index_of(label)
        return self._view.part_rect(index, part) if index.isValid() else QRect()

    def set_rows(self, rows: Sequence[LabelRow]) -> None:
        """Display ``rows``; what is selected stays so while it is there."""
        chosen = self._selected()
        with self._silent():
            self._model.set_rows(rows)
            self._choose(chosen)

    def select(self, label: int | None) -> None:
        """Display ``label`` as selected, None for no label."""
        with self._silent():
            self._choose(label)

    @Slot(object)
    def hover(self, label: int | None) -> None:
        """Display ``label`` as under the cursor, None for no label."""
        self._view.light(label)

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

    def _connect(self) -> None:
        self._model.rename_requested.connect(self.rename_requested)
        self._model.visibility_requested.connect(self.visibility_requested)
        self._view.eye_clicked.connect(self._toggle)
        self._view.swatch_clicked.connect(self._recolour)
        self._view.current_changed.connect(self._tell_selected)
        self._view.entered.connect(self._tell_hovered)
        self._view.viewportEntered.connect(self._tell_left)
        self._view.left.connect(self._tell_left)
        self._view.customContextMenuRequested.connect(self._offer)

    def _selected(self) -> int | None:
        index = self._view.currentIndex()
        return self._model.row_at(index).label if index.isValid() else None

    def _choose(self, label: int | None) -> None:
        index = self._model.index_of(label)
        if index != self._view.currentIndex():
            self._view.setCurrentIndex(index)

    @contextmanager
    def _silent(self) -> Iterator[None]:
        self._showing = True
        try:
            yield
        finally:
            self._showing = False

    @Slot(QModelIndex)
    def _tell_selected(self, index: QModelIndex) -> None:
        if index.isValid() and not self._showing:
            self.selected.emit(self._model.row_at(index).label)

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
        index = self._view.indexAt(point)
        if not index.isValid():
            return
        shown = self._model.row_at(index).style.visible
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename\tF2"), self.rename_selected)
        menu.addAction(self.tr("Recolour…\tEnter"), self.recolour_selected)
        menu.addAction(self.tr("Hide\tV") if shown else self.tr("Show\tV"), self.toggle_selected)
        menu.popup(self._view.viewport().mapToGlobal(point))
