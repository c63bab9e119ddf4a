from collections.abc import Callable
from pathlib import Path

import numpy as np

from segmenter.exports.job import ExportJob

Write = Callable[[str, ExportJob], Path]


def test_numpy_loads_everything_without_pickle(written: Write, blocks: ExportJob) -> None:
    result = blocks.segmentation

    with np.load(written("npz", blocks), allow_pickle=False) as read:
        assert np.array_equal(read["labels"], result.labels)
        assert read["labels"].dtype == np.uint8
        for name in ("weights", "means", "covariances"):
            assert np.array_equal(read[name], getattr(result.mixture, name))
        assert str(read["colour_space"]) == "rgb"
        assert int(read["version"]) == 1
        assert read["names"].tolist() == [style.name for style in blocks.styles]
        assert read["colours"].tolist() == [list(style.colour) for style in blocks.styles]
