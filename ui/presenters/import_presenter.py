"""Labels and settings that come from files: masks, models, recipes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from segmenter.files.masks import SUFFIXES as MASK_SUFFIXES
from segmenter.files.model import read_model
from segmenter.files.recipe import read_recipe
from segmenter.images.image import Image
from segmenter.project import Project
from segmenter.recipe import ByModel, Recipe
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.applying import apply_mixture
from segmenter.segmenting.importing import read_labels, segment_by
from segmenter.segmenting.labelling import check_features
from segmenter.segmenting.segmentation import Segmentation

from ..dialogs.file_dialog import file_dialog
from ..panels.message_bar import MessageBar
from ..session.document import Document
from ..session.recent import RecentFiles
from ..work.background import BackgroundCall

RECIPE_SUFFIX, MODEL_SUFFIX = ".recipe.json", ".model.json"


@dataclass(frozen=True, slots=True, eq=False)
class Incoming:
    """What was read for a photo: a recipe, or labels with their looks besides."""

    image: Image | None
    name: str
    recipe: Recipe
    segmentation: Segmentation | None = None
    styles: tuple[LabelStyle, ...] = ()


class ImportPresenter(QObject):
    """Reads files in a thread; what they hold becomes one step that can be undone.

    Parameters
    ----------
    document : Document
    messages : MessageBar
    recent : RecentFiles
        Where dialogs begin for a photo without a folder.
    over : QWidget
        What dialogs lie over.
    parent : QObject
    """

    def __init__(
        self,
        document: Document,
        messages: MessageBar,
        recent: RecentFiles,
        over: QWidget,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._document, self._messages = document, messages
        self._recent, self._over = recent, over
        self._call: BackgroundCall | None = None
        self._last: BackgroundCall | None = None

    @property
    def _project(self) -> Project:
        return self._document.project

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._call is not None

    def open(self, paths: Sequence[str]) -> bool:
        """Open a recipe or a model among dropped files; return whether there was one."""
        for path in paths:
            name = path.casefold()
            if name.endswith(RECIPE_SUFFIX):
                self.take_recipe(path)
            elif name.endswith(MODEL_SUFFIX) and self._project.image is not None:
                self.take_model(path)
            else:
                continue
            return True
        return False

    @Slot()
    def open_labels(self) -> None:
        """Ask for a mask, whose labels the photo gets."""
        kinds = self.tr("Masks ({0})").format(" ".join(f"*{each}" for each in MASK_SUFFIXES))
        self._ask(self.tr("Open labels"), kinds, self.take_labels)

    @Slot()
    def open_recipe(self) -> None:
        """Ask for a recipe, whose settings the photo gets."""
        kinds = self.tr("Recipes ({0})").format(f"*{RECIPE_SUFFIX} *.json")
        self._ask(self.tr("Open recipe"), kinds, self.take_recipe)

    @Slot()
    def use_model(self) -> None:
        """Ask for a model, by which the photo is labelled."""
        kinds = self.tr("Models ({0})").format(f"*{MODEL_SUFFIX} *.json")
        self._ask(self.tr("Use model"), kinds, self.take_model)

    @Slot(str)
    def take_labels(self, path: str) -> None:
        """Lay a mask's labels over the photo."""
        image, settings = self._project.image, _plain(self._project.recipe)
        if image is None:
            return

        def read() -> Incoming:
            imported = read_labels(Path(path), image)
            result = segment_by(image, imported, settings)
            return Incoming(image, Path(path).name, result.recipe, result, imported.styles)

        self._start(read)

    @Slot(str)
    def take_model(self, path: str) -> None:
        """Label the photo by a model, without a fit."""
        image, settings = self._project.image, _plain(self._project.recipe)
        if image is None:
            return

        def read() -> Incoming:
            model = read_model(Path(path))
            model.check(image)
            recipe = settings.changed(
                space=model.space,
                features=model.needs.features,
                white=model.needs.white,
                components=model.mixture.n_components,
            )
            result = apply_mixture(image, model.mixture, recipe, model.owners)
            styles = model.styles[: result.n_labels]
            return Incoming(image, Path(path).name, result.recipe, result, styles)

        self._start(read)

    @Slot(str)
    def take_recipe(self, path: str) -> None:
        """Segment the photo, or the next one, by a recipe's settings."""
        image = self._project.image

        def read() -> Incoming:
            recipe = read_recipe(Path(path))
            if image is not None and isinstance(recipe.source, ByModel):
                check_features(image, recipe.source.mixture, recipe.features)
            return Incoming(image, Path(path).name, recipe)

        self._start(read)

    def _ask(self, title: str, kinds: str, take: Callable[[str], None]) -> None:
        image = self._project.image
        beside = image.path.parent if image is not None and image.path is not None else None
        dialog = file_dialog(self._over, title, str(beside or self._recent.folder))
        dialog.setNameFilters([kinds, self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(take)
        dialog.open()

    def _start(self, read: Callable[[], Incoming]) -> None:
        if self._call is not None:  # a newer file counts, whatever becomes of the older one
            self._call.done.disconnect(self._take)
            self._call.failed.disconnect(self._fail)
        self._call = BackgroundCall(read)
        self._call.done.connect(self._take)
        self._call.failed.connect(self._fail)
        self._over.setCursor(Qt.CursorShape.BusyCursor)
        self._call.start()

    @Slot(object)
    def _take(self, incoming: Incoming) -> None:
        self._end()
        project = self._project
        result = incoming.segmentation
        is_its_own = result is not None or isinstance(incoming.recipe.source, ByModel)
        if is_its_own and incoming.image is not project.image:
            text = self.tr("{0} was for the photo before; open it again for this one")
            self._messages.show_notice(text.format(incoming.name))
            return
        if result is None:
            self._take_settings(incoming)
            return
        after = replace(
            project,
            recipe=incoming.recipe,
            knowledge=result.knowledge,
            segmentation=result,
            styles=incoming.styles,
        )
        self._document.edit(after, self.tr("Labels by {0}").format(incoming.name))
        notices = list(result.notices)
        known = project.knowledge
        if known.marks is not None or known.edits is not None or known.locks is not None:
            told = self.tr("what was painted, marked or locked went with the labels before;")
            notices.append(f"{told} {self.tr('undo brings it back')}")
        text = ". ".join(notice[:1].upper() + notice[1:] for notice in notices)
        self._messages.show_notice(text) if text else self._messages.dismiss()

    def _take_settings(self, incoming: Incoming) -> None:
        project = self._project
        if incoming.recipe == project.recipe:
            text = self.tr("{0} holds the settings that are set already")
        elif project.image is None:
            self._document.reset(project.with_recipe(incoming.recipe))
            text = self.tr("The next photo is segmented by {0}")
        else:
            step = self.tr("Recipe {0}").format(incoming.name)
            self._document.edit(project.with_recipe(incoming.recipe), step)
            text = self.tr("Segmented by the settings of {0}")
        self._messages.show_notice(text.format(incoming.name))

    @Slot(str)
    def _fail(self, text: str) -> None:
        self._end()
        self._messages.show_error(text)

    def _end(self) -> None:
        # Kept until the next one, so that it is not a thread that lets go of it last.
        self._last, self._call = self._call, None
        self._over.unsetCursor()


def _plain(recipe: Recipe) -> Recipe:
    """Return the settings without those that would change what labels a file has."""
    return recipe.afresh.unshaped.changed(detail=None)
