from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import imageio.v3 as iio
import numpy as np

from segmenter.exports.job import ExportJob
from segmenter.exports.names import safe_names
from segmenter.regions.style import LabelStyle

Write = Callable[[str, ExportJob], Path]


def test_imageio_sees_a_black_and_white_mask_named_after_each_label(
    written: Write, blocks: ExportJob, tmp_path: Path
) -> None:
    with ZipFile(written("masks", blocks)) as archive:
        archive.extractall(tmp_path / "masks")

    files = sorted((tmp_path / "masks").iterdir())

    assert [file.name for file in files] == [f"00{i}-Label {i}.png" for i in range(1, 5)]
    for label, file in enumerate(files, start=1):
        read = iio.imread(file)
        assert read.dtype == np.uint8
        assert np.array_equal(read, np.where(blocks.segmentation.labels == label, 255, 0))


def test_names_cannot_leave_the_archive(written: Write, blocks: ExportJob, tmp_path: Path) -> None:
    styles = tuple(LabelStyle("../../x", style.colour) for style in blocks.styles)

    with ZipFile(written("masks", replace(blocks, styles=styles))) as archive:
        names = archive.namelist()

    assert len(set(names)) == 4
    assert not any("/" in name or "\\" in name or name.startswith(".") for name in names)


def test_safe_names_differ_also_where_case_is_lost() -> None:
    assert safe_names(["Sky", "sky", "", "a:b", "background"], ["background"]) == [
        "Sky",
        "sky (2)",
        "label",
        "a_b",
        "background (2)",
    ]
