"""Many photos: in several processes, going on where it was stopped, whatever becomes of one."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from segmenter.batch.gathering import Named
from segmenter.batch.ledger import Ledger
from segmenter.batch.one_photo import Task, process
from segmenter.batch.plan import Plan
from segmenter.batch.summary import Report
from segmenter.batch.writing import save_model
from segmenter.errors import printable
from segmenter.work.processes import Crew, steps_of_all

if TYPE_CHECKING:
    from segmenter.batch.together import SharedFit
    from segmenter.files.model import Model


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
    doing : str
        What is done with the photo, where that is known.
    """

    photo: int | None
    fraction: float
    report: Report | None = None
    shared: SharedFit | None = None
    doing: str = ""


def batch_steps(
    plan: Plan,
    named: Sequence[Named],
    jobs: int = 1,
    *,
    shared_model: bool = False,
    keep_summary: bool = True,
    background: bool = False,
    crew: Crew | None = None,
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
    crew : Crew, optional
        Who does the work elsewhere, instead of processes.

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
            from segmenter.batch.together import together_steps

            together = together_steps(
                *(named, plan.recipe, jobs),
                reading=plan.reading,
                area=plan.area,
                background=background,
                crew=crew,
            )
            for told in together:
                yield None if told is None else BatchStep(None, told.fraction, shared=told.fit)
                if told is not None and told.fit is not None:
                    plan = _sharing(plan, told.fit.model)
        tasks = [Task(each, ledger.before(each.photo)) for each in ledger.named(named)]
        work = partial(process, plan)
        local = partial(steps_of_all, jobs=jobs, background=background)
        with closing((crew or local)(work, tasks)) as steps:
            for step in steps:
                if step is None:
                    yield None
                    continue
                report = step.result
                if step.ended:
                    report = report or _broken(tasks[step.item])
                    ledger.note(step.item, report)
                yield BatchStep(step.item, step.fraction, report, doing=step.doing)


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
    if plan.label_set is not None:
        from segmenter.segmenting.naming import model_in_set

        model = model_in_set(model, plan.label_set)
    if plan.save_model is not None:
        save_model(model, plan.save_model, plan.photos, overwrite=plan.overwrite)
    return plan.with_shared(model)


def _broken(task: Task) -> Report:
    """Report a photo whose process ended in the middle of it."""
    why = "its process was ended from outside, most likely for lack of memory; use fewer jobs"
    return Report(task.named.photo, task.named.stem, printable(f"{task.named.photo}: {why}"))
