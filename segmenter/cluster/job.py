"""A large image that is to be segmented, and what is told of that."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from segmenter.cluster.grid import SIDE
from segmenter.cluster.label_tiff import SUFFIXES
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.errors import RecipeError
from segmenter.features.tally import Tally
from segmenter.files.model import Model
from segmenter.files.settings_json import settings_of
from segmenter.recipe import ByModel, FeatureSettings, Fit, Recipe
from segmenter.regions.style import LabelStyle
from segmenter.terms import COLOUR
from segmenter.version import __version__

# Sums over so many pixels are still rounded to less than a fit can tell.
MOST_DEEP = 1 << 34
Stage = Literal[
    "counting",
    "fitting",
    "measuring",
    "labelling",
    "joining",
    "tidying",
    "finding holes",
    "filling",
    "closing",
    "finding areas",
    "cutting across chunks",
    "cutting",
    "finding",
    "numbering",
    "measuring objects",
    "choosing",
    "shrinking",
    "writing",
    "done",
]


def are_values(features: FeatureSettings) -> bool:
    """Whether nothing but values is seen of a pixel."""
    return all(term.name == COLOUR or term.channel for term in features.terms)


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked for.

    Attributes
    ----------
    source : Source
    recipe : Recipe
    output : str
        Address of the labels' OME-Zarr, or path of their TIFF.
    styles : tuple of LabelStyle
        Names and colours of labels; labels besides have the usual ones.
    overwrite : bool
        Whether labels of something else may be replaced.
    side : int
        Rows and columns of a chunk, about.
    """

    source: Source
    recipe: Recipe
    output: str
    styles: tuple[LabelStyle, ...] = ()
    overwrite: bool = False
    side: int = SIDE

    def __post_init__(self) -> None:
        """Refuse what only one process can do."""
        recipe = self.recipe
        if not isinstance(recipe.source, Fit | ByModel):
            raise RecipeError("on a cluster labels come from a fit or a model; leave out the rest")
        source, are_counted = self.source, recipe.features.are_colours and not self.source.is_deep
        if self.are_values and not are_counted and source.n_pixels > MOST_DEEP:
            raise RecipeError(
                f"{source.name}: on a cluster images of 16 bits, and those of which channels are"
                f" seen, have up to {MOST_DEEP / 1e9:.0f} gigapixels so far; save it with 8 bits,"
                f" and see {COLOUR}"
            )
        objects = recipe.objects
        if objects.objects and objects.split and objects.split_by != "distance":
            raise RecipeError(
                "on a cluster things are cut apart by their shapes only; use --split-by distance"
            )

    @property
    def are_values(self) -> bool:
        """Whether nothing but values is seen of a pixel."""
        return are_values(self.recipe.features)

    @property
    def is_tiff(self) -> bool:
        """Whether the labels become a TIFF."""
        return self.output.casefold().endswith(SUFFIXES)

    @property
    def store(self) -> str:
        """Address of the OME-Zarr that workers write into."""
        return f"{self.output}.part.zarr" if self.is_tiff else self.output

    @property
    def stem(self) -> str:
        """The output without what its name ends on."""
        output = self.output.rstrip("/")
        endings = (end for end in (".zarr", *SUFFIXES) if output.casefold().endswith(end))
        return output[: -len(next(endings, "")) or None]

    @property
    def table(self) -> str:
        """Address of the table of objects."""
        return f"{self.stem}.objects.csv"

    @property
    def instances(self) -> str:
        """Address of the OME-Zarr of which object each pixel belongs to."""
        return f"{self.stem}.instances.zarr"

    @property
    def unshaped(self) -> str:
        """Address of an OME-Zarr of the labels before small regions are absorbed."""
        return f"{Scratch(self.output).address}/labels.zarr"

    @property
    def settings(self) -> dict[str, Any]:
        """What tells this run from others, as JSON."""
        source = self.source
        return {
            "version": __version__,
            "source": [source.address, source.inside, source.stamp],
            "size": [*source.shape, source.axes.channels],
            "side": self.side,
            "settings": settings_of(self.recipe.of_labels),
        }

    @property
    def digest(self) -> str:
        """The same in few letters."""
        return _digest(self.settings)

    @property
    def digest_of_objects(self) -> str:
        """What tells these objects from others, in few letters."""
        return _digest([self.digest, settings_of(self.recipe)])


def _digest(content: Any) -> str:
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What a run has found.

    Attributes
    ----------
    model : Model
    tally : Tally
        Of all labels.
    log_likelihood : float
        Mean, in nats per pixel.
    iterations : int
    converged : bool
    colours : int
        How many different ones the image has.
    notices : tuple of str
    objects : int, optional
        How many there are, if they are asked for.
    """

    model: Model
    tally: Tally
    log_likelihood: float
    iterations: int
    converged: bool
    colours: int
    notices: tuple[str, ...] = ()
    objects: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ClusterStep:
    """A run after some step.

    Attributes
    ----------
    stage : str
        Only what is smoothed is measured, and only small regions are joined and tidied; objects
        are found after all that; a TIFF is written at last, from a store beside it.
    done, total : int
        Chunks of this stage.
    outcome : Outcome, optional
        Once there is a fit.
    """

    stage: Stage
    done: int
    total: int
    outcome: Outcome | None = None
