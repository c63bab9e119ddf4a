"""Small files that claim, or take, very much: pixels, memory, time; for `mutations.py --bombs`."""

import base64
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from benchmarks.bomb_makers import (
    SIDE,
    bmp,
    circle,
    dicom,
    flat,
    gif_of_frames,
    heic,
    jpeg,
    jpeg_of_scans,
    nifti,
    npy,
    packed,
    padded,
    png,
    png_with,
    saved,
    tiff,
)

EMPTY = np.zeros((SIDE, SIDE), np.uint8)


def bombs(part: str = "") -> Iterator[tuple[str, str, bytes]]:
    """Go through them: as what each is read, what it is called, and its bytes.

    Parameters
    ----------
    part : str, optional
        Of the kinds and names of those that are wanted.
    """
    photos = _photos() | _tiffs() | _medical()
    masks = _pixel_masks() | _annotations() | _archives()
    for kind, files in (("photo", photos), ("mask", masks)):
        for name, make in files.items():
            if part in f"{kind} {name}":
                yield kind, name, make()
    for kind, name, data in _own() if not part else ():
        yield kind, name, data


# Photos ------------------------------------------------------------------------------------------


def _photos() -> dict[str, Callable[[], bytes]]:
    import imagecodecs

    return {
        "flat.jpg": lambda: saved(flat("RGB"), "JPEG"),
        "flat-progressive.jpg": lambda: saved(flat("RGB"), "JPEG", progressive=True),
        "scans-199.jpg": lambda: jpeg_of_scans(199, 16_000, 16_000),
        "scans-60.jpg": lambda: jpeg_of_scans(60, 8_000, 8_000),
        "scans-padded.jpg": lambda: padded(jpeg_of_scans(199, 14_000, 14_000)),
        "scans-20-padded.jpg": lambda: padded(jpeg_of_scans(20, 14_000, 14_000)),
        "scans-150-wide.jpg": lambda: jpeg_of_scans(150, 400, 65_000),
        "markers.jpg": lambda: saved(flat(side=64), "JPEG")[:-2] + b"\xff\xd0" * 1_000_000,
        "segments.jpg": lambda: b"\xff\xd8" + b"\xff\xe1\0\2" * 500_000 + jpeg()[2:],
        "flat.png": lambda: png(SIDE, SIDE, 2, 8, 3 * SIDE),
        "flat-alpha.png": lambda: png(SIDE, SIDE, 6, 8, 4 * SIDE),
        "flat-16.png": lambda: png(SIDE, SIDE, 6, 16, 8 * SIDE),
        "flat-16-grey.png": lambda: png(SIDE, SIDE, 0, 16, 2 * SIDE),
        "short.png": lambda: png(40, 8_000_000, 2, 8, 120, rows=9),
        "profile.png": lambda: png_with(b"iCCP", b"x\0\0" + zlib.compress(bytes(200_000_000), 9)),
        "text.png": lambda: png_with(b"zTXt", b"x\0\0" + zlib.compress(bytes(200_000_000), 9)),
        "texts.png": lambda: png_with(b"tEXt", b"x\0y", 100_000),
        "animated.png": lambda: png_with(b"acTL", struct.pack(">II", 2**31 - 1, 0)),
        "flat.gif": lambda: saved(flat("P"), "GIF"),
        "frames.gif": lambda: gif_of_frames(60_000),
        "flat.webp": lambda: saved(flat("RGB"), "WEBP", lossless=True, quality=0, method=0),
        "flat.avif": lambda: saved(flat("RGB", 8000), "AVIF", speed=10),
        "flat.jp2": lambda: saved(flat("RGB", 6000), "JPEG2000"),
        "tiles.jp2": lambda: saved(flat("L", 2000), "JPEG2000", tile_size=(8, 8)),
        "flat.jxl": lambda: bytes(imagecodecs.jpegxl_encode(EMPTY, effort=1)),
        "flat-4000.jxl": lambda: bytes(imagecodecs.jpegxl_encode(EMPTY[:4000, :4000], effort=1)),
        "flat.heic": heic,
        "flat.bmp": lambda: bmp(SIDE, SIDE, 24, 0),
        "rle.bmp": lambda: bmp(SIDE, SIDE, 8, 1),
        "claims.ppm": lambda: b"P6 60000 60000 255\n" + bytes(1000),
        "claims-small.ppm": lambda: b"P6 8000 8000 255\n" + bytes(1000),
        "plain.ppm": lambda: b"P3 2400 2000 255\n" + b"7 " * (3 * 2400 * 2000),
        "comments.pgm": lambda: b"P2 9 9 255\n" + b"#\n" * 1_000_000 + b"1 " * 81,
        "bits.pbm": lambda: b"P4 30000 30000\n" + bytes(30000 * 3750),
        "flat-ls.jpg": lambda: bytes(imagecodecs.jpegls_encode(EMPTY)),
        "flat-lossless.jpg": lambda: bytes(imagecodecs.ljpeg_encode(EMPTY[:8000, :8000])),
    }


