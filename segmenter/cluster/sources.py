"""Where a large image lies: little that is sent about, and each worker opens it for itself."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, Literal
from weakref import finalize

import numpy as np

from segmenter.cluster.axes import WITH_OPACITY, Axes, axes_of
from segmenter.cluster.reaching import why_not_reached
from segmenter.editing.box import Box
from segmenter.errors import ImageError
from segmenter.files.addresses import is_remote
from segmenter.images.decoded import without_alpha
from segmenter.images.image import Image

_TIFF = (".tif", ".tiff", ".btf", ".tf8", ".svs")
_MIN_IS_BLACK, _RGB, _YCBCR = 1, 2, 6
_ORIENTATION, _UPRIGHT = 274, 1
_ASSOCIATED = 1


@dataclass(frozen=True, slots=True)
class Source:
    """An image in chunks, of 8 or 16 bits, grey or RGB, with or without alpha.

    Attributes
    ----------
    address : str
        A path, or whatever fsspec understands.
    kind : {"zarr", "tiff"}
    inside : str
        Which of a store's arrays it is, or the number of a TIFF's level; empty for the only one.
    axes : Axes
    chunk : tuple of int
        Rows and columns that are stored together.
    premultiplied : bool
        Whether colours are multiplied with their opacity.
    zarr_format : int
        Of the store; 0 for a TIFF.
    dtype : {"uint8", "uint16"}
    stamp : str
        Changes when the file does; of a store only its metadata count.
    """

    address: str
    kind: Literal["zarr", "tiff"]
    inside: str
    axes: Axes
    chunk: tuple[int, int]
    premultiplied: bool = False
    zarr_format: int = 0
    stamp: str = ""
    dtype: str = "uint8"

    @property
    def is_deep(self) -> bool:
        """Whether values have more than 8 bits."""
        return self.dtype != "uint8"

    @property
    def has_gaps(self) -> bool:
        """Whether there may be pixels that do not count."""
        return self.axes.channels in WITH_OPACITY

    @property
    def name(self) -> str:
        """What to call the image."""
        return PurePosixPath(self.address.rstrip("/")).name

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width."""
        return self.axes.shape

    @property
    def nothing(self) -> Image:
        """A pixel like those of this image."""
        colours = (self.axes.colours,) if self.axes.colours > 1 else ()
        return Image(np.zeros((1, 1, *colours), self.dtype), name=self.name)

    @property
    def n_pixels(self) -> int:
        """Pixels."""
        return self.shape[0] * self.shape[1]

    def read(self, box: Box) -> Image:
        """Read a part.

        Raises
        ------
        ImageError
            If it cannot be read.
        """
        try:
            array = _open(self.kind, self.address, self.inside)
            part = np.asarray(array[self.axes.selection(*box.slices)])
        except Exception as error:  # of any of the many libraries behind an address
            if is_remote(self.address):
                raise ImageError(why_not_reached(self.address, error)) from error
            place = f"rows {box.top} to {box.bottom}, columns {box.left} to {box.right}"
            raise ImageError(f"{self.address}: {place} cannot be read: {error}") from error
        values, valid = self.axes.arranged(part), None
        if self.axes.channels in WITH_OPACITY:
            values, valid = without_alpha(
                values, self.axes.colours, premultiplied=self.premultiplied
            )
        return Image(values, valid, name=self.name)


def open_source(address: str) -> Source:
    """Look at an image without reading its pixels.

    Parameters
    ----------
    address : str
        Of a TIFF, or of a Zarr or OME-Zarr array or group, version 2 or 3; a path, or an address
        that fsspec understands. Of an OME-Zarr group the largest level counts.

    Raises
    ------
    ImageError
        If there is none, or it is not of 8 or 16 bits and grey or RGB.
    """
    is_tiff = address.lower().endswith(_TIFF)
    try:
        found = _tiff_source(address) if is_tiff else _zarr_source(address)
        dtype = _open(found.kind, found.address, found.inside).dtype
    except ImageError:
        raise
    except Exception as error:  # of any of them
        if is_remote(address):
            raise ImageError(why_not_reached(address, error)) from error
        reason = str(error) or type(error).__name__
        raise ImageError(f"{address}: cannot be opened: {reason}") from error
    if dtype not in (np.uint8, np.uint16):
        raise ImageError(
            f"{address}: its values are {dtype}, and on a cluster images have 8 or 16 bits so far;"
            " convert it, or segment it in one process"
        )
    return replace(found, dtype=str(dtype.name))


@lru_cache(maxsize=16)
def _open(kind: str, address: str, inside: str) -> Any:
    """Return an array that reads what is cut out of it; kept open for the next part."""
    import zarr

    if kind == "zarr":
        return zarr.open_array(address, path=inside or None, mode="r")
    tiff = ExitStack()
    opened = tiff.enter_context(opened_tiff(address))
    array = zarr.open_array(opened.aszarr(series=0, level=int(inside or 0)), mode="r")
    finalize(array, tiff.close)
    return array


