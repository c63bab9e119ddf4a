"""Which labels an export holds."""

from collections.abc import Collection
from dataclasses import replace

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.segmenting.finishing import with_background


def with_labels(
    job: ExportJob, only: Collection[int] | None, *, leave_out_hidden: bool = False
) -> ExportJob:
    """Return a job of some labels: the others are left out like background.

    Parameters
    ----------
    job : ExportJob
    only : collection of int, optional
        Labels to write; all if left out.
    leave_out_hidden : bool, optional
        Whether labels that are hidden on screen are left out, too.

    Raises
    ------
    ExportError
        If there is no such label, or none is left.
    """
    there = job.ids
    if only is not None and (unknown := sorted(set(only) - set(there))):
        raise ExportError(
            f"{job.image.name}: there is no label {unknown[0]} to write; there are"
            f" {', '.join(map(str, there[:20]))}"
        )
    kept = {
        label
        for label in there
        if (only is None or label in only)
        and (job.styles[label - 1].visible or not leave_out_hidden)
    }
    if not kept:
        raise ExportError(f"{job.image.name}: no label is left to write; show or choose some")
    if len(kept) == len(there):
        return job
    background = job.segmentation.knowledge.background | (set(there) - kept)
    chosen = with_background(job.image, job.segmentation, frozenset(background))
    return replace(job, segmentation=chosen)
