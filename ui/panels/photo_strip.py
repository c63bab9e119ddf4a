"""The strip below the canvas: a folder's photos, and what new ones begin with."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..look.icons import icon
from ..look.text import plain
from ..look.theme import heading_font
from ..preferences.table import STRIP_FOLDED
from ..widgets.elided_label import ElidedLabel
from ..widgets.plain_label import PlainLabel
from .strip_model import StripModel, StripRole
from .strip_view import StripView

_HEAD = 32
# A strip that is narrower does without some of its head: menus have it, too.
_ROOM_FOR_RULE, _ROOM_FOR_CAPTION, _ROOM_FOR_SEGMENTS = 620, 480, 400
_NARROWEST = 240
FOR_ALL = ("settings_for_all", "model_for_all", "names_for_all", "nothing_for_all")


class PhotoStrip(QFrame):
    """Hidden where there is no more than one photo; folds to its head.

    Parameters
    ----------
    actions : mapping of str to QAction
        By name, of which its menus have some.

    Attributes
    ----------
    model : StripModel
    view : StripView
    """

    inherit_requested = Signal(bool)
    """Whether new photos are to begin with the settings of the one that is open."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photo_strip")
        self.model = StripModel(self)
        self.view = StripView(self.model)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer)
        self._fold = _small_button("strip_fold")
        self._fold.clicked.connect(self._turn)
        self._title = ElidedLabel()
        self._title.setFont(heading_font())
        self._rule = ElidedLabel()
        self._rule.setObjectName("strip_rule")
        self._rule.setProperty("dim", True)
        self._clear = _small_button("strip_clear")
        self._clear.setIcon(icon("close", "dim"))
        self._clear.setToolTip(self.tr("Let each photo begin by itself again"))
        self._clear.setAccessibleName(self._clear.toolTip())
        self._clear.clicked.connect(actions["nothing_for_all"].trigger)
        self._menu = QMenu(self)
        self._menu.addActions([actions[name] for name in FOR_ALL])
        self._done = actions["mark_done"]
        self._lay_out()
        self.show_inherit(inherit=True)
        self._set_folded(STRIP_FOLDED.value)
        self.hide()

    @property
    def is_folded(self) -> bool:
        """Whether nothing but the head is seen."""
        return self.view.isHidden()

    @property
    def segments(self) -> tuple[QToolButton, QToolButton]:
        """What asks for the same settings, and for a fresh start."""
        return self._same, self._fresh

    def show_title(self, text: str) -> None:
        """Display whose photos these are."""
        self._title.set_text(text)

    def show_inherit(self, *, inherit: bool) -> None:
        """Display what new photos begin with, without requesting it."""
        (self._same if inherit else self._fresh).setChecked(True)

    def show_rule(self, text: str) -> None:
        """Display what all photos get; nothing by an empty text."""
        self._rule.set_text(text)
        self._make_do()

    def show_open(self, path: str) -> None:
        """Display which photo is open, and bring it into sight."""
        self.model.set_open(path)
        if (row := self.model.row_of(path)) is not None:
            self.view.go_to(row)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the canvas may be."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show of the head what there is room for."""
        super().resizeEvent(event)
        self._make_do()

    def _make_do(self) -> None:
        room = self.width()
        for widget in (self._rule, self._clear):
            widget.setVisible(bool(self._rule.text) and room >= _ROOM_FOR_RULE)
        self._caption.setVisible(room >= _ROOM_FOR_CAPTION)
        self._choice.setVisible(room >= _ROOM_FOR_SEGMENTS)

    def take_focus(self) -> None:
        """Unfold, and have the keys."""
        if not self.isHidden():
            if self.is_folded:
                self._turn()
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _turn(self) -> None:
        self._set_folded(not self.is_folded)
        STRIP_FOLDED.keep(self.is_folded)

    def _set_folded(self, folded: bool) -> None:
        self.view.setVisible(not folded)
        text = self.tr("Show the photos") if folded else self.tr("Fold the strip")
        self._fold.setIcon(icon("chevron-right" if folded else "chevron-down", "dim"))
        self._fold.setToolTip(plain(text))
        self._fold.setAccessibleName(text)

    @Slot(QPoint)
    def _offer(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if index.data(StripRole.OPEN):
            menu.addAction(self._done)
            menu.addSeparator()
            menu.addActions(self._menu.actions())
        else:
            opening = menu.addAction(self.tr("Open {0}").format(index.data()))
            opening.setData(index.data(StripRole.PHOTO).path)
            menu.triggered.connect(self._open)
        menu.popup(self.view.viewport().mapToGlobal(place))

    @Slot(QAction)
    def _open(self, action: QAction) -> None:
        self.view.open_requested.emit(action.data())

    @Slot(int)
    def _request_inherit(self, segment: int) -> None:
        self.inherit_requested.emit(segment == 0)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(self._fold)
        row.addWidget(self._title, 1)
        row.addWidget(self._rule, 1)
        row.addWidget(self._clear)
        row.addSpacing(6)
        self._caption = PlainLabel(self.tr("New photos"))
        self._caption.setProperty("dim", True)
        row.addWidget(self._caption)
        self._choice = self._make_segments()
        row.addWidget(self._choice)
        row.addSpacing(6)
        row.addWidget(self._for_all())
        head = QWidget()
        head.setLayout(row)
        head.setFixedHeight(_HEAD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view)

    def _make_segments(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("mode_switch")
        frame.setAccessibleName(self.tr("What new photos begin with"))
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._segments = QButtonGroup(self)
        self._same = self._segment(
            "same_settings",
            self.tr("Same settings"),
            self.tr("Photos begin with the settings of the one before"),
        )
        self._fresh = self._segment(
            "start_fresh",
            self.tr("Start fresh"),
            self.tr("Photos begin as in a window that was just opened"),
        )
        for number, button in enumerate(self.segments):
            self._segments.addButton(button, number)
            row.addWidget(button)
        self._segments.idClicked.connect(self._request_inherit)
        return frame

    def _segment(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(plain(tip))
        button.setCheckable(True)
        button.setProperty("segment", True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _for_all(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("for_all")
        button.setText(self.tr("For all") + " ▾")
        button.setAccessibleName(self.tr("For all"))
        button.setToolTip(self.tr("Give every photo of the folder what this one has"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._menu)
        return button


def _small_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("quiet", True)
    button.setIconSize(QSize(10, 10))
    button.setFixedSize(18, 18)
    return button
