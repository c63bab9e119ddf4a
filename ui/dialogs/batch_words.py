"""What a batch tells: its settings, its rows and its end, in words."""

import os
from collections.abc import Iterable, Sequence

from segmenter.batch.gathering import Named
from segmenter.batch.steps import BatchStep
from segmenter.batch.summary import Report, Tally
from segmenter.exports import FORMATS
from segmenter.files.model import Model
from segmenter.recipe import AUTO_COMPONENTS, SETTINGS, Recipe

from ..language.words import tr
from ..panels.message_words import said_in_window
from ..panels.status_text import duration
from .batch_rows import BatchRow

_SPACES = {"rgb": "RGB", "lab": "Lab", "hsv": "HSV", "grey": "grey levels"}
_TOLD = {"components", "space", "smoothing", "min_region", "detail", "criterion"}
_DOING = {
    "counting": "Counting colours",
    "regions": "Finding regions {0}%",
    "labelling": "Labelling",
    "smoothing": "Smoothing {0}%",
    "tidying": "Joining small regions",
}


def recipe_text(recipe: Recipe) -> str:
    """Describe what a recipe does: ``5 labels in Lab, smoothing 0.5``."""
    shape = recipe.shape
    if recipe.by_regions:
        parts = [tr("Regions, detail {0}").format(f"{recipe.value('detail'):g}")]
    else:
        parts = [_labels_text(recipe)]
        if shape.smoothing:
            parts.append(tr("smoothing {0}").format(f"{shape.smoothing:g}"))
        if shape.min_region > 1:
            parts.append(tr("regions of {0} pixels and more").format(f"{shape.min_region:,}"))
    return ", ".join([*parts, *_other_settings(recipe)])


def model_text(recipe: Recipe, model: Model) -> str:
    """Describe labelling by a model: ``A model of 5 labels in RGB, without a fit``."""
    count = model.mixture.n_components
    if model.owners is not None:
        count = len({*model.owners} - {0})
    told = recipe_text(recipe.changed(components=count))
    return tr("A model of {0}, without a fit").format(told)


def too_many_labels_text(recipe: Recipe, formats: Sequence[str], model: Model | None = None) -> str:
    """Say which format cannot hold the labels that a recipe or a model gives, or nothing."""
    count = recipe.fit.components if model is None else model.n_labels
    if count == "auto" or recipe.by_regions:
        return ""
    for format_ in (FORMATS[name] for name in formats):
        if count > format_.max_labels:
            title = tr(format_.title)
            words = tr("{0}: holds {1} labels, not {2}; untick it or ask for fewer labels")
            return words.format(title, format_.max_labels, count)
    return ""


def waiting_row(named: Named) -> BatchRow:
    """Return the row of a photo whose turn has not come."""
    return BatchRow(named.photo.rpartition(os.sep)[2], named.photo)


def row_after(row: BatchRow, step: BatchStep) -> BatchRow:
    """Return the row of a photo after a step."""
    if step.report is not None:
        return _ended_row(row, step.report)
    text = tr(_DOING.get(step.doing, "Fitting {0}%")).format(round(100 * step.fraction))
    if step.fraction <= 0 and not step.doing:
        text = tr("Reading")
    elif step.fraction >= 1:
        text = tr("Writing")
    return BatchRow(row.name, row.path, "running", step.fraction, text)


def end_text(tally: Tally, left: int, *, stopped: bool) -> str:
    """Return the last line: ``12 done, 1 skipped, 1 failed``."""
    counts = (
        (tally.done, tr("{0} done", tally.done)),
        (tally.skipped, tr("{0} skipped", tally.skipped)),
        (tally.failed, tr("{0} failed", tally.failed)),
    )
    text = ", ".join(words.format(f"{count:,}") for count, words in counts if count)
    if not stopped:
        return text
    still = tr("{0} still to do", left).format(f"{left:,}")
    return tr("Stopped: {0}").format(f"{text}, {still}" if text else still)


def time_left_text(seconds: float) -> str:
    """Return about how long it will still take."""
    if seconds < 60:
        return tr("less than a minute left")
    if seconds < 5400:
        return tr("about {0} min left").format(round(seconds / 60))
    return tr("about {0} h left").format(round(seconds / 3600))


def _labels_text(recipe: Recipe) -> str:
    space, count = tr(_SPACES[recipe.features.space]), recipe.fit.components
    if count == "auto":
        most = AUTO_COMPONENTS.stop - 1
        return tr("Best of 2 to {0} labels in {1}").format(most, space)
    return tr("{0} labels in {1}", count).format(count, space)


def _other_settings(recipe: Recipe) -> Iterable[str]:
    """Name what else is not as it is at first."""
    for name, row in SETTINGS.items():
        value = recipe.value(name)
        if name not in _TOLD and value != row.default:
            told = name.replace("_", " ")
            yield told if value is True else f"{told} {value}"


def _ended_row(row: BatchRow, report: Report) -> BatchRow:
    if report.error:
        reason = said_in_window(report.error.removeprefix(f"{row.path}: "))
        return BatchRow(row.name, row.path, "failed", 1.0, reason[:1].upper() + reason[1:])
    labels = tr("{0} labels", report.labels).format(report.labels)
    if report.skipped:
        return BatchRow(row.name, row.path, "skipped", 1.0, tr("{0}, done before").format(labels))
    text = f"{labels}, {duration(sum(report.seconds))}"
    return BatchRow(row.name, row.path, "done", 1.0, text)
