"""Sums over the pixels of areas or labels: they add up, whatever is merged or spread out."""

from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.gaussians import clip_covariances
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.work.parallel import map_spans, spans

# Pixels done at once.
_BLOCK = 2**16

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
        n = max(len(self.pixels), int(after.max(initial=0)))
        wide = self.with_room(n)
        n_sums = wide.sums.shape[1]

        def count(start: int, stop: int) -> NDArray[np.float64] | None:
            rows = slice(start, stop)
            return _moved(before[rows], after[rows], values[rows].reshape(-1, n_sums), n)

        # Whole values add up exactly in any order, and small blocks stay in the cache.
        rows = max(_BLOCK // max(before.shape[1], 1), 1)
        gains = [each for each in map_spans(count, spans(len(before), rows)) if each is not None]
        if not gains:
            return wide
        gain = np.sum(gains, axis=0)[1:]
        return Tally(wide.pixels + gain[:, 0].astype(np.int64), wide.sums + gain[:, 1:])


def _moved(
    before: NDArray[np.integer], after: NDArray[np.integer], values: NDArray[np.generic], n: int
) -> FloatArray | None:
    """Return what labels gain in pixels and sums, (n + 1, 1 + C); None if no pixel moves."""
    changed = (before != after).ravel()
    if not changed.any():
        return None
    old, new = before.ravel(), after.ravel()
    if not changed.all():
        old, new, values = old[changed], new[changed], values[changed]
    columns = values.T.astype(np.float64)
    return _by_label(new, columns, n) - _by_label(old, columns, n)


def _by_label(labels: NDArray[np.integer], columns: FloatArray, n: int) -> FloatArray:
    """Return the pixels of labels and the sums of values, (n + 1, 1 + C)."""
    sums = np.zeros((n + 1, 1 + len(columns)))
    if (labels == labels[0]).all():
        sums[labels[0]] = len(labels), *columns.sum(axis=1)
        return sums
    places = labels.astype(np.intp)
    sums[:, 0] = np.bincount(places, minlength=n + 1)
    for channel, column in enumerate(columns, 1):
        sums[:, channel] = np.bincount(places, column, n + 1)
    return sums


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
        floors = np.array(np.broadcast_to(floor, means.shape[1]), np.float64)
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
