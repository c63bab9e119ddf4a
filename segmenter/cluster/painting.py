"""What was painted in a small picture, laid over the labels of all pixels chunk by chunk."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Grid, Place, grid_of
from segmenter.cluster.job import ClusterStep, Job, Outcome
from segmenter.cluster.label_store import KEY, LabelStore
from segmenter.cluster.label_tiff import SUFFIXES, write_tiff
from segmenter.cluster.pyramid import whole_source
from segmenter.cluster.running import cluster_steps
from segmenter.errors import ClusterError, RecipeError
from segmenter.features.tally import Tally
from segmenter.images.image import Image
from segmenter.images.whole import Resolution
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.segmentation import Segmentation
from segmenter.segmenting.tile_labels import ByHand, all_labels, why_not_all


@dataclass(frozen=True, slots=True, eq=False)
class Painted:
    """Labels of all pixels that are asked for.

    Attributes
    ----------
    job : Job
        What labels them.
    by_hand : ByHand, optional
        What lies on top.
    """

    job: Job
    by_hand: ByHand | None = None


def labelling_job(
    image: Image, found: Segmentation, output: str, styles: tuple[LabelStyle, ...]
) -> Painted:
    """Return what labels all pixels of an image like its small picture.

    Parameters
    ----------
    image : Image
        The small picture.
    found : Segmentation
        Its labels.
    output : str
        Path of an OME-Zarr or a TIFF; a TIFF that is there is replaced.
    styles : tuple of LabelStyle

    Raises
    ------
    RecipeError
        If these labels are there at the size of the small picture only.
    """
    if image.whole is None or (labels := all_labels(image, found)) is None:
        raise RecipeError(why_not_all(found) or "this photo is not too large; export its labels")
    # Objects are no part of labels.
    wanted = found.recipe.of_labels
    recipe = by_model(labels.mixture, wanted, owners=tuple(labels.owners.tolist()))
    place = str(Path(output).absolute())
    is_tiff = place.casefold().endswith(SUFFIXES)
    job = Job(whole_source(image.whole), recipe, place, styles, overwrite=is_tiff)
    return Painted(job, labels.by_hand)


def painted_steps(client: Any, asked: Painted) -> Iterator[ClusterStep]:
    """Label all pixels of a large image, and lay on top what was done by hand.

    Parameters
    ----------
    client : distributed.Client
    asked : Painted

    Yields
    ------
    step : ClusterStep
        The last is ``done``. Ask for no more to cancel; the same goes on from there.

    Raises
    ------
    ImageError, ClusterError
        As `cluster_steps` does.
    """
    job, by_hand = asked.job, asked.by_hand
    if by_hand is None:
        yield from cluster_steps(client, job)
        return
    levels = tuple(grid_of(job.source, job.side).levels())
    store, mark = LabelStore(job.store, levels), _mark(job, by_hand)
    run, outcome = store.run(), None
    if run is None or run.get("digest") != mark:
        for step in cluster_steps(client, replace(job, output=job.store)):
            outcome = step.outcome
            if step.stage != "done":
                yield step
        _rename(store, mark)
    counts = yield from _painted(store, by_hand, outcome)
    most = max(len(job.styles), len(counts) - 1)
    pixels = np.zeros(most, np.int64)
    pixels[: len(counts) - 1] = counts[1:]
    store.finish(job.styles, Tally(pixels, np.zeros((most, 1))), job.source.address)
    if job.is_tiff:
        yield ClusterStep("writing", 0, 1, outcome)
        told = {"digest": mark, "complete": True}
        write_tiff(store, Path(job.output), job.styles, told, Path(job.source.address))
        store.remove()
    yield ClusterStep("done", 1, 1, outcome)


def _mark(job: Job, by_hand: ByHand) -> str:
    """Return what tells these labels from others, also from the same ones not painted on."""
    own = sha256(np.ascontiguousarray(by_hand.painted).data).hexdigest()
    return sha256(f"{job.digest} {own}".encode()).hexdigest()


def _rename(store: LabelStore, mark: str) -> None:
    import zarr

    group = zarr.open_group(store.address, mode="r+")
    found = group.attrs[KEY]
    told = {name: value for name, value in dict(found).items() if name != "complete"}
    group.attrs[KEY] = {**told, "digest": mark}


def _painted(
    store: LabelStore, by_hand: ByHand, outcome: Outcome | None
) -> Generator[ClusterStep, None, NDArray[np.int64]]:
    """Paint on all chunks and those above them; return how many pixels each label has, from 0."""
    full = store.levels[0]
    resolution = Resolution(full.shape)
    array, counts = store.array(0), np.zeros(1, np.int64)
    total = sum(map(len, store.levels))
    touched = set[Place]()
    done = 0
    for place in full.places():
        box = full.box(place)
        labels = array[box.slices]
        laid = by_hand.lay_over(labels, resolution, box.top, box.left)
        if laid is not labels:
            if laid.dtype != labels.dtype:
                raise ClusterError("more than 254 labels are painted; merge some and export again")
            store.write(0, place, laid)
            touched.add(place)
        counts = _added(counts, np.bincount(laid.reshape(-1)))
        done += 1
        yield ClusterStep("labelling", done, total, outcome)
    for level, grid in list(enumerate(store.levels))[1:]:
        touched = {_above(place, grid) for place in touched}
        for place in sorted(touched):
            store.shrink(level, place)
        done += len(grid)
        yield ClusterStep("labelling", done, total, outcome)
    return counts


def _above(place: Place, grid: Grid) -> Place:
    """Return the chunk of a level in which one of the level below lies."""
    size = grid.size
    return min(place[0] // 2, size[0] - 1), min(place[1] // 2, size[1] - 1)


def _added(counts: NDArray[np.int64], more: NDArray[np.int64]) -> NDArray[np.int64]:
    longer, shorter = (counts, more) if len(counts) > len(more) else (more.copy(), counts)
    longer[: len(shorter)] += shorter
    return longer
