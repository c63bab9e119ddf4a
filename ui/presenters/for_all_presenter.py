"""What one photo has, for every photo of its folder; and what is done is marked as done."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from segmenter.errors import printable
from segmenter.features import features_of
from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.segmentation import Segmentation

from ..language.words import tr
from ..panels.photo_strip import PhotoStrip
from ..session.beginnings import path_of
from ..session.document import without_labels
from ..session.for_all import ForAll, Kind, Photos, Rule
from .file_presenter import Desk, FilePresenter
from .folder_presenter import FolderPresenter


class ForAllPresenter(FilePresenter):
    """Receives the actions of the strip's menu.

    Parameters
    ----------
    desk : Desk
    folders : FolderPresenter
        Knows which photos there are.
    strip : PhotoStrip
        Says what all photos get, and knows which were worked on.
    done : QAction
        Ticked where nothing is left to do.
    parent : QObject
    """

    def __init__(
        self,
        desk: Desk,
        folders: FolderPresenter,
        strip: PhotoStrip,
        done: QAction,
        parent: QObject | None,
    ) -> None:
        super().__init__(desk, parent)
        self._folders, self._strip, self._done = folders, strip, done
        self._for_all.changed.connect(self._show)
        self._document.changed.connect(self._tick)
        self._done.setChecked(False)
        self._show()

    @property
    def _for_all(self) -> ForAll:
        return self._session.beginnings.for_all

    @Slot()
    def mark_done(self) -> None:
        """Say that nothing is left to do to the photo, or take that back."""
        project = self._document.project
        step = self.tr("Not done") if project.done else self.tr("Done")
        self._document.edit(replace(project, done=not project.done), step)

    @Slot()
    def _tick(self) -> None:
        self._done.setChecked(self._document.project.done)

    @Slot()
    def settings_for_all(self) -> None:
        """Let every photo be segmented by the settings of this one."""
        if (image := self._photo()) is not None:
            self._add(image, "settings", self._document.project.recipe.afresh)

    @Slot()
    def model_for_all(self) -> None:
        """Let every photo be labelled by this one's mixture, with its names."""
        if (image := self._photo()) is None or (found := self._result()) is None:
            return
        if found.recipe.by_regions:
            self._say(
                self.tr("Regions lie in one photo only, so they are no model for others;")
                + " "
                + self.tr("choose By colour first")
            )
            return
        owners = found.map.owners.copy()
        owners[[owner in found.knowledge.background for owner in owners.tolist()]] = 0
        recipe = by_model(
            found.mixture, self._document.project.recipe.afresh, owners=tuple(owners.tolist())
        )
        self._add(image, "model", recipe, found)

    @Slot()
    def names_for_all(self) -> None:
        """Let labels of every photo be called and coloured like those of this one."""
        if (image := self._photo()) is not None and (found := self._result()) is not None:
            self._add(image, "names", self._document.project.recipe, found)

    @Slot()
    def nothing_for_all(self) -> None:
        """Let photos begin by themselves again."""
        if self._for_all.rules:
            self._for_all.clear()
            self._say(self.tr("Photos begin by themselves again; what they have got they keep"))
        else:
            self._say(self.tr("Nothing was set for all photos"))

    def _photo(self) -> Image | None:
        """Return the open photo, if there are others to be like it."""
        image, photos = self._document.project.image, self._folders.photos
        if image is not None and len(photos) > 1 and path_of(image) in photos:
            return image
        self._say(self.tr("There are no other photos here; open a folder"))
        return None

    def _result(self) -> Segmentation | None:
        project = self._document.project
        if project.is_up_to_date and not self._session.is_running:
            return project.segmentation
        self._say(self.tr("Wait until the fit has ended"))
        return None

    def _add(
        self, image: Image, kind: Kind, recipe: Recipe, found: Segmentation | None = None
    ) -> None:
        photos = Photos(frozenset(self._folders.photos), self._folders.folder)
        needs = features_of(image, recipe.features).needs if kind == "model" else None
        styles = self._document.project.styles
        kept = None if found is None else without_labels(found)
        name = image.name if image.path is None else image.path.name
        rule = Rule(kind, name, photos, recipe, styles, kept, needs)
        self._for_all.add(rule, path_of(image))
        self._say(self._told(rule, path_of(image)))

    def _told(self, rule: Rule, own: str) -> str:
        count = len(self._folders.photos)
        texts = {
            "settings": tr("All {0} photos are segmented by the settings of {1}", count),
            "model": tr("All {0} photos are labelled by the model of {1}", count),
            "names": tr("Labels of all {0} photos are called like those of {1}", count),
        }
        text = texts[rule.kind].format(f"{count:,}", printable(rule.source))
        worked = [photo for photo in self._strip.model.photos if photo.is_labelled]
        others = sum(photo.path != own for photo in worked)
        if not others:
            return text
        kept = tr("{0} worked on before keep their marks and edits, and can undo it", others)
        return f"{text}; {kept.format(others)}"

    @Slot()
    def _show(self) -> None:
        """Display what all photos get, as long as it is so."""
        texts = {
            "settings": self.tr("Settings of {0}"),
            "model": self.tr("Model of {0}"),
            "names": self.tr("Names of {0}"),
        }
        told = [texts[rule.kind].format(printable(rule.source)) for rule in self._for_all.rules]
        self._strip.show_rule(self.tr("All: {0}").format(", ".join(told)) if told else "")

    def _say(self, text: str) -> None:
        self._messages.show_notice(text)
