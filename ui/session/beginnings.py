"""How a photo begins: what it takes over from the one before, and from what all photos get."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from segmenter.errors import printable
from segmenter.features.needs import Needs
from segmenter.files.addresses import absolute_address
from segmenter.images.image import Image
from segmenter.images.looks import Looks
from segmenter.images.samples import is_sample
from segmenter.project import Project, recipe_for
from segmenter.recipe import Recipe
from segmenter.regions.label_set import LabelSet

from ..preferences.table import DEFAULT_RECIPE, INHERIT_SETTINGS
from .document import Document, Steps
from .for_all import ForAll, Rule


@dataclass(frozen=True, slots=True)
class Start:
    """What a photo begins with if nothing was done to it before.

    Attributes
    ----------
    recipe : Recipe
    needs : Needs, optional
        What it must have for the recipe's model.
    follows : bool
        Whether the recipe is that of the photo before, which may change until this one is there.
    told : str
        Where settings are from that nobody might expect, in one line; otherwise empty.
    """

    recipe: Recipe = field(default_factory=Recipe)
    needs: Needs | None = None
    follows: bool = False
    told: str = ""


class Beginnings(QObject):
    """Gives photos their first settings, steps of what all photos get, and names.

    Parameters
    ----------
    document : Document
    parent : QObject

    Attributes
    ----------
    for_all : ForAll
    """

    def __init__(self, document: Document, parent: QObject | None) -> None:
        super().__init__(parent)
        self._document = document
        self.for_all = ForAll(self)
        # Whose names the labels that are on their way are to get, and whether that is a step.
        self._naming: tuple[tuple[Rule, bool], ...] = ()
        # What somebody chose last; a photo that comes back has what was chosen for it before.
        self._looks: Looks = document.project.looks
        self._label_set: LabelSet | None = document.project.label_set
        document.changed.connect(self._note_choice)

    @Slot(object, object)
    def _note_choice(self, before: Project, now: Project) -> None:
        if now.image is not before.image:
            return
        if now.looks != before.looks:
            self._looks = now.looks
        if now.label_set != before.label_set:
            self._label_set = now.label_set

    def take_over(self) -> None:
        """Choose the looks and the label set of the open project, if it has any."""
        project = self._document.project
        self._label_set = project.label_set or self._label_set
        if not project.looks.is_automatic:
            self._looks = project.looks

    @property
    def before(self) -> Project:
        """The open project, with the looks and the label set that other photos get."""
        return replace(self._document.project, looks=self._looks, label_set=self._label_set)

    def start_for(self, path: str, page: int | None = None) -> Start:
        """Return what a photo begins with.

        Parameters
        ----------
        path : str
            Absolute, or a name of what is no file.
        page : int, optional
            If it is a page of the file that is open.
        """
        rule = self.for_all.rule_for(path)
        if rule is not None:
            return Start(rule.recipe, rule.needs)
        before = self._document.project
        if before.image is None or page is not None or INHERIT_SETTINGS.value:
            return Start(before.recipe.afresh, follows=True, told=self._told(path))
        return Start(DEFAULT_RECIPE.value)

    def _told(self, path: str) -> str:
        """Say where settings are from: beside the photos of a folder the strip shows it."""
        before = self._document.project
        if before.image is None or before.recipe.afresh == Recipe():
            return ""
        own = before.image.path
        if own is not None and own.absolute().parent == Path(path).parent:
            return ""
        text = self.tr(
            "It begins with the settings of {0};"
            " untick Photo → New photos begin with these settings to start fresh"
        )
        return text.format(printable(before.image.name.removeprefix("sample:")))

    def begin(self, image: Image, start: Start, kept: Steps | None) -> None:
        """Show a photo, and go on with what was done to it, or with nothing but settings."""
        document, path = self._document, path_of(image)
        due = self.for_all.due(path)
        # Names are there only once the labels are, and somebody may be gone by then.
        self.for_all.note(path, (rule for rule in due if rule.kind != "names"))
        if kept is None:
            rules = self.for_all.rules_for(path)
            self._naming = tuple((rule, False) for rule in rules if rule.found is not None)
            recipe = None if start.follows else start.recipe
            document.reset(self.before.opened(image, recipe))
            return
        self._naming = tuple((rule, rule.kind == "names") for rule in due if rule.found is not None)
        document.restore(kept.of_image(image))
        for rule in due:
            # A photo that has not what the model needs begins without it.
            if rule.kind == "settings" or rule.recipe is start.recipe:
                self._add_settings(rule)
        if document.project.is_up_to_date:
            self.name_labels()

    def _add_settings(self, rule: Rule) -> None:
        """Give a photo that was worked on settings or a model, in a step that can be undone."""
        project = self._document.project
        recipe = recipe_for(project.image, rule.recipe)
        if recipe != project.recipe:
            text = self.tr("Settings of {0}")
            if rule.kind == "model":
                text = self.tr("Model of {0}")
            after = project.with_recipe(recipe)
            self._document.edit(after, text.format(printable(rule.source)))

    def name_labels(self) -> None:
        """Give labels that are there now the names that they are to get."""
        naming, self._naming = self._naming, ()
        for rule, is_step in naming:
            project = self._document.project
            found = project.segmentation
            if project.image is not None:
                self.for_all.note(path_of(project.image), [rule])
            if found is None or not rule.names(found):
                continue
            after = replace(project, styles=rule.styles_for(found))
            if after.styles == project.styles:
                continue
            if is_step:
                step = self.tr("Names of {0}").format(printable(rule.source))
                self._document.edit(after, step)
            else:
                self._document.amend(after)


def place_of(path: str) -> str:
    """Return where something to be opened is, as the rules know it; a sample's name as it is."""
    return path if is_sample(path) else absolute_address(path)


def path_of(image: Image) -> str:
    """Return where a photo is, as the rules know it; a name of what is no file."""
    return image.origin or image.name
