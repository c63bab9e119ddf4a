"""Single pixels whose values are far from all others': they are labelled, but have no say."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.raster import Raster
from segmenter.mixture.far_samples import FAR, MOST_FAR, far_away
from segmenter.work.parallel import thread_count
from segmenter.work.stepwise import Steps, map_in_steps

_BLOCK = 1 << 19


def near_steps(raster: Raster) -> Steps[tuple[Raster, int]]:
    """Leave out pixels that lie so far from all others that they would be a label of their own.

    Parameters
    ----------
    raster : Raster
        Of values past 8 bits: those of 8 cannot be as far.

    Returns
    -------
    near : Raster
        The same one where nothing is far.
    n_far : int
    """
    if raster.stack.values.pixels.dtype == np.uint8 or not raster.n_pixels:
        return raster, 0
    values = raster.stack.values
    usual = values.thinned(range(len(values.channels)))
    floor = np.full(len(usual), raster.stack.step**2 / 12)
    middle = np.median(usual, axis=1)[:, None]
    reach = FAR * np.linalg.norm(np.sqrt(np.maximum(usual.var(axis=1), floor))) / 2

    def find(start: int, stop: int) -> tuple[NDArray[np.intp], FloatArray]:
        values = raster.values(start, stop)
        beyond = np.zeros(values.shape[1], np.bool_)
        for row, centre in zip(values, middle[:, 0], strict=True):
            if row.size and (row.max() > centre + reach or row.min() < centre - reach):
                beyond |= np.abs(row - centre) > reach
        # A few more tell as well as all that there are too many.
        places = np.flatnonzero(beyond)[: MOST_FAR + 1]
        return raster.flat(start, stop)[places], values[:, places].astype(np.float64)

    pieces = raster.pieces(_BLOCK)
    found = yield from map_in_steps(find, pieces, thread_count())
    places = np.concatenate([each for each, _ in found])
    if not 0 < len(places) <= MOST_FAR:
        return raster, 0
    candidates = np.concatenate([values for _, values in found], axis=1)
    far = far_away(np.concatenate([usual, candidates], axis=1), None, floor)[usual.shape[1] :]
    if not far.any():
        return raster, 0
    return raster.without(*raster.places(places[far])), int(far.sum())
