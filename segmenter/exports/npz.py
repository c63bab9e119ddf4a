"""Labels and mixture as NumPy arrays; loads without pickle."""

from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.job import ExportJob

VERSION = 1


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the arrays."""
    np.savez_compressed(file, allow_pickle=False, **arrays(job))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the arrays back and compare every value."""
    expected = arrays(job)
    with np.load(file, allow_pickle=False) as read:
        return set(read) == set(expected) and all(
            read[name].dtype == each.dtype and np.array_equal(read[name], each)
            for name, each in expected.items()
        )


def arrays(job: ExportJob) -> dict[str, NDArray[Any]]:
    """Return what the file holds, by name."""
    result = job.segmentation
    return {
        "labels": result.labels,
        "owners": result.map.owners,
        "weights": result.mixture.weights,
        "means": result.mixture.means,
        "covariances": result.mixture.covariances,
        "colour_space": np.array(result.recipe.features.space),
        "names": np.array([style.name for style in job.styles], np.str_),
        "colours": np.array([style.colour for style in job.styles], np.uint8),
        "pixel_counts": result.pixel_counts,
        "log_likelihood": np.array(result.log_likelihood),
        "version": np.array(VERSION),
    }
