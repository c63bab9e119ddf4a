"""Sums over the pixels of areas or labels: they add up, whatever is merged or spread out."""

from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.gaussians import clip_covariances
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise

Array = TypeVar("Array", bound=NDArray[Any])


def add_up(values: Array, owners: NDArray[np.integer], n: int) -> Array:
    """Add up what parts have to what their owners 1…n have.

    Parameters
    ----------
    values : (N, …) array
    owners : (N,) int array
        0 where a part is left out.
    n : int

    Returns
    -------
    sums : (n, …) array
        In the dtype of ``values``.
    """
    sums = np.zeros((n + 1, *values.shape[1:]), values.dtype)
    np.add.at(sums, owners, values)
    return sums[1:]  # type: ignore[return-value]  # it is of the dtype of values


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """How many pixels labels 1…n have, and what their values are.

    Attributes
    ----------
    pixels : (n,) int array
    sums : (n, C) array
        Sums of the image's own values.
    """

    pixels: NDArray[np.int64]
    sums: FloatArray

    @property
    def means(self) -> FloatArray:
        """The mean value of each label's pixels, (n, C), read-only; 0 if it has none."""
        means = np.asarray(self.sums / np.maximum(self.pixels, 1)[:, None], np.float64)
        means.flags.writeable = False
        return means

    def joined(self, owners: NDArray[np.integer]) -> "Tally":
        """Add up areas.

        Parameters
        ----------
        owners : (n,) int array
            Which new label, from 1, each goes to; 0 leaves it out.
        """
        n = int(owners.max(initial=0))
        return Tally(add_up(self.pixels, owners, n), add_up(self.sums, owners, n))

    def renamed(self, table: NDArray[np.integer]) -> "Tally":
        """Return the tally of labels called otherwise; some may become one, or be left out.

        Parameters
        ----------
        table : (n + 1,) int array
            The new label of each, and of more than there are if one likes; 0 leaves it out. There
            are as many labels as before, or more.
        """
        names = table[1 : len(self.pixels) + 1]
        n = max(len(self.pixels), int(names.max(initial=0)))
        pixels, sums = np.zeros(n + 1, np.int64), np.zeros((n + 1, self.sums.shape[1]))
        np.add.at(pixels, names, self.pixels)
        np.add.at(sums, names, self.sums)
        return Tally(pixels[1:], sums[1:])

    def with_room(self, n: int) -> "Tally":
        """Return the tally with labels up to n."""
        more = max(n - len(self.pixels), 0)
        return Tally(np.pad(self.pixels, (0, more)), np.pad(self.sums, ((0, more), (0, 0))))

    def moved(
        self, before: NDArray[np.integer], after: NDArray[np.integer], values: NDArray[np.generic]
    ) -> "Tally":
        """Return the tally after some pixels have changed their labels; exact for whole values.

        Parameters
        ----------
        before, after : (h, w) int arrays
            Labels of a part of the image.
        values : (h, w) or (h, w, C) array
            The image's own there.
        """
        changed = before != after
        moved = values[changed].reshape(-1, self.sums.shape[1]).astype(np.float64)
        n = max(len(self.pixels), int(after.max(initial=0)))
        wide = self.with_room(n)
        for labels, sign in ((before[changed], -1), (after[changed], 1)):
            pixels = np.bincount(labels, minlength=n + 1)[1:]
            sums = [np.bincount(labels, column, n + 1)[1:] for column in moved.T]
            wide = Tally(wide.pixels + sign * pixels, wide.sums + sign * np.stack(sums, axis=1))
        return wide


@dataclass(frozen=True, slots=True, eq=False)
class FeatureSums:
    """First and second moments of the features of areas 1…n.

    Attributes
    ----------
    pixels : (n,) array
    firsts : (n, D) array
        Sums of features.
    seconds : (n, D, D) array
        Sums of products of features.
    """

    pixels: FloatArray
    firsts: FloatArray
    seconds: FloatArray

    def joined(self, owners: NDArray[np.integer]) -> "FeatureSums":
        """Add up areas: ``owners`` (n,) tells which new area, from 1, each goes to; 0 is none."""
        n = int(owners.max(initial=0))
        everything = (self.pixels, self.firsts, self.seconds)
        return FeatureSums(*(add_up(values, owners, n) for values in everything))

    def gaussians(self, floor: float | FloatArray) -> Mixture:
        """Return each area as a component, in no direction narrower than variance ``floor``."""
        means, scatter = self._means_and_scatter()
        weights = self.pixels / max(self.pixels.sum(), 1.0)
        floors = np.full(means.shape[1], floor)
        return Mixture(weights, means, clip_covariances(scatter, floors))

    def mean_log_density(self, gaussians: Mixture) -> float:
        """Return the mean log-density of pixels under the Gaussian of their own area.

        Parameters
        ----------
        gaussians : Mixture
            Those of these areas.

        Returns
        -------
        log_density : float
            Nats per pixel.
        """
        _, scatter = self._means_and_scatter()
        distances = np.trace(np.linalg.solve(gaussians.covariances, scatter), axis1=1, axis2=2)
        logs = np.linalg.slogdet(gaussians.covariances).logabsdet
        constant = gaussians.n_features * np.log(2 * np.pi)
        return float(gaussians.weights @ (-0.5 * (constant + logs + distances)))

    def mean_log_likelihood(self, mixture: Mixture) -> float:
        """Return the mean log-likelihood of pixels under a mixture if areas are not divided.

        All pixels of an area come from the same component, whichever that is: the areas are cells,
        and the sum is a lower bound of that over pixels.

        Parameters
        ----------
        mixture : Mixture
            Over the same features.

        Returns
        -------
        log_likelihood : float
            Nats per pixel.
        """
        means, scatter = self._means_and_scatter()
        apart = means - mixture.means[:, None]
        spread = scatter + apart[..., :, None] * apart[..., None, :]
        distances = np.einsum("kij,kaji->ka", np.linalg.inv(mixture.covariances), spread)
        logs = np.linalg.slogdet(mixture.covariances).logabsdet
        constants = np.log(np.maximum(mixture.weights, np.finfo(float).tiny)) - 0.5 * logs
        joint = constants[:, None] - 0.5 * (distances + mixture.n_features * np.log(2 * np.pi))
        return float(normalise(joint) @ self.pixels / max(self.pixels.sum(), 1.0))

    def _means_and_scatter(self) -> tuple[FloatArray, FloatArray]:
        pixels = np.maximum(self.pixels, 1.0)
        means = np.asarray(self.firsts / pixels[:, None])
        scatter = self.seconds / pixels[:, None, None]
        scatter -= means[:, :, None] * means[:, None, :]
        return means, scatter
