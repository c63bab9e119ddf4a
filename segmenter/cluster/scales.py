"""How large the pixels of a large image are, as its file tells it.

References
----------
.. [1] J. Moore et al., "Next-generation file format (NGFF) specifications", 0.4 and 0.5: scales.
"""

from collections.abc import Mapping
from typing import Any

from segmenter.cluster.sources import Source, opened_tiff
from segmenter.images.image import PixelSize
from segmenter.images.tiff_scale import microns, place_of, tiff_pixel_size

_UNITS = {
    **{"nanometer": "nm", "micrometer": "µm", "millimeter": "mm"},
    **{"centimeter": "cm", "meter": "m", "inch": "inch"},
}


def pixel_size_of(source: Source) -> PixelSize | None:
    """Return the size of an image's pixels; None where its file does not tell it."""
    if source.kind == "tiff":
        with opened_tiff(source.address) as tiff:
            page = tiff.pages.first
            return tiff_pixel_size(tiff, page, place_of(page))
    import zarr

    found = zarr.open(source.address, mode="r")
    return _of_scales(dict(found.attrs)) if isinstance(found, zarr.Group) else None


def _of_scales(attributes: Mapping[str, Any]) -> PixelSize | None:
    """Return what an OME-Zarr tells of its largest level."""
    told = attributes.get("ome", attributes)
    try:
        scales = told["multiscales"][0]
        axes = {str(axis["name"]): at for at, axis in enumerate(scales["axes"])}
        units = [str(scales["axes"][axes[name]].get("unit", "")) for name in "xy"]
        width, height = 1.0, 1.0
        for holder in (scales["datasets"][0], scales):
            for step in holder.get("coordinateTransformations", ()):
                if step["type"] == "scale":
                    width *= float(step["scale"][axes["x"]])
                    height *= float(step["scale"][axes["y"]])
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        return None  # without scales that are ones
    return microns(width, height, _UNITS.get(units[0], "")) if units[0] == units[1] else None
