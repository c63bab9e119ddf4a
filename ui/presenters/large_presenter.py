"""What is done with all pixels of a large photo: a fit, and its labels in a file."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from time import monotonic
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from segmenter.errors import PixtureError, printable
from segmenter.files.addresses import name_of
from segmenter.images.image import Image
from segmenter.project import Project
from segmenter.segmenting.tile_labels import why_not_all

from ..canvas.work_card import WorkCard
from ..dialogs.file_dialog import file_dialog
from ..session.document import without_labels
from ..session.fitting import Opening
from ..work.stepped_call import SteppedCall
from .file_presenter import Desk, FilePresenter

if TYPE_CHECKING:
    from segmenter.cluster.all_pixels import AllPixelsFit, AllPixelsStep
    from segmenter.cluster.job import ClusterStep
    from segmenter.cluster.painting import Painted
    from segmenter.segmenting.segmentation import Segmentation

# Seconds after which it is said how much of a photo is read: words that come and go are a flicker.
PATIENCE = 0.3
_FILTERS = "OME-Zarr (*.zarr);;BigTIFF (*.tif *.tiff)"


@dataclass(frozen=True, slots=True, eq=False)
class LargeParts:
    """The parts of the window that serve large photos only.

    Attributes
    ----------
    card : WorkCard
    fit, export : QAction
        Enabled for them.
    """

    card: WorkCard
    fit: QAction
    export: QAction


class LargePresenter(FilePresenter):
    """Receives the actions that go through all pixels of a large photo.

    Parameters
    ----------
    parts : LargeParts
    desk : Desk
    parent : QObject
    """

    reading_stopped = Signal()
    """An overview is not wanted any more."""

    def __init__(self, parts: LargeParts, desk: Desk, parent: QObject | None) -> None:
        super().__init__(desk, parent)
        self._parts = parts
        self._asked: Project | None = None
        # Counts of a fit that was stopped, until the window closes.
        self._scratch = ""
        self._fitting, self._exporting = SteppedCall(self), SteppedCall(self)
        for call, show, end in (
            (self._fitting, self._show_fit, self._use_fit),
            (self._exporting, self._show_export, self._tell_written),
        ):
            call.progressed.connect(show)
            call.done.connect(end)
            call.failed.connect(self._fail)
        # Since when an overview is being made; None while none is.
        self._since: float | None = None
        parts.card.stop_requested.connect(self._stop)
        self._session.changed.connect(self._follow_opening)
        self.show_photo(self._document.project.image)

    @property
    def is_running(self) -> bool:
        """Whether all pixels are being gone through."""
        return self._fitting.is_running or self._exporting.is_running

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._fitting.shut_down()
        self._exporting.shut_down()
        if self._scratch:
            with suppress(OSError):  # it lies among temporary files
                rmtree(self._scratch)

    @Slot(object)
    def show_photo(self, image: Image | None) -> None:
        """Follow the photo: of one that is not large, Fit sees all pixels anyway."""
        is_large = image is not None and image.whole is not None
        self._parts.fit.setEnabled(is_large)
        self._parts.export.setEnabled(is_large)
        if is_large:
            self._messages.show_notice(
                self.tr(
                    "This is an overview of a photo too large for memory; zoom in for its pixels,"
                    " and choose Fit → Fit on all pixels once you like what you see"
                )
            )
        if self._asked is not None and image is not self._asked.image:
            self._fitting.stop()

    # An overview -------------------------------------------------------------------------------

    @Slot()
    def _follow_opening(self) -> None:
        match self._session.state.fitting:
            case Opening(path=path, fraction=float(fraction)):
                self.show_reading(name_of(path), fraction)
            case _:
                self.end_reading()

    @Slot(str, float)
    def show_reading(self, name: str, fraction: float) -> None:
        """Display how much of a photo is read whose overview is made."""
        if self.is_running:
            return
        now = monotonic()
        self._since = self._since or now
        if now - self._since >= PATIENCE and not self._parts.card.is_stopping:
            text = self.tr("Making an overview of {0}: {1:.0f}%")
            told = text.format(printable(name), 100 * fraction)
            self._parts.card.show_work(told, fraction)

    @Slot()
    def end_reading(self) -> None:
        """Display that no overview is made any more."""
        if self._since is not None:
            self._since = None
            self._parts.card.hide()

    # A fit on all pixels -----------------------------------------------------------------------

    @Slot()
    def fit_all_pixels(self) -> None:
        """Go on from the fit that is seen with EM on every pixel."""
        from segmenter.cluster.all_pixels import (
            all_pixels_steps,
            check_all_pixels,
            on_this_machine,
        )
        from segmenter.cluster.pyramid import whole_source
        from segmenter.cluster.scratch import Scratch

        project = self._document.project
        if (image := project.image) is None or image.whole is None or not self._is_ready():
            return
        found = project.segmentation
        assert found is not None
        try:
            check_all_pixels(project.recipe)
        except PixtureError as error:
            self._messages.show_error(_sentence(str(error)))
            return
        self._asked = project
        self._scratch = self._scratch or mkdtemp(prefix="pixture-")
        source = whole_source(image.whole)
        place = Scratch(str(Path(self._scratch) / f"{abs(hash(source))}"))
        asked = (image, found.recipe_to_go_on, project.knowledge, place)
        self._parts.card.show_work(self.tr("Starting workers"), None)
        self._fitting.start(
            lambda: on_this_machine(source, lambda client: all_pixels_steps(client, *asked))
        )

    @Slot(object)
    def _show_fit(self, step: AllPixelsStep) -> None:
        if step.stage == "counting":
            text = self.tr("Counting colours: {0:,} of {1:,} parts").format(step.done, step.total)
            self._parts.card.show_work(text, step.done / step.total)
        elif step.stage == "labelling":
            text = self.tr("Counting labels: {0:,} of {1:,} parts").format(step.done, step.total)
            self._parts.card.show_work(text, step.done / step.total)
        else:
            text = self.tr("Fitting, iteration {0}").format(step.done)
            self._parts.card.show_work(text, None)

    @Slot(object)
    def _use_fit(self, step: AllPixelsStep | None) -> None:
        asked, self._asked = self._asked, None
        self._parts.card.hide()
        if step is None or (fit := step.found) is None or asked is None:
            self._tell_stopped(asked)
            return
        project, found = self._document.project, asked.segmentation
        if found is None or project.image is not asked.image:
            return
        if project.recipe != asked.recipe or project.segmentation is not found:
            self._messages.show_notice(
                self.tr("Settings have changed meanwhile; choose Fit on all pixels again")
            )
            return
        after = project.labelled(_fitted(found, fit))
        self._document.edit(after, self.tr("Fit on all pixels"))
        counted = fit.fitted.all_pixels
        assert counted is not None
        text = self.tr("Fitted on {0:,.1f} megapixels, {1:,} colours, {2} iterations")
        told = counted.n_pixels / 1e6, fit.n_samples, fit.fitted.iterations
        self._messages.show_notice(text.format(*told))

    def _tell_stopped(self, asked: Project | None) -> None:
        text = self.tr("Stopped; what was counted is kept until the window closes")
        if asked is not None and asked.image is not None and not _is_counted(asked):
            text = self.tr("Stopped; the labels are those from before")
        self._messages.show_notice(text)

    # Labels of all pixels ----------------------------------------------------------------------

    @Slot()
    def export_full_size(self) -> None:
        """Ask where the labels of all pixels are to be written."""
        project = self._document.project
        image, found = project.image, project.segmentation
        if image is None or image.whole is None or not self._is_ready() or found is None:
            return
        if reason := why_not_all(found):
            text = self.tr("{0}; choose Export for labels of its size")
            self._messages.show_error(_sentence(text.format(reason)))
            return
        dialog = file_dialog(
            self._over, self.tr("Export labels at full size"), self._recent.folder, _FILTERS
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zarr")
        dialog.selectFile(f"{image.stem}.labels.zarr")
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, path: str) -> None:
        """Write the labels of all pixels, as they are seen now."""
        from segmenter.cluster.all_pixels import on_this_machine
        from segmenter.cluster.painting import painted_steps

        if self.is_running:
            return
        try:
            asked = _asked(self._document.project, path)
        except PixtureError as error:
            self._messages.show_error(_sentence(str(error)))
            return
        self._parts.card.show_work(self.tr("Starting workers"), None)
        self._exporting.start(
            lambda: on_this_machine(asked.job.source, partial(painted_steps, asked=asked))
        )
        self._exporting.setProperty("path", path)

    @Slot(object)
    def _show_export(self, step: ClusterStep) -> None:
        words = {
            "counting": self.tr("Counting colours: {0:,} of {1:,} parts"),
            "measuring": self.tr("Measuring grain: {0:,} of {1:,} parts"),
            "joining": self.tr("Finding small regions: {0:,} of {1:,} parts"),
            "tidying": self.tr("Joining small regions: {0:,} of {1:,} parts"),
            "labelling": self.tr("Labelling: {0:,} of {1:,} parts"),
            "shrinking": self.tr("Making smaller copies: {0:,} of {1:,} parts"),
        }
        text = words.get(step.stage, self.tr("Writing")).format(step.done, step.total)
        self._parts.card.show_work(text, step.done / step.total if step.stage in words else None)

    @Slot(object)
    def _tell_written(self, step: ClusterStep | None) -> None:
        self._parts.card.hide()
        name = Path(str(self._exporting.property("path"))).name
        if step is None:
            text = self.tr("Stopped; the same export goes on from there")
        else:
            text = self.tr("Labels of all pixels are in {0}").format(name)
        self._messages.show_notice(text)

    # Both --------------------------------------------------------------------------------------

    @Slot()
    def _stop(self) -> None:
        self._parts.card.show_stopping()
        if self._since is not None:
            self._session.stop()
            self.reading_stopped.emit()
        self._fitting.stop()
        self._exporting.stop()

    @Slot(str)
    def _fail(self, text: str) -> None:
        self._asked = None
        self._parts.card.hide()
        self._messages.show_error(_sentence(text))

    def _is_ready(self) -> bool:
        if self.is_running:
            self._messages.show_notice(
                self.tr("All pixels are being gone through; stop that first")
            )
            return False
        if self._session.is_running or self._document.project.labels is None:
            self._messages.show_notice(
                self.tr("The labels are on their way; try again in a moment")
            )
            return False
        try:
            from segmenter.cluster.extras import check_installed

            check_installed()
        except PixtureError as error:
            self._messages.show_error(_sentence(str(error)))
            return False
        return True


def _fitted(found: Segmentation, fit: AllPixelsFit) -> Segmentation:
    """Return a result by a fit on all pixels, whose labels are still to be made of its mixture."""
    from segmenter.segmenting.applying import by_model

    empty, owners = without_labels(found), np.array(fit.owners, np.intp)
    room = max(found.n_labels, int(owners.max(initial=0)))
    plain = empty.map.plain and replace(empty.map.plain.with_room(room), owners=owners)
    return replace(
        empty,
        fitted=fit.fitted,
        map=replace(empty.map.with_room(room), owners=owners, plain=plain),
        recipe=by_model(fit.fitted.mixture, found.recipe, owners=fit.owners),
        notices=(),
        seconds={**found.seconds, "fit": fit.seconds},
        distinct_colours=fit.n_samples,
    )


def _is_counted(project: Project) -> bool:
    """Whether colours are counted for a fit on all pixels, which is kept if it is stopped."""
    assert project.image is not None
    return project.image.bits == 8 and project.recipe.features.are_colours


def _asked(project: Project, path: str) -> Painted:
    """Return what writes the labels of all pixels as a project shows them."""
    from segmenter.cluster.painting import labelling_job

    assert project.image is not None
    assert project.segmentation is not None
    return labelling_job(project.image, project.segmentation, path, project.styles)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
