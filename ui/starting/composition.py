"""Puts the program together: document, window and presenters, each with only what it serves."""

from PySide6.QtCore import QObject, Slot

from segmenter.files.project import ProjectWriter
from segmenter.images.image import Image
from ui.canvas.tools.area_tool import AreaTool
from ui.canvas.tools.click_tool import ClickTool
from ui.canvas.tools.join_tool import JoinTool
from ui.canvas.tools.scribble_tool import ScribbleTool
from ui.canvas.tools.table import AREA, CLICK, JOIN, SCRIBBLE
from ui.presenters.area_presenter import AreaPresenter
from ui.presenters.arrivals_presenter import ArrivalsPresenter
from ui.presenters.batch_presenter import BatchPresenter
from ui.presenters.box_presenter import BoxPresenter
from ui.presenters.channels_presenter import ChannelsPresenter
from ui.presenters.choose_presenter import ChoosePresenter
from ui.presenters.display_presenter import DisplayPresenter, Parts
from ui.presenters.export_presenter import ExportPresenter
from ui.presenters.file_presenter import Desk
from ui.presenters.folder_presenter import FolderPresenter
from ui.presenters.for_all_presenter import ForAllPresenter
from ui.presenters.history_presenter import HistoryPresenter
from ui.presenters.hover_presenter import HoverPresenter
from ui.presenters.import_presenter import ImportPresenter
from ui.presenters.join_presenter import JoinPresenter
from ui.presenters.keeping_presenter import KeepingPresenter
from ui.presenters.label_keys_presenter import LabelKeysPresenter
from ui.presenters.label_menu_presenter import LabelMenuPresenter
from ui.presenters.label_set_presenter import LabelSetPresenter
from ui.presenters.label_table_presenter import LabelTablePresenter
from ui.presenters.labels_presenter import LabelsPresenter
from ui.presenters.lock_presenter import LockPresenter
from ui.presenters.marks_presenter import MarksPresenter
from ui.presenters.menu_presenter import MenuPresenter
from ui.presenters.merge_presenter import MergePresenter
from ui.presenters.modes_presenter import ModesPresenter
from ui.presenters.page_presenter import PagePresenter
from ui.presenters.palette_presenter import PalettePresenter
from ui.presenters.picking_presenter import PickingPresenter
from ui.presenters.pixel_presenter import PixelPresenter
from ui.presenters.preferences_presenter import PreferencesPresenter
from ui.presenters.project_presenter import ProjectPresenter
from ui.presenters.recipe_presenter import RecipePresenter
from ui.presenters.reshape_presenter import ReshapePresenter
from ui.presenters.rewind_presenter import RewindPresenter
from ui.presenters.scatter_presenter import ScatterPresenter
from ui.presenters.scribble_presenter import ScribblePresenter
from ui.presenters.settings_presenter import SettingsPresenter
from ui.presenters.strip_presenter import StripPresenter
from ui.presenters.tools_presenter import ToolsPresenter
from ui.presenters.views_presenter import ViewsPresenter
from ui.session.autosave import Autosave
from ui.session.fit_runner import FitRunner
from ui.session.kept_sessions import KeptSessions, sessions_folder
from ui.session.session import Session
from ui.starting.completion import completion_of
from ui.starting.correcting import Correcting
from ui.starting.measuring import Measuring
from ui.window.actions import connect_actions
from ui.window.main_window import MainWindow
from ui.window.window_actions import WindowActions
from ui.work.background import BackgroundCall
from ui.work.unexpected import unexpected


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
            *(self.reshape, self.locks, self.area, self.merges, self.marks),
            *(self.modes, self.rewind, self.projects, self.keeping, self.preferences),
            *(self.sets, self.palettes, self.strip, self.for_all, self.measuring.objects),
            WindowActions(self.window),
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
            *(self.picking, self.reshape, self.area, self.box, self.join),
            *(
                self.merges,
                self.correcting,
                self.measuring,
                self.display,
                self.channels,
                self.pages,
            ),
            self.strip,
        ):
            each.shut_down()
        BackgroundCall.wait_for_all()
        self.autosave.shut_down()

    @Slot(object)
    def _remember(self, image: Image) -> None:
        """Put a photo among the recent ones."""
        if image.path is not None:
            self.recent.add(image.path)

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
        click, area, join = ClickTool(self), AreaTool(self), JoinTool(self)
        scribble = ScribbleTool(parent=self)
        self.correcting = Correcting(window, self.document, self.session, self)
        self.measuring = Measuring(window, self.document, self.session, self)
        tools = {CLICK: click, AREA: area, JOIN: join, SCRIBBLE: scribble}
        others = {**self.correcting.tools, **self.measuring.tools}
        self.tools = ToolsPresenter(window.canvas, window.tool_bar, {**tools, **others}, self)
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
        for presenter in (self.picking, self.correcting, self.measuring.scale):
            chosen.connect(presenter.choose)
        scale = self.measuring.tool
        for dropped in (area.drop_requested, join.drop_requested, scale.drop_requested):
            dropped.connect(self.tools.put_down)
        for tool in self.correcting.shapes.values():
            tool.drop_requested.connect(self.tools.put_down)
        self.picking.finished.connect(self.tools.put_down)
        self.picking.noticed.connect(window.message_bar.show_notice)
        self._present_tools_of_labels(area, join)
        self._present_marks(scribble)

    def _present_tools_of_labels(self, area: AreaTool, join: JoinTool) -> None:
        window = self.window
        self.area = AreaPresenter(
            canvas=window.canvas,
            tool=area,
            hint=window.tool_hint,
            table=self.label_table,
            document=self.document,
            session=self.session,
            parent=self,
        )
        self.join = JoinPresenter(
            canvas=window.canvas,
            tool=join,
            hint=window.tool_hint,
            table=self.label_table,
            document=self.document,
            session=self.session,
            parent=self,
        )
        self.tools.chosen.connect(self.join.choose)
        self.tools.chosen.connect(self.area.choose)

    def _present_marks(self, tool: ScribbleTool) -> None:
        window, document, session = self.window, self.document, self.session
        scribbles = ScribblePresenter(
            canvas=window.canvas,
            tool=tool,
            settings=window.scribble_settings,
            document=document,
            session=session,
            parent=self,
        )
        scribbles.noticed.connect(window.message_bar.show_notice)
        self.marks = MarksPresenter(
            canvas=window.canvas,
            settings=window.scribble_settings,
            hint=window.scribble_hint,
            actions=window.actions_by_name,
            document=document,
            session=session,
            parent=self,
        )
        self.tools.chosen.connect(self.marks.choose)

    def _present_files(self) -> None:
        window, document, session, recent = self.window, self.document, self.session, self.recent
        messages, desk = window.message_bar, self.desk
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
