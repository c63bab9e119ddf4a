"""The menu of labels, in their list and on the canvas."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ..canvas.photo_canvas import PhotoCanvas
from ..panels.labels_panel import LabelsPanel
from ..session.document import Document
from ..session.session import Session
from .label_table_presenter import LabelTablePresenter

OF_ONE = ("rename_label", "recolour_label", "describe_label")
OF_SEVERAL = ("hide_label", "hide_others", "lock_labels")
SHAPES = ("smooth_label", "grow_label", "shrink_label", "fill_holes", "remove_specks")
SPLITS = ("split_colours", "split_pieces", "split_touching")


class LabelMenuPresenter(QObject):
    """Offers the window's own actions where a label is.

    Parameters
    ----------
    canvas : PhotoCanvas
    panel : LabelsPanel
    actions : mapping of str to QAction
        By name.
    table : LabelTablePresenter
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        *,
        canvas: PhotoCanvas,
        panel: LabelsPanel,
        actions: Mapping[str, QAction],
        table: LabelTablePresenter,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._actions, self._table = canvas, actions, table
        self._document, self._session = document, session
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.customContextMenuRequested.connect(self._offer_on_canvas)
        panel.menu_wanted.connect(self._offer)

    @Slot(QPoint)
    def _offer_on_canvas(self, point: QPoint) -> None:
        project, place = self._document.project, self._canvas.mapToScene(point)
        labels, found = project.labels, project.segmentation
        row, column = int(place.y() // 1), int(place.x() // 1)
        if labels is None or found is None:
            return
        if not (0 <= row < labels.shape[0] and 0 <= column < labels.shape[1]):
            return
        at = self._canvas.viewport().mapToGlobal(point)
        label = int(labels[row, column])
        below = int(found.map.unedited.labels[row, column])
        if label:
            if label not in self._session.state.chosen:
                self._session.select(label)
            self._offer(at)
        elif below in project.background:
            self._offer_back(below, at)

    @Slot(QPoint)
    def _offer(self, place: QPoint) -> None:
        menu, several = self._menu(), len(self._session.state.chosen) > 1
        for name in OF_SEVERAL if several else (*OF_ONE, *OF_SEVERAL):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        if several:
            menu.addAction(self._actions["merge_labels"])
        else:
            menu.addActions([self._actions[name] for name in SPLITS])
            if self._document.project.recipe.by_regions:
                menu.addAction(self._actions["divide_region"])
            shapes = menu.addMenu(self.tr("Shape"))
            shapes.addActions([self._actions[name] for name in (*SHAPES, "reshape_again")])
            menu.addAction(self._actions["area_of_label"])
        menu.addAction(self._actions["leave_out_labels"])
        menu.popup(place)

    def _offer_back(self, label: int, place: QPoint) -> None:
        menu, name = self._menu(), self._document.project.styles[label - 1].name
        action = menu.addAction(self.tr("Bring back {0}").format(name))
        action.setData(label)
        action.triggered.connect(self._bring_back)
        menu.popup(place)

    def _menu(self) -> QMenu:
        menu = QMenu(self._canvas)
        menu.setObjectName("label_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    @Slot()
    def _bring_back(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._table.bring_back((action.data(),))
