"""Makes the pictures of "Which settings?": each photo beside its labels in their mean colours.

python docs/scripts/results.py [NAME ...] [--folder FOLDER]

What is run is what the page says.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.command_line.cli import main as command_line
from segmenter.images.reading import load_image

FOLDER = Path(__file__).resolve().parents[1] / "pictures"
HEIGHT, GAP = 300, 6
# As the page has them.
KINDS = {
    "colourful": "segment sample:coffee -o masks -k 5 --space lab --smoothing 1",
    "stained": "segment sample:immunohistochemistry -o masks -k 3 --space lab --smoothing 0.5",
    "document": "segment sample:page -o masks -k 2 --features grey,mean@20",
    "stars": "segment sample:hubble_deep_field -o masks -k 3 --min-region 6 --objects",
    "ground": "segment sample:coins -o masks --regions",
}


def beside(photo: NDArray[np.uint8], labels: NDArray[np.integer]) -> Pillow.Image:
    """Return the photo with its labels at the right."""
    colours = photo if photo.ndim == 3 else np.repeat(photo[..., None], 3, axis=2)
    means = np.zeros_like(colours)
    for label in np.unique(labels[labels > 0]):
        means[labels == label] = colours[labels == label].mean(axis=0)
    gap = np.full((len(photo), GAP, 3), 128, np.uint8)
    both = Pillow.fromarray(np.concatenate([colours, gap, means], axis=1))
    return both.resize((both.width * HEIGHT // both.height, HEIGHT), Pillow.Resampling.LANCZOS)


def make(names: Sequence[str], folder: Path) -> None:
    """Write some of the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        words = KINDS[name].split()
        with tempfile.TemporaryDirectory() as masks:
            words[words.index("-o") + 1] = masks
            if command_line([*words, "--formats", "labels"]):
                raise SystemExit(f"{name}: not segmented")
            labels = np.asarray(Pillow.open(next(Path(masks).glob("*.labels.png"))))
        photo = np.asarray(load_image(words[1]).pixels, np.uint8)
        beside(photo, labels).save(folder / f"settings-{name}.webp", quality=82, method=6)


def main() -> None:
    """Make what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    options = parser.parse_args()
    make(options.names or list(KINDS), options.folder)


if __name__ == "__main__":
    main()
