"""Compare regions with what people drew, ours and those of other methods.

    python benchmarks/regions.py [SHARED] [-n PHOTOS] [--methods NAME,…] [--json]

SHARED is a folder with ``bsds`` (photos of the Berkeley segmentation data set and what people
drew) and ``tools/score_regions.py`` (the formulas of Arbeláez et al. 2011); without them there is
nothing to do. Every method has one dial of some settings, and is scored at the best for all photos
(ODS) and at the best for each (OIS).
"""

import argparse
import importlib.util
import json
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import segmenter

Pixels = NDArray[np.uint8]
Labels = NDArray[np.integer]
COLUMNS = ("covering_ods", "covering_ois", "pri_ods", "pri_ois", "vi_ods", "vi_ois")


def hierarchy(pixels: Pixels) -> Iterator[Labels]:
    """Pixture's regions along the slider."""
    found = segmenter.build_hierarchy(segmenter.image_from_array(pixels))
    for detail in np.linspace(0, 1, 41):
        yield found.at(float(detail))


def smoothed_labels(pixels: Pixels) -> Iterator[Labels]:
    """Pixture's colour labels in Lab, smoothed, small regions absorbed, as connected areas."""
    image = segmenter.image_from_array(pixels)
    for k in range(2, 13):
        found = segmenter.segment(image, segmenter.Recipe(components=k, space="lab"))
        smoothed = segmenter.smooth_labels(image, found, 1.0)
        yield _connected(segmenter.absorb_small(smoothed, 300))


def felzenszwalb(pixels: Pixels) -> Iterator[Labels]:
    """scikit-image's graph-based segmentation."""
    from skimage.segmentation import felzenszwalb as segment

    for scale in np.geomspace(50, 5000, 15):
        yield segment(pixels, scale=scale, sigma=0.8, min_size=100)


def slic_graph(pixels: Pixels) -> Iterator[Labels]:
    """SLIC's superpixels, merged by mean colour in a region graph, as scikit-image's guide does."""
    from skimage import graph
    from skimage.segmentation import slic

    leaves = slic(pixels, n_segments=400, compactness=30, start_label=1)
    for threshold in np.geomspace(4, 60, 10):
        mean_colours = graph.rag_mean_color(pixels, leaves)  # type: ignore[no-untyped-call]
        yield graph.merge_hierarchical(  # type: ignore[no-untyped-call]
            leaves,
            mean_colours,
            thresh=threshold,
            rag_copy=False,
            in_place_merge=True,
            merge_func=_merge_means,
            weight_func=_distance_of_means,
        )


def _merge_means(graph: Any, source: int, target: int) -> None:
    nodes = graph.nodes
    for key in ("total color", "pixel count"):
        nodes[target][key] += nodes[source][key]
    nodes[target]["mean color"] = nodes[target]["total color"] / nodes[target]["pixel count"]


def _distance_of_means(graph: Any, source: int, target: int, _: int) -> dict[str, float]:
    apart = graph.nodes[target]["mean color"] - graph.nodes[source]["mean color"]
    return {"weight": float(np.linalg.norm(apart))}


def quickshift(pixels: Pixels) -> Iterator[Labels]:
    """scikit-image's mode seeking."""
    from skimage.segmentation import quickshift as segment

    for size in (3, 5, 8):
        yield segment(pixels, kernel_size=size, max_dist=8 * size, ratio=1.0)  # type: ignore[no-untyped-call]


def k_means(pixels: Pixels) -> Iterator[Labels]:
    """scikit-learn's k-means on RGB, as connected areas."""
    from sklearn.cluster import KMeans

    colours = pixels.reshape(-1, 3).astype(np.float32)
    for k in range(2, 13):
        found = KMeans(k, n_init=1, random_state=0).fit_predict(colours)
        yield _connected(found.reshape(pixels.shape[:2]) + 1)


