"""What a lesson is made of: a small image, its truth, and starts to fit it from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples, make_samples

# Variance that rounding to whole levels leaves in what has none, in squared levels.
ROUNDING = 1 / 12
# Standard deviation of a component at the start, in levels.
SPREAD = 25.0
# What names of starts begin with that are on pixels drawn at random.
RANDOM = "random-"


@dataclass(frozen=True, slots=True, eq=False)
class Start:
    """A guess to begin from, of equal weights and round components.

    Attributes
    ----------
    name : str
    means : (K, D) array
        In levels, 0…255.
    spreads : (K,) array
        Standard deviations, in levels.
    """

    name: str
    means: FloatArray
    spreads: FloatArray

    @property
    def mixture(self) -> Mixture:
        """The guess as a mixture."""
        k, d = self.means.shape
        covariances = self.spreads[:, None, None] ** 2 * np.eye(d)
        return Mixture(np.full(k, 1 / k), self.means, covariances)

    def with_mean(self, component: int, values: Sequence[float]) -> "Start":
        """Return the guess with a mean elsewhere."""
        means = self.means.copy()
        means[component] = values
        return replace(self, means=means)


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A synthetic image whose labels are known.

    Attributes
    ----------
    name : str
    image : (H, W, D) uint8 array
        One or two channels.
    truth : (H, W) int array
        Labels, from 1.
    starts : tuple of Start
        The first is where the lesson begins.
    """

    name: str
    image: NDArray[np.uint8]
    truth: NDArray[np.intp]
    starts: tuple[Start, ...]

    @property
    def n_channels(self) -> int:
        """D."""
        return int(self.image.shape[2])

    @property
    def points(self) -> FloatArray:
        """Every pixel's values, row by row, (D, M)."""
        return np.asarray(self.image.reshape(-1, self.n_channels).T, np.float64)

    def random_start(self, number: int) -> Start:
        """Return a start on pixels drawn at random, the same for the same number."""
        n_components = len(self.starts[0].means)
        rng = np.random.default_rng(number)
        pixels = rng.choice(self.truth.size, n_components, replace=False)
        return Start(f"{RANDOM}{number}", self.points[:, pixels].T, np.full(n_components, SPREAD))

    def samples(self, with_floor: bool = True) -> Samples:
        """Return all pixels for EM, with the floor that rounding asks for or with none."""
        return make_samples(self.points, floor=ROUNDING if with_floor else 0.0)
