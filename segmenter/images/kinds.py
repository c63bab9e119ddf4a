"""What a file is, by how it begins: named, where it is nothing that can be read here."""

import re
from typing import BinaryIO

_HEAD = 4096
_AS_PHOTO = "save it as TIFF, PNG or JPEG"
_RAW = (
    "camera raw, which must be developed first;"
    " do that with darktable, RawTherapee or the camera's own program and save a TIFF"
)
_EXPORT = "export the image as 16-bit or float TIFF"
# How files begin, and what they are.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"FUJIFILMCCD-RAW", _RAW),
    (b"FOVb", _RAW),
    (b"\0MRM", _RAW),
    (b"IIRO", _RAW),
    (b"IIRS", _RAW),
    (b"MMOR", _RAW),
    (b"IIU\0", _RAW),
    (b"HEAPCCDR", _RAW),
    (b"%PDF", f"a PDF document; {_AS_PHOTO}"),
    (b"%!PS", f"a PostScript drawing; {_AS_PHOTO}"),
    (b"\xc5\xd0\xd3\xc6", f"a PostScript drawing; {_AS_PHOTO}"),
    (b"8BPS", f"a Photoshop file; {_AS_PHOTO}"),
    (b"gimp xcf", f"a GIMP file; {_AS_PHOTO}"),
    (b"Lerc", f"a LERC raster; {_EXPORT}, for example with gdal_translate"),
    (b"CntZImage", f"a LERC raster; {_EXPORT}, for example with gdal_translate"),
    (b"\x89HDF", f"an HDF5 file; {_EXPORT}"),
    (b"CDF\x01", f"a NetCDF file; {_EXPORT}"),
    (b"CDF\x02", f"a NetCDF file; {_EXPORT}"),
    (b"SIMPLE  =", f"a FITS image; {_EXPORT}"),
    (b"\x76\x2f\x31\x01", f"an OpenEXR image; {_EXPORT}"),
    (b"#?RADIANCE", f"a Radiance HDR image; {_EXPORT}"),
    (b"#?RGBE", f"a Radiance HDR image; {_EXPORT}"),
    (b"\x93NUMPY", "an array of NumPy; open it in Python and give it to image_from_array"),
    (b"DDS ", f"a DirectDraw surface; {_AS_PHOTO}"),
    (b"II\xbc", f"a JPEG XR image; {_AS_PHOTO}"),
    (b"icns", f"an icon; {_AS_PHOTO}"),
    (b"\0\0\1\0", f"an icon; {_AS_PHOTO}"),
    (b"\x1f\x8b", "a packed file; unpack it first"),
    (b"BZh", "a packed file; unpack it first"),
    (b"\x8aMNG", f"an MNG animation; {_AS_PHOTO}"),
    (b"SDPX", f"a DPX frame; {_EXPORT}"),
    (b"XPDS", f"a DPX frame; {_EXPORT}"),
    (b"\x80\x2a\x5f\xd7", f"a Cineon frame; {_EXPORT}"),
    (b"/* XPM */", f"an XPM icon; {_AS_PHOTO}"),
    (b"\xd7\xcd\xc6\x9a", f"a Windows metafile; {_AS_PHOTO}"),
    (b"\x1aE\xdf\xa3", "a video; save one of its frames as PNG"),
    (b"FLIF", f"a FLIF image; {_AS_PHOTO}"),
    (b"qoif", f"a QOI image; {_AS_PHOTO}"),
    (b"BPG\xfb", f"a BPG image; {_AS_PHOTO}"),
    (b"PK\3\4", "a zip archive or a document; take the photo out of it"),
    (b"Rar!", "an archive; take the photo out of it"),
    (b"7z\xbc\xaf", "an archive; take the photo out of it"),
    (b"AT&TFORM", f"a DjVu document; {_AS_PHOTO}"),
    (b"\xd0\xcf\x11\xe0", f"a microscope's or an office's file of parts; {_EXPORT}"),
    (b"ZISRAWFILE", f"a Zeiss CZI file; {_EXPORT}, for example with Fiji"),
    (b"\xda\xce\xbe\x0a", f"a Nikon ND2 file; {_EXPORT}, for example with Fiji"),
    (b"\x70\0\0\0", f"a Leica LIF file or the like; {_EXPORT}, for example with Fiji"),
)
_VIDEO_BRANDS = ("isom", "iso2", "mp41", "mp42", "avc1", "qt  ", "M4V ", "3gp4", "3gp5")
_HEIC_BRANDS = ("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "heif")
_SVG = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!DOCTYPE\s+svg.*?>\s*)?<svg", re.DOTALL)


def head_of(file: BinaryIO) -> bytes:
    """Return how a file begins, and go back there."""
    head = file.read(_HEAD)
    file.seek(0)
    return head


def named_kind(head: bytes) -> str | None:
    """Say what a file is that is not read, and the way out; None if that is not known.

    Parameters
    ----------
    head : bytes
        How it begins.

    Returns
    -------
    what : str or None
        Completes "this is …".
    """
    text = head.removeprefix(b"\xef\xbb\xbf")
    if _SVG.match(text) or (b"<svg" in text and text.lstrip().startswith(b"<")):
        return f"an SVG drawing, which has no pixels; {_AS_PHOTO}"
    if head[8:10] == b"CR" and head[:4] in (b"II*\0", b"II\x1a\0"):
        return _RAW
    if head[:4] == b"RIFF" and head[8:12] != b"WEBP":
        return "a video or a sound; save one of its frames as PNG"
    if head[4:8] == b"ftyp":
        return _brand_kind(head)
    if text.lstrip()[:5].lower() in (b"<html", b"<!doc"):
        return "a web page; save the picture itself"
    return next((kind for start, kind in _BEGINNINGS if head.startswith(start)), None)


def _brand_kind(head: bytes) -> str | None:
    brand = head[8:12].decode("latin-1")
    if brand == "crx ":
        return _RAW
    if brand in _VIDEO_BRANDS:
        return "a video; save one of its frames as PNG"
    return None


def camera_raw() -> str:
    """Return what is said of camera raw, and the way out."""
    return _RAW


def is_heic(head: bytes) -> bool:
    """Whether a file is HEIC, phones' kind of photo."""
    if head[4:8] != b"ftyp":
        return False
    length = int.from_bytes(head[:4], "big")
    brands = head[8:12] + head[16 : max(16, min(length, _HEAD))]
    found = {brands[i : i + 4].decode("latin-1") for i in range(0, len(brands), 4)}
    return not found & {"avif", "avis"} and bool(found & set(_HEIC_BRANDS))


def is_jpeg_xl(head: bytes) -> bool:
    """Whether a file is JPEG XL, bare or in a container."""
    return head.startswith((b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"))


def is_dicom(head: bytes) -> bool:
    """Whether a file is DICOM."""
    return head[128:132] == b"DICM"


def is_nifti(head: bytes) -> bool:
    """Whether a file is NIfTI, version 1 or 2, not compressed."""
    return head[344:348] in (b"n+1\0", b"ni1\0") or head[4:8] in (b"n+2\0", b"ni2\0")


def is_tiff(head: bytes) -> bool:
    """Whether a file is TIFF or BigTIFF, of either byte order."""
    return head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def is_netpbm(head: bytes) -> bool:
    """Whether a file is a PBM, PGM, PPM, PAM or PFM."""
    return re.match(rb"P[1-7Ff]\s", head) is not None
