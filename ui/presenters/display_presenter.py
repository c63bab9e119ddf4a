"""Shows what the project and the session say, by what has changed about it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from segmenter.regions.palette import mean_colours
from segmenter.segmenting.tile_labels import all_pixel_counts

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.rewind_mark import RewindMark
from ..panels.choose_panel import ChoosePanel
from ..panels.labels_panel import LabelRow, LabelsPanel
from ..panels.likelihood_panel import LikelihoodPanel
from ..panels.mixture_panel import MixturePanel
from ..panels.mode_switch import ModeSwitch
from ..panels.scatter_panel import ScatterPanel
from ..panels.shape_panel import ShapePanel
from ..panels.status_bar import StatusBar
from ..panels.status_text import doing_text, fit_text, photo_text, shares_text
from ..session.document import Document
from ..session.fitting import Curve, listed
from ..session.session import Session
from ..session.shown import Shown, shown
from ..widgets.slider import GestureSlider
from .photo_pictures import PhotoPictures


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What there is to show something on."""

    canvas: PhotoCanvas
    rewind_mark: RewindMark
    labels: LabelsPanel
    mixture: MixturePanel
    modes: ModeSwitch
    shape: ShapePanel
    scatter: ScatterPanel
    choose: ChoosePanel
    likelihood: LikelihoodPanel
    opacity: GestureSlider
    status: StatusBar


class DisplayPresenter(QObject):
    """Keeps the parts as `shown` says; in whatever order things happen, nothing else does.

    Parameters
    ----------
    parts : Parts
    document : Document
    session : Session
    parent : QObject
    """

    photo_changed = Signal(object)
    """The Image that is open, or None."""
    running_changed = Signal(bool)
    """Whether there is something that can be stopped."""

    def __init__(
        self, parts: Parts, document: Document, session: Session, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._document = document
        self._session = session
        self._pictures = PhotoPictures(parts.canvas, self)
        self._shown = Shown()
        self._show_opacity(self._shown)
        session.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is another than it was."""
        before = self._shown
        now = self._shown = shown(self._document.project, self._session.state)
        if now.image is not before.image:
            self._pictures.open(now.image, now.looks)
            self.photo_changed.emit(now.image)
        elif now.looks != before.looks:
            self._pictures.show(now.looks)
        self._change_controls(before, now)
        self._change_fit(before, now)
        self._change_labels(before, now)

    @property
    def is_rendering(self) -> bool:
        """Whether the photo is not seen as it is to be yet."""
        return self._pictures.is_busy

    def shut_down(self) -> None:
        """Drop what is being rendered and wait for it."""
        self._pictures.shut_down()

    def _change_controls(self, before: Shown, now: Shown) -> None:
        parts = self._parts
        if now.recipe != before.recipe or now.result is not before.result:
            parts.mixture.set_recipe(now.recipe)
            parts.shape.set_recipe(now.recipe)
            self._show_mode(now.recipe.by_regions)
        if now.found is not None and (now.found, now.result) != (before.found, before.result):
            parts.mixture.set_found(now.found)
        if now.opacity != before.opacity:
            self._show_opacity(now)

    def _show_mode(self, by_regions: bool) -> None:
        parts = self._parts
        for part in (parts.modes, parts.scatter, parts.choose):
            part.set_by_regions(by_regions)

    def _show_opacity(self, now: Shown) -> None:
        self._parts.opacity.show_value(round(100 * now.opacity))
        self._parts.canvas.set_opacity(now.opacity)

    def _change_fit(self, before: Shown, now: Shown) -> None:
        status, likelihood = self._parts.status, self._parts.likelihood
        if now.image is not before.image or now.told is not before.told:
            status.show_fit(photo_text(now.image), fit_text(now.told))
        if now.is_running != before.is_running:
            self.running_changed.emit(now.is_running)
        if _progress(now) != _progress(before):
            status.show_progress(now.fraction if now.is_running else None, doing_text(now.doing))
        if now.curve != before.curve:
            self._show_curve(now)
        if now.can_rewind != before.can_rewind:
            likelihood.set_rewindable(now.can_rewind)
        if now.iteration != before.iteration:
            self._show_iteration(now)

    def _show_curve(self, now: Shown) -> None:
        likelihood = self._parts.likelihood
        match now.curve:
            case Curve(values=values, converged=converged, is_running=running):
                likelihood.set_curve(values, converged, running)
            case "no result":
                likelihood.clear()
            case "regions":
                likelihood.clear(self.tr("Regions are found without a fit."))
            case "not fitted":
                likelihood.clear(self.tr("These labels were not fitted; Fit goes on from them."))

    def _show_iteration(self, now: Shown) -> None:
        self._parts.likelihood.set_cursor_iteration(now.iteration)
        if now.iteration is None or now.result is None:
            self._parts.rewind_mark.hide()
        else:
            self._parts.rewind_mark.show_iteration(now.iteration, now.result.iterations)

    def _change_labels(self, before: Shown, now: Shown) -> None:
        canvas, seen = self._parts.canvas, now.seen
        if now.styles != before.styles:
            canvas.set_styles(now.styles)
        if seen is not None and seen is not before.seen and now.image is not None:
            canvas.set_means(mean_colours(now.image, seen.map))
        # Another photo has taken the labels away.
        if now.labels is not (before.labels if now.image is before.image else None):
            canvas.set_labels(now.labels)
        if now.strokes != before.strokes:
            canvas.marks.set_strokes(now.strokes)
        others = seen is not before.seen or now.shares is not before.shares
        if others or now.styles != before.styles:
            self._parts.labels.set_rows(_rows(now), _left_out(now))
        if (note := _note(now)) != _note(before):
            self._parts.labels.set_note(note)
        if (now.selected, now.others) != (before.selected, before.others):
            self._parts.labels.select(now.selected, now.others)
            canvas.highlight(now.selected, now.others)


def _progress(now: Shown) -> tuple[bool, float, str | None]:
    return now.is_running, now.fraction, now.doing


def _rows(now: Shown) -> list[LabelRow]:
    if now.seen is None:
        return []
    locked = now.seen.knowledge.locked
    shares, counts = now.seen.map.shares, now.seen.map.tally.pixels
    if now.shares is not None:
        shares, counts = now.shares, np.rint(now.shares * counts.sum()).astype(int)
    elif (known := _counts(now)) is not None:
        shares, counts = known / max(int(known.sum()), 1), known
    return [
        LabelRow(
            *(label, now.styles[label - 1], float(shares[label - 1]), int(counts[label - 1])),
            label in locked,
        )
        for label in listed(now.seen)
    ]


def _counts(now: Shown) -> NDArray[np.int64] | None:
    """Return the pixels of each label at full size; None where they are not known."""
    if now.seen is None or now.iteration is not None:
        return None
    return all_pixel_counts(now.seen)


def _note(now: Shown) -> str:
    return "" if now.seen is None else shares_text(now.image, _counts(now))


def _left_out(now: Shown) -> list[tuple[int, str]]:
    if now.seen is None:
        return []
    background, known = now.seen.knowledge.background, now.seen.map.unedited.used
    return [(label, now.styles[label - 1].name) for label in sorted(background.intersection(known))]
