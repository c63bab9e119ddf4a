"""Puts the program together: document, window and presenters, each with only what it serves."""

from PySide6.QtCore import QObject, Slot

from segmenter.files.project import ProjectWriter
from segmenter.images.image import Image

from ..canvas.tools.click_tool import ClickTool
from ..canvas.tools.table import CLICK
from ..presenters.arrivals_presenter import ArrivalsPresenter
from ..presenters.batch_presenter import BatchPresenter
from ..presenters.box_presenter import BoxPresenter
from ..presenters.channels_presenter import ChannelsPresenter
from ..presenters.choose_presenter import ChoosePresenter
from ..presenters.display_presenter import DisplayPresenter, Parts
from ..presenters.export_presenter import ExportPresenter
from ..presenters.file_presenter import Desk
from ..presenters.folder_presenter import FolderPresenter
from ..presenters.for_all_presenter import ForAllPresenter
from ..presenters.history_presenter import HistoryPresenter
from ..presenters.hover_presenter import HoverPresenter
from ..presenters.import_presenter import ImportPresenter
from ..presenters.keeping_presenter import KeepingPresenter
from ..presenters.label_keys_presenter import LabelKeysPresenter
from ..presenters.label_menu_presenter import LabelMenuPresenter
from ..presenters.label_set_presenter import LabelSetPresenter
from ..presenters.label_table_presenter import LabelTablePresenter
from ..presenters.labels_presenter import LabelsPresenter
from ..presenters.lock_presenter import LockPresenter
from ..presenters.menu_presenter import MenuPresenter
from ..presenters.merge_presenter import MergePresenter
from ..presenters.modes_presenter import ModesPresenter
from ..presenters.page_presenter import PagePresenter
from ..presenters.palette_presenter import PalettePresenter
from ..presenters.picking_presenter import PickingPresenter
from ..presenters.pixel_presenter import PixelPresenter
from ..presenters.preferences_presenter import PreferencesPresenter
from ..presenters.project_presenter import ProjectPresenter
from ..presenters.recipe_presenter import RecipePresenter
from ..presenters.reshape_presenter import ReshapePresenter
from ..presenters.rewind_presenter import RewindPresenter
from ..presenters.scatter_presenter import ScatterPresenter
from ..presenters.settings_presenter import SettingsPresenter
from ..presenters.strip_presenter import StripPresenter
from ..presenters.tools_presenter import ToolsPresenter
from ..presenters.views_presenter import ViewsPresenter
from ..session.autosave import Autosave
from ..session.fit_runner import FitRunner
from ..session.kept_sessions import KeptSessions, sessions_folder
from ..session.session import Session
from ..window.actions import connect_actions
from ..window.main_window import MainWindow
from ..window.window_actions import WindowActions
from ..work.background import BackgroundCall
from ..work.unexpected import unexpected
from .completion import completion_of
from .correcting import Correcting
from .large import Large
from .marking import Marking
from .measuring import Measuring


