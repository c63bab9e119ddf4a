import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from segmenter.exports.job import ExportJob

Write = Callable[[str, ExportJob], Path]


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_run_lengths_are_masks_of_their_labels(written: Write, blocks: ExportJob) -> None:
    from pycocotools import mask as peer

    labels = blocks.segmentation.labels

    with ZipFile(written("datumaro", blocks)) as archive:
        content = json.loads(archive.read("annotations/default.json"))

    (item,) = content["items"]
    kinds = content["categories"]["label"]["labels"]
    assert item["image"] == {"path": "photo.jpg", "size": list(labels.shape)}
    for annotation in item["annotations"]:
        mask = peer.decode(annotation["rle"]) > 0
        label = annotation["label_id"] + 1
        assert np.array_equal(mask, labels == label)
        assert kinds[label - 1]["name"] == f"Label {label}"
