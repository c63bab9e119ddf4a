"""What a batch writes: over none of its photos, and in no format that cannot hold the labels."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from segmenter.batch.plan import Plan
from segmenter.errors import ExportError, PixtureError
from segmenter.exports import DEFAULT_FORMATS, FORMATS, OBJECT_FORMATS, export
from segmenter.exports.exporting import explained
from segmenter.exports.job import ExportJob
from segmenter.files.atomic import refuse_sources, replace_file
from segmenter.images.image import Image
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.segmentation import Segmentation

if TYPE_CHECKING:
    from segmenter.files.model import Model


def write_result(
    plan: Plan,
    image: Image,
    result: Segmentation,
    styles: tuple[LabelStyle, ...],
    stem: str,
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Write a photo's files, and the model of its result where that is asked for.

    Parameters
    ----------
    plan : Plan
    image : Image
    result : Segmentation
    styles : tuple of LabelStyle
    stem : str
        What the files' names are to begin with.

    Returns
    -------
    stem : str
        What they do begin with.
    files : tuple of str
    notices : tuple of str
        Which formats were left out, a line each.

    Raises
    ------
    ExportError
        If they cannot be written.
    """
    formats, notices = _fitting_formats(plan, result.n_labels)
    sources = _endangered(plan, stem, formats)
    files = export(
        result,
        image,
        styles,
        plan.output,
        formats,
        stem=stem,
        sources=sources,
        overwrite=plan.overwrite,
    )
    if plan.save_model is not None:
        from segmenter.exports.model import model_of

        model = model_of(ExportJob(image, result, styles))
        save_model(model, plan.save_model, plan.photos, overwrite=plan.overwrite)
    return _stem_of(files[0].name, formats[0]), tuple(map(str, files)), notices


def _stem_of(name: str, format_name: str) -> str:
    suffixes = FORMATS[format_name].suffixes
    return name.removesuffix(next(each for each in suffixes if name.endswith(each)))


def save_model(model: Model, path: Path, photos: Sequence[str], *, overwrite: bool = False) -> None:
    """Write a model, but over none of the photos, and over nothing but a model unless asked to.

    Raises
    ------
    ExportError
        If it cannot be written.
    """
    from segmenter.files.model import write_model

    def is_same(file: BinaryIO) -> bool:
        buffer = io.BytesIO()
        write_model(model, buffer)
        return file.read() == buffer.getvalue()

    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        refuse_sources(path, map(Path, photos))
        if path.exists() and not overwrite and not _is_model(path):
            raise ExportError(f"{path}: is there and no model; name another file, or --overwrite")
        write = partial(write_model, model)
        replace_file(path, write, is_same, map(Path, photos))


def _is_model(path: Path) -> bool:
    try:
        from segmenter.files.model import read_model

        read_model(path)
    except PixtureError:
        return False
    return True


def _fitting_formats(plan: Plan, n_labels: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if plan.formats:
        return plan.formats, ()
    usual = DEFAULT_FORMATS + (OBJECT_FORMATS if plan.recipe.objects.objects else ())
    fitting = tuple(name for name in usual if n_labels <= FORMATS[name].max_labels)
    left_out = [name for name in usual if name not in fitting]
    return fitting, tuple(f"no {name} file: it cannot hold {n_labels} labels" for name in left_out)


def _endangered(plan: Plan, stem: str, formats: Sequence[str]) -> list[Path]:
    """Return the photos that are in the place of a photo's files."""
    found = []
    for name in formats:
        for suffix in FORMATS[name].suffixes if name in FORMATS else ():
            with suppress(OSError):
                status = os.stat(plan.output / f"{stem}{suffix}")  # noqa: PTH116
                found.append(plan.identities.get((status.st_dev, status.st_ino)))
    return [path for path in found if path is not None]
