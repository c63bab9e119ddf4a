"""Every n-th pixel of an image: enough for a screen, for a plot, for a small picture."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray, LabelArray
from segmenter.features.areas import tally_rows
from segmenter.features.labelled import Labelled, label_steps
from segmenter.features.raster import Raster
from segmenter.features.tally import Tally
from segmenter.images.display import rendering
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.work.stepwise import finish


class SeenRows:
    """Some pixels of an image, evenly spread, kept as they are asked for.

    Parameters
    ----------
    raster : Raster
    shape : (int, int)
        Of the whole image.
    """

    def __init__(self, raster: Raster, shape: tuple[int, int]) -> None:
        self._raster = raster
        self._share = shape[0] * shape[1] / max(raster.shape[0] * raster.shape[1], 1)

    @cached_property
    def features(self) -> FloatArray:
        """The features of those that count, (D, M)."""
        return finish(self._raster.all_steps())

    @cached_property
    def _picture(self) -> NDArray[np.uint8]:
        values = self._raster.stack.values
        pixels = np.ascontiguousarray(values.pixels[self._raster.rows, self._raster.columns])
        return rendering(Image(pixels, self._raster.valid, channels=values.channels))

    @property
    def counts(self) -> NDArray[np.int64]:
        """Pixels that each stands for, (M,)."""
        return np.full(self.features.shape[1], max(1, round(self._share)))

    @property
    def colours(self) -> NDArray[np.uint8]:
        """What they look like, RGB, (M, 3)."""
        flat = self._picture.reshape(self._raster.shape[0] * self._raster.shape[1], -1)
        kept = flat if self._raster.valid is None else flat[self._raster.valid.reshape(-1)]
        return np.broadcast_to(kept, (len(kept), 3))

    def label(self, mixture: Mixture) -> Labelled:
        """Label them: each component is a label."""
        owners = np.arange(1, mixture.n_components + 1)
        n_channels = len(self._raster.stack.values.channels)
        return finish(label_steps(self._raster, mixture, owners, n_channels))

    def tally(self, labels: LabelArray, n: int) -> Tally:
        """Estimate the tally of the whole image from labels of these pixels."""
        values = self._raster.stack.values.pixels[self._raster.rows, self._raster.columns]
        found = finish(tally_rows(values, labels, n))
        pixels = np.rint(found.pixels * self._share).astype(np.int64)
        return Tally(pixels, found.means * np.maximum(pixels, 1)[:, None])

    def mask(self, chosen: NDArray[np.intp]) -> BoolArray:
        """Return which of all pixels gone through are some of those that count, (h, w)."""
        found = np.zeros(self._raster.shape, np.bool_)
        valid = self._raster.valid
        flat = chosen if valid is None else np.flatnonzero(valid)[chosen]
        found.reshape(-1)[flat] = True
        return found

    def painted(self, mixture: Mixture) -> NDArray[np.uint8]:
        """Paint each label in its mean colour, (h, w, 3)."""
        labels = self.label(mixture).labels
        picture = self._picture.reshape(*self._raster.shape, -1)
        means = finish(tally_rows(picture, labels, mixture.n_components)).means
        table = np.concatenate([np.zeros((1, means.shape[1])), means]).round().astype(np.uint8)
        painted = table[labels]
        return np.ascontiguousarray(np.broadcast_to(painted, (*painted.shape[:2], 3)))
