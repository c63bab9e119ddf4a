"""The engine without a window: ``pixture segment PHOTO... -o FOLDER``, ``pixture compare A B``."""

from __future__ import annotations

import argparse
import io
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from segmenter.batch.gathering import Gathered, Named, gather
from segmenter.batch.plan import Plan, photo_files
from segmenter.batch.steps import BatchStep, batch_steps, in_order
from segmenter.batch.summary import NAME as SUMMARY
from segmenter.batch.summary import Report, Tally
from segmenter.command_line.on_cluster import (
    ChunkBar,
    add_cluster,
    check_crew,
    crew_for,
    is_for_cluster,
    job_of,
    outcome_as_json,
    outcome_as_line,
    said_of_workers,
)
from segmenter.command_line.options import (
    Parser,
    UsageError,
    add_by_hand,
    add_files,
    add_reading,
    add_recipe,
    as_many_as,
    by_hand,
    check_labels,
    check_stack,
    label_set_of,
    reading_of,
    recipe_and_model,
    with_files,
)
from segmenter.command_line.progress import ProgressBar
from segmenter.errors import ImageError, PixtureError, RecipeError, printable
from segmenter.images.samples import PREFIX, SAMPLES
from segmenter.recipe import Recipe, Regions
from segmenter.version import __version__
from segmenter.work.serving import leave_when_told

if TYPE_CHECKING:
    from segmenter.batch.together import SharedFit
    from segmenter.regions.comparison import Comparison

