"""Many photos: in several processes, going on where it was stopped, whatever becomes of one."""

import hashlib
import io
import json
import logging
import os
from collections.abc import Generator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import BinaryIO

from segmenter.batch.gathering import Named
from segmenter.batch.ledger import Ledger
from segmenter.batch.summary import Report, size_of
from segmenter.batch.together import together_steps
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
from segmenter.work.processes import Show, Watch, in_processes, steps_in_processes, unwatched

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
        Where to write the model of the one photo that there is.
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


def run_batch(
    plan: Plan,
    named: Sequence[Named],
    jobs: int = 1,
    keep_summary: bool = True,
    watch: Watch[Task] = unwatched,
) -> Generator[Report, None, None]:
    """Segment photos one after the other, or several at once.

    Parameters
    ----------
    plan : Plan
    named : sequence of Named
    jobs : int, optional
        Processes.
    keep_summary : bool, optional
        Whether to skip what an earlier batch has done and to write down what this one does.
    watch : callable, optional
        With a single process: what each photo's progress is shown by.

    Yields
    ------
    report : Report
        One for each photo, in the order named.
    """
    with Ledger(plan.output, [each.photo for each in named], kept=keep_summary) as ledger:
        reports = in_processes(partial(process, plan), _tasks(named, ledger), jobs, _broken, watch)
        with closing(reports):
            for number, report in enumerate(reports):
                ledger.note(number, report)
                yield report


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
    """

    photo: int | None
    fraction: float
    report: Report | None = None


def batch_steps(
    plan: Plan, named: Sequence[Named], jobs: int, *, shared_model: bool = False
) -> Generator[BatchStep | None, None, None]:
    """Segment photos in other processes, and tell how each goes on.

    Whoever asks for no more ends the processes at once; the same batch goes on from there.

    Parameters
    ----------
    plan : Plan
    named : sequence of Named
    jobs : int
    shared_model : bool, optional
        Whether to fit one mixture to all photos first.

    Yields
    ------
    step : BatchStep or None
        None where nothing has happened for a moment.
    """
    with Ledger(plan.output, [each.photo for each in named]) as ledger:
        if shared_model:
            for told in together_steps(named, plan.recipe, jobs):
                yield None if told is None else BatchStep(None, told.fraction)
                if told is not None and told.model is not None:
                    plan = plan.with_shared(told.model)
        steps = steps_in_processes(partial(process, plan), _tasks(named, ledger), jobs, _broken)
        with closing(steps):
            for step in steps:
                if step is not None and step.result is not None:
                    ledger.note(step.item, step.result)
                yield step if step is None else BatchStep(step.item, step.fraction, step.result)


def _tasks(named: Sequence[Named], ledger: Ledger) -> list[Task]:
    return [Task(each, ledger.before(each.photo)) for each in named]


def process(plan: Plan, task: Task, show: Show) -> Report:
    """Segment a photo and write its files, unless that was done; never raises an error.

    Parameters
    ----------
    plan : Plan
    task : Task
    show : callable
        Told how much of the photo is done, 0 to 1.
    """
    named = task.named
    try:
        if named.problem:
            return Report(named.photo, named.stem, named.problem)
        return _process(plan, task, show)
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


def _process(plan: Plan, task: Task, show: Show) -> Report:
    before = task.before
    if before is not None and _is_done(before, task.named, plan):
        return replace(before, skipped=True)
    image = load_image(task.named.photo)
    result, styles = _segment(plan, image, show)
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


def _segment(plan: Plan, image: Image, show: Show) -> tuple[Segmentation, tuple[LabelStyle, ...]]:
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
        show(progress.fraction)
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