@contextmanager
def opened_tiff(address: str) -> Iterator[Any]:
    """Open a TIFF, wherever it is."""
    import fsspec
    from tifffile import TiffFile

    if not is_remote(address):  # read without a detour
        with TiffFile(address) as tiff:
            yield tiff
        return
    with fsspec.open(address) as file, TiffFile(file, name=address) as tiff:
        yield tiff


def levels_of(source: Source) -> tuple[Source, ...]:
    """Return an image at every size that its file has, from the full one to the smallest."""
    found = [source]
    levels = _tiff_levels(source) if source.kind == "tiff" else _zarr_levels(source)
    for level in levels:
        smaller = max(level.shape) < max(found[-1].shape)
        if smaller and level.axes.channels == source.axes.channels:
            found.append(replace(level, dtype=source.dtype))
    return tuple(found)


def _tiff_levels(source: Source) -> list[Source]:
    with opened_tiff(source.address) as tiff:
        levels = tiff.series[0].levels[1:]
        axes = [Axes(source.axes.names, tuple(map(int, level.shape))) for level in levels]
    return [replace(source, inside=str(n), axes=each) for n, each in enumerate(axes, start=1)]


def _zarr_levels(source: Source) -> list[Source]:
    import zarr

    found = zarr.open(source.address, mode="r")
    if not isinstance(found, zarr.Group):
        return []
    paths, told = _paths_of_levels(dict(found.attrs), source.address)
    return [_zarr_array(source.address, path, told) for path in paths[1:]]


def _zarr_source(address: str) -> Source:
    import zarr

    found = zarr.open(address, mode="r")
    if not isinstance(found, zarr.Group):
        return _zarr_array(address, "", ())
    paths, told = _paths_of_levels(dict(found.attrs), address)
    return _zarr_array(address, paths[0], told)


def _zarr_array(address: str, inside: str, told: tuple[str, ...]) -> Source:
    import zarr

    found = zarr.open_array(address, path=inside or None, mode="r")
    metadata = found.metadata
    told = told or tuple(each or "" for each in getattr(metadata, "dimension_names", None) or ())
    axes = axes_of(found.shape, told, address)
    rows, columns = (found.chunks[axes.names.index(name)] for name in "yx")
    version = metadata.zarr_format
    own = "zarr.json" if version == 3 else ".zarray"
    stamp = _stamp("/".join(part for part in (address.rstrip("/"), inside, own) if part))
    return Source(address, "zarr", inside, axes, (rows, columns), False, version, stamp)


def _paths_of_levels(attributes: dict[str, Any], address: str) -> tuple[list[str], tuple[str, ...]]:
    """Return the paths of an OME-Zarr image, the full size first, and its axes.

    References
    ----------
    .. [1] J. Moore et al., "Next-generation file format (NGFF) specifications", 0.4 and 0.5.
    """
    told = attributes.get("ome", attributes)
    try:
        scales = told["multiscales"][0]
        axes = scales.get("axes", ("t", "c", "z", "y", "x"))
        names = tuple(each if isinstance(each, str) else str(each["name"]) for each in axes)
        largest = scales["datasets"][0]
        return [str(each["path"]) for each in [largest, *scales["datasets"][1:]]], names
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise ImageError(
            f"{address}: a Zarr group without an OME-Zarr image; name an array in it"
        ) from error


def _tiff_source(address: str) -> Source:
    with opened_tiff(address) as tiff:
        series = tiff.series[0]
        page: Any = series.keyframe
        axes = axes_of(series.shape, tuple(series.axes), address)
        photometric, extra = int(page.photometric), [int(each) for each in page.extrasamples]
        wanted = {3: (_RGB, _YCBCR), 4: (_RGB,)}.get(axes.channels, (_MIN_IS_BLACK,))
        upright = page.tags.valueof(_ORIENTATION, default=_UPRIGHT) == _UPRIGHT
        if photometric not in wanted or not upright or len(extra) > 1:
            raise ImageError(
                f"{address}: on a cluster TIFFs are upright, grey or RGB so far; save it so"
            )
        chunk = page.tile if page.is_tiled else (page.rowsperstrip, page.imagewidth)
        rows, columns = (int(chunk[-2]), int(chunk[-1]))
    multiplied, stamp = extra == [_ASSOCIATED], _stamp(address)
    return Source(address, "tiff", "", axes, (rows, columns), multiplied, 0, stamp)


def _stamp(file: str) -> str:
    """Return what changes when a file does, as far as its place tells any of it."""
    import fsspec

    files, path = fsspec.core.url_to_fs(file)
    told = files.info(path)
    return " ".join(str(told[key]) for key in ("ETag", "size", "mtime") if key in told)
