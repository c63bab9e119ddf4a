"""Many photos: in several processes, going on where it was stopped, whatever becomes of one."""

import hashlib
import io
import json
import logging
import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import BinaryIO

from segmenter.batch.gathering import Named
from segmenter.batch.ledger import Ledger
from segmenter.batch.summary import Report, size_of
from segmenter.batch.together import SharedFit, together_steps
from segmenter.errors import PixtureError, printable
from segmenter.exports import DEFAULT_FORMATS, FORMATS, export
from segmenter.exports.exporting import explained
from segmenter.exports.model import Model, write_model
from segmenter.exports.recipe import settings_of, sha256_of, sha256_of_file
from segmenter.files.atomic import replace_file
from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.images.samples import is_sample, sample_file
from segmenter.mixture.json_text import to_json
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.regions.segmentation import Segmentation
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.applying import adapt_steps, apply_mixture, in_colour
from segmenter.segmenting.importing import read_labels, segment_by
from segmenter.segmenting.pipeline import segment_steps
from segmenter.work.processes import steps_of_all
from segmenter.work.serving import Work

_log = logging.getLogger(__name__)
_MOST_SHARES = 1024


@dataclass(frozen=True)
class Plan:
    """What is done with every photo.

    Attributes
    ----------
    recipe : Recipe
    output : Path
    formats : tuple of str
        Empty for the usual ones that can hold the labels.
    model : Model, optional
        Labels the photos instead of a fit.
    adapt : bool
        Whether to fit from the model on.
    photos : tuple of str
        All files that are photos and never written over.
    save_model : Path, optional
        Where to write the model of the one photo that there is, or the one that all share.
    labels : Path, optional
        A mask whose labels that one photo gets instead of a fit.
    """

    recipe: Recipe
    output: Path
    formats: tuple[str, ...] = ()
    model: Model | None = None
    adapt: bool = False
    photos: tuple[str, ...] = ()
    save_model: Path | None = None
    labels: Path | None = None

    @cached_property
    def settings(self) -> str:
        """Digest of all that a result depends on besides its photo."""
        from segmenter.version import __version__

        model = self.model
        told = [
            __version__,
            settings_of(self.recipe),
            self.formats or DEFAULT_FORMATS,
            model and [to_json(model.mixture), [[s.name, s.colour] for s in model.styles]],
            self.adapt,
            *([] if self.labels is None else [sha256_of_file(self.labels)]),
        ]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    def with_shared(self, model: Model) -> "Plan":
        """Return the plan that labels the photos by a model which was fitted to all of them."""
        recipe = replace(self.recipe.afresh, components=model.mixture.n_components)
        return replace(self, recipe=recipe, model=model, save_model=None)

    @cached_property
    def identities(self) -> dict[tuple[int, int], Path]:
        """The photos' files by what the disk knows them by, whatever they are called."""
        found = {}
        for photo in self.photos:
            with suppress(OSError, ValueError):
                status = Path(photo).stat()
                found[status.st_dev, status.st_ino] = Path(photo)
        return found


@dataclass(frozen=True, slots=True)
class Task:
    """A photo, and what an earlier batch has told of it."""

    named: Named
    before: Report | None = None


@dataclass(frozen=True, slots=True)
class BatchStep:
    """How a batch goes on.

    Attributes
    ----------
    photo : int or None
        Place of the photo among those named; None where all are fitted together.
    fraction : float
        How much of that is done, 0 to 1.
    report : Report, optional
        Once a photo is done with.
    shared : SharedFit, optional
        Once all are fitted together.
    """

    photo: int | None
    fraction: float
    report: Report | None = None
    shared: SharedFit | None = None


def batch_steps(
    plan: Plan,
    named: Sequence[Named],
    jobs: int = 1,
    *,
    shared_model: bool = False,
    keep_summary: bool = True,
    background: bool = False,
) -> Generator[BatchStep | None, None, None]:
    """Segment photos, one after the other or several at once, and tell how each goes on.

    Whoever asks for no more ends the batch at once; the same batch goes on from there.

    Parameters
    ----------
    plan : Plan
    named : sequence of Named
    jobs : int, optional
        Processes.
    shared_model : bool, optional
        Whether to fit one mixture to all photos first.
    keep_summary : bool, optional
        Whether to skip what an earlier batch has done and to write down what this one does.
    background : bool, optional
        Whether to keep this process free in any case, see `steps_of_all`.

    Yields
    ------
    step : BatchStep or None
        None where nothing has happened for a moment.

    Raises
    ------
    ExportError
        If the summary or the shared model cannot be written.
    RecipeError
        If there is no shared model.
    """
    with Ledger(plan.output, [each.photo for each in named], kept=keep_summary) as ledger:
        if shared_model:
            for told in together_steps(named, plan.recipe, jobs, background=background):
                yield None if told is None else BatchStep(None, told.fraction, shared=told.fit)
                if told is not None and told.fit is not None:
                    plan = _sharing(plan, told.fit.model)
        tasks = [Task(each, ledger.before(each.photo)) for each in named]
        work = partial(process, plan)
        with closing(steps_of_all(work, tasks, jobs, background=background)) as steps:
            for step in steps:
                if step is None:
                    yield None
                    continue
                report = step.result
                if step.ended:
                    report = report or _broken(tasks[step.item])
                    ledger.note(step.item, report)
                yield BatchStep(step.item, step.fraction, report)


