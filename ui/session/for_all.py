"""What somebody wants for every photo of a folder: settings, a model, names."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from segmenter.features.needs import Needs
from segmenter.project import carried
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.segmentation import Segmentation

Kind = Literal["settings", "model", "names"]
Styles = tuple[LabelStyle, ...]


@dataclass(frozen=True, slots=True)
class Photos:
    """Photos of a folder, also those that come into it later, or some that were named.

    Attributes
    ----------
    paths : frozenset of str
        Absolute.
    folder : Path, optional
    """

    paths: frozenset[str]
    folder: Path | None = None

    def has(self, path: str) -> bool:
        """Whether a photo is one of them."""
        return path in self.paths or (self.folder is not None and Path(path).parent == self.folder)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """What all photos get.

    Attributes
    ----------
    kind : {"settings", "model", "names"}
    source : str
        Name of the photo that it is from.
    photos : Photos
    recipe : Recipe
        The settings, or those that label by the model.
    styles : tuple of LabelStyle
        Of the labels of ``found``.
    found : Segmentation, optional
        What the photo had; None of settings.
    needs : Needs, optional
        What a photo must have for the model.
    """

    kind: Kind
    source: str
    photos: Photos
    recipe: Recipe
    styles: Styles = ()
    found: Segmentation | None = None
    needs: Needs | None = None

    def names(self, now: Segmentation) -> bool:
        """Whether labels get their names from this; those of a model only if they are its own."""
        found = self.found
        return found is not None and (self.kind == "names" or now.mixture is found.mixture)

    def styles_for(self, now: Segmentation) -> Styles:
        """Return names and colours for another photo's labels.

        Labels by the same mixture are known by their ids; others take those of the label whose
        mean colour is nearest, and what is left over has its own.
        """
        assert self.found is not None
        if now.mixture is not self.found.mixture:
            return carried(self.styles, self.found, now)
        own = default_styles(now.n_labels)
        return (*self.styles[: now.n_labels], *own[len(self.styles) :])


class ForAll(QObject):
    """Knows the rules there are, and which photos have got what they say; nothing is remembered."""

    changed = Signal()
    """There are other rules."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules: dict[str, Rule] = {}
        self._got: set[tuple[str, Rule]] = set()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """One of settings or of a model at most, and one of names."""
        return tuple(self._rules.values())

    @property
    def model(self) -> Rule | None:
        """The model by which all photos are labelled, if there is one."""
        return next((rule for rule in self.rules if rule.kind == "model"), None)

    def add(self, rule: Rule, but: str) -> None:
        """Want something for all photos; the one it is from has it.

        Parameters
        ----------
        rule : Rule
            It takes the place of one that is about the same.
        but : str
            The photo's path.
        """
        place = "names" if rule.kind == "names" else "labels"
        if rule.kind == "model":  # which has names of its own
            self._rules.pop("names", None)
        self._rules[place] = rule
        self._got = {(path, each) for path, each in self._got if each in self.rules}
        self._got.add((but, rule))
        self.changed.emit()

    def clear(self) -> None:
        """Want nothing any more; what photos have got they keep."""
        self._rules.clear()
        self._got.clear()
        self.changed.emit()

    def rules_for(self, path: str) -> tuple[Rule, ...]:
        """Return the rules about a photo."""
        return tuple(rule for rule in self.rules if rule.photos.has(path))

    def rule_for(self, path: str) -> Rule | None:
        """Return the settings or the model that a photo begins with."""
        rule = self._rules.get("labels")
        return rule if rule is not None and rule.photos.has(path) else None

    def due(self, path: str) -> tuple[Rule, ...]:
        """Return the rules about a photo that has not got yet what they say."""
        return tuple(rule for rule in self.rules_for(path) if (path, rule) not in self._got)

    def note(self, path: str, rules: Iterable[Rule]) -> None:
        """Know that a photo has got what some rules say."""
        self._got.update((path, rule) for rule in rules)
