"""The only one who knows everybody: requests become edits, changes are shown, fits are started."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.project import Project
from segmenter.recipe import Recipe
from segmenter.regions.palette import mean_colours
from segmenter.regions.segmentation import Segmentation
from segmenter.regions.style import Colour
from segmenter.segmenting.pipeline import SegmentProgress, posterior_at, segment_steps
from segmenter.segmenting.preview import sketch_steps
from ui.panels.labels_panel import LabelRow
from ui.presenters.choose_presenter import ChoosePresenter
from ui.presenters.history_presenter import HistoryPresenter
from ui.presenters.hover_presenter import HoverPresenter
from ui.presenters.labels_presenter import LabelsPresenter
from ui.presenters.rewind_presenter import RewindPresenter
from ui.presenters.scatter_presenter import ScatterPresenter
from ui.presenters.settings_presenter import SettingsPresenter
from ui.presenters.views_presenter import ViewsPresenter
from ui.session.document import Document
from ui.session.fit_runner import FitRunner, Step
from ui.window.status import fit_text, photo_text

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


class Controller(QObject):
    """Keeps window, document and fits in step.

    Parameters
    ----------
    window : MainWindow
    document : Document
    """

    selection_changed = Signal(object)
    """The chosen label, or None."""

    def __init__(self, window: "MainWindow", document: Document) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self._runner = FitRunner(self)
        # What the running job fits, and what the last failed one did: neither is started again.
        self._fitting: tuple[Image, Recipe] | None = None
        self._failed: tuple[Image, Recipe] | None = None
        self._opening: tuple[int, Recipe] | None = None
        # Where on the stack a fit was asked for although the project is up to date.
        self._forced_step = 0
        self._selected: int | None = None
        self.settings = SettingsPresenter(window, document)
        self.label_edits = LabelsPresenter(window.labels, document)
        self._connect()
        self.rewind = RewindPresenter(window.likelihood, window.canvas, document, self)
        HistoryPresenter(window.history, document, self)
        self.choose = ChoosePresenter(window.choose, document, self._runner, self)
        self.hover = HoverPresenter(window.canvas, window.labels, document, self)
        self.views = ViewsPresenter(window, document, self)
        self.selection_changed.connect(self.views.select)
        self.rewind.mixture_shown.connect(self.views.rewind)
        self.scatter = ScatterPresenter(window.scatter, window.canvas, document, self)
        self._link_scatter()
        self._show(Project(), document.project)

    @property
    def _project(self) -> Project:
        return self._document.project

    @property
    def selected(self) -> int | None:
        """The label chosen in the list or on the canvas."""
        return self._selected

    def shut_down(self) -> None:
        """Drop what runs and wait for its thread."""
        self._runner.shut_down()
        self.rewind.shut_down()
        self.choose.shut_down()
        self.views.shut_down()
        self.scatter.shut_down()

    # Opening -----------------------------------------------------------------------------------

    @Slot(str)
    def open_path(self, path: str) -> None:
        """Read a photo, or ``sample:NAME``, and fit it at once; the open one stays if it fails."""
        recipe = self._project.recipe.afresh

        def steps() -> Iterator[Step]:
            image = load_image(path)
            yield image
            yield from sketch_steps(image, recipe)
            yield from segment_steps(image, recipe)

        self._fitting = None
        self._opening = (self._runner.start(steps), recipe)
        self._window.show_running(running=True)

    def open_image(self, image: Image) -> None:
        """Show a photo that is in memory already, and fit it."""
        self._opening = self._fitting = None
        self._runner.cancel()
        self._begin(image)

    @Slot(int, object)
    def _show_opened(self, job: int, image: Image) -> None:
        if job != self._runner.job or self._opening is None:
            return
        self._fitting = (image, self._opening[1])
        self._opening = None
        self._begin(image)
        self._window.remember(image)

    def _begin(self, image: Image) -> None:
        self._failed = None
        self.label_edits.forget()
        self.select(None)
        self._window.message_bar.dismiss()
        now = self._project
        self._document.reset(Project(image, now.recipe.afresh, opacity=now.opacity))

    # Fitting -----------------------------------------------------------------------------------

    @Slot()
    def fit(self) -> None:
        """Fit again, also where nothing has changed."""
        project = self._project
        if project.image is None:
            return
        self._failed = self._fitting = None
        found = project.segmentation
        if found is not None and project.is_up_to_date and project.recipe.is_unfitted:
            step = self.tr("Fit from these labels")
            self._document.edit(replace(project, recipe=found.recipe_to_go_on), step)
            return
        self._document.edit(project, self.tr("Fit again"))
        self._forced_step = self._document.stack.index()
        self._start_fit(replace(self._project, segmentation=None))

    @Slot()
    def stop(self) -> None:
        """End the fit and keep what it has reached."""
        self._runner.stop()

    def _start_fit(self, project: Project) -> None:
        image, recipe = project.image, project.recipe
        if image is None:
            return
        self._fitting = (image, recipe)
        fitted = project.segmentation
        self._runner.start(lambda: segment_steps(image, recipe, fitted=fitted))
        self._window.show_running(running=True)

    def _keep_up(self, project: Project) -> None:
        """Start the fit that a project asks for, and drop one that it does not."""
        if project.image is None or self._opening is not None:
            return
        wanted = (project.image, project.recipe)
        if project.is_up_to_date:
            if self._fitting is not None and self._fitting != wanted:
                self._drop_fit(project)
        elif wanted not in (self._fitting, self._failed):
            self._start_fit(project)

    def _drop_fit(self, project: Project) -> None:
        self._end_fit()
        self._runner.cancel()
        self._show_result(project)

    @Slot(int)
    def _drop_undone(self, index: int) -> None:
        """Drop a fit whose only reason, the step that asked for it again, was undone."""
        if index < self._forced_step:
            self._drop_fit(self._project)

    @Slot(int, object)
    def _show_progress(self, job: int, progress: SegmentProgress) -> None:
        if job == self._runner.job and self._runner.is_running:
            self._window.progress.setValue(round(1000 * progress.fraction))
            if not progress.has_fit:
                return
            self._window.likelihood.set_curve(progress.curve, progress.converged, running=True)
            self.rewind.forbid()

    @Slot(int, object)
    def _show_preview(self, job: int, preview: Segmentation) -> None:
        if job == self._runner.job and self._runner.is_running:
            self._show_labels(self._project.with_segmentation(preview))

    @Slot(int, object)
    def _take_result(self, job: int, result: Segmentation | None) -> None:
        if job != self._runner.job:
            return
        stopped, self._failed = self._fitting, None
        self._end_fit()
        before = self._project.segmentation
        if result is None and before is not None:
            self.label_edits.forget()
            # Nothing was reached, so the settings go back to those of the labels that stay.
            self._document.amend(replace(self._project, recipe=before.recipe))
            text = self.tr("Stopped; the labels are those from before")
            self._window.message_bar.show_notice(text)
        elif result is None:
            self._failed = stopped
        else:
            # A fit that was stopped has not been smoothed, and its recipe says so.
            project = replace(self._project, recipe=result.recipe)
            self._document.amend(project.with_segmentation(result))
            self.label_edits.settle()
            if result.notices:
                self._window.message_bar.show_notice(". ".join(map(_sentence, result.notices)))

    @Slot(int, str)
    def _show_failure(self, job: int, reason: str) -> None:
        if job != self._runner.job:
            return
        self._failed = self._fitting
        self._opening = None
        self._end_fit()
        self._window.message_bar.show_error(_sentence(reason))
        self._show_result(self._project)
        self._keep_up(self._project)

    def _end_fit(self) -> None:
        self._fitting, self._forced_step = None, 0
        self._window.show_running(running=False)

    # Labels ------------------------------------------------------------------------------------

    @Slot(int)
    def select(self, label: int | None) -> None:
        """Choose a label, wherever it is shown; None for no label."""
        self._selected = label
        self._window.labels.select(label)
        self._window.canvas.highlight(label)
        self.selection_changed.emit(label)

    def select_neighbour(self, step: int) -> None:
        """Choose the label ``step`` rows further, round the end."""
        if count := len(self._window.labels.rows):
            before = 0 if self._selected is None and step > 0 else (self._selected or 1)
            self.select((before - 1 + step) % count + 1)

    # The pixel under the cursor ----------------------------------------------------------------

    @Slot(int, int)
    def _show_pixel(self, column: int, row: int) -> None:
        project = self._project
        image, segmentation = project.image, project.segmentation
        if image is None:
            return
        values = tuple(int(level) for level in image.pixels[row, column].reshape(-1))
        bars: list[tuple[str, Colour, float]] = []
        label = 0
        if segmentation is not None and (label := int(segmentation.labels[row, column])):
            posterior = posterior_at(image, segmentation, row, column)
            bars = [
                (style.name, style.colour, float(p))
                for style, p in zip(project.styles, posterior, strict=True)
            ]
        self._window.readout.show_pixel(column, row, values, bars)
        self._window.show_pixel_status(*(bars[label - 1][::2] if label else ("", 0.0)))

    @Slot()
    def _hide_pixel(self) -> None:
        self._window.readout.hide()
        self._window.show_pixel_status("", 0.0)

    @Slot(int, int)
    def _pick(self, column: int, row: int) -> None:
        segmentation = self._project.segmentation
        if segmentation is not None:
            label = int(segmentation.labels[row, column])
            self.select(None if label in (0, self._selected) else label)

    # Showing -----------------------------------------------------------------------------------

    @Slot(object, object)
    def _show(self, before: Project, now: Project) -> None:
        window = self._window
        if now.image is not before.image:
            self._show_photo(now)
        if now.recipe != before.recipe or now.segmentation is not before.segmentation:
            window.mixture.set_recipe(now.recipe)
            window.shape.set_recipe(now.recipe)
        if now.segmentation is not before.segmentation or now.image is not before.image:
            self._show_fit(now)
        if now.styles != before.styles or now.segmentation is not before.segmentation:
            self._show_labels(now)
        window.show_opacity(now.opacity)
        self._keep_up(now)

    def _show_photo(self, project: Project) -> None:
        image = project.image
        self._window.canvas.set_photo(None if image is None else image.pixels)
        self._window.show_photo(image)

    def _show_result(self, project: Project) -> None:
        """Take back what a fit that is dropped has shown on its way."""
        self.label_edits.forget()
        self._show_fit(project)
        self._show_labels(project)
        self.rewind.allow()

    def _show_fit(self, project: Project) -> None:
        segmentation = project.segmentation
        self._window.show_fit_status(photo_text(project.image), fit_text(segmentation))
        likelihood = self._window.likelihood
        if segmentation is None:
            likelihood.clear()
            return
        if segmentation.recipe.detail is not None:
            likelihood.clear(self.tr("Regions are found without a fit."))
            return
        self._window.mixture.set_found(segmentation.n_labels)
        if segmentation.recipe.is_unfitted:
            likelihood.clear(self.tr("These labels were not fitted; Fit goes on from them."))
            return
        likelihood.set_curve(segmentation.curve, segmentation.converged, running=False)

    @Slot(object)
    def _show_labels(self, project: Project) -> None:
        project = self.label_edits.dress(project)
        window, segmentation = self._window, project.segmentation
        if segmentation is None:
            window.canvas.set_labels(None)
            window.labels.set_rows(())
            return
        window.canvas.set_styles(project.styles)
        window.canvas.set_means(mean_colours(segmentation))
        window.canvas.set_labels(segmentation.labels)
        pixels = segmentation.pixel_counts.tolist()
        window.labels.set_rows(
            [
                LabelRow(i, style, float(share), count)
                for i, (style, share, count) in enumerate(
                    zip(project.styles, segmentation.shares, pixels, strict=True), 1
                )
            ]
        )
        if self._selected is not None and self._selected > segmentation.n_labels:
            self.select(None)

    def _link_scatter(self) -> None:
        scatter, runner = self.scatter, self._runner
        runner.progressed.connect(scatter.show_progress)
        runner.finished.connect(scatter.show_result)
        runner.failed.connect(scatter.show_result)
        self.rewind.mixture_shown.connect(scatter.show_mixture)
        self.selection_changed.connect(scatter.show_selected)
        self._window.labels.hovered.connect(scatter.show_lit)
        self._window.scatter.label_hovered.connect(self._window.labels.hover)
        scatter.label_requested.connect(self.select)
        scatter.pixels_wanted.connect(self._window.canvas.light_up)

    def _connect(self) -> None:
        window, runner = self._window, self._runner
        self._document.changed.connect(self._show)
        self._document.stack.indexChanged.connect(self._drop_undone)
        runner.opened.connect(self._show_opened)
        runner.progressed.connect(self._show_progress)
        runner.previewed.connect(self._show_preview)
        runner.finished.connect(self._take_result)
        runner.failed.connect(self._show_failure)
        window.mixture.fit_requested.connect(self.fit)
        window.mixture.stop_requested.connect(self.stop)
        labels = window.labels
        labels.selected.connect(self.select)
        self.label_edits.restyled.connect(self._show_labels)
        window.canvas.pixel_hovered.connect(self._show_pixel)
        window.canvas.pixel_left.connect(self._hide_pixel)
        window.canvas.pixel_clicked.connect(self._pick)


def _sentence(text: str) -> str:
    """Begin with a capital letter, unless a file's name begins, which is left as it is."""
    begin, colon, _ = text.partition(":")
    return text if colon and "." in begin else text[:1].upper() + text[1:]
