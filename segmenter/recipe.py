"""Every setting of a run: one recipe gives the same labels in window, command line and script."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from segmenter.errors import RecipeError
from segmenter.mixture.covariances import COVARIANCE_TYPES, CovarianceType
from segmenter.mixture.mixture import Mixture
from segmenter.objects.settings import ObjectSettings
from segmenter.settings import Setting, check_all, rows_of, setting
from segmenter.terms import COLOUR, SPACES, Space, Term, parse_terms, without_space, write_terms

__all__ = [
    "AUTO_COMPONENTS",
    "CHOICES",
    "DEFAULT_DETAIL",
    "MAX_COMPONENTS",
    "SETTINGS",
    "SPACES",
    "ByModel",
    "Choice",
    "FeatureSettings",
    "Fit",
    "Given",
    "ObjectSettings",
    "Recipe",
    "Regions",
    "Shape",
    "Source",
    "Space",
]

Choice = Literal["regions", "icl", "bic", "aic", "variational"]
CHOICES: tuple[Choice, ...] = get_args(Choice)
MAX_COMPONENTS = 2048
AUTO_COMPONENTS = range(1, 13)
DEFAULT_DETAIL = 0.5
_MOST_ITERATIONS = 1_000_000
_LARGEST_LABEL = 2**16 - 2


@dataclass(frozen=True, slots=True)
class FeatureSettings:
    """What the mixture sees of a pixel.

    Attributes
    ----------
    space : {"rgb", "lab", "hsv", "grey"}
        Colour space the mixture is fitted in; rgb leaves all values as they are.
    features : str
        Terms with commas, each with a weight after a colon if it is not 1: "colour" in that space,
        or the space's own name; "channel2"; "texture", "gradient", "mean" and "spread" of what is
        around, within the scale after an @, "position".
    white : float
        The value that stands for white where more than values is seen; 0 for 255 of 8 bits, and of
        others the least power of two that no value is beyond.
    """

    space: Space = setting("rgb", "choice", "colour space (default {})", choices=SPACES)
    features: str = setting(
        *(COLOUR, "terms", "what is seen of a pixel, as lab,texture,position:0.5 (default {})"),
        choices=(
            *(COLOUR, "colour,texture", "colour,position:0.5", "colour,texture,position:0.5"),
            "texture",
        ),
        metavar="F,F,...",
    )
    white: float = setting(
        *(0.0, "real", "value of white, by which texture and place are judged (default {}: found)"),
        high=1e38,
        metavar="V",
    )

    def __post_init__(self) -> None:
        """Check the ranges, so that no later step has to; write terms in one way only."""
        check_all(self)
        terms, space = without_space(parse_terms(self.features))
        object.__setattr__(self, "features", write_terms(terms))
        object.__setattr__(self, "space", space or self.space)

    @property
    def terms(self) -> tuple[Term, ...]:
        """What is seen, one by one."""
        return parse_terms(self.features)

    @property
    def are_colours(self) -> bool:
        """Whether nothing but colours is seen."""
        return self.features == COLOUR


@dataclass(frozen=True, slots=True)
class Fit:
    """Labels are the components of a mixture fitted by EM.

    Attributes
    ----------
    components : int or "auto"
        K, or the best among 2…12, see ``criterion``; 1 for a photo of a single colour.
    covariance : {"full", "tied", "diag", "spherical"}
        Shape of the components in feature space: ellipsoids of any shape, of one shape for all,
        along the axes, or spheres.
    seed : int
        Starts the random numbers of the starting guesses.
    restarts : int
        Starting guesses; the likeliest fit wins.
    tolerance : float
        EM stops when an iteration gains less mean log-likelihood than this, in nats per pixel.
    max_iterations : int
        EM stops after this many iterations in any case.
    criterion : {"regions", "icl", "bic", "aic", "variational"}
        How K is found where ``components`` is "auto": by how far the labels' connected areas agree
        with the regions of the photo, by the least cost, or by a variational mixture that empties
        the components it does not need.
    """

    components: int | Literal["auto"] = setting(
        *(5, "count", 'number of labels, or "auto": the best of 2 to 12 (default {})'),
        low=1,
        high=MAX_COMPONENTS,
        metavar="N|auto",
        short="-k",
        is_of_colours=True,
    )
    covariance: CovarianceType = setting(
        *("full", "choice", "shape of the clusters in that space (default {})"),
        choices=COVARIANCE_TYPES,
        is_of_colours=True,
    )
    seed: int = setting(0, "whole", "of the random starts (default {})", high=2**32 - 1)
    restarts: int = setting(
        3, "whole", "starts, of which the best is kept (default {})", low=1, high=1000
    )
    tolerance: float = setting(
        *(1e-4, "real", "least gain of an iteration (default {} nats a pixel)"),
        high=1,
        is_open=True,
        metavar="T",
    )
    max_iterations: int = setting(
        1000, "whole", "iterations at most (default {})", low=1, high=_MOST_ITERATIONS
    )
    criterion: Choice = setting(
        *("regions", "choice", "how an automatic number is found (default {})"),
        choices=CHOICES,
        is_of_colours=True,
    )

    def __post_init__(self) -> None:
        """Check the ranges, so that no later step has to."""
        check_all(self)


@dataclass(frozen=True, slots=True)
class ByModel:
    """Labels are the components of a mixture that is known already.

    Attributes
    ----------
    mixture : Mixture
        In feature units. Two sources are equal only if they share it.
    fit : Fit
        How to fit on from it, and what is gone back to; it asks for as many components.
    adapt : bool
        Whether EM goes on from the mixture; each label goes on from its components.
    owners : tuple of int, optional
        Label of each component, 0 for one that is left out; label ``i`` is component ``i - 1`` if
        left out.

    Raises
    ------
    RecipeError
        If another number of components is asked for, or the owners are not one a component.
    """

    mixture: Mixture
    fit: Fit
    adapt: bool = False
    owners: tuple[int, ...] | None = None

    def __post_init__(self) -> None:
        """Refuse what contradicts itself; owners that say nothing are left out."""
        asked, k = self.fit.components, self.mixture.n_components
        if asked != k:
            raise RecipeError(f"components must be {k}, as many as the start has, not {asked!r}")
        owners = self.owners
        if owners is None:
            return
        if len(owners) != k or not all(0 <= owner <= _LARGEST_LABEL for owner in owners):
            raise RecipeError(f"{k} components need as many owners, 0 to {_LARGEST_LABEL}")
        if not any(owners):
            raise RecipeError("every component is left out; keep one")
        if owners == tuple(range(1, k + 1)):
            object.__setattr__(self, "owners", None)


@dataclass(frozen=True, slots=True)
class Given:
    """Labels are taken as they are known of the photo; nothing is fitted.

    Attributes
    ----------
    fit : Fit
        Whose covariances the labels' mixture gets, and what is gone back to.
    """

    fit: Fit = field(default_factory=Fit)


@dataclass(frozen=True, slots=True)
class Regions:
    """Labels are connected regions that people would draw.

    Attributes
    ----------
    detail : float
        Their size: 0 the smallest, 1 the largest.
    fit : Fit
        Whose seed is used, and what is gone back to.
    """

    detail: float = setting(
        *(DEFAULT_DETAIL, "real", "size of regions, 0 the smallest to 1 the largest (default {})"),
        high=1,
        metavar="D",
    )
    fit: Fit = field(default_factory=Fit)

    def __post_init__(self) -> None:
        """Check the ranges, so that no later step has to."""
        check_all(self)


Source = Fit | ByModel | Given | Regions


@dataclass(frozen=True, slots=True)
class Shape:
    """How labels by colour are tidied.

    Attributes
    ----------
    smoothing : float
        How much the labels' grain is smoothed away after the fit: 0 not at all, 1 well.
    min_region : int
        Connected areas of fewer pixels go to their neighbours after the fit.
    """

    smoothing: float = setting(
        *(0.0, "real", "take grain out of the labels: 0 none (default), 1 well"),
        high=100,
        metavar="S",
        is_of_colours=True,
    )
    min_region: int = setting(
        *(0, "whole", "pixels of the smallest area that stays (default {})"),
        high=2**63 - 1,
        is_of_colours=True,
    )

    def __post_init__(self) -> None:
        """Check the ranges, so that no later step has to."""
        check_all(self)


# The parts of a recipe that declare settings, in the order in which people are told of them.
_PARTS: tuple[type, ...] = (FeatureSettings, Fit, Shape, Regions, ObjectSettings)
SETTINGS: Mapping[str, Setting] = {
    name: row for part in _PARTS for name, row in rows_of(part).items()
}


@dataclass(frozen=True, slots=True, init=False)
class Recipe:
    """Settings of a segmentation; what belongs to one photo alone is `Knowledge`.

    Settings may be named directly, ``Recipe(components=5, space="lab", smoothing=1)``: whatever
    part they belong to has them. A ``detail`` asks for regions, ``detail=None`` for labels by
    colour.

    Attributes
    ----------
    features : FeatureSettings
        What the mixture sees of a pixel; as a setting, its terms.
    source : Fit, ByModel, Given or Regions
        Where labels come from.
    shape : Shape
        How labels by colour are tidied; regions do not need it.
    objects : ObjectSettings
        What is counted and measured in the labels, which it does not change; as a setting, whether
        any are.

    Raises
    ------
    RecipeError
        If a setting is out of its range.
    """

    features: FeatureSettings
    source: Source
    shape: Shape
    objects: ObjectSettings

    def __init__(
        self,
        features: FeatureSettings | str | None = None,
        source: Source | None = None,
        shape: Shape | None = None,
        objects: ObjectSettings | bool | None = None,
        **settings: Any,
    ) -> None:
        if unknown := sorted(set(settings) - set(SETTINGS)):
            raise TypeError(f"Recipe has no setting {unknown[0]!r}; it has {', '.join(SETTINGS)}")
        if isinstance(features, str):
            features, settings = None, settings | {"features": features}
        if isinstance(objects, bool):
            objects, settings = None, settings | {"objects": objects}
        own = {part: {k: settings[k] for k in rows_of(part) if k in settings} for part in _PARTS}
        chosen = _with_fit(source or Fit(), own[Fit])
        if (detail := settings.get("detail")) is not None:
            chosen = Regions(detail, chosen if isinstance(chosen, Fit) else chosen.fit)
        elif "detail" in settings and isinstance(chosen, Regions):
            chosen = chosen.fit
        set_field = object.__setattr__
        set_field(self, "features", replace(features or FeatureSettings(), **own[FeatureSettings]))
        set_field(self, "source", chosen)
        set_field(self, "shape", replace(shape or Shape(), **own[Shape]))
        set_field(self, "objects", replace(objects or ObjectSettings(), **own[ObjectSettings]))

    @property
    def fit(self) -> Fit:
        """How EM is run, or how it would be if labels came from a fit."""
        return self.source if isinstance(self.source, Fit) else self.source.fit

    @property
    def afresh(self) -> "Recipe":
        """The recipe for another photo, which has neither given labels nor an own start."""
        if isinstance(self.source, ByModel | Given):
            return replace(self, source=self.source.fit)
        return self

    @property
    def by_regions(self) -> bool:
        """Whether labels are regions rather than colours."""
        return isinstance(self.source, Regions)

    @property
    def is_unfitted(self) -> bool:
        """Whether labels are taken as they are, or by a mixture as it is, instead of by a fit."""
        match self.source:
            case Given() | ByModel(adapt=False):
                return True
            case _:
                return False

    @property
    def unshaped(self) -> "Recipe":
        """The same labels, neither smoothed nor tidied."""
        return replace(self, shape=Shape())

    @property
    def of_labels(self) -> "Recipe":
        """The same labels, of which no objects are asked for."""
        return replace(self, objects=ObjectSettings())

    def changed(self, **settings: Any) -> "Recipe":
        """Return the recipe with some settings changed, named as in the constructor."""
        features = self.features
        if (terms := settings.pop("features", None)) is not None:
            features = replace(features, features=terms)
        objects = self.objects
        if (asked := settings.pop("objects", None)) is not None:
            objects = replace(objects, objects=asked)
        return Recipe(features, self.source, self.shape, objects, **settings)

    def value(self, name: str) -> Any:
        """Return a setting by name; ``detail`` is None where regions are not asked for."""
        if name == "detail":
            return self.source.detail if isinstance(self.source, Regions) else None
        for part in (self.features, self.fit, self.shape, self.objects):
            if name in rows_of(type(part)):
                return getattr(part, name)
        raise RecipeError(f"there is no setting {name!r}; there are {', '.join(SETTINGS)}")


def _with_fit(source: Source, settings: Mapping[str, Any]) -> Source:
    if not settings:
        return source
    if isinstance(source, Fit):
        return replace(source, **settings)
    return replace(source, fit=replace(source.fit, **settings))