def in_order(steps: Iterable[BatchStep | None]) -> Iterator[BatchStep]:
    """Go through a batch's steps, but come to the photos' reports in the order named."""
    early: dict[int, BatchStep] = {}
    wanted = 0
    for step in steps:
        if step is None:
            continue
        if step.photo is None or step.report is None:
            yield step
            continue
        early[step.photo] = step
        while wanted in early:
            yield early.pop(wanted)
            wanted += 1


def _sharing(plan: Plan, model: Model) -> Plan:
    """Save a model of all photos where that is asked for, and go on with it."""
    if plan.save_model is not None:
        save_model(model, plan.save_model, plan.photos)
    return plan.with_shared(model)


def process(plan: Plan, task: Task) -> Work[Report]:
    """Segment a photo and write its files, unless that was done; never raises an error.

    Parameters
    ----------
    plan : Plan
    task : Task

    Yields
    ------
    fraction : float
        How much of the photo is done, 0 to 1.

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
    except Exception as error:  # whatever is wrong with one photo, the others are done
        _log.debug("%s", named.photo, exc_info=True)
        return Report(named.photo, named.stem, _unexpected(named.photo, error))


def _broken(task: Task) -> Report:
    """Report a photo whose process ended in the middle of it."""
    why = "its process was ended from outside, most likely for lack of memory; use fewer jobs"
    return Report(task.named.photo, task.named.stem, printable(f"{task.named.photo}: {why}"))


def _unexpected(photo: str, error: Exception) -> str:
    return printable(f"{photo}: unexpected {type(error).__name__}: {error}")


def _process(plan: Plan, task: Task) -> Work[Report]:
    before = task.before
    if before is not None and _is_done(before, task.named, plan):
        return replace(before, skipped=True)
    image = load_image(task.named.photo)
    result, styles = yield from _segment(plan, image)
    formats, notices = _fitting_formats(plan.formats, result.n_labels)
    stem = task.named.stem
    if stem != image.stem:
        notices = (f"the name {image.stem} is taken, so this is {stem}", *notices)
    files = export(
        result,
        image,
        styles,
        plan.output,
        formats,
        stem=stem,
        sources=_endangered(plan, stem, formats),
    )
    if plan.save_model is not None:
        save_model(Model(result.mixture, plan.recipe.space, styles), plan.save_model, plan.photos)
    names = tuple(map(str, files))
    return Report(
        task.named.photo,
        stem,
        labels=result.n_labels,
        log_likelihood=result.log_likelihood,
        iterations=result.iterations,
        converged=result.converged,
        seconds=(result.seconds["read"], result.seconds["fit"], result.seconds["label"]),
        shares=_told_shares(result),
        files=names,
        size=size_of(names),
        notices=(*result.notices, *notices),
        sha256=sha256_of(image)[0],
        settings=plan.settings,
    )


def _told_shares(result: Segmentation) -> tuple[float, ...]:
    """Return the labels' shares, unless they are regions without number."""
    shares = result.shares.tolist() if result.n_labels <= _MOST_SHARES else []
    return tuple(round(share, 6) for share in shares)


def _segment(plan: Plan, image: Image) -> Work[tuple[Segmentation, tuple[LabelStyle, ...]]]:
    model, recipe = plan.model, plan.recipe
    if plan.labels is not None:
        imported = read_labels(plan.labels, image)
        return segment_by(image, imported, recipe, adapt=plan.adapt), imported.styles
    if model is None:
        steps = segment_steps(image, recipe)
    else:
        if model.mixture.n_features > 1:
            image = in_colour(image)
        if not plan.adapt:
            return apply_mixture(image, model.mixture, recipe), model.styles
        steps = adapt_steps(image, model.mixture, recipe)
    for progress in steps:
        yield progress.fraction
    result = progress.segmentation()
    return result, default_styles(result.n_labels) if model is None else model.styles


def _is_done(before: Report, named: Named, plan: Plan) -> bool:
    """Whether an earlier batch did this photo, as it is now, in the same way."""
    if plan.save_model is not None:
        return False
    same = (before.stem, before.settings) == (named.stem, plan.settings)
    if before.error or not same or not before.is_still_true():
        return False
    photo = named.photo
    return before.sha256 == sha256_of_file(sample_file(photo) if is_sample(photo) else Path(photo))


def _fitting_formats(
    asked: tuple[str, ...], n_labels: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if asked:
        return asked, ()
    fitting = tuple(name for name in DEFAULT_FORMATS if n_labels <= FORMATS[name].max_labels)
    left_out = [name for name in DEFAULT_FORMATS if name not in fitting]
    return fitting, tuple(f"no {name} file: it cannot hold {n_labels} labels" for name in left_out)


def _endangered(plan: Plan, stem: str, formats: Sequence[str]) -> list[Path]:
    """Return the photos that are in the place of a photo's files."""
    found = []
    for name in formats:
        if name in FORMATS:
            with suppress(OSError):
                status = os.stat(plan.output / f"{stem}{FORMATS[name].suffix}")  # noqa: PTH116
                found.append(plan.identities.get((status.st_dev, status.st_ino)))
    return [path for path in found if path is not None]


def save_model(model: Model, path: Path, photos: Sequence[str]) -> None:
    """Write a model, but over none of the photos.

    Raises
    ------
    ExportError
        If it cannot be written.
    """

    def is_same(file: BinaryIO) -> bool:
        buffer = io.BytesIO()
        write_model(model, buffer)
        return file.read() == buffer.getvalue()

    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        write = partial(write_model, model)
        replace_file(path, write, is_same, map(Path, photos))


def photo_files(named: Sequence[Named]) -> tuple[str, ...]:
    """Return the photos that are files."""
    return tuple(each.photo for each in named if not is_sample(each.photo) and not each.problem)
