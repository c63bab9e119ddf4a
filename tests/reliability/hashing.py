"""Segment samples by several recipes; print the hash of each file, and each mixture, as JSON.

python -m tests.reliability.hashing SAMPLE,SAMPLE,... RECIPE,RECIPE,...
"""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from benchmarks.same_masks import RECIPES, sha
from segmenter import export, load_image, segment
from segmenter.images.samples import sample_file
from segmenter.mixture import Mixture

KINDS = {"masks": "labels", "models": "model"}


def hashes(samples: list[str], recipes: list[str]) -> dict[str, dict[str, Any]]:
    """Return the masks' and the models' hashes, and the numbers of the models."""
    found: dict[str, dict[str, Any]] = {"masks": {}, "models": {}, "numbers": {}}
    for sample in samples:
        image = load_image(sample_file(f"sample:{sample}"))
        for name in recipes:
            result, key = segment(image, RECIPES[name]), f"{sample} {name}"
            formats = {"masks": "labels"} if name == "regions" else KINDS
            with TemporaryDirectory() as folder:
                for kind, each in formats.items():
                    (path,) = export(result, image, folder=Path(folder), formats=[each])
                    found[kind][key] = sha(path.read_bytes())
            if name != "regions":
                found["numbers"][key] = numbers_of(result.mixture)
    return found


def numbers_of(mixture: Mixture) -> list[float]:
    """Return weights, means and covariances, in standard deviations."""
    spread = np.sqrt(np.einsum("kii->ki", mixture.covariances))
    means = mixture.means / spread
    covariances = mixture.covariances / (spread[:, :, None] * spread[:, None])
    return [float(each) for a in (mixture.weights, means, covariances) for each in a.ravel()]


if __name__ == "__main__":
    words = [each.split(",") for each in sys.argv[1:3]]
    sys.stdout.write(json.dumps(hashes(*words)) + "\n")
