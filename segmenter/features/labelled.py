"""What labelling all pixels gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray, as_labels
from segmenter.features.tally import Tally
from segmenter.mixture.blocks import block_size
from segmenter.mixture.evaluate import in_own_units
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import form_monomials
from segmenter.work.parallel import single_threaded_blas, spans, thread_count
from segmenter.work.stepwise import Steps, map_in_steps

if TYPE_CHECKING:
    from segmenter.features.raster import Raster

# Judges joint log densities of a block, (K, N), which it may change.
Judge = Callable[[FloatArray], NDArray[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """Labels of an image.

    Attributes
    ----------
    labels : (H, W) uint8 or uint16 array
        0 where pixels are left out.
    tally : Tally
        Of the labels.
    log_likelihood : float, optional
        Mean log-density of all pixels under the mixture, in nats, in feature units; None if it is
        that of the samples.
    """

    labels: LabelArray
    tally: Tally
    log_likelihood: float | None = None


class Densities:
    """What a mixture says of features, block by block.

    Parameters
    ----------
    mixture : Mixture
        In feature units.
    """

    def __init__(self, mixture: Mixture) -> None:
        self._form, origin, scale = in_own_units(mixture)
        self._origin, self._per_scale = origin[:, None], 1 / scale[:, None]
        self._log_scale = float(np.log(scale).sum())
        self._size = block_size(mixture.n_components, mixture.n_features)

    def choose(self, features: FloatArray) -> tuple[NDArray[np.intp], float]:
        """Return the likeliest component of (D, N) features; and the sum of their log densities."""
        chosen = np.empty(features.shape[1], np.intp)
        total = 0.0
        for start, stop in spans(features.shape[1], self._size):
            joint = self._joint(features[:, start:stop])
            largest, here = joint.max(axis=0), chosen[start:stop]
            for k in reversed(range(len(joint))):
                np.copyto(here, k, where=joint[k] == largest)
            total += float(normalise(joint).sum())
        return chosen, total - features.shape[1] * self._log_scale

    def judge(self, features: FloatArray, judge: Judge) -> NDArray[Any]:
        """Return what is judged of (D, N) features."""
        pieces = spans(features.shape[1], self._size)
        found = [judge(self._joint(features[:, start:stop])) for start, stop in pieces]
        return np.concatenate(found, axis=-1) if found else judge(self._joint(features))

    def _joint(self, features: FloatArray) -> FloatArray:
        return self._form.joint(form_monomials((features - self._origin) * self._per_scale))


def label_steps(
    raster: Raster, mixture: Mixture, owners: NDArray[np.integer], n_channels: int
) -> Steps[Labelled]:
    """Label pixels in blocks of rows.

    Parameters
    ----------
    raster : Raster
    mixture : Mixture
    owners : (K,) int array
        Label of each component; 0 leaves its pixels out.
    n_channels : int
    """
    n, densities = int(owners.max()), Densities(mixture)
    table = as_labels(owners, n)
    height, width = raster.shape
    labels = np.zeros(height * width, table.dtype)

    def fill(start: int, stop: int) -> tuple[NDArray[np.intp], FloatArray, float]:
        chosen, log_density = densities.choose(raster.features(start, stop))
        named = table[chosen]
        here, kept = labels[start * width : stop * width], raster.kept(start, stop)
        here[slice(None) if kept is None else kept] = named
        values = raster.values(start, stop)
        sums = [np.bincount(named, channel, n + 1) for channel in values]
        return np.bincount(named, minlength=n + 1), np.stack(sums, axis=1), log_density

    with single_threaded_blas():
        found = yield from map_in_steps(fill, raster.pieces(), 8 * thread_count())
    pixels = np.sum([counts for counts, _, _ in found], axis=0)
    sums = np.sum([sums for _, sums, _ in found], axis=0).reshape(n + 1, n_channels)
    mean = float(np.sum([each for _, _, each in found])) / max(raster.n_pixels, 1)
    shaped: LabelArray = labels.reshape(height, width)
    return Labelled(shaped, Tally(pixels[1:].astype(np.int64), sums[1:].astype(np.float64)), mean)


def map_steps(
    raster: Raster, mixture: Mixture, judge: Judge, out: NDArray[np.generic]
) -> Steps[None]:
    """Write what is judged of every pixel, (H, W), and leave out what does not count.

    Parameters
    ----------
    raster : Raster
    mixture : Mixture
    judge : callable
    out : (H, W) array
        All 0.
    """
    densities, flat, width = Densities(mixture), out.reshape(-1), raster.shape[1]

    def fill(start: int, stop: int) -> None:
        kept = raster.kept(start, stop)
        here = flat[start * width : stop * width]
        found = densities.judge(raster.features(start, stop), judge)
        here[slice(None) if kept is None else kept] = found

    with single_threaded_blas():
        yield from map_in_steps(fill, raster.pieces(), 8 * thread_count())