class Composition(QObject):
    """The only one who knows everybody; it lives as long as its window.

    Parameters
    ----------
    window : MainWindow

    Attributes
    ----------
    document : Document
    session : Session
    runner : FitRunner
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        window.complete()
        document, recent = window.document, window.recent
        self.document, self.recent, self.window = document, recent, window
        self._is_over = False
        self.runner = FitRunner(self)
        self.session = Session(self.document, self.runner, self)
        self.desk = Desk(document, self.session, window.message_bar, recent, window)
        self._present_panels()
        self._present_labels()
        self._present_canvas()
        self._present_tools()
        self._present_files()
        self._link()
        receivers = (
            *(self.folders, self.batch, self.session, self.views, self.exports, self.imports),
            *(self.recipes, self.arrivals, self.labels, self.label_table, self.settings),
            *(self.reshape, self.locks, self.marking.area, self.merges, self.marking.marks),
            *(self.modes, self.rewind, self.projects, self.keeping, self.preferences),
            *(self.sets, self.palettes, self.strip, self.for_all, self.measuring.objects),
            *(self.large.work, WindowActions(self.window)),
        )
        self.keeping.look_for_crash()
        connect_actions(self.window.actions_by_name, receivers)
        self.menus = MenuPresenter(
            *(self.window.menuBar(), self.window.actions_by_name, self.document, self.session, self)
        )

    @Slot()
    def shut_down(self) -> None:
        """Drop what runs and wait for its threads and processes."""
        if self._is_over:
            return
        self._is_over = True
        for each in (
            *(self.session, self.rewind, self.choose, self.views, self.scatter, self.batch),
            *(self.picking, self.reshape, self.box, self.marking, self.merges),
            *(self.correcting, self.measuring, self.display, self.channels, self.pages),
            *(self.strip, self.large, self.projects),
        ):
            each.shut_down()
        BackgroundCall.wait_for_all()
        self.autosave.shut_down()

    @Slot(object)
    def _remember(self, image: Image) -> None:
        """Put a photo among the recent ones."""
        if image.origin:
            self.recent.add(image.origin)

    def _present_panels(self) -> None:
        window, document, session = self.window, self.document, self.session
        parts = Parts(
            canvas=window.canvas,
            rewind_mark=window.rewind_mark,
            labels=window.labels,
            mixture=window.mixture,
            modes=window.modes,
            shape=window.shape,
            scatter=window.scatter,
            choose=window.choose,
            likelihood=window.likelihood,
            opacity=window.opacity,
            status=window.status,
        )
        self.display = DisplayPresenter(parts, document, session, self)
        self.settings = SettingsPresenter(
            mixture=window.mixture,
            choose=window.choose,
            shape=window.shape,
            opacity=window.opacity,
            document=document,
            parent=self,
        )
        self.modes = ModesPresenter(document, self)
        self.settings.noticed.connect(window.message_bar.show_notice)
        self.sets = LabelSetPresenter(self.desk, self)
        self.labels = LabelsPresenter(window.labels, session, self.sets, document, self)
        self.keys = LabelKeysPresenter(session, window.message_bar, window, self)
        self.palettes = PalettePresenter(window.labels, document, session, self)
        self.rewind = RewindPresenter(
            window.likelihood, window.rewind_mark, document, session, self
        )
        self.pages = PagePresenter(window.status.page, document, session, self)
        self.channels = ChannelsPresenter(window.channels, document, self)
        self.channels.noticed.connect(window.message_bar.show_notice)
        self.history = HistoryPresenter(window.history, document, self)
        self.choose = ChoosePresenter(window.choose, document, session, self)
        window.canvas.area_moved.connect(self.choose.make_way)

    def _present_labels(self) -> None:
        window, document, session = self.window, self.document, self.session
        self.label_table = LabelTablePresenter(
            panel=window.labels,
            status=window.status,
            messages=window.message_bar,
            document=document,
            session=session,
            parent=self,
        )
        self.locks = LockPresenter(window.labels, self.label_table, document, session, self)
        self.reshape = ReshapePresenter(
            canvas=window.canvas,
            card=window.reshape_card,
            table=self.label_table,
            document=document,
            session=session,
            parent=self,
        )
        self.merges = MergePresenter(
            chip=window.labels.merge_chip,
            canvas=window.canvas,
            table=self.label_table,
            document=document,
            session=session,
            parent=self,
        )
        self.label_menu = LabelMenuPresenter(
            canvas=window.canvas,
            panel=window.labels,
            actions=window.actions_by_name,
            table=self.label_table,
            document=document,
            session=session,
            parent=self,
        )

    def _present_canvas(self) -> None:
        window, document, canvas = self.window, self.document, self.window.canvas
        self.hover = HoverPresenter(canvas, window.labels, document, self)
        self.pixel = PixelPresenter(
            canvas=canvas,
            readout=window.readout,
            status=window.status,
            document=document,
            session=self.session,
            parent=self,
        )
        self.box = BoxPresenter(canvas, document, self.session, self)
        self.views = ViewsPresenter(canvas, window.view_bar, window.legend, document, self)
        self.scatter = ScatterPresenter(window.scatter, canvas, document, self)

    def _present_tools(self) -> None:
        window = self.window
        click = ClickTool(self)
        self.marking = Marking(window, self.label_table, self.document, self.session, self)
        self.correcting = Correcting(window, self.document, self.session, self)
        self.measuring = Measuring(window, self.document, self.session, self)
        tools = {
            CLICK: click,
            **self.marking.tools,
            **self.correcting.tools,
            **self.measuring.tools,
        }
        self.tools = ToolsPresenter(window.canvas, window.tool_bar, tools, self)
        self.picking = PickingPresenter(
            canvas=window.canvas,
            tool=click,
            hint=window.tool_hint,
            document=self.document,
            session=self.session,
            parent=self,
        )
        chosen = self.tools.chosen
        chosen.connect(window.tool_hint.clear)
        for presenter in (self.picking, self.marking, self.correcting, self.measuring.scale):
            chosen.connect(presenter.choose)
        self.marking.drop_requested.connect(self.tools.put_down)
        self.measuring.tool.drop_requested.connect(self.tools.put_down)
        for tool in self.correcting.shapes.values():
            tool.drop_requested.connect(self.tools.put_down)
        self.picking.finished.connect(self.tools.put_down)
        self.picking.noticed.connect(window.message_bar.show_notice)

    def _present_files(self) -> None:
        window, document, session, recent = self.window, self.document, self.session, self.recent
        messages, desk = window.message_bar, self.desk
        self.large = Large(window, desk, document, session, self)
        self.folders = FolderPresenter(desk, window.status, self)
        self.imports = ImportPresenter(document, messages, recent, window, self)
        self.exports = ExportPresenter(desk, self)
        self._present_projects(desk)
        self.arrivals = ArrivalsPresenter(
            folders=self.folders,
            imports=self.imports,
            projects=self.projects,
            sets=self.sets,
            session=session,
            messages=messages,
            recent=recent,
            over=window,
            parent=self,
        )
        self.recipes = RecipePresenter(desk, self)
        self.batch = BatchPresenter(document, recent, window, self)

    def _present_projects(self, desk: Desk) -> None:
        writer, kept = ProjectWriter(), KeptSessions(sessions_folder())
        self.projects = ProjectPresenter(desk, writer, self)
        self.large.follow_projects(self.projects)
        self.autosave = Autosave(self.document, self.session, kept, writer, self)
        self.keeping = KeepingPresenter(
            desk,
            projects=self.projects,
            exports=self.exports,
            autosave=self.autosave,
            kept=kept,
            parent=self,
        )
        private = self.window.actions_by_name["go_private"]
        self.preferences = PreferencesPresenter(desk, kept, private, self)
        self.preferences.private_changed.connect(self.autosave.follow_private)
        self.preferences.layout_reset_requested.connect(self.window.reset_layout)
        self.keeping.may_close.connect(self.window.let_go)
        self.window.leave_requested.connect(self.keeping.ask_to_close)
        self._present_strip(desk, kept)

    def _present_strip(self, desk: Desk, kept: KeptSessions) -> None:
        self.strip = StripPresenter(
            strip=self.window.strip,
            folders=self.folders,
            kept=kept,
            document=self.document,
            session=self.session,
            inherit=self.window.actions_by_name["inherit_settings"],
            parent=self,
        )
        self.strip.failed.connect(desk.messages.show_error)
        done = self.window.actions_by_name["mark_done"]
        self.for_all = ForAllPresenter(desk, self.folders, self.window.strip, done, self)

    def _link(self) -> None:
        """Connect those who do not know each other."""
        window, session, scatter = self.window, self.session, self.scatter
        window.paths_offered.connect(self.arrivals.open_paths)
        window.data_offered.connect(self.arrivals.open_data)
        self.batch.photo_requested.connect(self.arrivals.open_paths)
        window.closing.connect(self.shut_down)
        unexpected().happened.connect(self.autosave.write)
        unexpected().happened.connect(window.show_unexpected)
        window.escaped.connect(session.deselect)
        window.mixture.fit_requested.connect(session.fit)
        window.mixture.stop_requested.connect(session.stop)
        self.display.photo_changed.connect(window.show_photo)
        self.display.photo_changed.connect(self.large.work.show_photo)
        self.display.running_changed.connect(window.show_running)
        session.photo_opened.connect(window.message_bar.dismiss)
        session.photo_opened.connect(self._remember)
        session.noticed.connect(window.message_bar.show_notice)
        session.failed.connect(window.message_bar.show_error)
        session.selection_changed.connect(self.views.select)
        session.selection_changed.connect(scatter.show_selected)
        self.runner.progressed.connect(scatter.show_progress)
        self.runner.finished.connect(scatter.show_result)
        self.runner.failed.connect(scatter.show_result)
        self.rewind.mixture_shown.connect(self.views.rewind)
        self.rewind.mixture_shown.connect(scatter.show_mixture)
        scatter.label_requested.connect(session.select)
        scatter.pixels_wanted.connect(window.canvas.light_up)
        window.labels.hovered.connect(scatter.show_lit)
        window.scatter.label_hovered.connect(window.labels.hover)


compose = Composition


def composition_of(window: MainWindow) -> Composition:
    """Return what a window is a part of; one that is not complete yet is completed."""
    composition = completion_of(window).at_once()
    assert isinstance(composition, Composition)
    return composition