def gaussian_mixture(pixels: Pixels) -> Iterator[Labels]:
    """scikit-learn's Gaussian mixture on RGB, fitted to 20,000 pixels, as connected areas."""
    from sklearn.mixture import GaussianMixture

    colours = pixels.reshape(-1, 3).astype(np.float64)
    some = np.random.default_rng(0).choice(len(colours), min(20_000, len(colours)), replace=False)
    for k in range(2, 13):
        model = GaussianMixture(k, random_state=0, reg_covar=1.0).fit(colours[some])
        yield _connected(model.predict(colours).reshape(pixels.shape[:2]) + 1)


def _connected(labels: Labels) -> Labels:
    from skimage.measure import label

    return np.asarray(label(labels, background=0, connectivity=1))  # type: ignore[no-untyped-call]


METHODS: dict[str, Callable[[Pixels], Iterator[Labels]]] = {
    "hierarchy": hierarchy,
    "smoothed labels": smoothed_labels,
    "felzenszwalb": felzenszwalb,
    "slic + region graph": slic_graph,
    "quickshift": quickshift,
    "Gaussian mixture": gaussian_mixture,
    "k-means": k_means,
}


def score(name: str, photos: Sequence[Path], formulas: ModuleType) -> dict[str, Any]:
    """Score one method on photos beside their ``truth`` folder.

    Returns
    -------
    row : dict
        Scores, and the mean CPU seconds of a photo, all settings of the dial together.
    """
    scores, seconds = [], []
    for photo in photos:
        pixels = segmenter.load_image(photo).pixels
        truth = np.load(photo.parents[1] / "truth" / f"{photo.stem}.npz")["truth"]
        started = time.process_time()
        maps = list(METHODS[name](pixels))
        seconds.append(time.process_time() - started)
        scores.append([formulas.compare(labels, truth) for labels in maps])
    row = {column: float(formulas.summarise(np.array(scores))[column]) for column in COLUMNS}
    return {"method": name, **row, "cpu_seconds": float(np.mean(seconds)), "photos": len(photos)}


def as_markdown(row: dict[str, Any]) -> str:
    """Write one row of the table."""
    pairs = zip(COLUMNS[::2], COLUMNS[1::2], strict=True)
    cells = [f"{row[ods]:.3f} / {row[ois]:.3f}" for ods, ois in pairs]
    return f"| {row['method']} | {' | '.join(cells)} | {row['cpu_seconds']:.1f} |"


def load_formulas(path: Path) -> ModuleType:
    """Import the script with the formulas; it is never copied."""
    spec = importlib.util.spec_from_file_location("score_regions", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Score the methods one after the other, telling each when it is known."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("shared", nargs="?", type=Path, default=Path("../shared"))
    parser.add_argument("-n", type=int, help="only this many photos, evenly spread")
    parser.add_argument("--methods", default=",".join(METHODS), help="which, separated by commas")
    parser.add_argument("--json", action="store_true", help="JSON lines instead of a table")
    args = parser.parse_args()
    if unknown := set(args.methods.split(",")) - METHODS.keys():
        parser.error(f"no method {', '.join(sorted(unknown))}; there are {', '.join(METHODS)}")
    script = args.shared / "tools" / "score_regions.py"
    photos = sorted((args.shared / "bsds" / "images").glob("*.jpg"))
    if not script.exists() or not photos:
        print(f"skipped: no photos or no formulas in {args.shared}")
        return
    if args.n:
        photos = [photos[i] for i in np.linspace(0, len(photos) - 1, args.n).round().astype(int)]
    formulas = load_formulas(script)
    warnings.simplefilter("ignore")  # k-means and mixtures of others say when they stop early
    if not args.json:
        print("| Method (ODS / OIS) | covering ↑ | PRI ↑ | VI ↓ | CPU s, whole dial |")
        print("|---|---|---|---|---|")
    for name in args.methods.split(","):
        row = score(name, photos, formulas)
        print(json.dumps(row) if args.json else as_markdown(row), flush=True)


if __name__ == "__main__":
    main()
