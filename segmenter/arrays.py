"""Names for the arrays that go from one part of the engine to the next."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
# Label maps: 0 is left out, labels are 1…K; 16-bit past 254.
LabelArray = NDArray[np.uint8] | NDArray[np.uint16]
MAX_8_BIT_LABELS = 254


def as_labels(values: NDArray[np.integer], n_labels: int) -> LabelArray:
    """Store ids in the smallest dtype for so many; 255 stays free: in 8-bit masks it is "void"."""
    if n_labels <= MAX_8_BIT_LABELS:
        return values.astype(np.uint8)
    return values.astype(np.uint16)
