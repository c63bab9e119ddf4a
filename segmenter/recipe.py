"""Every setting of a run: one recipe gives the same labels in window, command line and script."""

from dataclasses import dataclass, field, fields, replace
from numbers import Integral
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from segmenter.errors import RecipeError
from segmenter.mixture.covariances import COVARIANCE_TYPES, CovarianceType
from segmenter.mixture.mixture import Mixture

Space = Literal["rgb", "lab", "hsv", "grey"]
SPACES: tuple[Space, ...] = get_args(Space)
Choice = Literal["icl", "bic", "aic", "variational"]
CHOICES: tuple[Choice, ...] = get_args(Choice)
MAX_COMPONENTS = 1024
AUTO_COMPONENTS = range(1, 13)
_CHOICES: dict[str, tuple[str, ...]] = {
    "space": SPACES,
    "criterion": CHOICES,
    "covariance": COVARIANCE_TYPES,
}


@dataclass(frozen=True, slots=True)
class Recipe:  # noqa: PLW1641 - the dataclass hashes what it compares
    """Settings of a segmentation.

    Attributes
    ----------
    components : int or "auto"
        K, or the best among 2…12, see ``criterion``; 1 for a photo of a single colour.
    space : {"rgb", "lab", "hsv", "grey"}
        Feature space the mixture is fitted in.
    covariance : {"full", "tied", "diag", "spherical"}
        Shape of the components in that space: ellipsoids of any shape, of one shape for all, along
        the axes, or spheres. Regions and a model that is not fitted on do not know it.
    seed : int
        Starts the random numbers of the starting guesses.
    restarts : int
        Starting guesses; the likeliest fit wins.
    tolerance : float
        EM stops when an iteration gains less mean log-likelihood than this, in nats per pixel.
    max_iterations : int
        EM stops after this many iterations in any case.
    constraints : (H, W) int array, optional
        Labels that are known, 0 where a pixel is free; label ``i`` of the result is the same label.
        Never changed after the recipe was made: two recipes are equal only if they share it.
    constraint_strength : float
        How many pixels each labelled one counts for.
    start : Mixture, optional
        Where EM starts, in feature units, instead of at guesses made from ``seed`` and
        ``restarts``; as many components as the recipe asks for, and label ``i`` goes on from its
        component ``i - 1``. Like a label image it belongs to one photo, and two recipes are equal
        only if they share it.
    fit : bool
        False labels the photo by ``start`` as it is, as a model of other photos does.
    labels : (H, W) int array, optional
        Labels to be taken as they are, 0 where a pixel is left out, such as those of another
        program: nothing is fitted, and the mixture is that of their pixels. K is the largest.
        Never changed after the recipe was made, like ``constraints``.
    smoothing : float
        How much the labels' grain is smoothed away after the fit: 0 not at all, 1 well.
    min_region : int
        Connected areas of fewer pixels go to their neighbours after the fit.
    detail : float, optional
        Gives connected regions that people would draw instead of labels by colour: 0 the smallest,
        1 the largest. K, smoothing and the smallest region do not matter then.
    criterion : {"icl", "bic", "aic", "variational"}
        How K is found where ``components`` is "auto": by the least cost, or by a variational
        mixture that empties the components it does not need.

    Raises
    ------
    RecipeError
        If a setting is out of its range.
    """

    components: int | Literal["auto"] = 5
    space: Space = "rgb"
    seed: int = 0
    restarts: int = 3
    tolerance: float = 1e-4
    max_iterations: int = 1000
    constraints: NDArray[np.integer] | None = field(default=None, repr=False, compare=False)
    constraint_strength: float = 1.0
    start: Mixture | None = field(default=None, repr=False)
    fit: bool = True
    labels: NDArray[np.integer] | None = field(default=None, repr=False, compare=False)
    smoothing: float = 0.0
    min_region: int = 0
    detail: float | None = None
    criterion: Choice = "icl"
    covariance: CovarianceType = "full"

    def __eq__(self, other: object) -> bool:
        """Compare settings; label images are the same only if they are one and the same array."""
        if not isinstance(other, Recipe):
            return NotImplemented
        same = all(
            getattr(self, name.name) == getattr(other, name.name)
            for name in fields(self)
            if name.compare
        )
        shared = self.constraints is other.constraints and self.labels is other.labels
        return same and shared

    def __post_init__(self) -> None:
        """Check the ranges, so that no later step has to."""
        k = self.components
        for name in ("seed", "restarts", "max_iterations", "min_region"):
            _check_whole(name, getattr(self, name))
        if k != "auto" and not (_is_whole(k) and 1 <= k <= MAX_COMPONENTS):
            raise RecipeError(f'components must be 1 to {MAX_COMPONENTS} or "auto", not {k!r}')
        for name, choices in _CHOICES.items():
            value = getattr(self, name)
            if value not in choices:
                raise RecipeError(f"{name} must be one of {', '.join(choices)}, not {value!r}")
        if not 0 <= self.seed < 2**32:
            raise RecipeError(f"seed must be 0 to {2**32 - 1}, not {self.seed}")
        if not 1 <= self.restarts <= 1000:
            raise RecipeError(f"restarts must be 1 to 1000, not {self.restarts}")
        if not 0 < self.tolerance < 1:
            raise RecipeError(f"tolerance must be between 0 and 1, not {self.tolerance}")
        if not 1 <= self.max_iterations <= 1_000_000:
            raise RecipeError(f"max_iterations must be 1 to 1000000, not {self.max_iterations}")
        if not 0 < self.constraint_strength <= 1e6:
            raise RecipeError(
                f"constraint_strength must be above 0, to 1000000, not {self.constraint_strength}"
            )
        for name in ("constraints", "labels"):
            if (given := getattr(self, name)) is not None:
                _check_label_image(name, given)
        self._check_start()
        self._check_shape()

    def _check_start(self) -> None:
        k = self.components
        if self.start is not None and self.start.n_components != k:
            raise RecipeError(f"start must have {k} components, not {self.start.n_components}")
        if self.start is None and not self.fit:
            raise RecipeError("without a fit there must be a start to label by; give one")

    def _check_shape(self) -> None:
        if not 0 <= self.smoothing <= 100:
            raise RecipeError(f"smoothing must be 0 to 100, not {self.smoothing}")
        if self.min_region < 0:
            raise RecipeError(f"min_region must be 0 or more pixels, not {self.min_region}")
        if self.detail is not None and not 0 <= self.detail <= 1:
            raise RecipeError(f"detail must be 0 to 1, or None for labels, not {self.detail}")

    @property
    def afresh(self) -> "Recipe":
        """The settings that are not one photo's own: neither its start nor its given labels."""
        return replace(self, start=None, fit=True, labels=None)

    @property
    def is_unfitted(self) -> bool:
        """Whether labels are taken as they are, or by a mixture as it is, instead of by a fit."""
        return self.detail is None and (self.labels is not None or not self.fit)

    @property
    def of_fit(self) -> "Recipe":
        """The settings that the fit depends on: the others only shape its labels."""
        return replace(self, smoothing=0.0, min_region=0, detail=None)


def _is_whole(value: object) -> bool:
    return isinstance(value, Integral) and not isinstance(value, bool)


def _check_whole(name: str, value: object) -> None:
    if not _is_whole(value):
        raise RecipeError(f"{name} must be a whole number, not {value!r}")


def _check_label_image(name: str, given: NDArray[np.integer]) -> None:
    if not isinstance(given, np.ndarray) or given.ndim != 2 or given.dtype.kind not in "iu":
        raise RecipeError(f"{name} must be an image of whole numbers, 0 where there is no label")
    if given.size and not 0 <= given.min() <= given.max() <= MAX_COMPONENTS:
        raise RecipeError(f"{name} must be labels from 0 to {MAX_COMPONENTS}")
