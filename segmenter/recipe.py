"""Every setting of a run: one recipe gives the same labels in window, command line and script."""

from dataclasses import dataclass
from typing import Literal, get_args

from segmenter.errors import RecipeError

Space = Literal["rgb", "lab", "hsv", "grey"]
SPACES: tuple[Space, ...] = get_args(Space)
MAX_COMPONENTS = 1024
AUTO_COMPONENTS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Recipe:
    """Settings of a segmentation.

    Attributes
    ----------
    components : int or "auto"
        K, or the best by ICL among 1…12.
    space : {"rgb", "lab", "hsv", "grey"}
        Feature space the mixture is fitted in.
    seed : int
        Starts the random numbers of the starting guesses.
    restarts : int
        Starting guesses; the likeliest fit wins.
    tolerance : float
        EM stops when an iteration gains less mean log-likelihood than this, in nats per pixel.
    max_iterations : int
        EM stops after this many iterations in any case.

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

    def __post_init__(self) -> None:
        """Check the ranges, so that no later step has to."""
        k = self.components
        if k != "auto" and not (isinstance(k, int) and 1 <= k <= MAX_COMPONENTS):
            raise RecipeError(f'components must be 1 to {MAX_COMPONENTS} or "auto", not {k!r}')
        if self.space not in SPACES:
            raise RecipeError(f"space must be one of {', '.join(SPACES)}, not {self.space!r}")
        if not 0 <= self.seed < 2**32:
            raise RecipeError(f"seed must be 0 to {2**32 - 1}, not {self.seed}")
        if not 1 <= self.restarts <= 1000:
            raise RecipeError(f"restarts must be 1 to 1000, not {self.restarts}")
        if not 0 < self.tolerance < 1:
            raise RecipeError(f"tolerance must be between 0 and 1, not {self.tolerance}")
        if not 1 <= self.max_iterations <= 1_000_000:
            raise RecipeError(f"max_iterations must be 1 to 1000000, not {self.max_iterations}")
