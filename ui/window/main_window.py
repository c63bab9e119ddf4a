"""The window: docks, bars and what is shown in them; what it means is the controller's business."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSettings, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDockWidget,
    QLabel,
    QMainWindow,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from segmenter.errors import PixtureError
from segmenter.images.image import Image
from segmenter.images.samples import SAMPLES
from ui.canvas.empty_state import EmptyState
from ui.canvas.legend import Legend
from ui.canvas.photo_canvas import PhotoCanvas
from ui.canvas.readout import PixelReadout
from ui.look.icons import icon
from ui.panels.choose_panel import ChoosePanel
from ui.panels.history_panel import HistoryPanel
from ui.panels.labels_panel import LabelsPanel
from ui.panels.likelihood_panel import LikelihoodPanel
from ui.panels.message_bar import MessageBar
from ui.panels.mixture_panel import MixturePanel
from ui.panels.scatter_panel import ScatterPanel
from ui.panels.shape_panel import ShapePanel
from ui.presenters.batch_presenter import BatchPresenter
from ui.presenters.export_presenter import ExportPresenter
from ui.presenters.folder_presenter import FolderPresenter
from ui.presenters.import_presenter import ImportPresenter
from ui.presenters.recipe_presenter import RecipePresenter
from ui.session.controller import Controller
from ui.session.document import Document
from ui.session.incoming import local_paths, pasted_photo
from ui.session.recent import RecentFiles
from ui.widgets.dock_title import DockTitle
from ui.widgets.slider import GestureSlider
from ui.window.actions import ACTIONS, make_actions
from ui.window.bottom_docks import BottomDocks
from ui.window.menus import fill_menus
from ui.window.toolbar import make_toolbar
from ui.window.view_bar import ViewBar
from ui.window.window_actions import WindowActions
from ui.work.background import BackgroundCall

# Raised when docks come or go, so that an old layout is not restored into a new window.
LAYOUT_VERSION = 4
# On a low window the colours need the height more than the curve does.
LOWER_SHARE = 0.2
OFFERED_SAMPLES = ("coffee", "astronaut", "chelsea", "rocket", "immunohistochemistry", "coins")


class MainWindow(QMainWindow):
    """Shows the parts; its ``show_…`` methods only display.

    Attributes
    ----------
    document : Document
        The project, and the way back.
    canvas, readout, legend, view_bar, mixture, scatter, labels, history, likelihood, opacity,
    progress, message_bar
        The parts, for the controller.
    """

    unexpected_error = Signal(str)
    """What nobody caught, in whichever thread."""

    def __init__(self, document: Document | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.document = document or Document(self)
        self.recent = RecentFiles()
        self._make_parts()
        self._make_docks()
        self._make_status_bar()
        self.undo_action, self.redo_action = self._make_undo_actions()
        self.actions_by_name: dict[str, QAction] = {}
        self.folders = FolderPresenter(self)
        self.batch = BatchPresenter(self)
        self.controller = Controller(self, self.document)
        self.imports = ImportPresenter(self)
        receivers = (
            self.folders,
            self.batch,
            self.controller,
            self.controller.views,
            ExportPresenter(self),
            self.imports,
            RecipePresenter(self),
            WindowActions(self),
        )
        self.actions_by_name = make_actions(self, receivers)
        self._empty.open_requested.connect(self.actions_by_name["open_photo"].trigger)
        self.toolbar = make_toolbar(self)
        self.addToolBar(self.toolbar)
        fill_menus(self)
        self.show_photo(None)
        self.show_running(running=False)
        self.unexpected_error.connect(self.show_unexpected)
        self._restore_layout()

    def open_path(self, path: str | Path) -> None:
        """Open a photo, ``sample:NAME`` or a folder's first photo, and segment it."""
        self.open_paths([str(path)])

    @Slot(list)
    def open_paths(self, paths: Sequence[str]) -> None:
        """Open the first photo among files and folders; the others are those beside it."""
        self.folders.open(paths)

    def open_data(self, data: QMimeData | None) -> bool:
        """Open what was dropped or pasted; return whether there was anything."""
        if paths := local_paths(data):
            if not self.imports.open(paths):
                self.open_paths(paths)
            return True
        try:
            image = pasted_photo(data)
        except PixtureError as error:
            self.message_bar.show_error(str(error))
            return True
        if image is not None:
            self.controller.open_image(image)
        return image is not None

    @Slot(QAction)
    def open_from_action(self, action: QAction) -> None:
        """Open what a menu entry stands for."""
        self.open_path(action.data())

    @Slot(str)
    def open_sample(self, name: str) -> None:
        """Open a sample photo."""
        self.open_path(f"sample:{name}")

    def show_photo(self, image: Image | None) -> None:
        """Display that ``image`` is open: title, canvas or invitation, what can be done."""
        name = "" if image is None else f"{image.name.removeprefix('sample:')} — "
        self.setWindowTitle(f"{name}Pixture")
        self.folders.follow(image)
        self._pages.setCurrentWidget(self._empty if image is None else self._canvas_page)
        self.mixture.set_ready(image is not None)
        for spec in ACTIONS:
            if spec.needs_photo and spec.name in self.actions_by_name:
                self.actions_by_name[spec.name].setEnabled(image is not None)
        self.opacity.setEnabled(image is not None)
        if image is not None:
            self.canvas.setFocus()

    def show_running(self, *, running: bool) -> None:
        """Display whether a fit runs."""
        self.mixture.set_running(running)
        if (stop := self.actions_by_name.get("stop")) is not None:
            # Esc means other things while nothing runs.
            stop.setEnabled(running)
        self.progress.setValue(0)
        self.progress.setVisible(running)

    def show_opacity(self, opacity: float) -> None:
        """Display how strong the labels are."""
        self.opacity.show_value(round(100 * opacity))
        self.canvas.set_opacity(opacity)

    def show_fit_status(self, photo: str, fit: tuple[str, str]) -> None:
        """Display what is open and how it was fitted."""
        for label, text in zip(self._status, (photo, *fit), strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    def show_place(self, text: str) -> None:
        """Display which of the photos beside it the open one is."""
        self._place.setText(text)
        self._place.setVisible(bool(text))

    def show_pixel_status(self, name: str, probability: float) -> None:
        """Display the label under the cursor."""
        text = f"{name}  p = {probability:.2f}".replace(" 0.", " .") if name else ""
        self._under_cursor.setText(text)

    @Slot(str)
    def show_unexpected(self, text: str) -> None:
        """Display an error that nobody caught."""
        self.message_bar.show_error(self.tr("Something went wrong: {0}").format(text))

    @Slot(float)
    def show_zoom(self, zoom: float) -> None:
        """Display the zoom."""
        self._zoom.setText(f"{100 * zoom:.0f}%")

    def remember(self, image: Image) -> None:
        """Put a photo among the recent ones."""
        if image.path is not None:
            self.recent.add(image.path)

    def reset_layout(self) -> None:
        """Put docks and bars back to where they were at first."""
        self.restoreState(self._first_layout, LAYOUT_VERSION)
        for dock in self.docks:
            dock.show()
        self._bottom.arrange()
        self._share_room()

    # Qt's events -------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept photos."""
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.open_data(event.mimeData())
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the canvas have the keys that nobody else took: "/" shows the photo alone."""
        if event.key() == Qt.Key.Key_Slash:
            self.canvas.peek(is_held=True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Bring the labels back."""
        if not event.isAutoRepeat():
            self.canvas.peek(is_held=False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Bring the labels back when the window is left: a key's release goes elsewhere then."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.canvas.peek(is_held=False)
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what runs before the window goes: a thread that outlives it aborts the process."""
        self.controller.shut_down()
        self.batch.shut_down()
        BackgroundCall.wait_for_all()
        settings = QSettings()
        settings.setValue("window/geometry", self.saveGeometry())
        settings.setValue("window/state", self.saveState(LAYOUT_VERSION))
        super().closeEvent(event)

    # Making ------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.canvas = PhotoCanvas()
        self.canvas.setObjectName("canvas")
        self.readout = PixelReadout(self.canvas)
        self.legend = Legend(self.canvas)
        self.view_bar = ViewBar()
        self.canvas.zoom_changed.connect(self.show_zoom)
        offered = [name for name in OFFERED_SAMPLES if name in SAMPLES]
        self._empty = EmptyState(offered)
        self._empty.sample_requested.connect(self.open_sample)
        self.mixture = MixturePanel()
        self.shape = ShapePanel()
        self.scatter = ScatterPanel()
        self.labels = LabelsPanel()
        self.history = HistoryPanel()
        self.likelihood = LikelihoodPanel()
        self.choose = ChoosePanel()
        self.message_bar = MessageBar()
        self.opacity = GestureSlider(0, 100)
        self.opacity.setObjectName("opacity")
        self.opacity.setAccessibleName(self.tr("Overlay opacity"))
        self.opacity.setToolTip(self.tr("How strong the labels lie over the photo"))
        self.opacity.setFixedWidth(110)
        self._canvas_page = self.canvas
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._canvas_page)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(centre)

    def _make_docks(self) -> None:
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        # The lower docks reach from edge to edge, as the curve is wide and low.
        self.setCorner(Qt.Corner.BottomLeftCorner, bottom)
        self.setCorner(Qt.Corner.BottomRightCorner, bottom)
        self.docks: tuple[QDockWidget, ...] = tuple(
            self._dock(panel, area)
            for panel, area in (
                (self.mixture, left),
                (self.shape, left),
                (self.scatter, left),
                (self.labels, right),
                (self.history, right),
                (self.likelihood, bottom),
                (self.choose, bottom),
            )
        )
        likelihood, choose = self.docks[-2:]
        likelihood.setTitleBarWidget(DockTitle(likelihood, self.likelihood.transport))
        choose.setTitleBarWidget(DockTitle(choose, self.choose.words))
        # A title bar and a task bar need some of a small screen.
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize() * 0.94))
        self._bottom = BottomDocks(self, (likelihood, choose))
        self._bottom.arrange()
        self._share_room()
        self._first_layout = self.saveState(LAYOUT_VERSION)

    def _share_room(self) -> None:
        """Give each dock the size that it has at first."""
        mixture, _, _, labels, history, likelihood, choose = self.docks
        self.resizeDocks([mixture, labels], [300, 270], Qt.Orientation.Horizontal)
        # Sizes that are asked for before docks have any would be taken from the lower docks.
        if (layout := self.layout()) is not None:
            layout.activate()
        # Mixture and shape need no more than their rows; the rest is for the colours.
        lower = min(230, round(LOWER_SHARE * self.height()))
        self.resizeDocks(
            [*self.docks[:3], likelihood], [1, 1, 1000, lower], Qt.Orientation.Vertical
        )
        self.resizeDocks([likelihood, choose], [45, 55], Qt.Orientation.Horizontal)
        self.resizeDocks([labels, history], [60, 40], Qt.Orientation.Vertical)

    def _dock(self, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(panel.windowTitle(), self)
        dock.setObjectName(f"{panel.objectName()}_dock")
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        return dock

    def _make_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        self._status = (QLabel(), QLabel(), QLabel())
        self._place = QLabel()
        self._place.setObjectName("place")
        self._place.setProperty("strong", True)
        for label in (self._place, *self._status):
            bar.addWidget(label)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.progress.setAccessibleName(self.tr("Progress of the fit"))
        self._under_cursor, self._zoom = QLabel(), QLabel()
        self._under_cursor.setProperty("strong", True)
        for widget in (self.progress, self._under_cursor, self._zoom):
            bar.addPermanentWidget(widget)
        self.progress.hide()

    def _make_undo_actions(self) -> tuple[QAction, QAction]:
        stack = self.document.stack
        undo, redo = stack.createUndoAction(self), stack.createRedoAction(self)
        undo.setShortcuts([QKeySequence("Ctrl+Z")])
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        undo.setIcon(icon("undo"))
        redo.setIcon(icon("redo"))
        undo.setObjectName("action_undo")
        redo.setObjectName("action_redo")
        self.addActions([undo, redo])
        return undo, redo

    def _restore_layout(self) -> None:
        settings = QSettings()
        geometry, state = settings.value("window/geometry"), settings.value("window/state")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if state is not None:
            self.restoreState(state, LAYOUT_VERSION)
