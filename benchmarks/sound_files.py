"""Small sound files of every kind that Pixture reads, to be spoilt by `mutations.py`."""

import io
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter import Knowledge, Recipe, export, load_image, segment
from segmenter.editing.edits import Edits
from segmenter.editing.stencil import brush
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.files.label_sets.own import label_set_text
from segmenter.files.model import Model, model_text
from segmenter.files.project import ProjectWriter, Saved, photo_of
from segmenter.files.recipe import recipe_text
from segmenter.images.image import Image
from segmenter.images.looks import ChannelLook, Looks
from segmenter.project import Project
from segmenter.recipe import ByModel
from segmenter.regions.palette import default_styles
from segmenter.segmenting.locking import lock_labels
from segmenter.segmenting.naming import set_of

PHOTO = "photo.png"
"""What the photo is called that projects and masks are of."""
HEIGHT, WIDTH = 40, 50
_MASKS = (
    *("labels", "palette", "tiff", "ome", "masks", "npz", "coco", "coco-polygons", "labelme"),
    *("yolo", "yolo-folder", "geojson", "cvat", "voc", "datumaro", "label-studio", "psd"),
)
_SETS = ("json", "coco", "labelme", "cvat")
Files = Mapping[str, bytes]


def photo() -> NDArray[np.uint8]:
    """Return a photo of four colours and some noise."""
    pixels = np.zeros((HEIGHT, WIDTH, 3))
    pixels[20:], pixels[:, 25:, 0] = (200, 10, 10), 90
    noise = np.random.default_rng(0).normal(0, 6, pixels.shape)
    return (pixels + noise).clip(0, 255).astype(np.uint8)


def sound_files() -> Mapping[str, Files]:
    """Return the files of our own formats, and masks: by kind, by name."""
    with tempfile.TemporaryDirectory() as told:
        folder = Path(told)
        Pillow.fromarray(photo()).save(folder / PHOTO)
        image = load_image(folder / PHOTO)
        found = segment(image, Recipe(components=3, space="rgb"))
        written = export(found, image, None, folder, sorted({*_MASKS, *_SETS}))
        names = sorted({*_MASKS, *_SETS})
        by_format = {
            name: (path.name, path.read_bytes()) for name, path in zip(names, written, strict=True)
        }
    styles = default_styles(3)
    set_text = label_set_text(set_of("field", image, found, styles))
    return {
        "project": {"one.pixture": _project(image)},
        "model": dict(_models(image)),
        "recipe": dict(_recipes(image)),
        "label set": {
            "own.label-set.json": set_text,
            "raw.json": json.dumps([{"name": "a b", "color": "#ff0080", "id": 7}] * 3).encode(),
            "labelmap.txt": b"# label:color_rgb:parts:actions\na:1,2,3::\nb:255,0,9::\n",
            **{by_format[name][0]: by_format[name][1] for name in _SETS},
        },
        "mask": {
            **{by_format[name][0]: by_format[name][1] for name in _MASKS},
            **dict(_other_masks(found.labels)),
        },
    }


def _project(image: Image) -> bytes:
    strokes = Strokes((Stroke(((3.0, 4.0), (9.0, 12.0)), 2.0, 1),), 2.0)
    area = np.zeros((HEIGHT, WIDTH), np.bool_)
    area[5:, 3:] = True
    edits = Edits((HEIGHT, WIDTH), area=area)
    found = segment(image, Recipe(components=3), Knowledge(marks=strokes))
    styles = default_styles(found.n_labels)
    looks = Looks().changed(image, 1, ChannelLook((9, 8, 7), (3.5, 90.0)))
    first = Project(image, found.recipe, found.knowledge, found, styles, looks=looks)
    painted = edits.painted(brush([(15.0, 15.0)], 3, (HEIGHT, WIDTH)), 2).edits
    label_set = set_of("field", image, found, styles)
    known = Knowledge(strokes, None, painted, frozenset({3}))
    second = Project(image, found.recipe, known, None, styles, label_set=label_set)
    known = lock_labels(found, {2}).knowledge
    third = Project(image, found.recipe_to_go_on, known, None, styles)
    reference, texts = photo_of(image), ("Paint", "Lock")
    return ProjectWriter().pack(Saved(reference, (first, second, third), texts, 0, image))


def _models(image: Image) -> Iterator[tuple[str, bytes]]:
    for space in ("rgb", "lab"):
        found = segment(image, Recipe(components=3, space=space))
        model = Model(found.mixture, space, default_styles(3), (1, 3, 0))
        yield f"{space}.model.json", model_text(model)


