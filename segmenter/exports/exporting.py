"""Write a result to files."""

import errno
import os
import re
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from segmenter.errors import ExportError
from segmenter.exports.chosen import with_labels
from segmenter.exports.extras import check
from segmenter.exports.job import ExportJob
from segmenter.exports.registry import DEFAULT_FORMATS, FORMATS, Format
from segmenter.files.atomic import Prepared, prepared_file, refuse_sources, replace_file
from segmenter.files.written import Written, photo_key
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.segmentation import Segmentation
from segmenter.work.stepwise import finish

_ADVICE = {
    errno.ENOSPC: "the disk is full; free some space or choose another folder",
    errno.EDQUOT: "your share of the disk is full; free some space or choose another folder",
    errno.EACCES: "may not be written; choose another folder",
    errno.EPERM: "may not be written; choose another folder",
    errno.EROFS: "may not be written; choose another folder",
    errno.ENOENT: "this folder is not there and cannot be made; choose another one",
    errno.EEXIST: "is not a folder; choose another one",
    errno.ENOTDIR: "is not in a folder; choose another one",
    errno.EISDIR: "is the name of a folder; choose another place",
    errno.ENAMETOOLONG: "the name is too long; rename the photo",
}
# What NumPy says where not all of an array could be written; it tells no number.
_FELL_SHORT = re.compile(r"\d+ requested and \d+ written")


