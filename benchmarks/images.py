"""Whether images are read right: files that others read wrong, and values against other readers.

    python benchmarks/images.py [--shared FOLDER]

Prints JSON. For each file: what came out, and whether that is as it must be. Values are compared
with those of tifffile, Pillow and PNGSuite's truth; labels of one photo in three colour spaces
under one model with each other; labels of photos in 16 bits and floats with those in 8. Attacks run
in a process of their own with 6 GB of address space.
"""

import argparse
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image as Pillow

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from segmenter import ImageError, Recipe, load_image, segment
from segmenter.files.masks import read_masks
from segmenter.images.colour import conversion_of_encoding, convert_pixels
from segmenter.images.image import Image
from segmenter.images.profiles import (
    ADOBE_GAMMA,
    ADOBE_PRIMARIES,
    P3_PRIMARIES,
    SRGB_PRIMARIES,
    Encoding,
    profile_of,
    srgb_curve,
)
from segmenter.mixture.evaluate import posterior
from segmenter.mixture.mixture import Mixture
from segmenter.segmenting.applying import apply_mixture
from segmenter.segmenting.segmentation import Segmentation

ADDRESS_SPACE = 6_000_000 * 1024
SECONDS = 10
SPACES = {
    "Display P3": Encoding(P3_PRIMARIES, None, "Display P3"),
    "Adobe RGB": Encoding(ADOBE_PRIMARIES, ADOBE_GAMMA, "Adobe RGB"),
}
# Words of the line or the notice that must come out; files not named must be read without one.
TOLD = {
    "raw_thumb.nef": "camera raw",
    "imagej_one_ifd.tif": "1 of 5",
    "mask_3pages.tif": "1 of 3",
    "two_frames.gif": "1 of 2",
    "cut_with_eoi.jpg": "damaged",
    "zeroed_mid.jpg": "damaged",
    "damaged_jpeg.tif": "damaged",
    "cmyk_adobe.jpg": "CMYK",
    **{f"icc_{name}.jpg": "sRGB" for name in ("p3", "adobergb", "bgr", "grey")},
}
SHAPES = {"two_channels.tif": (40, 60, 2), "pano220.png": (10496, 20992)}
Reader = Callable[[Path], NDArray[Any]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = Path(__file__).resolve().parents[1]
    parser.add_argument("--shared", type=Path, default=here.parent / "shared")
    shared = parser.parse_args().shared
    results = {
        "found": dict(found(shared / "found" / "images")),
        "corpus": dict(corpus(shared / "corpus")),
        "pngsuite": pngsuite(shared / "pngsuite"),
        "masks": dict(masks(shared / "found" / "images")),
        "values": dict(values()),
        "colour_spaces": dict(colour_spaces(shared / "bsds" / "images")),
        "depths": dict(depths(shared / "bsds" / "images")),
        "attacks": dict(attacks(shared / "found" / "attack")),
    }
    sys.stdout.write(json.dumps({"right": counts(results), **results}, indent=2) + "\n")


def counts(results: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Count what is right in each part."""
    told = {}
    for name, part in results.items():
        rows = [row for row in part.values() if isinstance(row, dict) and "right" in row]
        if rows:
            told[name] = f"{sum(row['right'] for row in rows)} of {len(rows)}"
    return told


def outcome(path: Path) -> tuple[Image | None, dict[str, Any]]:
    """Read a file, and say what came out."""
    began = time.perf_counter()
    try:
        image = load_image(path)
    except ImageError as error:
        return None, {"line": str(error).removeprefix(f"{path}: "), **_seconds(began)}
    said = {
        "shape": image.pixels.shape,
        "values": image.pixels.dtype.name,
        "notices": image.notices,
    }
    return image, {**said, **_seconds(began)}


def _seconds(began: float) -> dict[str, float]:
    return {"seconds": round(time.perf_counter() - began, 3)}


def found(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Read the files made after public bug reports."""
    for path in sorted(folder.iterdir()):
        if path.suffix in (".tsv", ".sh"):
            continue
        image, said = outcome(path)
        text = said.get("line", " ".join(said.get("notices", ())))
        wanted = TOLD.get(path.name, "")
        right = wanted in text and (bool(wanted) or (image is not None and not text))
        if path.name in SHAPES:
            right = right and image is not None and image.pixels.shape == SHAPES[path.name]
        yield path.name, {**said, "right": right}


def corpus(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Read nasty files: an image as other readers see it, or one line."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".tsv":
            continue
        image, said = outcome(path)
        right = True
        if image is not None:
            other = _of_others(path)
            right = other is None or _same(image, other)
            said["compared"] = other is not None
        yield path.name, {**said, "right": right}


def _of_others(path: Path) -> NDArray[Any] | None:
    """Return what tifffile or Pillow make of a file; None where they convert or disagree."""
    if path.suffix in (".tif", ".tiff"):
        with tifffile.TiffFile(path) as tiff:
            page = tiff.pages.first
            plain = int(page.photometric) in (0, 1, 2) and not page.extrasamples
            return page.asarray() if plain and page.dtype != np.bool_ else None
    try:
        return _of_pillow(path)
    except OSError:
        return None


def _of_pillow(path: Path) -> NDArray[Any] | None:
    with warnings.catch_warnings(action="ignore"), Pillow.open(path) as picture:
        if picture.mode in ("L", "RGB", "I", "I;16") and not picture.getexif().get(274):
            return np.asarray(picture)
    return None


def _same(image: Image, other: NDArray[Any]) -> bool:
    kept = slice(None) if image.valid is None else image.valid
    if image.pixels.shape != other.shape:
        return False
    return bool(np.array_equal(image.pixels[kept], other.astype(image.pixels.dtype)[kept]))


def pngsuite(folder: Path) -> dict[str, Any]:
    """Compare every value of PNGSuite with its truth."""
    truth = np.load(folder / "truth.npz")
    wrong = []
    for name in truth.files:
        image = load_image(folder / f"{name}.png")
        opaque = truth[name][..., 3] > 0
        valid = np.ones_like(opaque) if image.valid is None else image.valid
        pixels = np.broadcast_to(image.pixels.reshape(*opaque.shape, -1), (*opaque.shape, 3))
        same = np.array_equal(pixels[opaque], truth[name][opaque][:, :3])
        if not same or not np.array_equal(valid, opaque):
            wrong.append(name)
    total = len(truth.files)
    refused = sum(outcome(path)[0] is None for path in folder.glob("x*.png"))
    return {
        "all": {"right": not wrong, "files": f"{total - len(wrong)} of {total}", "wrong": wrong},
        "broken": {"right": refused == 14, "refused": refused},
    }


def masks(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Read masks: ids, turned upright; several pages are asked about."""
    ids = np.unique(read_masks(folder / "mask_grey2bit.png")[0]).tolist()
    yield "mask_grey2bit.png", {"ids": ids, "right": ids == [0, 1, 2, 3]}
    shape = read_masks(folder / "mask_orientation6.tif")[0].shape
    yield "mask_orientation6.tif", {"shape": shape, "right": shape == (40, 60)}
    try:
        line = f"read: {len(read_masks(folder / 'mask_3pages.tif'))}"
    except ImageError as error:
        line = str(error)
    yield "mask_3pages.tif", {"line": line, "right": "3 pages" in line}


def values() -> Iterator[tuple[str, dict[str, Any]]]:
    """Write TIFFs of every depth and compression with tifffile, and compare what is read."""
    rng = np.random.default_rng(0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "values.tif"
        for kind in ("u1", "u2", "i2", "u4", "f2", "f4", "f8"):
            for compression in (None, "zlib", "lzw", "zstd", "lzma", "packbits"):
                stored = (rng.random((70, 50, 3)) * 200).astype(kind)
                options: dict[str, Any] = {"compression": compression, "photometric": "rgb"}
                if compression == "zstd":
                    options["tile"] = (32, 32)
                try:
                    tifffile.imwrite(path, stored, bigtiff=compression is None, **options)
                except (ValueError, ImportError) as error:
                    yield f"{kind} {compression}", {"skipped": str(error)}
                    continue
                image, said = outcome(path)
                right = image is not None and _same(image, stored)
                yield f"{kind} {compression}", {**said, "right": right}


def colour_spaces(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Label photos in other spaces by the model of the one in sRGB."""
    recipe = Recipe(components=5)
    with tempfile.TemporaryDirectory() as made:
        for photo in sorted(folder.glob("*.jpg"))[:4]:
            for name, encoding in SPACES.items():
                there = _from_srgb(load_image(photo).pixels, encoding)
                other = Path(made) / "other.png"
                Pillow.fromarray(there).save(other, icc_profile=profile_of(encoding))
                # What other programs make of it: the same colours, rounded once more.
                conversion = conversion_of_encoding(encoding)
                assert conversion is not None
                plain = Path(made) / "plain.png"
                Pillow.fromarray(convert_pixels(there, conversion)).save(plain)
                truth = segment(load_image(photo), recipe)
                labels = apply_mixture(load_image(other), truth.mixture, recipe).labels
                as_plain = apply_mixture(load_image(plain), truth.mixture, recipe).labels
                exact = apply_mixture(_photo(_exactly(there, encoding)), truth.mixture, recipe)
                ignored = apply_mixture(_photo(there), truth.mixture, recipe).labels
                share = float((labels == truth.labels).mean())
                yield (
                    f"{photo.stem} {name}",
                    {
                        "same_labels_as_in_srgb": round(share, 4),
                        # What rounding to 8 bits in that space leaves of them at best.
                        "same_labels_by_exact_arithmetic": round(
                            float((exact.labels == truth.labels).mean()), 4
                        ),
                        # What a decoder may expect at best that knows only that these values stand
                        # for colours of 8 bits in sRGB, each as likely as another.
                        "same_labels_to_be_expected_at_best": round(
                            _expected(there, encoding, truth.mixture), 4
                        ),
                        "same_labels_unrounded": round(
                            float((_unrounded(there, encoding, truth) == truth.labels).mean()), 4
                        ),
                        "same_labels_as_converted_by_others": float((labels == as_plain).mean()),
                        "same_labels_without_profile": float((ignored == truth.labels).mean()),
                        "right": share >= 0.99,
                    },
                )


def depths(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Segment copies of photos with more bits, by the same recipe."""
    for photo in sorted(folder.glob("*.jpg"))[:10]:
        image = load_image(photo)
        for space in ("rgb", "lab"):
            recipe = Recipe(components=5, space=space)
            truth = segment(image, recipe).labels
            for name, copy in (
                ("16 bits", image.pixels.astype(np.uint16) * 257),
                ("floats", (image.pixels / 255).astype(np.float32)),
            ):
                share = float((segment(_photo(copy), recipe).labels == truth).mean())
                row = {"same_labels_as_in_8_bits": round(share, 5), "right": share >= 0.995}
                yield f"{photo.stem} {space} {name}", row


def _photo(pixels: NDArray[Any]) -> Image:
    from segmenter import image_from_array

    return image_from_array(pixels)


def _from_srgb(pixels: NDArray[np.uint8], encoding: Encoding) -> NDArray[np.uint8]:
    """Return the values that stand for the same colours in another space."""
    matrix = np.linalg.solve(_matrix(encoding.primaries), _matrix(SRGB_PRIMARIES))
    light = (srgb_curve(pixels / 255) @ matrix.T).clip(0, 1)
    if encoding.gamma is not None:
        encoded = light ** (1 / encoding.gamma)
    else:
        encoded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(255 * encoded), np.uint8)


def _expected(pixels: NDArray[np.uint8], encoding: Encoding, mixture: Mixture) -> float:
    """Return how many labels would be right if each value got the likeliest of its colours'."""
    values, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_counts=True)
    middles = _exactly(values, encoding).astype(int)
    votes = np.zeros((len(values), mixture.n_components))
    for step in itertools.product(range(-2, 3), repeat=3):
        colours = (middles + step).clip(0, 255)
        same = (_from_srgb(colours.astype(np.uint8), encoding) == values).all(axis=1)
        same &= (colours == middles + step).all(axis=1)
        likeliest = posterior(colours[same].T.astype(float), mixture).argmax(axis=0)
        votes[np.flatnonzero(same), likeliest] += 1
    shares = votes.max(axis=1) / np.maximum(votes.sum(axis=1), 1)
    return float(np.average(np.where(votes.any(axis=1), shares, 1.0), weights=counts))


def _unrounded(
    pixels: NDArray[np.uint8], encoding: Encoding, truth: Segmentation
) -> NDArray[np.intp]:
    """Return the labels of colours that are converted but not rounded, as by 16 bits or more."""
    colours = _converted(pixels, encoding).reshape(-1, 3).T
    likeliest = posterior(colours, truth.mixture).argmax(axis=0) + 1
    return np.asarray(likeliest.reshape(truth.labels.shape))


def _exactly(pixels: NDArray[np.uint8], encoding: Encoding) -> NDArray[np.uint8]:
    """Return what values of another space are in sRGB, by the definitions."""
    return np.asarray(np.rint(_converted(pixels, encoding)), np.uint8)


def _converted(pixels: NDArray[np.uint8], encoding: Encoding) -> NDArray[np.float64]:
    values = pixels / 255
    light = srgb_curve(values) if encoding.gamma is None else values**encoding.gamma
    matrix = np.linalg.solve(_matrix(SRGB_PRIMARIES), _matrix(encoding.primaries))
    light = (light @ matrix.T).clip(0, 1)
    encoded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(255 * encoded)


def _matrix(primaries: tuple[float, ...]) -> NDArray[np.float64]:
    xy = np.array(primaries).reshape(4, 2)
    xyz = np.stack([xy[:, 0], xy[:, 1], 1 - xy.sum(axis=1)]) / xy[:, 1]
    return np.asarray(xyz[:, 1:] * np.linalg.solve(xyz[:, 1:], xyz[:, 0]))


def attacks(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Read hostile files in a process with little memory: an image or one line, soon."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom segmenter import ImageError, load_image\n"
        "from segmenter.files.masks import read_masks\n"
        "import resource\n"
        "read = read_masks if sys.argv[2] == 'mask' else load_image\n"
        "try: read(Path(sys.argv[1])); print('read')\n"
        "except ImageError as error: print(error)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )
    for path in sorted(folder.iterdir()):
        if path.suffix in (".tsv", ".json"):
            continue
        is_mask = path.name.startswith("mask") or path.suffix == ".npz"
        began = time.perf_counter()
        try:
            done = subprocess.run(
                [sys.executable, "-c", code, path, "mask" if is_mask else "photo"],
                cwd=Path(__file__).resolve().parents[1],
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
                preexec_fn=_little_memory,
            )
        except subprocess.TimeoutExpired:
            yield path.name, {"right": False, "line": "over a minute"}
            continue
        lines, seconds = done.stdout.splitlines(), time.perf_counter() - began
        right = len(lines) == 2 and not done.stderr and seconds < SECONDS
        said = {"line": lines[:1], "seconds": round(seconds, 1), "megabytes": lines[1:]}
        yield path.name, {**said, "right": right}


def _little_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))


if __name__ == "__main__":
    main()
