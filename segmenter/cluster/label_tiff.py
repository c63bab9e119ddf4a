"""Labels of a large image as a tiled BigTIFF with a pyramid, made of those of a store."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import MAX_8_BIT_LABELS, LabelArray
from segmenter.cluster.label_store import LabelStore
from segmenter.errors import ClusterError
from segmenter.files.atomic import replace_file
from segmenter.regions.palette import palette_table
from segmenter.regions.style import LabelStyle

SUFFIXES = (".tif", ".tiff")
_TILE = 512
# Of colours in a TIFF's table, of 16 bits, beside those of 8.
_FULL = 257


def write_tiff(
    store: LabelStore, path: Path, styles: Sequence[LabelStyle], run: dict[str, Any], source: Path
) -> None:
    """Write a store's labels, which are all there.

    Parameters
    ----------
    store : LabelStore
    path : Path
    styles : sequence of LabelStyle
        Of labels 1…n; their colours are the file's up to 254, their names are in its description.
    run : dict
        What tells the run from others, as JSON; in the description, too.
    source : Path
        The image, which is never replaced.

    Raises
    ------
    ExportError
        If it did not read back as it was written, or the path is the image's.
    OSError
    """
    names = {str(label): style.name for label, style in enumerate(styles, start=1)}
    told = json.dumps({"pixture": run, "labels": names})

    def write(file: BinaryIO) -> None:
        _write(store, file, styles, told)

    replace_file(path, write, lambda file: _is_same(store, file, told), [source])


def run_of_tiff(path: Path) -> dict[str, Any] | None:
    """Return what tells the run that has written a file; None if nothing is there.

    Raises
    ------
    ClusterError
        If something else is there.
    """
    from tifffile import TiffFile

    if not path.exists():
        return None
    try:
        with TiffFile(path) as tiff:
            page: Any = tiff.pages.first
            found = json.loads(page.description)["pixture"]
    except Exception as error:  # whatever tifffile raises of a file that is another's
        raise ClusterError(
            f"{path}: is there and holds no labels of ours; name another place"
        ) from error
    return found if isinstance(found, dict) else {}


def _write(store: LabelStore, file: BinaryIO, styles: Sequence[LabelStyle], told: str) -> None:
    from tifffile import TiffWriter

    options: dict[str, Any] = {"photometric": "minisblack"}
    if len(styles) <= MAX_8_BIT_LABELS:
        colours = palette_table(styles).T.astype(np.uint16) * np.uint16(_FULL)
        options = {"photometric": "palette", "colormap": np.ascontiguousarray(colours)}
    options |= {"tile": (_TILE, _TILE), "compression": "zlib", "metadata": None}
    with TiffWriter(file, bigtiff=True) as tiff:
        for level, grid in enumerate(store.levels):
            own = {"subifds": len(store.levels) - 1, "description": told}
            tiff.write(
                _tiles(store, level),
                shape=grid.shape,
                dtype=store.array(level).dtype,
                **(own if level == 0 else {"subfiletype": 1}),
                **options,
            )


def _tiles(store: LabelStore, level: int) -> Iterator[NDArray[Any]]:
    """Go through a level's tiles row by row; those at the edges are filled up with 0."""
    for strip in _strips(store.array(level), store.levels[level].shape):
        height, width = strip.shape
        across = -(-width // _TILE)
        full = np.zeros((_TILE, across * _TILE), strip.dtype)
        full[:height, :width] = strip
        for column in range(across):
            yield np.ascontiguousarray(full[:, column * _TILE : (column + 1) * _TILE])


def _strips(array: Any, shape: tuple[int, int]) -> Iterator[LabelArray]:
    return (array[top : top + _TILE] for top in range(0, shape[0], _TILE))


def _is_same(store: LabelStore, file: BinaryIO, told: str) -> bool:
    import zarr
    from tifffile import TiffFile

    with TiffFile(file) as tiff:
        page: Any = tiff.pages.first
        if page.description != told or len(tiff.series[0].levels) != len(store.levels):
            return False
        for level, grid in enumerate(store.levels):
            read = zarr.open_array(tiff.aszarr(series=0, level=level), mode="r")
            pairs = zip(
                _strips(read, grid.shape),
                _strips(store.array(level), grid.shape),
                strict=True,
            )
            if not all(np.array_equal(a, b) for a, b in pairs):
                return False
    return True
