"""One photo of a batch: from its file to the files of its result."""

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from segmenter.batch.gathering import Named
from segmenter.batch.plan import Plan
from segmenter.batch.summary import Report, digests_of, told_seconds
from segmenter.batch.writing import write_result
from segmenter.errors import PixtureError, printable
from segmenter.files.digests import sha256_of, sha256_of_file
from segmenter.files.suffixes import PROJECT
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.images.reading import has_changed
from segmenter.images.samples import is_sample, sample_file
from segmenter.objects.counting import count_objects
from segmenter.objects.units import in_unit, unit_of
from segmenter.recipe import Fit, Regions
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.pipeline import segment_steps
from segmenter.segmenting.segmentation import Segmentation
from segmenter.work.serving import Told, Work

_log = logging.getLogger(__name__)
_MOST_SHARES = 1024


@dataclass(frozen=True, slots=True)
class Task:
    """A photo, and what an earlier batch has told of it."""

    named: Named
    before: Report | None = None


def process(plan: Plan, task: Task) -> Work[Report]:
    """Segment a photo and write its files, unless that was done; never raises an error.

    Parameters
    ----------
    plan : Plan
    task : Task

    Yields
    ------
    told : float or Told
        How much of the photo is done, 0 to 1, and what is.

    Returns
    -------
    report : Report
    """
    named = task.named
    try:
        if named.problem:
            return Report(named.photo, named.stem, named.problem)
        return (yield from _process(plan, task))
    except PixtureError as error:
        return Report(named.photo, named.stem, str(error))
    except Exception as error:  # noqa: BLE001 - whatever is wrong, the other photos are done
        _log.debug("%s", named.photo, exc_info=True)
        return Report(named.photo, named.stem, _unexpected(named.photo, error))


def _unexpected(photo: str, error: Exception) -> str:
    return printable(f"{photo}: unexpected {type(error).__name__}: {error}")


def _process(plan: Plan, task: Task) -> Work[Report]:
    before = task.before
    if before is not None and _is_done(before, task.named, plan):
        return replace(before, skipped=True)
    if plan.stack:
        return (yield from _stack_steps(plan, task.named))
    if Path(task.named.photo).suffix == PROJECT:
        image, found, known = yield from _reopen(Path(task.named.photo))
    else:
        image = plan.area.applied(plan.reading.load(task.named.photo))
        found, known = yield from _segment(plan, image)
        # Ids of projects, models and masks mean something already.
        if plan.label_set is not None and isinstance(found.recipe.source, Fit | Regions):
            from segmenter.segmenting.naming import match_to_set

            found = match_to_set(image, found, plan.label_set)
            known = plan.label_set.styles(found.n_labels)
    known = known if plan.label_set is None else plan.label_set.over(known)
    result = plan.by_hand.applied(image, found)
    styles = (*known, *default_styles(result.n_labels)[len(known) :])
    stem, names, notices = write_result(plan, image, result, styles, task.named.stem)
    if stem != image.stem:
        notices = (f"the name {image.stem} is taken, so this is {stem}", *notices)
    if changed := has_changed(image):
        notices = ("its file was changed meanwhile, and these are labels of what it was", *notices)
    return Report(
        task.named.photo,
        stem,
        **_told_objects(image, result),
        labels=len(result.labels_kept),
        log_likelihood=result.log_likelihood,
        iterations=result.iterations,
        converged=result.converged,
        seconds=told_seconds(result.seconds),
        shares=_told_shares(result),
        files=names,
        digests=digests_of(names),
        notices=(*result.notices, *notices),
        sha256="" if changed else _sha256_of(task.named.photo, image),
        settings=plan.settings,
    )


def _stack_steps(plan: Plan, named: Named) -> Work[Report]:
    from segmenter.batch.stack import stack_steps

    return (yield from stack_steps(plan, named))


def _sha256_of(photo: str, image: Image) -> str:
    path = Path(photo)
    return sha256_of_file(path) if path.suffix == PROJECT else sha256_of(image)[0]


def _told_shares(result: Segmentation) -> tuple[float, ...]:
    """Return the labels' shares, unless they are regions without number."""
    kept = result.labels_kept
    shares = result.shares[np.array(kept) - 1].tolist() if len(kept) <= _MOST_SHARES else []
    return tuple(round(share, 6) for share in shares)


def _told_objects(image: Image, result: Segmentation) -> dict[str, Any]:
    """Return how many objects each label has, and how large they are, if that was asked for."""
    if not result.recipe.objects.objects:
        return {}
    counted = count_objects(within(image, result.knowledge.area), result)
    size, labels = counted.scale, counted.table["label"]
    areas = in_unit(counted.table, size).get("area", counted.table["area"])
    parts = [areas[labels == label] for label in result.labels_kept[:_MOST_SHARES]]
    return {
        "objects": tuple(len(part) for part in parts),
        "areas": tuple(float(f"{part.mean():.7g}") if len(part) else 0.0 for part in parts),
        "area_sds": tuple(float(f"{part.std():.7g}") if len(part) else 0.0 for part in parts),
        "area_unit": unit_of("area", "px" if size is None else size.unit),
    }


def _segment(plan: Plan, image: Image) -> Work[tuple[Segmentation, tuple[LabelStyle, ...]]]:
    model, recipe = plan.model, plan.recipe
    if plan.labels is not None:
        from segmenter.segmenting.importing import read_labels, segment_by

        imported = read_labels(plan.labels, image)
        return segment_by(image, imported, recipe, adapt=plan.adapt), imported.styles
    if model is None:
        steps = segment_steps(image, recipe)
    else:
        image = model.fitting_image(image)
        from segmenter.segmenting.applying import adapt_steps, apply_mixture

        if not plan.adapt:
            found = apply_mixture(image, model.mixture, recipe, model.owners)
            return found, model.styles[: found.n_labels]
        steps = adapt_steps(image, model.mixture, recipe, model.owners)
    for progress in steps:
        yield Told(progress.fraction, progress.doing)
    result = progress.segmentation()
    styles = default_styles(result.n_labels) if model is None else model.styles
    return result, styles[: result.n_labels]


def _reopen(path: Path) -> Work[tuple[Image, Segmentation, tuple[LabelStyle, ...]]]:
    """Make the labels of a project again."""
    from segmenter.files.project.opening import labelling_steps, open_project

    opened = open_project(path)
    for progress in labelling_steps(opened.project):
        yield Told(progress.fraction, progress.doing)
    result = progress.segmentation()
    return opened.image, result, opened.project.styles


def _is_done(before: Report, named: Named, plan: Plan) -> bool:
    """Whether an earlier batch did this photo, as it is now, in the same way."""
    if plan.save_model is not None:
        return False
    photo = named.photo
    try:
        same = (before.stem, before.settings) == (named.stem, plan.settings)
        if before.error or not same or not before.is_still_true():
            return False
        file = sample_file(photo) if is_sample(photo) else Path(photo)
        return before.sha256 == sha256_of_file(file)
    except OSError:  # what is gone, or may not be read, is told by reading it
        return False