_FAILED, _INTERRUPTED, _NOBODY_READS = 1, 130, 141
_EXAMPLES = f"""\
examples:
  pixture segment photo.jpg -o masks
  pixture segment *.jpg -o masks -k auto --space lab --formats labels,json
  pixture segment photos --recursive -o masks --jobs 2 --shared-model
  pixture segment new.jpg -o masks --model sky.model.json
  pixture segment sample:coffee -o masks --json

Each photo gives STEM.labels.png (label ids as grey values, 0 left out), STEM.palette.png (ids and
colours), STEM.overlay.png and STEM.labels.json (names, colours, shares). Several photos also give
{SUMMARY}; the same command goes on where it was stopped and skips what is done. Samples to try:
{", ".join(SAMPLES[:6])},
{", ".join(SAMPLES[6:])}.
Exit code: 0, or {_FAILED} if a photo failed (the others are still done), 2 for wrong usage.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line.

    Parameters
    ----------
    argv : sequence of str, optional
        Without the program's name; the running process's by default.

    Returns
    -------
    int
        Exit code: 0, 1 if a photo failed, 2 for wrong usage, 130 if interrupted, 143 if terminated,
        129 if the terminal was closed.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names of files may hold any character
            stream.reconfigure(errors="backslashreplace")
    # Without a handler Python would print what libraries log beside our one line.
    if not logging.root.handlers:
        logging.root.addHandler(logging.NullHandler())
    try:
        options = parser().parse_args(with_files(sys.argv[1:] if argv is None else argv))
        with _tidy_when_terminated():
            return int(options.run(options))
    except SystemExit as ended:
        return int(ended.code or 0)
    except KeyboardInterrupt:
        print("pixture: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:  # the reader of our output, such as head, has left
        _silence()
        return _NOBODY_READS
    except OSError as error:  # of the output: those of files are PixtureErrors
        _silence()
        place, why = error.filename or "standard output", error.strerror or error
        print(printable(f"pixture: {place}: {why}; write it elsewhere"), file=sys.stderr)
        return _FAILED
    except PixtureError as error:
        print(f"pixture: {error}", file=sys.stderr)
        return _FAILED


def _silence() -> None:
    """Discard what is not printed yet: Python would try again as it ends, and fail again."""
    with suppress(OSError, AttributeError):  # there may be no standard output
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _tidy_when_terminated() -> Iterator[None]:
    """Unwind as at Ctrl-C when told to end or hung up on, so that no half-written file stays."""
    if threading.current_thread() is not threading.main_thread():  # others cannot handle signals
        yield
        return
    before = leave_when_told()
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def parser() -> argparse.ArgumentParser:
    """Describe the commands and their options; the documentation is made from this."""
    parser = Parser(
        prog="pixture",
        description="Segment photos by fitting a Gaussian mixture to their pixels.",
    )
    parser.add_argument("--version", action="version", version=f"pixture {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_segment(commands)
    _add_compare(commands)
    return parser


def _add_segment(commands: argparse._SubParsersAction[Parser]) -> None:
    command = commands.add_parser(
        "segment",
        help="segment photos and write masks",
        description="Segment photos by fitting a Gaussian mixture to their pixels; write masks.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = command.add_argument
    photos = f"photo, folder, pattern in quotes, or {PREFIX}NAME"
    add("photos", metavar="PHOTO", nargs="+", help=photos)
    add(
        "-o", "--output", metavar="DIR", type=_folder, required=True, help="folder, made if missing"
    )
    add("--json", action="store_true", help="one JSON object a photo on standard output")
    add_files(command)
    add_reading(command)
    add("--recursive", action="store_true", help="also look into folders inside folders")
    add("--jobs", metavar="N", type=_jobs, help="photos at once, each in a process (default 1)")
    shared = "fit one mixture to all photos, so that labels mean the same in each"
    add("--shared-model", action="store_true", help=shared)
    add_recipe(command)
    add_by_hand(command)
    add_cluster(command)
    command.set_defaults(run=_segment, fail=command.error)


def _add_compare(commands: argparse._SubParsersAction[Parser]) -> None:
    command = commands.add_parser(
        "compare",
        help="compare two masks of a photo",
        description="Match the labels of two masks and say how far they agree.",
    )
    for name in ("a", "b"):
        command.add_argument(name, metavar=name.upper(), type=Path, help="mask, PNG or TIFF")
    command.add_argument("--json", action="store_true", help="one JSON object")
    command.set_defaults(run=_compare)


def _folder(text: str) -> str:
    if not text:  # pathlib takes it for the folder one is in
        raise argparse.ArgumentTypeError("a folder's name; . is the one that you are in")
    return text


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 1024:
        raise argparse.ArgumentTypeError(f"a number of processes, 1 to 1024, not {text!r}")
    return int(text)


def _segment(options: argparse.Namespace) -> int:
    run = _segment_on_cluster if is_for_cluster(options) else _segment_photos
    return run(options)


def _segment_photos(options: argparse.Namespace) -> int:
    try:
        check_crew(options)
    except UsageError as error:
        options.fail(str(error))
    gathered = gather(options.photos, options.recursive, taken=[Path(SUMMARY).stem])
    if gathered.left_out:
        print(f"pixture: {printable(gathered.left_out)}", file=sys.stderr)
    try:
        recipe, model = recipe_and_model(options)
        label_set = label_set_of(options)
        recipe = as_many_as(recipe, label_set, options)
        _check_usage(options, recipe, gathered)
    except (RecipeError, UsageError) as error:
        options.fail(printable(str(error)))
    files, jobs, saved = photo_files(gathered.photos), options.jobs or 1, options.save_model
    kept, mask = options.adapt, options.labels
    files += tuple(str(each) for each in (mask, options.area.mask) if each is not None)
    plan = Plan(
        *(recipe, Path(options.output), options.formats, model, kept, files, saved, mask),
        by_hand=by_hand(options),
        reading=reading_of(options),
        stack=options.stack,
        area=options.area,
        label_set=label_set,
        overwrite=options.overwrite,
    )
    for notice in () if label_set is None else label_set.notices:
        print(printable(f"{options.label_set}: {notice}"), file=sys.stderr)
    named, shares = gathered.photos, options.shared_model
    many = gathered.searched or len(named) > 1 or options.jobs is not None
    with crew_for(options, len(named)) as crew:
        steps = batch_steps(plan, named, jobs, shared_model=shares, keep_summary=many, crew=crew)
        shown = sys.stderr.isatty() and jobs == 1 and crew is None
        return _go_through(steps, named if shown else (), options)


def _go_through(
    steps: Generator[BatchStep | None, None, None],
    shown: Sequence[Named],
    options: argparse.Namespace,
) -> int:
    tally = Tally()
    with closing(steps), ProgressBar(shown) as bar:
        for step in in_order(steps):
            bar.show(step)
            if step.shared is not None and not options.json:
                _tell_shared(step.shared)
            if step.report is not None:
                tally = tally.plus(step.report)
                _tell(step.report, options.json)
    if tally.skipped and not options.json:
        print(tally.as_line(), flush=True)
    return _FAILED if tally.failed else 0


def _segment_on_cluster(options: argparse.Namespace) -> int:
    try:
        job = job_of(options)
    except (RecipeError, UsageError) as error:
        options.fail(printable(str(error)))
    from segmenter.batch.writing import save_model
    from segmenter.cluster.clients import client_for
    from segmenter.cluster.running import cluster_steps, is_done
    from segmenter.work.parallel import core_count

    if options.save_model is None and is_done(job):
        if not options.json:
            print(printable(f"{job.source.name}: is done and unchanged, in {job.output}"))
        return 0
    if said := said_of_workers(options, job):
        print(said, file=sys.stderr)
    workers = options.workers or core_count()
    client = client_for(options.scheduler, workers, job.source.n_pixels)
    with client as reached, ChunkBar(sys.stderr.isatty()) as bar:
        for step in cluster_steps(reached, job):
            bar.show(step)
    assert step.outcome is not None  # the last one has it
    if options.save_model is not None:
        photos = [job.source.address]
        save_model(step.outcome.model, options.save_model, photos, overwrite=options.overwrite)
    for notice in step.outcome.notices:
        print(printable(f"{job.source.name}: {notice}"), file=sys.stderr)
    told = outcome_as_json(job, step) if options.json else None
    print(json.dumps(told) if told else outcome_as_line(job, step), flush=True)
    return 0


def _check_usage(options: argparse.Namespace, recipe: Recipe, gathered: Gathered) -> None:
    saves, shares = options.save_model is not None, options.shared_model
    if options.stack:
        check_stack(options, recipe)
    if options.labels is not None:
        check_labels(options, recipe, len(gathered.photos))
    if shares and options.model is not None:
        raise UsageError("--shared-model makes a model; leave out --model")
    if (saves or shares) and isinstance(recipe.source, Regions):
        raise UsageError("regions lie in one photo only; they make no model for others")
    if saves and not shares and len(gathered.photos) > 1:
        raise UsageError("--save-model is for one photo, or for all with --shared-model")


def _tell_shared(fit: SharedFit) -> None:
    labels = len(fit.model.styles)
    said = f"photos together: {labels} labels, log-likelihood {fit.log_likelihood:.4f}"
    for line in (f"{said} after {fit.iterations} iterations", *fit.notices):
        print(printable(line), file=sys.stderr)


def _tell(report: Report, as_json: bool) -> None:
    if as_json:
        print(json.dumps(report.as_json()), flush=True)
    elif report.error:
        print(printable(f"pixture: {report.error}"), file=sys.stderr)
    elif not report.skipped:  # these are counted at the end
        print(report.as_line(), flush=True)
        for notice in report.notices:
            print(printable(f"{report.photo}: {notice}"), file=sys.stderr)


def _compare(options: argparse.Namespace) -> int:
    from segmenter.regions.comparison import compare, read_masks

    (first, *others), seconds = read_masks(options.a), read_masks(options.b)
    if others:
        raise ImageError(f"{options.a}: holds {len(others) + 1} masks; name it second")
    found = [compare(first, second) for second in seconds]
    names = {"a": str(options.a), "b": str(options.b)}
    if len(found) == 1:
        told = {**names, **found[0].as_json()}
    else:
        means = {
            name: sum(getattr(each, name) for each in found) / len(found)
            for name in ("changed_share", "adjusted_rand", "mean_iou")
        }
        told = {**names, **means, "masks": [each.as_json() for each in found]}
    if options.json:
        print(json.dumps(told))
        return 0
    for number, each in enumerate(found, start=1):
        name = f"{options.b} ({number} of {len(found)})" if len(found) > 1 else str(options.b)
        _tell_comparison(f"{options.a} and {name}", each)
    return 0


def _tell_comparison(names: str, found: Comparison) -> None:
    print(
        printable(
            f"{names}: {found.changed_share:.2%} of {found.pixels:,} pixels changed,"
            f" adjusted Rand {found.adjusted_rand:.4f}, mean IoU {found.mean_iou:.4f}"
        )
    )
    for match in found.matches:
        labels = f"{match.a or 'none':>6} -> {match.b or 'none':<6}"
        print(f"{labels} IoU {match.iou:.4f}, {match.pixels:,} pixels in common")
