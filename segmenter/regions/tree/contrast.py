"""How different the two sides of every pixel are, in eight directions and at several scales."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from segmenter.regions.tree.reduced import Planes
from segmenter.work.parallel import map_spans, spans

ORIENTATIONS = 8
# Blurs this wide leave no detail that would be lost at half the resolution.
HALVED_FROM = 4.0


@dataclass(frozen=True, slots=True)
class Scale:
    """At which scale two sides are compared.

    Attributes
    ----------
    blur : float
        Sigma of the Gaussian that averages the posteriors of a side, pixels.
    reach : float
        Distance of a side's middle from the border between them, pixels.
    """

    blur: float
    reach: float

    def times(self, size: float) -> "Scale":
        """Return the scale for a photo that is so many times as large."""
        return Scale(self.blur * size, self.reach * size)


COLOUR_SCALES = (Scale(2, 3), Scale(4, 6), Scale(8, 11))
# Texture takes more pixels to be seen than colour.
TEXTURE_SCALES = (Scale(4, 6), Scale(8, 11), Scale(14, 20))
# Leaves divide where colour changes and, counted less, where texture does. Only at its larger
# scales: the smallest finds a change on both sides of every line.
TEXTURE_SHARE = 0.5
TEXTURE_SCALES_OF_LEAVES = 2


def oriented_contrast(posterior: Planes, scale: Scale) -> Planes:
    """Compare the posteriors on the two sides of every pixel.

    Parameters
    ----------
    posterior : (K, h, w) float32 array
        Sums to 1 over K.
    scale : Scale

    Returns
    -------
    contrast : (8, h, w) float32 array
        Squared Hellinger distance, 0 to 1, between what lies on either side along the normals
        ``k π / 8``, counted from the columns' axis towards the rows'.
    """
    if scale.blur < HALVED_FROM:
        return _contrast(posterior, scale.blur, scale.reach)
    # Averaging 2 × 2 pixels has blurred by a variance of 1/4 already.
    blur = np.sqrt(scale.blur**2 - 0.25) / 2
    halved = _contrast(_halve(posterior), blur, scale.reach / 2)
    return _double(halved, posterior.shape[1:])


def overall_strength(colour: Sequence[Planes], texture: Sequence[Planes]) -> Planes:
    """Combine contrasts of several scales into one for each pixel, at its strongest orientation.

    Parameters
    ----------
    colour, texture : sequences of (8, h, w) arrays
        From small scales to large ones.

    Returns
    -------
    strength : (h, w) array
    """
    used = texture[-TEXTURE_SCALES_OF_LEAVES:]
    total = sum(colour[1:], start=colour[0]) / len(colour)
    total += TEXTURE_SHARE * sum(used[1:], start=used[0]) / len(used)
    return np.asarray(total.max(axis=0))


def _contrast(posterior: Planes, blur: float, reach: float) -> Planes:
    from scipy.ndimage import gaussian_filter1d

    _, height, width = posterior.shape
    margin = int(np.ceil(reach))
    roots = np.empty((len(posterior), height + 2 * margin, width + 2 * margin), np.float32)

    def spread(start: int, stop: int) -> None:
        for k in range(start, stop):
            rows = gaussian_filter1d(posterior[k], blur, 0, mode="nearest", truncate=3)
            plane = gaussian_filter1d(rows, blur, 1, mode="nearest", truncate=3)
            np.sqrt(plane, out=plane)
            roots[k] = np.pad(plane, margin, mode="edge")

    out = np.empty((ORIENTATIONS, height, width), np.float32)

    def compare(start: int, stop: int) -> None:
        for k in range(start, stop):
            angle = np.pi * k / ORIENTATIONS
            down, right = (round(reach * f(angle)) for f in (np.sin, np.cos))
            ahead, behind = (
                roots[:, margin + s * down :, margin + s * right :][:, :height, :width]
                for s in (1, -1)
            )
            # Half the sum of squared differences of roots is one minus the sum of their products.
            np.einsum("kyx,kyx->yx", ahead, behind, out=out[k])
            np.clip(1 - out[k], 0, 1, out=out[k])

    map_spans(spread, spans(len(posterior), 1))
    map_spans(compare, spans(ORIENTATIONS, 1))
    return out


def _halve(planes: Planes) -> Planes:
    height, width = planes.shape[1:]
    even = np.pad(planes, ((0, 0), (0, height % 2), (0, width % 2)), mode="edge")
    rows = even[:, ::2] + even[:, 1::2]
    return np.asarray((rows[:, :, ::2] + rows[:, :, 1::2]) / 4)


def _double(planes: Planes, shape: tuple[int, ...]) -> Planes:
    """Interpolate linearly between the middles of 2 × 2 pixels."""
    height, width = shape
    out = np.empty((len(planes), height, width), np.float32)

    def double(start: int, stop: int) -> None:
        for plane, doubled in zip(planes[start:stop], out[start:stop], strict=True):
            wide = np.empty((len(plane), width), np.float32)
            _double_rows(plane.T, wide.T)
            _double_rows(wide, doubled)

    map_spans(double, spans(len(planes), 1))
    return out


def _double_rows(plane: Planes, out: Planes) -> None:
    near, far = np.float32(0.75) * plane, np.float32(0.25) * plane
    even, odd = out[::2], out[1::2]
    np.add(near[:1], far[:1], out=even[:1])
    np.add(near[1:], far[:-1], out=even[1:])
    np.add(near[: len(odd)][:-1], far[1 : len(odd)], out=odd[:-1])
    last = min(len(odd), len(far) - 1)
    np.add(near[len(odd) - 1 : len(odd)], far[last : last + 1], out=odd[-1:])
