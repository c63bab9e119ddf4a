"""Makes files that claim, or take, what they are told to."""

import io
import struct
import zipfile
import zlib
from itertools import cycle, islice
from typing import Any

import numpy as np
from PIL import Image as Pillow

SIDE = 14_100


def saved(picture: Pillow.Image, kind: str, **options: Any) -> bytes:
    """Return a picture as a file."""
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def flat(mode: str = "L", side: int = SIDE) -> Pillow.Image:
    """Return a picture of nothing."""
    return Pillow.new(mode, (side, side))


def jpeg() -> bytes:
    """Return a small progressive JPEG."""
    return saved(flat(side=64), "JPEG", progressive=True)


def jpeg_of_scans(count: int, height: int, width: int) -> bytes:
    """Return a progressive JPEG of many passes over many pixels, in next to no data."""
    data = jpeg()
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


def png_with(kind: bytes, content: bytes, times: int = 1) -> bytes:
    """Return a PNG with more chunks after its header."""
    whole = png(9, 9, 2, 8, 27)
    return whole[:33] + _chunk(kind, content) * times + whole[33:]


def gif_of_frames(count: int) -> bytes:
    """Return a GIF of so many frames."""
    data = saved(flat("P", 9), "GIF")
    start = data.index(b",", 13 + 3 * 2)
    return data[:start] + data[start:-1] * count + b";"


def bmp(width: int, height: int, bits: int, packing: int) -> bytes:
    """Return a BMP that claims a size."""
    palette = bytes(1024) if bits == 8 else b""
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, packing, 0, 0, 0, 0, 0)
    head = struct.pack("<2sIHHI", b"BM", 0, 0, 0, 54 + len(palette))
    return head + info + palette + b"\xff\0" * 10_000


def heic() -> bytes:
    """Return a HEIC of many pixels."""
    import pillow_heif

    file = io.BytesIO()
    pillow_heif.from_pillow(flat("RGB", 6000)).save(file, quality=10)
    return file.getvalue()


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


def circle(count: int) -> bytes:
    """Return a TIFF whose last page is followed by one of the first."""
    data = bytearray(tiff([(8, 8, 1, bytes(64), {})] * count))
    length = 2 + 12 * 9 + 4 + 64
    struct.pack_into("<I", data, 8 + (count - 1) * length + length - 64 - 4, 8 + 30 * length)
    return bytes(data)


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


def npy(kind: str, shape: tuple[int, ...], data: bytes = b"") -> bytes:
    """Return an array as NumPy writes it, perhaps with too little in it."""
    text = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    return b"\x93NUMPY\1\0" + struct.pack("<H", len(text)) + text + data


def packed(members: dict[str, bytes], compression: int) -> bytes:
    """Return an archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return file.getvalue()
