"""Segment samples by several recipes, and print the hash of each file as JSON.

python -m tests.reliability.hashing SAMPLE,SAMPLE,... RECIPE,RECIPE,...
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.same_masks import RECIPES, sha
from segmenter import export, load_image, segment
from segmenter.images.samples import sample_file

FORMATS = ("labels", "model")


def hashes(samples: list[str], recipes: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what a file is of, and its hash."""
    for sample in samples:
        image = load_image(sample_file(f"sample:{sample}"))
        for name in recipes:
            result = segment(image, RECIPES[name])
            formats = FORMATS if name != "regions" else FORMATS[:1]
            with TemporaryDirectory() as folder:
                for each in formats:
                    (path,) = export(result, image, folder=Path(folder), formats=[each])
                    yield f"{each} {sample} {name}", sha(path.read_bytes())


if __name__ == "__main__":
    found = dict(hashes(*(words.split(",") for words in sys.argv[1:3])))
    sys.stdout.write(json.dumps(found) + "\n")
