"""A large image of which only an area counts, marked off in its small picture."""

from dataclasses import dataclass, field, fields, replace
from hashlib import sha256
from typing import Any

import numpy as np

from segmenter.arrays import BoolArray
from segmenter.cluster.sources import Source
from segmenter.editing.box import Box
from segmenter.images.image import Image
from segmenter.images.whole import Resolution


@dataclass(frozen=True, slots=True, eq=False)
class Confined(Source):
    """A source whose pixels count in an area alone.

    Attributes
    ----------
    area : (H, W) bool array
        In pixels of the small picture.
    resolution : Resolution
        Of that.
    """

    area: BoolArray = field(kw_only=True, repr=False)
    resolution: Resolution = field(kw_only=True)

    def read(self, box: Box) -> Image:
        """Read a part; what lies outside the area does not count."""
        full = Resolution(self.shape)
        rows = self.resolution.under(full, 0, box.top, box.shape[0])
        columns = self.resolution.under(full, 1, box.left, box.shape[1])
        inside = self.area[rows][:, columns]
        # Which values a deep image has is asked of those that do not count, too.
        if not self.is_deep and not inside.any():
            count = self.axes.colours
            nothing = np.zeros((*box.shape, count) if count > 1 else box.shape, np.uint8)
            return Image(nothing, inside, name=self.name)
        image = Source.read(self, box)
        return replace(image, valid=inside if image.valid is None else inside & image.valid)

    @property
    def mark(self) -> str:
        """What tells the area from others."""
        return sha256(np.packbits(self.area).data).hexdigest()


def confined(source: Source, area: BoolArray | None, resolution: Resolution) -> Source:
    """Return a source of which an area of its small picture counts; None for all of it."""
    if area is None:
        return source
    told = {each.name: getattr(source, each.name) for each in fields(source)}
    return Confined(**told, area=area, resolution=resolution)


def sent(client: Any, source: Source) -> Any:
    """Return what is given to tasks for a source: an area is sent to workers once, not with each.

    Parameters
    ----------
    client : distributed.Client
    source : Source
    """
    if not isinstance(source, Confined):
        return source
    return client.scatter(source, broadcast=True, hash=False)
