"""What the tests of batches share."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

from segmenter.batch.gathering import Named, gather
from segmenter.batch.plan import Plan, photo_files
from segmenter.batch.steps import BatchStep, batch_steps, in_order
from segmenter.batch.summary import Report
from segmenter.batch.together import SharedFit, together_steps
from segmenter.recipe import Recipe


def run(photos: Path, out: Path, jobs: int = 1, **options: object) -> list[Report]:
    named = gather([str(photos)]).photos
    settings = {"recipe": Recipe(components=2), "formats": ("labels",), **options}
    plan = Plan(output=out, photos=photo_files(named), **settings)  # type: ignore[arg-type]
    return reports_of(batch_steps(plan, named, jobs))


def reports_of(steps: Iterator[BatchStep | None]) -> list[Report]:
    """Go to the end, and return what became of the photos, in the order named."""
    return [step.report for step in in_order(steps) if step.report is not None]


def masks(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.labels.png")}


def leave_after_a_photo(steps: Generator[BatchStep | None, None, None]) -> None:
    for step in steps:
        if step is not None and step.report is not None:
            break
    steps.close()


def fit_together(named: Sequence[Named], jobs: int = 1) -> SharedFit:
    *_, last = together_steps(named, Recipe(components=2), jobs)
    assert last is not None
    assert last.fit is not None
    return last.fit
