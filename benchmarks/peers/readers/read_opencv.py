"""OpenCV; ids are read from ``labels``, and colours from the others."""

from importlib import import_module

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, by_colour, run


def _read(case: Case) -> Array:
    cv2 = import_module("cv2")
    data = np.frombuffer(case.file.read_bytes(), np.uint8)
    picture = cv2.imdecode(data, cv2.IMREAD_UNCHANGED)
    if picture is None:
        raise ValueError("is not opened")
    return np.asarray(picture)


def read_ids(case: Case) -> Found:
    """Read pixels that are ids."""
    return Found(_read(case))


def read_colours(case: Case) -> Found:
    """Read pixels that are colours, blue first."""
    picture = _read(case)
    if picture.ndim == 2:
        return Found(picture)
    return Found(by_colour(picture[..., ::-1], case), None, case.colours, "reads colours, not ids")


if __name__ == "__main__":
    readers = {"labels": read_ids, "palette": read_colours, "tiff": read_colours, "ome": read_ids}
    run(readers, package="opencv-python-headless")
