"""Many photos: in several processes, going on where it was stopped, whatever becomes of one."""

import hashlib
import io
import json
import logging
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import BinaryIO

from segmenter.applying import ColourCounts, adapt_steps, apply_mixture, in_colour
from segmenter.errors import PixtureError, printable
from segmenter.exports import DEFAULT_FORMATS, FORMATS, export
from segmenter.exports.atomic import replace_file
from segmenter.exports.exporting import explained
from segmenter.exports.model import Model, write_model
from segmenter.exports.recipe import settings_of, sha256_of, sha256_of_file
from segmenter.features.colours import DistinctColours, distinct_colours, stand_in
from segmenter.gathering import Named
from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.images.samples import is_sample, sample_file
from segmenter.mixture.json_text import to_json
from segmenter.pipeline import segment, segment_steps
from segmenter.processes import Show, Stopped, Watch, in_processes, unwatched
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.regions.segmentation import Segmentation
from segmenter.regions.style import LabelStyle
from segmenter.summary import Report, read_summary, size_of, write_summary

_log = logging.getLogger(__name__)
_SECONDS_BETWEEN_SUMMARIES = 2.0
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
    """

    recipe: Recipe
    output: Path
    formats: tuple[str, ...] = ()
    model: Model | None = None
    adapt: bool = False
    photos: tuple[str, ...] = ()
    save_model: Path | None = None

    @cached_property
    def settings(self) -> str:
        """Digest of all that a result depends on besides its photo."""
        from segmenter import __version__

        model = self.model
        told = [
            __version__,
            settings_of(self.recipe),
            self.formats or DEFAULT_FORMATS,
            model and [to_json(model.mixture), [[s.name, s.colour] for s in model.styles]],
            self.adapt,
        ]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

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
) -> Iterator[Report]:
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
    before = read_summary(plan.output) if keep_summary else {}
    tasks = [Task(each, before.get(each.photo)) for each in named]
    done: list[Report] = []
    written = time.monotonic()
    try:
        for report in in_processes(partial(process, plan), tasks, jobs, _broken, watch):
            done.append(report)
            if keep_summary and time.monotonic() - written > _SECONDS_BETWEEN_SUMMARIES:
                _write(plan, tasks, done)
                written = time.monotonic()
            yield report
    finally:
        if keep_summary and done:
            _write(plan, tasks, done)


def fit_together(
    named: Sequence[Named], recipe: Recipe, jobs: int = 1
) -> tuple[Model, Segmentation]:
    """Fit one mixture to all photos together.

    Parameters
    ----------
    named : sequence of Named
        Those that cannot be read do not count.
    recipe : Recipe
    jobs : int, optional
        Processes that count colours.

    Returns
    -------
    model : Model
    segmentation : Segmentation
        Of no photo, but it tells how the fit went.
    """
    counts = ColourCounts()
    tasks = [Task(each) for each in named if not each.problem]
    for colours in in_processes(count_colours, tasks, jobs, lambda task, error: None):
        if colours is not None:
            counts.add(colours)
    result = segment(stand_in(counts.total()), recipe)
    return Model(result.mixture, recipe.space, default_styles(result.n_labels)), result


def count_colours(task: Task, show: Show) -> DistinctColours | None:
    """Count a photo's colours; None if it cannot be read, which is told when it is its turn."""
    try:
        return distinct_colours(load_image(task.named.photo))
    except PixtureError as error:
        _log.debug("%s does not count: %s", task.named.photo, error)
        return None


def process(plan: Plan, task: Task, show: Show) -> Report:
    """Segment a photo and write its files, unless that was done; never raises an error.

    Parameters
    ----------
    plan : Plan
    task : Task
    show : callable
        Told how much of the photo is done, 0 to 1; may raise `Stopped`.
    """
    named = task.named
    try:
        if named.problem:
            return Report(named.photo, named.stem, named.problem)
        return _process(plan, task, show)
    except PixtureError as error:
        return Report(named.photo, named.stem, str(error))
    except Stopped:
        raise
    except Exception as error:  # whatever is wrong with one photo, the others are done
        _log.debug("%s", named.photo, exc_info=True)
        return Report(named.photo, named.stem, _unexpected(named.photo, error))


def _broken(task: Task, error: Exception) -> Report:
    """Report a photo whose process ended in the middle of it."""
    _log.debug("%s: %s", task.named.photo, error)
    why = "its process was ended from outside, most likely for lack of memory; use fewer --jobs"
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


def _write(plan: Plan, tasks: Sequence[Task], done: Sequence[Report]) -> None:
    """Write what was done now, and what was before of photos whose turn has not come."""
    waiting = [task.before for task in tasks[len(done) :] if task.before is not None]
    write_summary(plan.output, [*done, *waiting])


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
