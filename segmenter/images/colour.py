"""Colour management: whatever colours a photo's values stand for become sRGB, by LittleCMS."""

import io
import logging
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.images.profiles import Encoding, profile_of
from segmenter.work.parallel import map_spans, spans

_log = logging.getLogger(__name__)
_STRIP_PIXELS = 1 << 18
_INTENT = 0  # perceptual, as browsers ask of print's profiles; of all others it is the same
_LONGEST_NAME = 60
# A profile that moves no value further than rounding is sRGB by another name.
_ROUNDING = 1
_SPACES = {"RGB ": ("RGB",), "GRAY": ("L",), "CMYK": ("CMYK",), "Lab ": ("LAB",)}
_BROKEN = "its colour profile is broken, so its values are taken as they are stored"


class ProfileError(Exception):
    """A profile that cannot be used; the text is what the user is told."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """From a file's colours to sRGB.

    Attributes
    ----------
    mode : str
        Pillow's mode of what goes in: L, RGB, CMYK or LAB.
    out : str
        Of what comes out: L or RGB.
    name : str
        What the profile calls itself.
    """

    mode: str
    out: str
    name: str
    transform: Any

    def strip(self, picture: Pillow.Image) -> Pillow.Image:
        """Convert a picture, or a part of one."""
        converted = self.transform.apply(picture)
        # Of grey and RGB alike LittleCMS is asked for RGB; equal channels are grey again.
        return converted.getchannel(0) if self.out == "L" else converted  # type: ignore[no-any-return]


def conversion_of(profile: bytes, mode: str) -> Conversion | None:
    """Return how to bring values of a profile to sRGB.

    Parameters
    ----------
    profile : bytes
        ICC.
    mode : {"L", "RGB", "CMYK", "LAB"}
        Pillow's mode of the values.

    Returns
    -------
    conversion : Conversion or None
        None if the profile is sRGB, as near as rounding.

    Raises
    ------
    ProfileError
        If it cannot be used for these values; one line.
    """
    from PIL import ImageCms

    try:
        opened = ImageCms.getOpenProfile(io.BytesIO(profile))
        space = opened.profile.xcolor_space
        name = _name_of(opened)
    except (OSError, TypeError, ValueError, AttributeError, ImageCms.PyCMSError) as error:
        raise ProfileError(_BROKEN) from error
    if mode not in _SPACES.get(space, ()):
        raise ProfileError(
            f"its colour profile is for {space.strip()} rather than for its values,"
            " which are taken as they are stored"
        )
    try:
        flags = ImageCms.Flags.NOOPTIMIZE if mode == "L" else ImageCms.Flags.NONE
        transform = ImageCms.buildTransform(
            opened, _srgb(), mode, "RGB", ImageCms.Intent(_INTENT), flags
        )
        conversion = Conversion(mode, "L" if mode == "L" else "RGB", name, transform)
        return None if _changes_nothing(conversion) else conversion
    except (OSError, TypeError, ValueError, ImageCms.PyCMSError) as error:
        raise ProfileError(_BROKEN) from error


def conversion_of_encoding(encoding: Encoding) -> Conversion | None:
    """Return how to bring RGB of an encoding to sRGB; None if it is that."""
    try:
        profile = profile_of(encoding)
    except (ValueError, np.linalg.LinAlgError) as error:
        raise ProfileError(_BROKEN) from error
    return conversion_of(profile, "RGB")


def lab_conversion() -> Conversion:
    """Return how to bring CIE L*a*b* to sRGB."""
    from PIL import ImageCms

    lab = ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(lab, _srgb(), "LAB", "RGB", ImageCms.Intent(_INTENT))
    return Conversion("LAB", "RGB", "L*a*b*", transform)


def convert_pixels(pixels: NDArray[np.uint8], conversion: Conversion) -> NDArray[np.uint8]:
    """Convert grey or RGB values that are in an array, strip by strip.

    Parameters
    ----------
    pixels : (H, W) or (H, W, 3) uint8 array
    conversion : Conversion

    Returns
    -------
    converted : array of the same shape
    """
    if conversion.mode == "L":
        # LittleCMS would interpolate dark greys by a coarse table.
        ramp = Pillow.fromarray(np.arange(256, dtype=np.uint8)[None])
        return np.asarray(np.asarray(conversion.strip(ramp))[0][pixels])
    converted = np.empty_like(pixels)

    def convert(top: int, bottom: int) -> None:
        strip = Pillow.fromarray(np.ascontiguousarray(pixels[top:bottom]))
        converted[top:bottom] = np.asarray(conversion.strip(strip))

    map_spans(convert, _spans(*pixels.shape[:2]))
    return converted


def convert_picture(picture: Pillow.Image, conversion: Conversion) -> Pillow.Image:
    """Convert a loaded picture, strip by strip; alpha stays as it is."""
    bands = picture.getbands()
    alpha = picture.getchannel("A") if "A" in bands else None
    width, height = picture.size
    whole = Pillow.new(conversion.out, picture.size)
    for top, bottom in _spans(height, width):
        strip = picture.crop((0, top, width, bottom))
        if strip.mode != conversion.mode:
            strip = strip.convert(conversion.mode)
        whole.paste(conversion.strip(strip), (0, top))
    if alpha is not None:
        whole.putalpha(alpha)
    return whole


@cache
def _srgb() -> Any:
    from PIL import ImageCms

    return ImageCms.createProfile("sRGB")


def _name_of(opened: Any) -> str:
    from PIL import ImageCms

    try:
        name = ImageCms.getProfileDescription(opened).strip()
    except (ImageCms.PyCMSError, ValueError) as error:
        _log.debug("profile without a name: %s", error)
        name = ""
    shown = "".join(c for c in name if c.isprintable())[:_LONGEST_NAME]
    return shown or "unnamed profile"


def _changes_nothing(conversion: Conversion) -> bool:
    if conversion.mode == "L":
        values: NDArray[np.uint8] = np.arange(256, dtype=np.uint8)[None]
    elif conversion.mode == "RGB":
        steps = np.linspace(0, 255, 18).astype(np.uint8)
        values = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(1, -1, 3)
    else:
        return False
    converted = convert_pixels(values, conversion).astype(int)
    return bool(np.abs(converted - values).max() <= _ROUNDING)


def _spans(height: int, width: int) -> list[tuple[int, int]]:
    return list(spans(height, max(1, _STRIP_PIXELS // max(width, 1))))