# TIFF --------------------------------------------------------------------------------------------


def _held() -> dict[str, tuple[int, Callable[[], bytes]]]:
    """Return what strips of TIFFs may hold, with the number of its compression."""
    import imagecodecs

    large = EMPTY[:8000, :8000]
    return {
        "jxl": (50002, lambda: bytes(imagecodecs.jpegxl_encode(EMPTY, effort=1))),
        "webp": (50001, lambda: saved(flat("RGB"), "WEBP", lossless=True, quality=0, method=0)),
        "jp2": (34712, lambda: saved(flat("L", 6000), "JPEG2000")),
        "png": (34933, lambda: png(SIDE, SIDE, 0, 8, SIDE)),
        "lerc": (34887, lambda: bytes(imagecodecs.lerc_encode(large))),
        "jpeg": (7, lambda: saved(flat(), "JPEG")),
        "scans": (7, lambda: jpeg_of_scans(900, 14_000, 14_000)),
        "zstd": (50000, lambda: bytes(imagecodecs.zstd_encode(bytes(1 << 30)))),
        "deflate": (8, lambda: zlib.compress(bytes(1 << 29), 9)),
        "lzma": (34925, lambda: bytes(imagecodecs.lzma_encode(bytes(1 << 28)))),
    }


def _tiffs() -> dict[str, Callable[[], bytes]]:
    parts = _held()

    def holding(name: str) -> Callable[[], bytes]:
        compression, make = parts[name]
        return lambda: tiff([(64, 64, compression, make(), {})])

    return {
        **{f"holds-{name}.tif": holding(name) for name in parts},
        "scans-as-told.tif": lambda: tiff(
            [(14_000, 14_000, 7, jpeg_of_scans(900, 14_000, 14_000), {})]
        ),
        "claims.tif": lambda: tiff([(14_000, 14_000, 8, zlib.compress(bytes(999)), {})]),
        "flat.tif": lambda: tiff([(SIDE, SIDE, 8, zlib.compress(EMPTY.tobytes(), 9), {})]),
        "fax.tif": lambda: tiff([(14_000, 14_000, 4, bytes([0x80]) * 9, {258: (3, 1)})]),
        "tile.tif": lambda: tiff(
            [(64, 64, 8, zlib.compress(bytes(1 << 20)), {322: (4, 60_000), 323: (4, 60_000)})]
        ),
        "circle.tif": lambda: circle(120),
        "pages.tif": lambda: tiff([(8, 8, 1, bytes(64), {})] * 30_000),
        "inner.tif": lambda: tiff([(8, 8, 1, bytes(64), {330: (4, 8, 100_000)})]),
        "imagej.tif": lambda: tiff([(8, 8, 1, bytes(64), {270: (2, _IMAGEJ)})]),
        "shaped.tif": lambda: tiff([(8, 8, 1, bytes(64), {270: (2, _SHAPED)})]),
        "ome.tif": lambda: tiff([(8, 8, 1, bytes(64), {270: (2, _OME)})]),
        "channels.tif": lambda: tiff([(8, 8, 1, bytes(64), {277: (3, 65_535)})]),
        "many-channels.tif": lambda: tiff(
            [(2000, 2000, 8, zlib.compress(bytes(1 << 20)), {277: (3, 4000)})]
        ),
    }


