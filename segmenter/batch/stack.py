"""All pages of a file fitted as one, and labelled page by page into one file."""

import time
from collections.abc import Generator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np

from segmenter.arrays import LabelArray, as_labels
from segmenter.batch.gathering import Named
from segmenter.batch.plan import Plan
from segmenter.batch.summary import Report, digests_of
from segmenter.batch.together import joined
from segmenter.errors import ImageError
from segmenter.exports.exporting import explained, taken
from segmenter.features import Gathered, features_of
from segmenter.files.atomic import prepared_file
from segmenter.files.digests import sha256_of_file
from segmenter.images.image import ONE_PAGE, Image
from segmenter.images.samples import is_sample, sample_file
from segmenter.segmenting.applying import apply_mixture
from segmenter.segmenting.fitting import Settled, fitting_steps, settle_steps
from segmenter.work.serving import Work
from segmenter.work.stepwise import finish

SUFFIX = ".labels.tif"
# Reading and labelling take about so much of the way each.
_READ, _FITTED = 0.4, 0.6
# ImageJ's own kind of TIFF counts bytes in 32 bits.
_MOST_BYTES_IMAGEJ = 2**32 - 2**25


@dataclass(frozen=True, slots=True, eq=False)
class _Pages:
    """The pages of a file, each read when it is its turn."""

    plan: Plan
    photo: str
    count: int

    def load(self, number: int) -> Image:
        return replace(self.plan.reading, page=number).load(self.photo)


def stack_steps(plan: Plan, named: Named) -> Work[Report]:
    """Segment all pages of a file by one mixture, and write ``STEM.labels.tif``.

    Parameters
    ----------
    plan : Plan
    named : Named

    Yields
    ------
    fraction : float
        How much is done, 0 to 1.

    Returns
    -------
    report : Report

    Raises
    ------
    PixtureError
        If a page cannot be read or the pages are of several sizes; one line.
    """
    began = time.perf_counter()
    first = plan.reading.load(named.photo)
    # What is around a pixel has to mean the same on every page.
    white = features_of(first, plan.recipe.features).needs.white
    plan = replace(plan, recipe=plan.recipe.changed(white=white))
    pages = _Pages(plan, named.photo, first.page.count)
    samples = yield from _gathered(pages)
    read = time.perf_counter()
    for fitting in fitting_steps(samples, plan.recipe):
        share = fitting.fraction(plan.recipe.fit.tolerance)
        yield _READ + (_FITTED - _READ) * share
    settled = finish(settle_steps(samples, plan.recipe, fitting, None))
    fitted = time.perf_counter()
    labels = yield from _labelled(pages, settled)
    file = _written(plan, named, replace(first, page=ONE_PAGE), labels)
    seconds = (read - began, fitted - read, time.perf_counter() - fitted)
    return _report(plan, named, settled, labels, file=file, seconds=seconds)


def _written(plan: Plan, named: Named, image: Image, labels: LabelArray) -> Path:
    sources = tuple(map(Path, plan.photos))
    where = (plan.output, named.stem, [SUFFIX], image, sources)
    write, is_same = partial(_write, labels), partial(_is_same, labels)
    with taken(*where, overwrite=plan.overwrite) as names, explained(names.paths[0]):
        with prepared_file(names.paths[0], write, is_same, sources) as prepared:
            names.put([prepared])
        return names.paths[0]


def _gathered(pages: _Pages) -> Generator[float, None, Gathered]:
    total: Gathered | None = None
    shape: tuple[int, int] | None = None
    for number in range(1, pages.count + 1):
        image = pages.load(number)
        if shape not in (None, (image.height, image.width)):
            raise ImageError(
                f"{pages.photo}: its pages are of several sizes, so they are no stack; name one"
                " with --page"
            )
        shape = image.height, image.width
        samples = features_of(image, pages.plan.recipe.features).unplaced()
        total = samples if total is None else joined(total, samples)
        yield _READ * number / pages.count
    assert total is not None  # a file has a page
    return total


def _labelled(pages: _Pages, settled: Settled) -> Generator[float, None, LabelArray]:
    mixture, recipe = settled.fitted.mixture, pages.plan.recipe
    done: list[LabelArray] = []
    for number in range(1, pages.count + 1):
        done.append(apply_mixture(pages.load(number), mixture, recipe).labels)
        yield _FITTED + (1 - _FITTED) * number / pages.count
    return as_labels(np.stack(done), mixture.n_components)


def _write(labels: LabelArray, file: BinaryIO) -> None:
    from tifffile import imwrite

    small = labels.nbytes < _MOST_BYTES_IMAGEJ
    count, height, width = labels.shape
    # All axes, or columns of a photo one pixel wide would be taken for its channels.
    shape = (1, count, 1, height, width, 1) if small else labels.shape
    metadata = {"axes": "TZCYXS" if small else "ZYX"}
    imwrite(
        *(file, labels.reshape(shape)),
        imagej=small,
        bigtiff=not small,
        photometric="minisblack",
        metadata=metadata,
    )


def _is_same(labels: LabelArray, file: BinaryIO) -> bool:
    from tifffile import TiffFile

    with TiffFile(file) as tiff:
        read = tiff.asarray()
    return read.dtype == labels.dtype and np.array_equal(np.squeeze(read), np.squeeze(labels))


def _report(
    plan: Plan,
    named: Named,
    settled: Settled,
    labels: LabelArray,
    *,
    file: Path,
    seconds: tuple[float, ...],
) -> Report:
    files, stem = (str(file),), file.name.removesuffix(SUFFIX)
    notices = settled.notices
    if stem != named.stem:
        notices = (f"the name {named.stem} is taken, so this is {stem}", *notices)
    fitted, n = settled.fitted, settled.fitted.mixture.n_components
    counts = np.bincount(labels.ravel(), minlength=n + 1)[1:]
    photo = named.photo
    return Report(
        photo,
        stem,
        labels=n,
        log_likelihood=fitted.log_likelihood,
        iterations=fitted.iterations,
        converged=fitted.converged,
        seconds=seconds,
        shares=tuple(round(share, 6) for share in (counts / max(counts.sum(), 1)).tolist()),
        files=files,
        digests=digests_of(files),
        notices=notices,
        sha256=sha256_of_file(sample_file(photo) if is_sample(photo) else Path(photo)),
        settings=plan.settings,
    )