def _recipes(image: Image) -> Iterator[tuple[str, bytes]]:
    plain = Recipe(components=3, space="lab", smoothing=1, min_region=20)
    yield "plain.recipe.json", recipe_text(plain, image)
    found = segment(image, Recipe(components=2))
    source = ByModel(found.mixture, found.recipe.fit, True, (2, 1))
    started = Recipe(found.recipe.features, source, found.recipe.shape)
    yield "started.recipe.json", recipe_text(started, image)


def _other_masks(labels: NDArray[Any]) -> Iterator[tuple[str, bytes]]:
    import tifffile

    ids = Pillow.fromarray(labels.astype(np.uint8))
    for suffix in ("bmp", "gif"):
        yield f"ids.{suffix}", _saved(ids, suffix)
    table = np.random.default_rng(0).integers(0, 256, (256, 4), np.uint8)
    yield "colours.png", _saved(Pillow.fromarray(table[labels][..., :3]), "png")
    yield "layer.png", _saved(Pillow.fromarray(table[labels]), "png")
    yield "deep.png", _saved(Pillow.fromarray(labels.astype(np.uint16)), "png")
    for kind in (np.float32, np.int64):
        file = io.BytesIO()
        tifffile.imwrite(file, labels.astype(kind), compression="zlib")
        yield f"{np.dtype(kind).name}.tif", file.getvalue()
    file = io.BytesIO()
    np.save(file, labels)
    yield "ids.npy", file.getvalue()


def _saved(picture: Pillow.Image, suffix: str, **options: Any) -> bytes:
    file = io.BytesIO()
    names = {"jpg": "JPEG", "tif": "TIFF", "jp2": "JPEG2000"}
    picture.save(file, names.get(suffix, suffix.upper()), **options)
    return file.getvalue()


# Photos ------------------------------------------------------------------------------------------


def photos() -> Iterator[tuple[str, bytes]]:
    """Go through photos of each format that can be written here; a name each."""
    for name, write in {**_by_pillow(), **_by_tifffile(), **_by_others()}.items():
        yield name, write()


_COMPRESSIONS = ("raw", "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg")


def _by_pillow() -> dict[str, Callable[[], bytes]]:
    pixels = photo()
    colour = Pillow.fromarray(pixels)
    grey, palette, alpha = colour.convert("L"), colour.quantize(16), colour.convert("RGBA")
    profile = _srgb()
    every: dict[str, tuple[Pillow.Image, dict[str, Any]]] = {
        "rgb.png": (colour, {"icc_profile": profile, "dpi": (300, 300)}),
        "palette.png": (palette, {"transparency": 3}),
        "interlaced.png": (alpha, {}),
        "deep.png": (Pillow.fromarray(pixels[..., 0].astype(np.uint16) * 257), {}),
        "frames.png": (colour, {"save_all": True, "append_images": [colour.rotate(90)]}),
        "baseline.jpg": (colour, {"quality": 90, "icc_profile": profile}),
        "progressive.jpg": (colour, {"progressive": True}),
        "restarts.jpg": (colour, {"restart_marker_blocks": 3}),
        "grey.jpg": (grey, {}),
        "cmyk.jpg": (colour.convert("CMYK"), {}),
        "lossy.webp": (colour, {"exif": b"Exif\0\0II*\0\x08\0\0\0\0\0"}),
        "lossless.webp": (alpha, {"lossless": True}),
        "frames.webp": (colour, {"save_all": True, "append_images": [colour.rotate(90)]}),
        "rgb.avif": (colour, {}),
        "rgb.jp2": (colour, {}),
        "lossy.jp2": (colour, {"irreversible": True, "quality_layers": [20, 5]}),
        "grey.bmp": (grey, {}),
        "rgb.bmp": (colour, {}),
        "palette.gif": (palette, {"transparency": 0}),
        "frames.gif": (palette, {"save_all": True, "append_images": [palette.rotate(90)]}),
        "rgb.ppm": (colour, {}),
        "grey.pgm": (grey, {}),
        "rle.tga": (colour, {"compression": "tga_rle"}),
        **{f"{kind}.tif": (colour, {"compression": kind}) for kind in _COMPRESSIONS},
        "group4.tif": (colour.convert("1"), {"compression": "group4"}),
    }
    suffixes = {"pgm": "ppm"}

    def writer(name: str) -> Callable[[], bytes]:
        picture, options = every[name]
        suffix = name.rpartition(".")[2]
        return lambda: _saved(picture, suffixes.get(suffix, suffix), **options)

    return {name: writer(name) for name in every}


