"""Labels of a large image as OME-Zarr, chunk by chunk, with smaller copies for viewers.

References
----------
.. [1] J. Moore et al., "Next-generation file format (NGFF) specifications", 0.4 and 0.5: labels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.cluster.grid import Grid, Place
from segmenter.errors import ClusterError
from segmenter.features.tally import Tally
from segmenter.regions.style import LabelStyle

# What a store tells of the run that it is written by.
KEY = "pixture"
_OME = {2: "0.4", 3: "0.5"}


@dataclass(frozen=True, slots=True)
class LabelStore:
    """A group with an array a level: the labels, every second pixel, every fourth, and so on.

    Attributes
    ----------
    address : str
    levels : tuple of Grid
        From the full size on.
    """

    address: str
    levels: tuple[Grid, ...]

    def create(
        self, dtype: np.dtype[Any], zarr_format: int, run: dict[str, Any], *, replacing: bool
    ) -> None:
        """Make the group.

        Parameters
        ----------
        dtype : numpy dtype
            Of the labels.
        zarr_format : {2, 3}
        run : dict
            What tells the run from others, as JSON.
        replacing : bool
            Whether labels of another run are there, which `run` has told; nothing else may be.
        """
        import zarr

        mode = "w" if replacing else "w-"
        group = zarr.open_group(self.address, mode=mode, zarr_format=zarr_format)
        for level, grid in enumerate(self.levels):
            names = {"dimension_names": ("y", "x")} if zarr_format == 3 else {}
            group.create_array(
                str(level),
                shape=grid.shape,
                chunks=grid.chunk,
                dtype=dtype,
                fill_value=0,
                # One file a chunk in both versions, and of chunks without labels, too: it says
                # that they are done.
                chunk_key_encoding={"name": "v2", "separator": "/"} if zarr_format == 2 else None,
                config={"write_empty_chunks": True},
                **names,
            )
        group.attrs[KEY] = run

    def run(self) -> dict[str, Any] | None:
        """Return what tells the run that has made the group; None if nothing is there.

        Raises
        ------
        ClusterError
            If something else is there.
        """
        import fsspec
        import zarr

        try:
            found = zarr.open(self.address, mode="r").attrs.get(KEY)
        except FileNotFoundError:
            files, path = fsspec.core.url_to_fs(self.address)
            if not files.exists(path):
                return None
            found = None
        except Exception as error:  # of any of the libraries behind an address
            raise ClusterError(f"{self.address}: cannot be written: {error}") from error
        if not isinstance(found, dict):
            raise ClusterError(
                f"{self.address}: is there and holds no labels of ours; name another place"
            )
        return found

    def remove(self) -> None:
        """Remove the group."""
        import fsspec

        files, path = fsspec.core.url_to_fs(self.address)
        files.rm(path, recursive=True)

    def done(self, level: int) -> set[Place]:
        """Return the chunks of a level that are written."""
        import fsspec
        import zarr

        array = zarr.open_array(self.address, path=str(level), mode="r")
        files, folder = fsspec.core.url_to_fs(f"{self.address.rstrip('/')}/{level}")
        present = {path.removeprefix(folder).strip("/") for path in files.find(folder)}
        encoded = array.metadata.encode_chunk_key
        return {place for place in self.levels[level].places() if encoded(place) in present}

    def write(self, level: int, place: Place, labels: NDArray[np.integer]) -> None:
        """Write a chunk, which is there as a whole or not at all."""
        self.array(level)[self.levels[level].box(place).slices] = labels

    def read(self, place: Place) -> LabelArray:
        """Read a chunk of the full size."""
        found: LabelArray = self.array(0)[self.levels[0].box(place).slices]
        return found

    def shrink(self, level: int, place: Place) -> None:
        """Write a chunk of a level above the first: every second pixel of the level below."""
        below, box = self.levels[level - 1], self.levels[level].box(place)
        height, width = below.shape
        rows = slice(2 * box.top, min(2 * box.bottom, height))
        columns = slice(2 * box.left, min(2 * box.right, width))
        self.write(level, place, self.array(level - 1)[rows, columns][::2, ::2])

    def array(self, level: int) -> Any:
        """Return the array of a level, to read and write parts of."""
        import zarr

        config = {"write_empty_chunks": True}
        return zarr.open_array(self.address, path=str(level), mode="r+", config=config)

    def finish(
        self,
        styles: Sequence[LabelStyle],
        tally: Tally,
        source: str,
        kept: dict[str, Any] | None = None,
    ) -> None:
        """Say what the labels are, which also says that all chunks are written.

        Parameters
        ----------
        styles : sequence of LabelStyle
            Of labels 1…n.
        tally : Tally
        source : str
            Address of the image.
        kept : dict, optional
            What else is to be kept of the run, as JSON.
        """
        self._finish(_told_of(styles, tally), {"image": source, **(kept or {})})

    def finish_ids(self, source: str) -> None:
        """Say that all chunks are written, of numbers that have no colours and names."""
        self._finish({}, {"image": source})

    def _finish(self, told_of_ids: dict[str, Any], kept: dict[str, Any]) -> None:
        import zarr

        group = zarr.open_group(self.address, mode="r+")
        version = _OME[group.metadata.zarr_format]
        scales, of_ids = self._scales(), dict(told_of_ids)
        told = {"multiscales": [scales], "image-label": of_ids}
        if version == "0.4":
            scales["version"] = of_ids["version"] = version
            group.attrs.update(told)
        else:
            group.attrs["ome"] = {"version": version, **told}
        group.attrs[KEY] = {**group.attrs[KEY], **kept, "complete": True}

    def _scales(self) -> dict[str, Any]:
        datasets = [
            {
                "path": str(level),
                "coordinateTransformations": [{"type": "scale", "scale": [2.0**level] * 2}],
            }
            for level in range(len(self.levels))
        ]
        axes = [{"name": name, "type": "space"} for name in "yx"]
        return {"name": "labels", "axes": axes, "datasets": datasets}


def _told_of(styles: Sequence[LabelStyle], tally: Tally) -> dict[str, Any]:
    """Return what is told of labels that occur."""
    ids = [label for label, n in enumerate(tally.pixels.tolist(), start=1) if n]
    properties = [
        {
            "label-value": each,
            "name": styles[each - 1].name,
            "pixels": int(tally.pixels[each - 1]),
            "share": float(tally.pixels[each - 1] / tally.pixels.sum()),
        }
        for each in ids
    ]
    colours = [{"label-value": each, "rgba": [*styles[each - 1].colour, 255]} for each in ids]
    return {"colors": colours, "properties": properties}
