"""The window: bars, docks and what is in them; what that means is the business of others."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from segmenter.images.image import Image
from segmenter.images.samples import SAMPLES

from ..canvas.empty_state import EmptyState
from ..canvas.tools.tool_bar import ToolBar
from ..canvas.tools.undo_keys import REDO_KEYS, UNDO_KEYS
from ..canvas.view_bar import ViewBar
from ..look.icons import icon
from ..panels.channels_panel import ChannelsPanel
from ..panels.choose_panel import ChoosePanel
from ..panels.history_panel import HistoryPanel
from ..panels.labels_panel import LabelsPanel
from ..panels.likelihood_panel import LikelihoodPanel
from ..panels.message_bar import MessageBar
from ..panels.mixture_panel import MixturePanel
from ..panels.mode_switch import ModeSwitch
from ..panels.objects_panel import ObjectsPanel
from ..panels.photo_strip import PhotoStrip
from ..panels.scatter_panel import ScatterPanel
from ..panels.shape_panel import ShapePanel
from ..panels.status_bar import StatusBar
from ..preferences.table import GEOMETRY, LAYOUT
from ..session.document import Document
from ..session.incoming import local_paths
from ..session.recent import RecentFiles
from ..widgets.slider import GestureSlider
from .actions import ACTIONS, MENUS, make_actions
from .docks import Docks
from .drop_frame import DropFrame
from .keymap import Keymap
from .menus import PanelsMenu, RecentMenu, SamplesMenu, ThemeMenu, fill_menus
from .toolbar import make_toolbar

OFFERED_SAMPLES = ("coffee", "astronaut", "chelsea", "rocket", "immunohistochemistry", "coins")


class MainWindow(QMainWindow):
    """Holds the parts; its ``show_…`` methods only display, its signals only request.

    Parameters
    ----------
    document : Document
        Whose steps can be undone.
    recent : RecentFiles
        Which photos the menu offers.

    Attributes
    ----------
    canvas, readout, legend, rewind_mark, view_bar, tool_bar, tool_hint, reshape_card, work_card,
    scribble_hint, scribble_settings, brush_settings, mixture, modes, shape, scatter, channels,
    labels, history, likelihood, choose, objects, opacity, status, message_bar, strip
        The parts, each for whom it serves.
    actions_by_name : dict of str to QAction
    document : Document
    recent : RecentFiles
    keymap : Keymap
    is_complete : bool
        Whether there are the canvas, which is not seen without a photo, and what lies over it.
    """

    paths_offered = Signal(list)
    """Photos, samples and folders to be opened."""
    data_offered = Signal(object)
    """The QMimeData of what was dropped."""
    escaped = Signal()
    """Esc, which nobody else wanted."""
    leave_requested = Signal()
    """The user wants to close: `let_go` is called at once, or once that is decided on."""
    closing = Signal()
    """What runs must end before the window goes: a thread that outlives it aborts the process."""

    def __init__(self, document: Document, recent: RecentFiles) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.document, self.recent = document, recent
        self._is_let_go = self.is_complete = False
        document.setParent(self)
        self.actions_by_name: dict[str, QAction] = make_actions(self)
        self._make_parts()
        self._lay_out()
        self._make_docks()
        self.undo_action, self.redo_action = self._make_undo_actions()
        self._empty.open_requested.connect(self.actions_by_name["open_photo"].trigger)
        self._make_bars(recent)
        self.show_photo(None)
        self.show_running(False)
        self.view_bar.set_ready(False)
        document.stack.cleanChanged.connect(self.show_clean)
        self._restore_layout()

    def complete(self) -> None:
        """Make what is not seen without a photo."""
        from .over_photo import OverPhoto

        over = OverPhoto()
        self.canvas, self.readout, self.legend = over.canvas, over.readout, over.legend
        self.tool_hint, self.scribble_hint = over.tool_hint, over.scribble_hint
        self.scribble_settings, self.brush_settings = over.scribble_settings, over.brush_settings
        self.rewind_mark, self.reshape_card = over.rewind_mark, over.reshape_card
        self.work_card = over.work_card
        self.message_bar.keep_clear_of(
            (
                *(self.tool_hint, self.scribble_hint, self.scribble_settings, self.reshape_card),
                *(self.legend, self.readout, self.work_card),
            )
        )
        self._pages.addWidget(self.canvas)
        self.setTabOrder(self._pages, self.canvas)
        self.canvas.zoom_changed.connect(self.status.show_zoom)
        for field in self.findChildren(QAbstractSpinBox):
            field.lineEdit().returnPressed.connect(self.canvas.setFocus)
        self.is_complete = True

    @Slot(str)
    def open_path(self, path: str | Path) -> None:
        """Ask to open a photo, ``sample:NAME`` or a folder's first photo, and to segment it."""
        self.open_paths([str(path)])

    @Slot(list)
    def open_paths(self, paths: Sequence[str]) -> None:
        """Ask to open the first photo among files and folders; the others are those beside it."""
        self.paths_offered.emit(list(paths))

    @Slot(str)
    def open_sample(self, name: str) -> None:
        """Ask to open a sample photo."""
        self.open_path(f"sample:{name}")

    @property
    def docks(self) -> tuple[QDockWidget, ...]:
        """From the left to the right, then below."""
        return self._docks.all

    @property
    def objects_dock(self) -> QDockWidget:
        """What the table of objects is in."""
        return self._docks.objects

    @Slot(object)
    def show_photo(self, image: Image | None) -> None:
        """Display that ``image`` is open: title, canvas or invitation, what can be done."""
        name = "" if image is None else image.name.removeprefix("sample:").replace("[*]", "[*]" * 2)
        self.setWindowTitle(f"{name}[*] — Pixture" if name else "Pixture[*]")
        self._pages.setCurrentWidget(self._empty if image is None else self.canvas)
        self._docks.show_channels(image is not None and not image.has_usual_channels)
        self.mixture.set_ready(image is not None)
        for spec in ACTIONS:
            if spec.needs_photo:
                self.actions_by_name[spec.name].setEnabled(image is not None)
        self.opacity.setEnabled(image is not None)
        self.tool_bar.set_ready(image is not None)
        if image is not None and not self.strip.view.hasFocus():  # who walks there goes on
            self.canvas.setFocus()

    @Slot(bool)
    def show_running(self, running: bool) -> None:
        """Display whether a fit runs."""
        self.mixture.set_running(running)
        # Esc means other things while nothing runs.
        self.actions_by_name["stop"].setEnabled(running)

    @Slot(bool)
    def show_clean(self, clean: bool) -> None:
        """Display whether all that was done is saved."""
        self.setWindowModified(not clean)

    @Slot(str, str)
    def show_unexpected(self, line: str, details: str) -> None:
        """Display an error that nobody expected."""
        from ..help.versions import versions_text

        text = self.tr("Something went wrong: {0}").format(line)
        self.message_bar.show_error(text, f"{versions_text()}\n\n{details}")

    def leave(self) -> None:
        """Close as the user wants it: not before what is not saved is decided on."""
        self.leave_requested.emit()

    @Slot()
    def let_go(self) -> None:
        """Close: all that was asked for is decided on."""
        self._is_let_go = True
        self.close()  # which does nothing while it is closing already

    @Slot()
    def show_objects_dock(self) -> None:
        """Show the table of objects before what it shares its place with."""
        self._docks.show_objects()

    def reset_layout(self) -> None:
        """Put docks and bars back to where they were at first."""
        self._docks.reset()

    # Qt's events -------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept photos."""
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._drop_frame.show_over()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Display that nothing is dragged over the window any more."""
        self._drop_frame.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask to open what was dropped."""
        self._drop_frame.hide()
        data: QMimeData = event.mimeData()
        self.data_offered.emit(data)
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the canvas have the keys that nobody else took: "/" shows the photo alone."""
        if event.key() == Qt.Key.Key_Slash:
            self.canvas.peek(is_held=True)
        elif self.canvas.tool_key(event):
            return
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Bring the labels back."""
        if not event.isAutoRepeat():
            self.canvas.peek(is_held=False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Bring the labels back when the window is left: a key's release goes elsewhere then."""
        is_left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if is_left and self.is_complete:
            self.canvas.peek(is_held=False)
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what runs, and keep the layout; only the user, not the program, is asked before."""
        if event.spontaneous() and not self._is_let_go:
            self.leave_requested.emit()
            if not self._is_let_go:
                event.ignore()
                return
        self.closing.emit()
        GEOMETRY.keep(bytes(self.saveGeometry().data()))
        LAYOUT.keep(bytes(self._docks.state().data()))
        super().closeEvent(event)

    # Making ------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.view_bar = ViewBar()
        self.tool_bar = ToolBar()
        self.mixture = MixturePanel()
        actions = self.actions_by_name
        self.modes = ModeSwitch(actions["by_colour"], actions["by_region"])
        self.shape = ShapePanel()
        self.scatter = ScatterPanel()
        self.channels = ChannelsPanel()
        self.labels = LabelsPanel()
        self.history = HistoryPanel()
        self.likelihood = LikelihoodPanel()
        self.choose = ChoosePanel()
        self.objects = ObjectsPanel()
        self.strip = PhotoStrip(actions)
        self.opacity = GestureSlider(0, 100)
        self.opacity.setObjectName("opacity")
        self.opacity.setAccessibleName(self.tr("Overlay opacity"))
        self.opacity.setToolTip(self.tr("How strong the labels lie over the photo"))
        self.opacity.setFixedWidth(110)
        self.opacity.show_value(round(100 * self.document.project.opacity))

    def _lay_out(self) -> None:
        self._empty = EmptyState([name for name in OFFERED_SAMPLES if name in SAMPLES])
        self._empty.sample_requested.connect(self.open_sample)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self.message_bar = MessageBar(self._pages)
        self._pages.currentChanged.connect(self.message_bar.raise_)
        self.document.stack.indexChanged.connect(self.message_bar.dismiss_error)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.tool_bar)
        row.addWidget(self._pages, 1)
        column.addLayout(row, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(centre)
        self._drop_frame = DropFrame(centre)

    def _make_docks(self) -> None:
        panels: dict[str, QWidget] = {
            "mixture": self.mixture,
            "shape": self.shape,
            "scatter": self.scatter,
            "channels": self.channels,
            "labels": self.labels,
            "history": self.history,
            "likelihood": self.likelihood,
            "choose": self.choose,
        }
        titles: dict[str, QWidget] = {
            "labels": self.labels.order,
            "likelihood": self.likelihood.transport,
            "choose": self.choose.words,
        }
        self._docks = Docks(self, panels, titles, self.modes, self.objects)
        # A title bar and a task bar need some of a small screen.
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize() * 0.94))
        self._docks.arrange()

    def _make_bars(self, recent: RecentFiles) -> None:
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.progress = self.status.progress
        undo = [self.undo_action, self.redo_action]
        actions = self.actions_by_name
        self._make_keymap(undo)
        self.toolbar = make_toolbar(actions, undo, self.view_bar, self.opacity)
        self.addToolBar(self.toolbar)
        openers = [RecentMenu(recent, self), SamplesMenu(self)]
        for menu in openers:
            menu.path_chosen.connect(self.open_path)
        fill_menus(
            self.menuBar(),
            actions,
            first={"&Edit": undo, "&View": self.view_bar.actions_of_views()},
            after={"open_folder": openers},
            last={
                "&Edit": self.tool_bar.actions_of_tools(),
                "&View": [ThemeMenu(self), PanelsMenu((*self.docks, self.objects_dock), self)],
            },
        )

    def _make_keymap(self, undo: Sequence[QAction]) -> None:
        actions = self.actions_by_name
        groups = {
            title: [actions[spec.name] for spec in ACTIONS if spec.menu == title] for title in MENUS
        }
        groups["&Edit"] = [*undo, *groups["&Edit"]]
        groups["&View"] = [*self.view_bar.actions_of_views(), *groups["&View"]]
        groups["Tools"] = self.tool_bar.actions_of_tools()
        self.keymap = Keymap(groups, self)
        for name in ("fit", "stop"):
            self.keymap.say_on(self.mixture.button(name), actions[name])

    def _make_undo_actions(self) -> tuple[QAction, QAction]:
        stack = self.document.stack
        undo, redo = stack.createUndoAction(self), stack.createRedoAction(self)
        undo.setShortcuts([QKeySequence(keys) for keys in UNDO_KEYS])
        redo.setShortcuts([QKeySequence(keys) for keys in REDO_KEYS])
        undo.setIcon(icon("undo"))
        redo.setIcon(icon("redo"))
        undo.setObjectName("action_undo")
        redo.setObjectName("action_redo")
        self.addActions([undo, redo])
        return undo, redo

    def _restore_layout(self) -> None:
        if geometry := GEOMETRY.value:
            self.restoreGeometry(geometry)
        if layout := LAYOUT.value:
            self._docks.restore(QByteArray(layout))
