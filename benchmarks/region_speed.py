"""How soon the regions of a photo are there: roughly, truly, at another detail, and for the clicks.

    python benchmarks/region_speed.py [--shared FOLDER] [--repeat N]

Prints JSON: seconds of the wall's clock and of the processor, medians of several rounds in one
process, each with a photo that is read anew, and as a ratio to decoding it. The photos have 24
megapixels; one more is nothing but grain, which has no regions and very many leaves.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import segmenter
from benchmarks.window import make_big_photo
from segmenter.images.image import Image
from segmenter.segmenting.rough_regions import rough_region_steps
from segmenter.work.stepwise import last_of

TARGETS = {"rough": 0.5, "regions": 2.0, "next_detail": 0.05, "click_ready": 1.5}
RECIPE, NEXT = segmenter.Recipe(detail=0.5), segmenter.Recipe(detail=0.6)
T = TypeVar("T")
Times = dict[str, list[tuple[float, float]]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = Path(__file__).resolve().parents[1]
    parser.add_argument("--shared", type=Path, default=here.parent / "shared")
    parser.add_argument("--repeat", type=int, default=5, help="rounds (default 5)")
    options = parser.parse_args()
    grain = np.random.default_rng(0).normal(128, 8, (1100, 1500, 3)).clip(0, 255)
    flat = segmenter.image_from_array(grain.astype(np.uint8))
    results: dict[str, object] = {"seconds and their targets": TARGETS}
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("single", "mosaic"):
            photo = make_big_photo(options.shared, kind, Path(folder))
            results[kind] = measure(partial(segmenter.load_image, photo), options.repeat)
    results["grain, 1.65 MP"] = measure(lambda: Image(flat.pixels), options.repeat)
    sys.stdout.write(json.dumps(results, indent=2) + "\n")


def measure(read: Callable[[], Image], n_rounds: int) -> dict[str, object]:
    """Time all of it on fresh photos."""
    times: Times = {}
    for _ in range(n_rounds + 1):
        image = timed(times, "decode", lambda: _decoded(read()))
        timed(times, "rough", partial(last_of, rough_or_none(image)))
        timed(times, "regions", partial(segmenter.segment, image, RECIPE))
        timed(times, "next_detail", partial(segmenter.segment, image, NEXT))
        timed(times, "click_ready", partial(segmenter.start_picking, image))
    # The first round loads what all others have.
    medians = {name: np.median(rounds[1:], axis=0) for name, rounds in times.items()}
    decoding = max(float(medians["decode"][0]), 1e-3)
    return {
        name: {
            "wall": round(float(wall), 3),
            "processor": round(float(processor), 3),
            "to_decoding": round(float(wall) / decoding, 2),
        }
        for name, (wall, processor) in medians.items()
    }


def rough_or_none(image: Image) -> Iterator[object]:
    """Yield None first: small photos have no rough answer."""
    yield None
    yield from rough_region_steps(image, RECIPE)


def timed(times: Times, name: str, work: Callable[[], T]) -> T:
    """Note how long something takes, by the clock and of the processor; return its result."""
    wall, processor = time.perf_counter(), time.process_time()
    result = work()
    spent = time.perf_counter() - wall, time.process_time() - processor
    times.setdefault(name, []).append(spent)
    return result


def _decoded(image: Image) -> Image:
    image.pixels[::64].sum()
    return image


if __name__ == "__main__":
    main()
