"""Small files that claim, or take, very much: pixels, memory, time; for `mutations.py --bombs`."""

import base64
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import Any

import numpy as np
from PIL import Image as Pillow

SIDE = 14_100
_EMPTY = np.zeros((SIDE, SIDE), np.uint8)


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


def _saved(picture: Pillow.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def _flat(mode: str = "L", side: int = SIDE) -> Pillow.Image:
    return Pillow.new(mode, (side, side))


# Photos ------------------------------------------------------------------------------------------


def _photos() -> dict[str, Callable[[], bytes]]:
    import imagecodecs

    return {
        "flat.jpg": lambda: _saved(_flat("RGB"), "JPEG"),
        "flat-progressive.jpg": lambda: _saved(_flat("RGB"), "JPEG", progressive=True),
        "scans-199.jpg": lambda: jpeg_of_scans(199, 16_000, 16_000),
        "scans-60.jpg": lambda: jpeg_of_scans(60, 8_000, 8_000),
        "scans-padded.jpg": lambda: padded(jpeg_of_scans(199, 14_000, 14_000)),
        "scans-20-padded.jpg": lambda: padded(jpeg_of_scans(20, 14_000, 14_000)),
        "scans-150-wide.jpg": lambda: jpeg_of_scans(150, 400, 65_000),
        "markers.jpg": lambda: _saved(_flat(side=64), "JPEG")[:-2] + b"\xff\xd0" * 1_000_000,
        "segments.jpg": lambda: b"\xff\xd8" + b"\xff\xe1\0\2" * 500_000 + _jpeg()[2:],
        "flat.png": lambda: png(SIDE, SIDE, 2, 8, 3 * SIDE),
        "flat-alpha.png": lambda: png(SIDE, SIDE, 6, 8, 4 * SIDE),
        "flat-16.png": lambda: png(SIDE, SIDE, 6, 16, 8 * SIDE),
        "flat-16-grey.png": lambda: png(SIDE, SIDE, 0, 16, 2 * SIDE),
        "short.png": lambda: png(40, 8_000_000, 2, 8, 120, rows=9),
        "profile.png": lambda: _png_with(b"iCCP", b"x\0\0" + zlib.compress(bytes(200_000_000), 9)),
        "text.png": lambda: _png_with(b"zTXt", b"x\0\0" + zlib.compress(bytes(200_000_000), 9)),
        "texts.png": lambda: _png_with(b"tEXt", b"x\0y", 100_000),
        "animated.png": lambda: _png_with(b"acTL", struct.pack(">II", 2**31 - 1, 0)),
        "flat.gif": lambda: _saved(_flat("P"), "GIF"),
        "frames.gif": lambda: _gif_of_frames(60_000),
        "flat.webp": lambda: _saved(_flat("RGB"), "WEBP", lossless=True, quality=0, method=0),
        "flat.avif": lambda: _saved(_flat("RGB", 8000), "AVIF", speed=10),
        "flat.jp2": lambda: _saved(_flat("RGB", 6000), "JPEG2000"),
        "tiles.jp2": lambda: _saved(_flat("L", 2000), "JPEG2000", tile_size=(8, 8)),
        "flat.jxl": lambda: bytes(imagecodecs.jpegxl_encode(_EMPTY, effort=1)),
        "flat-4000.jxl": lambda: bytes(imagecodecs.jpegxl_encode(_EMPTY[:4000, :4000], effort=1)),
        "flat.heic": _heic,
        "flat.bmp": lambda: _bmp(SIDE, SIDE, 24, 0),
        "rle.bmp": lambda: _bmp(SIDE, SIDE, 8, 1),
        "claims.ppm": lambda: b"P6 60000 60000 255\n" + bytes(1000),
        "claims-small.ppm": lambda: b"P6 8000 8000 255\n" + bytes(1000),
        "plain.ppm": lambda: b"P3 2400 2000 255\n" + b"7 " * (3 * 2400 * 2000),
        "comments.pgm": lambda: b"P2 9 9 255\n" + b"#\n" * 1_000_000 + b"1 " * 81,
        "bits.pbm": lambda: b"P4 30000 30000\n" + bytes(30000 * 3750),
        "flat-ls.jpg": lambda: bytes(imagecodecs.jpegls_encode(_EMPTY)),
        "flat-lossless.jpg": lambda: bytes(imagecodecs.ljpeg_encode(_EMPTY[:8000, :8000])),
    }


def _jpeg() -> bytes:
    return _saved(_flat(side=64), "JPEG", progressive=True)


def jpeg_of_scans(count: int, height: int, width: int) -> bytes:
    """Return a progressive JPEG of many passes over many pixels, in next to no data."""
    data = _jpeg()
    frame = data.index(b"\xff\xc2")
    sides = struct.pack(">HH", height, width)
    head = data[: frame + 5] + sides + data[frame + 9 :]
    first = head.index(b"\xff\xda")
    scans = [b"\xff\xda" + each for each in head[first:-2].split(b"\xff\xda")[1:]]
    repeated = islice(cycle(scans[1:]), count - 1)
    return head[:first] + scans[0] + b"".join(repeated) + b"\xff\xd9"


def padded(data: bytes) -> bytes:
    """Return a JPEG with a megabyte that nobody reads."""
    return data[:2] + (b"\xff\xed\xff\xff" + bytes(65_533)) * 16 + data[2:]


def png(
    width: int, height: int, kind: int, depth: int, row: int, *, rows: int | None = None
) -> bytes:
    """Return a PNG without anything in it."""
    packing, parts = zlib.compressobj(9), []
    for _ in range(height if rows is None else rows):
        parts.append(packing.compress(bytes(row + 1)))
    data = b"".join(parts) + packing.flush()
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    chunks = _chunk(b"IHDR", header), _chunk(b"IDAT", data), _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def _png_with(kind: bytes, content: bytes, times: int = 1) -> bytes:
    whole = png(9, 9, 2, 8, 27)
    return whole[:33] + _chunk(kind, content) * times + whole[33:]


def _gif_of_frames(count: int) -> bytes:
    data = _saved(_flat("P", 9), "GIF")
    start = data.index(b",", 13 + 3 * 2)
    return data[:start] + data[start:-1] * count + b";"


def _bmp(width: int, height: int, bits: int, packing: int) -> bytes:
    palette = bytes(1024) if bits == 8 else b""
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, packing, 0, 0, 0, 0, 0)
    head = struct.pack("<2sIHHI", b"BM", 0, 0, 0, 54 + len(palette))
    return head + info + palette + b"\xff\0" * 10_000