_IMAGEJ = b"ImageJ=1.53t\nimages=2000000000\nslices=2000000000\nhyperstack=true\n\0"
_SHAPED = b'{"shape": [2000000000, 8, 8]}\0'
_OME = (
    b'<?xml version="1.0"?><OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">'
    b'<Image ID="Image:0"><Pixels ID="Pixels:0" DimensionOrder="XYCZT" Type="uint8" SizeX="8"'
    b' SizeY="8" SizeC="1" SizeZ="100000" SizeT="100000"><TiffData IFD="0"/></Pixels></Image>'
    b"</OME>\0"
)
# DICOM and NIfTI ---------------------------------------------------------------------------------


def _medical() -> dict[str, Callable[[], bytes]]:
    import gzip

    return {
        "claims.dcm": lambda: dicom(60_000, 60_000, 1, bytes(1000)),
        "frames.dcm": lambda: dicom(8, 8, 2_000_000_000, bytes(1000)),
        "deflated.dcm": lambda: dicom(8, 8, 1, bytes(1 << 30), deflated=True),
        "holds-jp2.dcm": lambda: dicom(8, 8, 1, saved(flat("L", 6000), "JPEG2000"), "90"),
        "holds-jpeg.dcm": lambda: dicom(8, 8, 1, saved(flat(), "JPEG"), "50"),
        "claims.nii": lambda: nifti((30_000, 30_000, 30_000)),
        "claims-small.nii": lambda: nifti((8000, 8000, 1)),
        "axes.nii": lambda: nifti((8, 8, 32_000, 32_000, 32_000, 32_000)),
        "packed.nii.gz": lambda: gzip.compress(nifti((14_000, 14_000, 1)) + bytes(392_000_000)),
        "endless.nii.gz": lambda: gzip.compress(nifti((8, 8, 1)) + bytes(1 << 29)),
    }


# Masks -------------------------------------------------------------------------------------------


def _pixel_masks() -> dict[str, Callable[[], bytes]]:
    return {
        "flat.png": lambda: png(SIDE, SIDE, 0, 8, SIDE),
        "flat-colours.png": lambda: png(SIDE, SIDE, 2, 8, 3 * SIDE),
        "flat-16.png": lambda: png(SIDE, SIDE, 0, 16, 2 * SIDE),
        "flat-12000.png": lambda: png(12_000, 12_000, 0, 8, 12_000),
        "short.png": lambda: png(40, 7_000_000, 0, 8, 40, rows=9),
        "flat.gif": lambda: saved(flat("P"), "GIF"),
        "flat.tif": lambda: tiff([(SIDE, SIDE, 8, zlib.compress(EMPTY.tobytes(), 9), {})]),
        "circle.tif": lambda: circle(120),
        "scans-as-told.tif": lambda: tiff(
            [(14_000, 14_000, 7, padded(jpeg_of_scans(900, 14_000, 14_000)), {})]
        ),
        "scans.tif": lambda: tiff([(64, 64, 7, jpeg_of_scans(900, 14_000, 14_000), {})]),
        "claims.npy": lambda: npy("|u1", (100_000, 100_000)),
        "deep.npy": lambda: b"\x93NUMPY\1\0\xe8\3" + b"(" * 1000,
        "objects.npy": lambda: npy("|O", (9, 9)),
        "unicode.npy": lambda: npy("<U100000000", (9, 9)),
    }


def _annotations() -> dict[str, Callable[[], bytes]]:
    side = 5000
    run = {"size": [side, side], "counts": [0, side * side]}
    full = [[0, 0], [side, 0], [side, side], [0, side]]
    zigzag = [[i % 7, side * (i % 2)] for i in range(40_000)]
    return {
        "runs.json": lambda: _coco(side, [run] * 5000),
        "zigzag.json": lambda: _coco(side, [[[xy for point in zigzag for xy in point]]]),
        "polygons.json": lambda: _coco(side, [[[1, 1, 3, 1, 3, 3]]] * 50_000),
        "wide.json": lambda: _coco(side, [[[xy for point in full for xy in point]]] * 5000),
        "claims.json": lambda: _coco(2_000_000, []),
        "deep.json": lambda: b"[" * 3_000_000,
        "parts.json": lambda: b'{"shapes": [' + b"[]," * 20_000_000 + b"0]}",
        "digits.json": lambda: b'{"shapes": ' + b"9" * 3_000_000 + b"}",
        "mask.json": _mask_shapes,
        "brush.json": lambda: _brush(side),
        "claims.psd": lambda: (
            struct.pack(">4sH6xHIIHH", b"8BPS", 1, 3, 30_000, 30_000, 8, 3) + bytes(100)
        ),
    }


