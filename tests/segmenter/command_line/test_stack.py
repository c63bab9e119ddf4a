"""All pages of a file are fitted as one, and labelled page by page."""

from pathlib import Path

import numpy as np
import pytest
import tifffile

from tests.segmenter.command_line.runs import run

Refused = pytest.CaptureFixture[str]


@pytest.fixture(params=["uint8", "uint16", "float32"])
def stack(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Five slices through a bright body, which grows; the first slice has none of it."""
    rows, columns = np.mgrid[:60, :80]
    radius = np.hypot(rows - 30, columns - 40)
    values = np.random.default_rng(0).normal(60, 8, (5, 60, 80))
    for page in range(5):
        values[page][radius < 5 * page] += 120
    path = tmp_path / "body.tif"
    tifffile.imwrite(path, values.clip(0, 255).astype(request.param), photometric="minisblack")
    return path


def test_a_label_means_the_same_on_every_page(stack: Path, tmp_path: Path) -> None:
    assert run(stack, "-o", tmp_path / "out", "-k", 2, "--stack") == 0

    labels = tifffile.imread(tmp_path / "out" / "body.labels.tif")
    assert labels.shape == (5, 60, 80)
    ground, body = labels[4, 0, 0], labels[4, 30, 40]
    assert ground != body
    rows, columns = np.mgrid[:60, :80]
    radius = np.hypot(rows - 30, columns - 40)
    for page in range(5):
        truth = np.where(radius < 5 * page, body, ground)
        assert (labels[page] == truth).mean() > 0.99


def test_features_and_smoothing_are_those_that_are_asked_for(tmp_path: Path, stack: Path) -> None:
    words = ("--stack", "--features", "rgb,mean", "--smoothing", 1)
    assert run(stack, "-o", tmp_path / "out", "-k", 2, *words) == 0

    assert tifffile.imread(tmp_path / "out" / "body.labels.tif").max() == 2


@pytest.mark.parametrize("other", [("--page", 2), ("--formats", "png"), ("--regions",)])
def test_what_a_stack_has_not_is_refused(
    stack: Path, tmp_path: Path, capsys: Refused, other: tuple[object, ...]
) -> None:
    assert run(stack, "-o", tmp_path / "out", "--stack", *other) == 2
    assert not (tmp_path / "out").exists()


def test_pages_of_several_sizes_are_no_stack(tmp_path: Path, capsys: Refused) -> None:
    with tifffile.TiffWriter(tmp_path / "a.tif") as tiff:
        for side in (40, 60):
            tiff.write(np.zeros((side, side), np.uint16), photometric="minisblack")

    assert run(tmp_path / "a.tif", "-o", tmp_path / "out", "--stack") == 1

    assert "several sizes" in capsys.readouterr().err
