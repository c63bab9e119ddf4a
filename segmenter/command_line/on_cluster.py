"""Options of the command line for images on a cluster, and what they ask for."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from segmenter.command_line.options import UsageError, recipe_and_model
from segmenter.command_line.progress import Bar
from segmenter.errors import printable
from segmenter.files.addresses import absolute_address, is_of_store, is_remote
from segmenter.images.samples import is_sample

if TYPE_CHECKING:
    from segmenter.cluster.running import ClusterStep, Job
    from segmenter.work.processes import Crew

_LAYOUT = "{desc} {percentage:3.0f}% |{bar}| {n_fmt}/{total_fmt} {elapsed}"
_ALONE = (
    *("recursive", "jobs", "shared_model", "stack", "page", "axis", "channels", "labels"),
    *("label_set", "formats", "merge", "background", "only", "ids", "strict", "area"),
    "limit_megapixels",
)


def add_cluster(command: argparse.ArgumentParser) -> None:
    """Add the options that say who works on an image in chunks."""
    add = command.add_argument
    scheduler = "Dask scheduler for many photos or one too large for memory, as tcp://HOST:8786"
    add("--scheduler", metavar="ADDRESS", default="", help=scheduler)
    workers = "so many workers of this machine instead; -o OUT.zarr or OUT.tif for one large image"
    add("--workers", metavar="N", type=_workers, help=workers)


def is_for_cluster(options: argparse.Namespace) -> bool:
    """Whether an image is to be segmented in chunks."""
    is_of_labels = _becomes_labels(options.output) and len(options.photos) == 1
    return (_has_cluster(options) and is_of_labels) or any(map(is_of_store, options.photos))


def _has_cluster(options: argparse.Namespace) -> bool:
    return bool(options.scheduler) or options.workers is not None


def _becomes_labels(output: str) -> bool:
    name = output.rstrip("/").casefold()
    return name.endswith(".zarr") or (name.endswith((".tif", ".tiff")) and not is_remote(name))


@contextmanager
def crew_for(options: argparse.Namespace, n_photos: int) -> Iterator["Crew | None"]:
    """Reach who works on many photos, if the options name a cluster.

    Parameters
    ----------
    options : Namespace
        Its photos and its output get names that are the same for everybody.
    n_photos : int

    Raises
    ------
    UsageError, ClusterError
    """
    if not _has_cluster(options):
        yield None
        return
    from segmenter.cluster.clients import FEW_PIXELS, client_for
    from segmenter.cluster.many import crew_on

    # Reading and writing photos keeps threads waiting for each other.
    several = FEW_PIXELS if n_photos > 1 else 0
    with client_for(options.scheduler, options.workers or 1, several) as client:
        yield crew_on(client)


def check_crew(options: argparse.Namespace) -> None:
    """Raise UsageError if a cluster for many photos is asked for together with what rules it out.

    Their names, and that of the output, become the same for everybody.
    """
    if not _has_cluster(options):
        return
    if options.scheduler and options.workers is not None:
        raise UsageError("--scheduler has workers of its own; leave out --workers")
    if options.jobs is not None:
        raise UsageError("--jobs are processes of this machine; leave out it or the cluster")
    options.output = absolute_address(options.output)
    options.photos = [
        photo if is_sample(photo) else absolute_address(photo) for photo in options.photos
    ]


def job_of(options: argparse.Namespace) -> "Job":
    """Return what the options ask for.

    Raises
    ------
    UsageError, PixtureError
    """
    from segmenter.cluster.extras import check_installed

    _check(options)
    check_installed()
    from segmenter.cluster.running import Job
    from segmenter.cluster.sources import open_source
    from segmenter.segmenting.applying import by_model

    recipe, model = recipe_and_model(options)
    source = open_source(absolute_address(options.photos[0]))
    if model is not None:
        model.check(source.nothing)
        recipe = by_model(model.mixture, recipe, adapt=options.adapt, owners=model.owners)
    styles = () if model is None else model.styles
    output = absolute_address(options.output)
    return Job(source, recipe, output, styles, options.overwrite)


def _check(options: argparse.Namespace) -> None:
    if options.scheduler and options.workers is not None:
        raise UsageError("--scheduler has workers of its own; leave out --workers")
    if len(options.photos) != 1:
        raise UsageError("on a cluster images are segmented one by one; name one")
    for name in _ALONE:
        if getattr(options, name):
            raise UsageError(f"on a cluster there is no --{name.replace('_', '-')}; leave it out")
    if not _becomes_labels(options.output):
        raise UsageError(
            "on a cluster labels become an OME-Zarr, or a TIFF in a folder; -o takes its name,"
            " OUT.zarr or OUT.tif"
        )


def _workers(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 1024:
        raise argparse.ArgumentTypeError(f"a number of workers, 1 to 1024, not {text!r}")
    return int(text)


def said_of_workers(options: argparse.Namespace, job: "Job") -> str:
    """Return in one line that workers are not worth starting for an image, or nothing."""
    from segmenter.cluster.clients import FEW_PIXELS

    n_pixels = job.source.n_pixels
    if options.scheduler or (options.workers or 1) == 1 or n_pixels >= FEW_PIXELS:
        return ""
    return printable(
        f"{job.source.name}: {n_pixels / 1e6:,.1f} megapixels are done in one process; workers are"
        f" started for {FEW_PIXELS // 1_000_000} or more, where that saves time"
    )


def outcome_as_json(job: "Job", step: "ClusterStep") -> dict[str, Any]:
    """Return what a finished run is told as on standard output."""
    outcome = step.outcome
    assert outcome is not None  # the last step has one
    return {
        "photo": job.source.address,
        "output": job.output,
        "labels": outcome.model.n_labels,
        "pixels": outcome.tally.pixels.tolist(),
        "log_likelihood": outcome.log_likelihood,
        "iterations": outcome.iterations,
        "converged": outcome.converged,
        "notices": list(outcome.notices),
        **_objects_as_json(job, outcome.objects),
    }


def _objects_as_json(job: "Job", count: int | None) -> dict[str, Any]:
    if count is None:
        return {}
    return {"objects": count, "table": job.table, "instances": job.instances}


def outcome_as_line(job: "Job", step: "ClusterStep") -> str:
    """Return the same for people."""
    outcome = step.outcome
    assert outcome is not None  # the last step has one
    megapixels = job.source.n_pixels / 1e6
    return printable(
        f"{job.source.name}: {outcome.model.n_labels} labels of {megapixels:,.1f} megapixels,"
        f" log-likelihood {outcome.log_likelihood:.4f} after {outcome.iterations} iterations,"
        f" in {job.output}"
        + ("" if outcome.objects is None else f"; {outcome.objects:,} objects, in {job.table}")
    )


class ChunkBar(Bar):
    """Shows how many chunks of a stage are done.

    Parameters
    ----------
    shown : bool
    """

    def __init__(self, shown: bool) -> None:
        super().__init__()
        self._shown = shown

    def show(self, step: "ClusterStep") -> None:
        """Advance, with a bar of its own for each stage."""
        if not self._shown:
            return
        if self._bar is None or self._bar.desc != step.stage:
            self.close()
            from tqdm import tqdm

            self._bar = tqdm(
                total=step.total,
                desc=step.stage,
                leave=False,
                bar_format=_LAYOUT,
                initial=step.done,
            )
        self._bar.update(step.done - self._bar.n)
