"""Label sets: saved from a photo's labels, and given to those of others."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from segmenter.errors import PixtureError, printable
from segmenter.files.label_sets.own import LONGEST_NAME, SUFFIX, write_label_set
from segmenter.files.label_sets.reading import read_label_set
from segmenter.images.image import Image
from segmenter.project import Project
from segmenter.recipe import Fit, Regions
from segmenter.regions.label_set import LabelSet, SetLabel
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.naming import match_to_set, set_of, with_id
from segmenter.segmenting.segmentation import Segmentation

from ..dialogs.file_dialog import file_dialog
from ..work.background import BackgroundCall
from .file_presenter import Desk, FilePresenter

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True, eq=False)
class _Named:
    """A label set, and the labels that were made its own."""

    label_set: LabelSet
    before: Project
    after: Project
    step: str
    select: int | None = None


class LabelSetPresenter(FilePresenter):
    """Reads, matches and writes label sets in threads; each becomes one step that can be undone.

    Parameters
    ----------
    desk : Desk
    parent : QObject
    """

    def __init__(self, desk: Desk, parent: QObject | None) -> None:
        super().__init__(desk, parent)
        self._call: BackgroundCall | None = None
        self._last: BackgroundCall | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a set is being read, matched or written."""
        return self._call is not None

    @Slot()
    def open_label_set(self) -> None:
        """Ask for a file whose labels the photo's are to be."""
        kinds = self.tr("Label sets, COCO, LabelMe, CVAT ({0})").format("*.json *.txt *.zip")
        dialog = file_dialog(self._over, self.tr("Open label set"), self._folder())
        dialog.setNameFilters([kinds, self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    @Slot()
    def save_label_set(self) -> None:
        """Ask where to save the photo's labels as a set."""
        image = self._document.project.image
        if image is None or not self._is_at_rest():
            return
        dialog = file_dialog(self._over, self.tr("Save label set"), self._folder())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*{SUFFIX}")
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        label_set = self._document.project.label_set
        dialog.selectFile((image.stem if label_set is None else label_set.name) + SUFFIX)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot()
    def leave_label_set(self) -> None:
        """Let the photo's labels, and those of others, be named by no set."""
        project = self._document.project
        if project.label_set is not None:
            step = self.tr("Leave label set {0}").format(project.label_set.name)
            self._document.edit(replace(project, label_set=None), step)

    @Slot(str)
    def take(self, path: str) -> None:
        """Read a label set, or the labels of a file of another program, and apply it."""
        project = self._document.project
        if project.image is None or self._is_at_rest():
            self._start(lambda: _applied(read_label_set(path), project, self._step()))

    def apply(self, label_set: LabelSet) -> None:
        """Give the photo's labels, and those of the photos that come, the names of a set."""
        project = self._document.project
        if project.image is None or self._is_at_rest():
            self._start(lambda: _applied(label_set, project, self._step()))

    @Slot(str)
    def save(self, path: str) -> None:
        """Write the photo's labels as a set, which they belong to from now on."""
        project = self._document.project
        image, found = project.image, project.segmentation
        if image is None or found is None or not self._is_at_rest():
            return
        target, step = Path(path), self._step()

        def write() -> _Named:
            name = target.name.split(".")[0][:LONGEST_NAME]
            label_set = set_of(name, image, found, project.styles)
            try:
                write_label_set(label_set, target)
            except OSError as error:
                told = f"{target}: cannot be written ({error.strerror or error}); save elsewhere"
                raise PixtureError(told) from error
            after = replace(project, label_set=label_set)
            return _Named(label_set, project, after, step.format(name))

        self._start(write, self._take_saved)

    def take_name(self, label: int, name: str) -> bool:
        """Make a label that of a set with a name, its id included; False if there is none."""
        project = self._document.project
        image, found = project.image, project.segmentation
        own = None if project.label_set is None else project.label_set.named(name)
        if own is None or image is None or found is None or self.is_busy:
            return False
        if not project.is_up_to_date or self._session.is_running:
            return False
        step = self.tr("Rename {0} “{1}”").format(label, own.style.name)
        self._start(lambda: _renamed(project, image, found, (label, own), step), self._take_renamed)
        return True

    def _step(self) -> str:
        return self.tr("Label set {0}")

    def _folder(self) -> str:
        image = self._document.project.image
        beside = image.path.parent if image is not None and image.path is not None else None
        return str(beside or self._recent.folder)

    def _is_at_rest(self) -> bool:
        project = self._document.project
        rests = project.is_up_to_date and not self._session.is_running and not self.is_busy
        if not rests:
            text = self.tr("The labels are on their way; try again in a moment")
            self._messages.show_notice(text)
        return rests

    def _start(
        self, work: Callable[[], _Named], take: Callable[[_Named], None] | None = None
    ) -> None:
        if self._call is not None:
            return
        self._call = BackgroundCall(work)
        self._call.done.connect(take or self._take)
        self._call.failed.connect(self._fail)
        self._call.start()

    @Slot(object)
    def _take(self, named: _Named) -> None:
        if not self._use(named):
            return
        notices = [*named.label_set.notices, self._told(named)]
        self._messages.show_notice(". ".join(each[:1].upper() + each[1:] for each in notices))

    @Slot(object)
    def _take_saved(self, named: _Named) -> None:
        self._use(named)
        told = self.tr("Saved label set {0}; photos that are opened next get its labels")
        self._messages.show_notice(told.format(printable(named.label_set.name)))

    @Slot(object)
    def _take_renamed(self, named: _Named) -> None:
        self._use(named)

    def _use(self, named: _Named) -> bool:
        self._end()
        project = self._document.project
        # What was done to labels that are not there any more is not done to others.
        if project.image is not named.before.image or _has_changed(named.before, project):
            text = self.tr("The labels have changed meanwhile; try again")
            self._messages.show_notice(text)
            return False
        # What else was done meanwhile stays.
        kept = replace(project, label_set=named.after.label_set)
        after = replace(
            kept,
            recipe=named.after.recipe,
            knowledge=named.after.knowledge,
            segmentation=named.after.segmentation,
            styles=named.after.styles,
        )
        if project.image is None:
            self._document.reset(after)
        elif after.label_set != project.label_set or after.styles != project.styles:
            self._document.edit(after, named.step)
            if after.segmentation is not project.segmentation:
                self._session.select(named.select)  # what was chosen has another id
        return True

    def _told(self, named: _Named) -> str:
        label_set, found = named.label_set, named.after.segmentation
        if found is None:
            text = self.tr("the next photo's labels get the names of {0}")
            return text.format(printable(label_set.name))
        there = set(found.labels_kept)
        missing = [label.style.name for label in label_set.labels if label.id not in there]
        text = self.tr("{0} of {1} labels are those of {2}")
        told = text.format(
            *(len(there.intersection(label_set.ids)), len(there), printable(label_set.name))
        )
        if not missing:
            return told
        names = ", ".join(missing[:_MOST_NAMED]) + ("…" if len(missing) > _MOST_NAMED else "")
        return self.tr("{0}; without {1}").format(told, printable(names))

    @Slot(str)
    def _fail(self, text: str) -> None:
        self._end()
        self._messages.show_error(text)

    def _end(self) -> None:
        # Kept until the next one, so that it is not a thread that lets go of it last.
        self._last, self._call = self._call, None


def _has_changed(before: Project, now: Project) -> bool:
    same = now.recipe == before.recipe and now.knowledge == before.knowledge
    return not (same and now.segmentation is before.segmentation and now.styles == before.styles)


def _applied(label_set: LabelSet, project: Project, step: str) -> _Named:
    image, found = project.image, project.segmentation
    step = step.format(label_set.name)
    if image is None or found is None:
        return _Named(label_set, project, replace(project, label_set=label_set), step)
    # Ids of models and masks mean something already, so that only their looks change.
    is_free = isinstance(found.recipe.source, Fit | Regions)
    matched = match_to_set(image, found, label_set) if is_free else found
    return _Named(label_set, project, project.as_set(matched, label_set), step)


def _renamed(
    project: Project, image: Image, found: Segmentation, own: tuple[int, SetLabel], step: str
) -> _Named:
    label, wanted = own
    label_set = project.label_set
    assert label_set is not None
    after = found if label == wanted.id else with_id(image, found, label, wanted.id)
    styles = _exchanged(project.styles, label_set.styles(after.n_labels), own)
    project_after = replace(
        project,
        recipe=after.recipe,
        knowledge=after.knowledge,
        segmentation=after,
        styles=styles,
    )
    return _Named(label_set, project, project_after, step, wanted.id)


def _exchanged(
    styles: tuple[LabelStyle, ...], defaults: tuple[LabelStyle, ...], own: tuple[int, SetLabel]
) -> tuple[LabelStyle, ...]:
    """Give a label the looks of the set, at its id, and what was there the label's old place."""
    label, wanted = own
    now = [*styles, *defaults[len(styles) :]]
    now[label - 1], now[wanted.id - 1] = now[wanted.id - 1], now[label - 1]
    now[wanted.id - 1] = replace(wanted.style, visible=now[wanted.id - 1].visible)
    return tuple(now)
