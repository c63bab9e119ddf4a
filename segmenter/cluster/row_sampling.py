"""Samples of a large image of which more than colours is seen: some pixels that stand for all."""

from collections.abc import Generator
from dataclasses import fields, replace
from functools import partial
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster import tasks
from segmenter.cluster.deep_looking import TIMES, look_steps
from segmenter.cluster.flow import each_of
from segmenter.cluster.grid import Grid
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.errors import ImageError
from segmenter.features import deep_parts
from segmenter.features.part_rows import RowSamples, Seen, Sight, count_features, joined
from segmenter.features.row_samples import most_pixels, sample_step
from segmenter.features.spread_cells import far_beyond
from segmenter.features.stack import white_beyond
from segmenter.images.display import ranges_of
from segmenter.recipe import FeatureSettings

_FILE = "samples.npz"
_NOTHING = np.empty((0, 0))
Far = NDArray[np.intp]


def times_of(source: Source) -> int:
    """Return how often chunks are read before there are samples."""
    return 1 + (TIMES if source.is_deep else int(source.has_gaps))


def sight_of(source: Source, settings: FeatureSettings, white: float) -> Sight:
    """Return what is seen of an image.

    Parameters
    ----------
    source : Source
    settings : FeatureSettings
    white : float
        What was found; 0 for 8 bits.
    """
    return Sight(replace(settings, white=settings.white or white), source.shape, source.has_gaps)


def sample_steps(
    client: Any, source: Source, grid: Grid, settings: FeatureSettings, scratch: Scratch
) -> Generator[int, None, Seen]:
    """Find the pixels that stand for all; those that were found before are beside the output.

    Parameters
    ----------
    client : distributed.Client
    source : Source
    grid : Grid
    settings : FeatureSettings
    scratch : Scratch
        Of this very run.

    Yields
    ------
    done : int
        Chunks that were read, each of them `times_of` times in the end.

    Raises
    ------
    ImageError
        If a chunk cannot be read, or next to no pixel counts.
    """
    file, times = scratch.read(_FILE), times_of(source)
    if file is not None:
        yield times * len(grid)
        return _read(file)
    counting = _look_steps if source.is_deep else _count_steps
    found, far = yield from counting(client, source, grid, settings)
    sight = sight_of(source, settings, found.white)
    most = most_pixels(count_features(sight, source.nothing))
    step = sample_step(source.shape, found.n_pixels - found.n_far, most)
    parts, done = list[RowSamples](), (times - 1) * len(grid)
    for part in each_of(client, grid.places(), tasks.sample, source, grid, sight, (step, far)):
        parts += [part] if part is not None else []
        done += 1
        yield done
    if not parts:
        raise _too_few(source)
    found = replace(found, features=joined(parts))
    scratch.write(_FILE, partial(_write, found))
    return found


def _count_steps(
    client: Any, source: Source, grid: Grid, settings: FeatureSettings
) -> Generator[int, None, tuple[Seen, Far]]:
    """Count the pixels of an 8-bit photo that count."""
    n_pixels, done = 0, 0
    if not source.has_gaps:
        n_pixels = source.n_pixels
    else:
        for counted in each_of(client, grid.places(), tasks.count_valid, source, grid):
            n_pixels, done = n_pixels + counted, done + 1
            yield done
    if not n_pixels:
        raise ImageError(f"{source.address}: every pixel is transparent; nothing to segment")
    return Seen(_NOTHING, n_pixels), np.empty(0, np.intp)


def _look_steps(
    client: Any, source: Source, grid: Grid, settings: FeatureSettings
) -> Generator[int, None, tuple[Seen, Far]]:
    """Look at the values of a deep image."""
    values = deep_parts.Seen(settings, source.nothing)
    looked = yield from look_steps(client, source, grid, values)
    far = far_beyond(looked.reaches, (looked.usual, looked.floor))
    shown = looked.look.shown
    seen = Seen(
        _NOTHING,
        sum(each.n_pixels for each in looked.reaches),
        len(far),
        white_beyond(looked.usual),
        tuple(each.step for each in values.sources),
        ranges_of(shown.values[shown.counts], values.channels),
    )
    return seen, far


def _too_few(source: Source) -> ImageError:
    return ImageError(f"{source.address}: next to no pixel counts; segment the part that does")


def _write(seen: Seen, file: BinaryIO) -> None:
    told = {each.name: getattr(seen, each.name) for each in fields(seen)}
    np.savez(file, **{name: value for name, value in told.items() if value is not None})


def _read(file: BinaryIO) -> Seen:
    with np.load(file, allow_pickle=False) as read:
        ranges = read.get("ranges")
        counts = int(read["n_pixels"]), int(read["n_far"])
        return Seen(read["features"], *counts, float(read["white"]), tuple(read["steps"]), ranges)