def _heic() -> bytes:
    import pillow_heif

    file = io.BytesIO()
    pillow_heif.from_pillow(_flat("RGB", 6000)).save(file, quality=10)
    return file.getvalue()


# TIFF --------------------------------------------------------------------------------------------


def _tiffs() -> dict[str, Callable[[], bytes]]:
    import imagecodecs

    large = _EMPTY[:8000, :8000]
    parts: dict[str, tuple[int, Callable[[], bytes]]] = {
        "jxl": (50002, lambda: bytes(imagecodecs.jpegxl_encode(_EMPTY, effort=1))),
        "webp": (50001, lambda: _saved(_flat("RGB"), "WEBP", lossless=True, quality=0, method=0)),
        "jp2": (34712, lambda: _saved(_flat("L", 6000), "JPEG2000")),
        "png": (34933, lambda: png(SIDE, SIDE, 0, 8, SIDE)),
        "lerc": (34887, lambda: bytes(imagecodecs.lerc_encode(large))),
        "jpeg": (7, lambda: _saved(_flat(), "JPEG")),
        "scans": (7, lambda: jpeg_of_scans(900, 14_000, 14_000)),
        "zstd": (50000, lambda: bytes(imagecodecs.zstd_encode(bytes(1 << 30)))),
        "deflate": (8, lambda: zlib.compress(bytes(1 << 29), 9)),
        "lzma": (34925, lambda: bytes(imagecodecs.lzma_encode(bytes(1 << 28)))),
    }

    def holding(name: str) -> Callable[[], bytes]:
        compression, make = parts[name]
        return lambda: tiff([(64, 64, compression, make(), {})])

    return {
        **{f"holds-{name}.tif": holding(name) for name in parts},
        "scans-as-told.tif": lambda: tiff(
            [(14_000, 14_000, 7, jpeg_of_scans(900, 14_000, 14_000), {})]
        ),
        "claims.tif": lambda: tiff([(14_000, 14_000, 8, zlib.compress(bytes(999)), {})]),
        "flat.tif": lambda: tiff([(SIDE, SIDE, 8, zlib.compress(_EMPTY.tobytes(), 9), {})]),
        "fax.tif": lambda: tiff([(14_000, 14_000, 4, bytes([0x80]) * 9, {258: (3, 1)})]),
        "tile.tif": lambda: tiff(
            [(64, 64, 8, zlib.compress(bytes(1 << 20)), {322: (4, 60_000), 323: (4, 60_000)})]
        ),
        "circle.tif": lambda: _circle(120),
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
_Page = tuple[int, int, int, bytes, dict[int, tuple[Any, ...]]]


def tiff(pages: list[_Page]) -> bytes:
    """Return a TIFF of pages: height, width, compression, the only strip, and other tags."""
    file = bytearray(b"II*\0\x08\0\0\0")
    for number, (height, width, compression, data, others) in enumerate(pages):
        tags: dict[int, tuple[Any, ...]] = {
            256: (4, width),
            257: (4, height),
            258: (3, 8),
            259: (3, compression),
            262: (3, 1),
            273: (4, 0),
            277: (3, 1),
            278: (4, height),
            279: (4, len(data)),
            **others,
        }
        length = 2 + 12 * len(tags) + 4
        begin = len(file)
        rest = bytearray(data)
        tags[273] = (4, begin + length)
        entries = b""
        for code, told in sorted(tags.items()):
            kind, value, count = (*told, 1)[:3]
            if isinstance(value, bytes):
                count, text, value = len(value), value, begin + length + len(rest)
                rest += text
            entries += struct.pack("<HHII", code, kind, count, value)
        end = begin + length + len(rest)
        following = end if number + 1 < len(pages) else 0
        file += struct.pack("<H", len(tags)) + entries + struct.pack("<I", following) + rest
    return bytes(file)


def _circle(count: int) -> bytes:
    """Return a TIFF whose last page is followed by one of the first."""
    data = bytearray(tiff([(8, 8, 1, bytes(64), {})] * count))
    length = 2 + 12 * 9 + 4 + 64
    struct.pack_into("<I", data, 8 + (count - 1) * length + length - 64 - 4, 8 + 30 * length)
    return bytes(data)


# DICOM and NIfTI ---------------------------------------------------------------------------------


def _medical() -> dict[str, Callable[[], bytes]]:
    import gzip

    return {
        "claims.dcm": lambda: dicom(60_000, 60_000, 1, bytes(1000)),
        "frames.dcm": lambda: dicom(8, 8, 2_000_000_000, bytes(1000)),
        "deflated.dcm": lambda: dicom(8, 8, 1, bytes(1 << 30), deflated=True),
        "holds-jp2.dcm": lambda: dicom(8, 8, 1, _saved(_flat("L", 6000), "JPEG2000"), "90"),
        "holds-jpeg.dcm": lambda: dicom(8, 8, 1, _saved(_flat(), "JPEG"), "50"),
        "claims.nii": lambda: nifti((30_000, 30_000, 30_000)),
        "claims-small.nii": lambda: nifti((8000, 8000, 1)),
        "axes.nii": lambda: nifti((8, 8, 32_000, 32_000, 32_000, 32_000)),
        "packed.nii.gz": lambda: gzip.compress(nifti((14_000, 14_000, 1)) + bytes(392_000_000)),
        "endless.nii.gz": lambda: gzip.compress(nifti((8, 8, 1)) + bytes(1 << 29)),
    }


def dicom(
    rows: int, columns: int, frames: int, data: bytes, kind: str = "", *, deflated: bool = False
) -> bytes:
    """Return a DICOM file that claims a size; its data are of a kind of 1.2.840.10008.1.2.4."""
    from pydicom import Dataset, dcmwrite
    from pydicom.dataset import FileMetaDataset
    from pydicom.encaps import encapsulate
    from pydicom.uid import UID, DeflatedExplicitVRLittleEndian, ExplicitVRLittleEndian

    found: Any = Dataset()
    found.file_meta = FileMetaDataset()
    plain = DeflatedExplicitVRLittleEndian if deflated else ExplicitVRLittleEndian
    found.file_meta.TransferSyntaxUID = UID(f"1.2.840.10008.1.2.4.{kind}") if kind else plain
    found.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
    found.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    found.SOPClassUID, found.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.2", "1.2.3"
    found.Rows, found.Columns, found.NumberOfFrames = rows, columns, frames
    found.SamplesPerPixel, found.PhotometricInterpretation = 1, "MONOCHROME2"
    found.BitsAllocated = found.BitsStored = 8
    found.HighBit, found.PixelRepresentation = 7, 0
    found.PixelData = encapsulate([data]) if kind else data
    found["PixelData"].VR = "OB"
    file = io.BytesIO()
    dcmwrite(file, found, enforce_file_format=True)
    return file.getvalue()


def nifti(shape: tuple[int, ...]) -> bytes:
    """Return the header of a NIfTI volume of 16 bits, and nothing else."""
    import nibabel

    make: Any = nibabel.Nifti1Header
    header = make()
    header.set_data_dtype(np.int16)
    header.set_data_shape(shape)
    header["magic"], header["vox_offset"] = b"n+1", 352
    return bytes(header.binaryblock) + bytes(4)


# Masks -------------------------------------------------------------------------------------------


def _pixel_masks() -> dict[str, Callable[[], bytes]]:
    return {
        "flat.png": lambda: png(SIDE, SIDE, 0, 8, SIDE),
        "flat-colours.png": lambda: png(SIDE, SIDE, 2, 8, 3 * SIDE),
        "flat-16.png": lambda: png(SIDE, SIDE, 0, 16, 2 * SIDE),
        "flat-12000.png": lambda: png(12_000, 12_000, 0, 8, 12_000),
        "short.png": lambda: png(40, 7_000_000, 0, 8, 40, rows=9),
        "flat.gif": lambda: _saved(_flat("P"), "GIF"),
        "flat.tif": lambda: tiff([(SIDE, SIDE, 8, zlib.compress(_EMPTY.tobytes(), 9), {})]),
        "circle.tif": lambda: _circle(120),
        "scans-as-told.tif": lambda: tiff(
            [(14_000, 14_000, 7, padded(jpeg_of_scans(900, 14_000, 14_000)), {})]
        ),
        "scans.tif": lambda: tiff([(64, 64, 7, jpeg_of_scans(900, 14_000, 14_000), {})]),
        "claims.npy": lambda: _npy("|u1", (100_000, 100_000)),
        "deep.npy": lambda: b"\x93NUMPY\1\0\xe8\3" + b"(" * 1000,
        "objects.npy": lambda: _npy("|O", (9, 9)),
        "unicode.npy": lambda: _npy("<U100000000", (9, 9)),
    }


def _npy(kind: str, shape: tuple[int, ...], data: bytes = b"") -> bytes:
    text = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    return b"\x93NUMPY\1\0" + struct.pack("<H", len(text)) + text + data


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
        "mask.json": lambda: json.dumps(
            {
                "imageHeight": 9000,
                "imageWidth": 9000,
                "shapes": [
                    {
                        "label": "a",
                        "shape_type": "mask",
                        "points": [[0, 0], [8999, 8999]],
                        "mask": base64.b64encode(png(9000, 9000, 2, 8, 27_000)).decode(),
                    }
                ]
                * 20,
            }
        ).encode(),
        "brush.json": lambda: json.dumps(
            [
                {
                    "annotations": [
                        {
                            "result": [
                                {
                                    "type": "brushlabels",
                                    "original_height": side,
                                    "original_width": side,
                                    "value": {
                                        "brushlabels": ["a"],
                                        "rle": [*struct.pack(">I", 4 * side * side), *[255] * 2000],
                                    },
                                }
                            ]
                        }
                    ]
                }
            ]
        ).encode(),
        "claims.psd": lambda: (
            struct.pack(">4sH6xHIIHH", b"8BPS", 1, 3, 30_000, 30_000, 8, 3) + bytes(100)
        ),
    }


def _coco(side: int, shapes: list[Any]) -> bytes:
    content = {
        "images": [{"id": 1, "height": side, "width": side, "file_name": "photo.png"}],
        "categories": [{"id": 1, "name": "a"}],
        "annotations": [{"image_id": 1, "category_id": 1, "segmentation": each} for each in shapes],
    }
    return json.dumps(content).encode()


def _archives() -> dict[str, Callable[[], bytes]]:
    zeros = _npy("|u1", (30_000, 30_000)) + bytes(900_000_000)
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


def packed(members: dict[str, bytes], compression: int) -> bytes:
    """Return an archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return file.getvalue()


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