def export(
    segmentation: Segmentation,
    image: Image,
    styles: Sequence[LabelStyle] | None = None,
    folder: str | os.PathLike[str] = ".",
    formats: Iterable[str] = DEFAULT_FORMATS,
    *,
    opacity: float = 0.5,
    stem: str | None = None,
    sources: Iterable[Path] = (),
    only: Collection[int] | None = None,
    leave_out_hidden: bool = False,
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Write a result to ``STEM.labels.png``, ``STEM.overlay.png``, ….

    Each file is read back and compared before they take their places. Where a file is there already
    that was not written for this photo, or was changed since, all are called ``STEM-2…`` instead.

    Parameters
    ----------
    segmentation : Segmentation
    image : Image
        The photo that was segmented; its file is never written over.
    styles : sequence of LabelStyle, optional
        Names and colours, one for each label; "Label 1", … if left out.
    folder : str or path, optional
        Made if there is none; the one that the program runs in if left out.
    formats : iterable of str, or str, optional
        Names of `FORMATS`, as a list or with commas; masks, overlay and names if left out.
    opacity : float, optional
        Of the labels in the overlay.
    stem : str, optional
        What the files' names begin with, instead of the photo's stem.
    sources : iterable of Path, optional
        Further files that are never written over.
    only : collection of int, optional
        Labels to write; the others are 0, like those that are left out. All if left out.
    leave_out_hidden : bool, optional
        Whether labels that are not visible are 0, too.
    overwrite : bool, optional
        Whether to replace what is there, whoever made it, except ``sources``.

    Returns
    -------
    files : tuple of Path
        What was written, in the order of ``formats``.

    Raises
    ------
    ExportError
        If something cannot be written; nothing is if that can be known before.
    """
    return finish(
        export_steps(
            *(segmentation, image, styles, folder, formats),
            opacity=opacity,
            stem=stem,
            sources=sources,
            only=only,
            leave_out_hidden=leave_out_hidden,
            overwrite=overwrite,
        )
    )


def export_steps(
    segmentation: Segmentation,
    image: Image,
    styles: Sequence[LabelStyle] | None = None,
    folder: str | os.PathLike[str] = ".",
    formats: Iterable[str] = DEFAULT_FORMATS,
    *,
    opacity: float = 0.5,
    stem: str | None = None,
    sources: Iterable[Path] = (),
    only: Collection[int] | None = None,
    leave_out_hidden: bool = False,
    overwrite: bool = False,
) -> Generator[float, None, tuple[Path, ...]]:
    """Do what `export` does, in steps; all is as it was before for who asks for no more.

    All files are written beside their places, and put there together at the end.

    Yields
    ------
    fraction : float
        How much is done, 0 to 1.
    """
    folder, stem = Path(folder), stem or image.stem
    counted = within(image, segmentation.knowledge.area)
    if Path(stem).name != stem:
        raise ExportError(f"{stem}: is no name of a file; leave out folders")
    whole = ExportJob(counted, segmentation, _styles(styles, segmentation), opacity, folder)
    job = with_labels(whole, only, leave_out_hidden=leave_out_hidden)
    chosen = _choose(formats, segmentation.n_labels)
    for each in chosen:
        each.check(job)
    kept = (*sources, *([image.path] if image.path else []))
    suffixes = [each.suffix_for(job) for each in chosen]
    taking = taken(folder, stem, suffixes, image, kept, overwrite=overwrite)
    with taking as taken_names, ExitStack() as stack:
        ready: list[Prepared] = []
        for each, target in zip(chosen, taken_names.paths, strict=True):
            yield len(ready) / len(chosen)
            with explained(target):
                write, is_same = partial(each.write, job), partial(each.is_same, job)
                ready.append(stack.enter_context(prepared_file(target, write, is_same, kept)))
        yield 1.0
        taken_names.put(ready)
    return taken_names.paths


@dataclass(frozen=True, slots=True)
class Taken:
    """Names that are a photo's, and where it is noted what gets them."""

    paths: tuple[Path, ...]
    written: Written

    def put(self, ready: Iterable[Prepared]) -> None:
        """Note what the files will hold, and put them in their places.

        Raises
        ------
        ExportError
            If one cannot be put there.
        """
        prepared = tuple(ready)
        with explained(self.paths[0].parent):
            self.written.expect({each.target.name: each.path for each in prepared})
        for each in prepared:
            with explained(each.target):
                each.put()


@contextmanager
def taken(
    folder: Path,
    stem: str,
    suffixes: Sequence[str],
    image: Image,
    sources: Collection[Path],
    *,
    overwrite: bool = False,
) -> Iterator[Taken]:
    """Make a folder, give the places of a photo's files there, and note which are written.

    Raises
    ------
    ExportError
        If one of them is a source, or the folder cannot be made.
    """
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for suffix in suffixes:
        with explained(folder / f"{stem}{suffix}"):
            refuse_sources(folder / f"{stem}{suffix}", sources)
    written = Written(folder, photo_key(image, folder))
    with explained(folder / stem):
        stem = written.take(stem, suffixes, overwrite=overwrite)
    try:
        yield Taken(tuple(folder / f"{stem}{suffix}" for suffix in suffixes), written)
    finally:
        written.settle()


def export_file(
    segmentation: Segmentation,
    image: Image,
    styles: Sequence[LabelStyle] | None,
    name: str,
    path: str | os.PathLike[str],
    *,
    only: Collection[int] | None = None,
    leave_out_hidden: bool = False,
) -> Path:
    """Write a result to one file of any name, like `export` in everything else.

    Parameters
    ----------
    segmentation : Segmentation
    image : Image
    styles : sequence of LabelStyle, optional
    name : str
        One of `FORMATS`.
    path : str or path
        Its folder must be there.
    only : collection of int, optional
    leave_out_hidden : bool, optional
    """
    counted = within(image, segmentation.knowledge.area)
    (each,), target = _choose([name], segmentation.n_labels), Path(path)
    whole = ExportJob(counted, segmentation, _styles(styles, segmentation), folder=target.parent)
    job = with_labels(whole, only, leave_out_hidden=leave_out_hidden)
    kept = [image.path] if image.path else []
    with explained(target):
        refuse_sources(target, kept)
        replace_file(target, partial(each.write, job), partial(each.is_same, job), kept)
    return target


def _styles(
    styles: Sequence[LabelStyle] | None, segmentation: Segmentation
) -> tuple[LabelStyle, ...]:
    n_labels = segmentation.n_labels
    if styles is None:
        return default_styles(n_labels)
    if len(styles) != n_labels:
        raise ExportError(f"{n_labels} labels need as many names and colours, not {len(styles)}")
    return tuple(styles)


def _choose(formats: Iterable[str], n_labels: int) -> list[Format]:
    # One string is read as on the command line: names with commas between them.
    asked = formats.split(",") if isinstance(formats, str) else formats
    names = list(dict.fromkeys(asked))
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        raise ExportError(f'no format "{unknown[0]}"; there are {", ".join(FORMATS)}')
    for name in names:
        check(name, FORMATS[name].module)
        if n_labels > FORMATS[name].max_labels:
            raise ExportError(
                f"{name}: holds {FORMATS[name].max_labels} labels, not {n_labels};"
                " use another format or fewer labels"
            )
    return [FORMATS[name] for name in names]


@contextmanager
def explained(place: Path) -> Iterator[None]:
    """Turn what the disk says into a line that names the place and what to do."""
    try:
        yield
    except OSError as error:
        number = error.errno or (errno.ENOSPC if _FELL_SHORT.search(str(error)) else 0)
        reason = _ADVICE.get(number, f"cannot be written ({error.strerror or error})")
        raise ExportError(f"{place}: {reason}") from error