def _mask_shapes() -> bytes:
    mask = base64.b64encode(png(9000, 9000, 2, 8, 27_000)).decode()
    shape = {"label": "a", "shape_type": "mask", "points": [[0, 0], [8999, 8999]], "mask": mask}
    return json.dumps({"imageHeight": 9000, "imageWidth": 9000, "shapes": [shape] * 20}).encode()


def _brush(side: int) -> bytes:
    runs = [*struct.pack(">I", 4 * side * side), *[255] * 2000]
    sizes = {"original_height": side, "original_width": side}
    stroke = {"type": "brushlabels", **sizes, "value": {"brushlabels": ["a"], "rle": runs}}
    return json.dumps([{"annotations": [{"result": [stroke]}]}]).encode()


def _coco(side: int, shapes: list[Any]) -> bytes:
    content = {
        "images": [{"id": 1, "height": side, "width": side, "file_name": "photo.png"}],
        "categories": [{"id": 1, "name": "a"}],
        "annotations": [{"image_id": 1, "category_id": 1, "segmentation": each} for each in shapes],
    }
    return json.dumps(content).encode()


def _archives() -> dict[str, Callable[[], bytes]]:
    zeros = npy("|u1", (30_000, 30_000)) + bytes(900_000_000)
    return {
        "zeros.npz": lambda: packed({"labels.npy": zeros}, zipfile.ZIP_DEFLATED),
        "bzip2.npz": lambda: packed({"labels.npy": zeros}, zipfile.ZIP_BZIP2),
        "lzma.zip": lambda: packed({"labelmap.txt": bytes(300_000_000)}, zipfile.ZIP_LZMA),
        "map.zip": lambda: packed({"labelmap.txt": bytes(300_000_000)}, zipfile.ZIP_DEFLATED),
        "members.zip": lambda: packed({f"{i}": b"" for i in range(120_000)}, zipfile.ZIP_STORED),
        "masks.zip": lambda: packed(
            {f"{i:03d}-a.png": png(9000, 9000, 0, 8, 9000) for i in range(1, 150)},
            zipfile.ZIP_STORED,
        ),
    }


# Our own -----------------------------------------------------------------------------------------


def _own() -> Iterator[tuple[str, str, bytes]]:
    from benchmarks.sound_files import sound_files

    sound = sound_files()["project"]["one.pixture"]
    with zipfile.ZipFile(io.BytesIO(sound)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    deflated = zipfile.ZIP_DEFLATED
    parts = b'{"mixtures": [' + b"[]," * 15_000_000 + b"0]}"
    yield "project", "parts.pixture", packed(members | {"parts.json": parts}, deflated)
    large = png(SIDE, SIDE, 0, 8, SIDE)
    pictures = {name: large for name in members if name.endswith(".png")}
    yield "project", "pictures.pixture", packed(members | pictures, deflated)
    index = json.loads(members["project.json"])
    index["photo"] |= {"height": 30_000, "width": 30_000}
    claims = {"project.json": json.dumps(index).encode()}
    yield "project", "claims.pixture", packed(members | claims, deflated)
    yield "project", "bzip2.pixture", packed(members, zipfile.ZIP_BZIP2)
    for kind, name in (("model", "a.model.json"), ("recipe", "a.json"), ("label set", "a.json")):
        yield kind, f"deep-{name}", b"[" * 900_000
        yield kind, f"long-{name}", b" " * 20_000_000
        yield kind, f"parts-{name}", b'{"format": [' + b"[]," * 300_000 + b"0]}"
    yield "label set", "members.zip", packed({f"{i}": b"" for i in range(120_000)}, 0)