def _srgb() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _by_tifffile() -> dict[str, Callable[[], bytes]]:
    import tifffile

    pixels = photo()
    deep = pixels.astype(np.uint16) * 257
    every: dict[str, tuple[NDArray[Any], dict[str, Any]]] = {
        "deep.tif": (deep, {}),
        "tiled.tif": (deep, {"tile": (16, 16), "compression": "zlib", "predictor": True}),
        "floats.tif": (pixels[..., 0] / np.float32(3), {"compression": "lzma"}),
        "planar.tif": (np.moveaxis(deep, 2, 0), {"planarconfig": "separate", "photometric": "rgb"}),
        "pages.tif": (np.stack([deep] * 3), {"compression": "zlib"}),
        "imagej.tif": (np.stack([deep[..., 0]] * 4), {"imagej": True}),
        "ome.tif": (np.stack([deep[..., 0]] * 2), {"ome": True, "metadata": {"axes": "CYX"}}),
        "big.tif": (pixels, {"bigtiff": True, "compression": "zlib"}),
        **{
            f"{kind}.tif": (pixels, {"compression": kind})
            for kind in ("zstd", "webp", "jpegxl", "jpeg2000", "lerc", "jpeg")
        },
    }

    def writer(name: str) -> Callable[[], bytes]:
        values, options = every[name]

        def write() -> bytes:
            file = io.BytesIO()
            tifffile.imwrite(file, values, **options)
            return file.getvalue()

        return write

    return {f"by-tifffile-{name}": writer(name) for name in every}


def _by_others() -> dict[str, Callable[[], bytes]]:
    import imagecodecs

    pixels = photo()
    deep = pixels.astype(np.uint16) * 257
    floats = np.ascontiguousarray(pixels[..., 0], ">f4").tobytes()
    return {
        "rgb16.png": lambda: bytes(imagecodecs.png_encode(deep)),
        "rgb.jxl": lambda: bytes(imagecodecs.jpegxl_encode(pixels)),
        "deep.jxl": lambda: bytes(imagecodecs.jpegxl_encode(deep, lossless=True)),
        "lossless.jpg": lambda: bytes(imagecodecs.ljpeg_encode(deep[..., 0])),
        "jpegls.jpg": lambda: bytes(imagecodecs.jpegls_encode(pixels)),
        "twelve.jpg": lambda: bytes(imagecodecs.jpeg8_encode(deep >> 4, bitspersample=12)),
        "photo.heic": _heic,
        "slice.dcm": _dicom,
        "packed.dcm": lambda: _dicom(packed=True),
        "volume.nii": _nifti,
        "volume.nii.gz": lambda: _nifti(packed=True),
        "plain.ppm": lambda: (
            b"P3\n50 40 255\n" + b" ".join(b"%d" % each for each in pixels.ravel().tolist())
        ),
        "deep.pgm": lambda: b"P5 50 40 65535\n" + deep[..., 0].astype(">u2").tobytes(),
        "rgba.pam": lambda: (
            b"P7\nWIDTH 50\nHEIGHT 40\nDEPTH 3\nMAXVAL 255\nTUPLTYPE RGB\nENDHDR\n"
            + pixels.tobytes()
        ),
        "floats.pfm": lambda: b"Pf\n50 40\n1.0\n" + floats,
    }


def _heic() -> bytes:
    import pillow_heif

    file = io.BytesIO()
    pillow_heif.from_pillow(Pillow.fromarray(photo())).save(file)
    return file.getvalue()


def _dicom(*, packed: bool = False) -> bytes:
    import pydicom
    from pydicom.uid import ExplicitVRLittleEndian, RLELossless, generate_uid

    values = np.stack([photo()[..., 0].astype(np.int16) * 4 - 100] * 3)
    data: Any = pydicom.Dataset()
    data.file_meta = pydicom.dataset.FileMetaDataset()
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
    data.file_meta.MediaStorageSOPInstanceUID = generate_uid(entropy_srcs=["mutations"])
    data.SOPClassUID = data.file_meta.MediaStorageSOPClassUID
    data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID
    data.Rows, data.Columns, data.NumberOfFrames = HEIGHT, WIDTH, 3
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.BitsAllocated = data.BitsStored = 16
    data.HighBit, data.PixelRepresentation = 15, 1
    data.RescaleSlope, data.RescaleIntercept = 1, -1024
    data.PixelSpacing = [0.5, 0.5]
    data.PixelData = values.tobytes()
    if packed:
        data.compress(RLELossless, generate_instance_uid=False)
    file = io.BytesIO()
    data.save_as(file, enforce_file_format=True)
    return file.getvalue()


def _nifti(*, packed: bool = False) -> bytes:
    import gzip

    import nibabel

    values = np.stack([photo()[..., 0].T.astype(np.int16)] * 3, axis=2)
    volume: Any = nibabel.Nifti1Image
    content: bytes = volume(values, np.diag([0.5, 0.5, 2.0, 1.0])).to_bytes()
    return gzip.compress(content, mtime=0) if packed else content
