"""Pixture itself: what it writes it reads, with the photo beside it."""

import segmenter
from benchmarks.peers.readers.reading import Case, Found, run

FORMATS = (
    *("labels", "palette", "tiff", "ome", "masks", "psd", "geojson", "coco", "coco-polygons"),
    *("labelme", "yolo", "yolo-folder", "cvat", "voc", "datumaro", "label-studio", "npz"),
)


def read(case: Case) -> Found:
    """Read a file's labels for its photo."""
    found = segmenter.read_labels(case.file, segmenter.load_image(case.photo))
    styles = dict(enumerate(found.styles, start=1))
    return Found(
        found.labels,
        {label: style.name for label, style in styles.items()},
        {label: style.colour for label, style in styles.items()},
    )


if __name__ == "__main__":
    run(dict.fromkeys(FORMATS, read), segmenter.__version__)
