"""Which pictures are refused although they are sound: Pillow would read them wrongly."""

from PIL import ImageFile, TiffImagePlugin

_MODES = {
    "I": "more than 8 bits a level",
    "F": "floating-point levels",
    "CMYK": "CMYK colours",
    "LAB": "Lab colours",
    "YCbCr": "YCbCr colours",
    "La": "premultiplied alpha",
    "RGBa": "premultiplied alpha",
}
_READABLE = frozenset(("1", "L", "LA", "P", "PA", "RGB", "RGBA"))
_BITS_PER_SAMPLE, _EXTRA_SAMPLES, _SAMPLE_FORMAT = 258, 338, 339
_PREMULTIPLIED, _UNSIGNED = 1, 1
# Decoders that Pillow has in Python only: over a second a megapixel.
_SLOW_DECODERS = frozenset(("bmp_rle", "ppm"))
_SLOW_LIMIT = 2_000_000


def unsupported(picture: ImageFile.ImageFile) -> str | None:
    """Say what a picture has that cannot be read exactly yet, from its header alone.

    Pillow reads 16-bit colour silently as 8 bits, so its mode is not enough to go by.

    Parameters
    ----------
    picture : PIL.ImageFile.ImageFile
        Opened, not loaded.

    Returns
    -------
    reason : str or None
        Completes "not supported yet: …"; None if the picture can be read.
    """
    reason = _wide(picture) or _MODES.get(picture.mode.partition(";")[0])
    if reason is None and picture.mode not in _READABLE:
        reason = f"pixels of the kind {picture.mode}"
    if reason is None and picture.mode in ("P", "PA") and picture.palette is None:
        reason = "palette pixels but no palette"
    return reason or _many_pictures(picture) or _partial(picture) or _slow(picture)


def _wide(picture: ImageFile.ImageFile) -> str | None:
    if isinstance(picture, TiffImagePlugin.TiffImageFile):
        return _unusual_tiff(picture)
    arguments = picture.tile[0].args if picture.tile else None
    if picture.format == "PNG" and ";16" in str(arguments):
        return _MODES["I"]
    if picture.format == "PPM" and isinstance(arguments, tuple) and arguments[-1] > 255:
        return _MODES["I"]
    return None


def _unusual_tiff(picture: TiffImagePlugin.TiffImageFile) -> str | None:
    tags = picture.tag_v2
    if max(_numbers(tags.get(_BITS_PER_SAMPLE, 1))) > 8 and picture.mode != "F":
        return _MODES["I"]
    if set(_numbers(tags.get(_SAMPLE_FORMAT, _UNSIGNED))) != {_UNSIGNED}:
        return "signed or floating-point levels"
    if _PREMULTIPLIED in _numbers(tags.get(_EXTRA_SAMPLES, ())):
        return _MODES["RGBa"]
    return None


def _numbers(value: object) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (int(str(value)),)


def _many_pictures(picture: ImageFile.ImageFile) -> str | None:
    if picture.format != "MPO" and getattr(picture, "is_animated", False):
        return "several pages" if picture.format == "TIFF" else "an animation"
    return None


def _partial(picture: ImageFile.ImageFile) -> str | None:
    """Notice a GIF with less picture than canvas: Pillow fills the rest with some colour."""
    whole = (0, 0, *picture.size)
    if picture.format != "GIF" or picture.tile[0].extents == whole:
        return None
    return None if "transparency" in picture.info else "a picture smaller than its canvas"


def _slow(picture: ImageFile.ImageFile) -> str | None:
    decoder = picture.tile[0].codec_name if picture.tile else ""
    if decoder == "ppm_plain":
        return "its levels written as text"
    if decoder in _SLOW_DECODERS and picture.width * picture.height > _SLOW_LIMIT:
        return f"over {_SLOW_LIMIT // 10**6} megapixels in a form that is slow to decode"
    return None
