"""A fit on all pixels goes on from that of a small picture, as one process would do in memory."""

import numpy as np
import pytest

from segmenter.editing.edits import Edits
from segmenter.images.image import Image
from segmenter.knowledge import NOTHING, Knowledge, Marks
from segmenter.recipe import Recipe
from segmenter.segmenting.pipeline import segment

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")
FACTOR = 4


@pytest.fixture(scope="module")
def client():
    pytest.importorskip("distributed", reason="needs pixture[cluster]")
    from segmenter.cluster.clients import client_for

    with client_for("", 2, 1) as found:
        yield found


@pytest.fixture(params=["uint8", "uint16"])
def full(request):
    """Three kinds of ground; of 16 bits with a pixel that lies far away."""
    dice = np.random.default_rng(1)
    values = np.zeros((400, 480, 3))
    values[:200], values[200:, :240], values[200:, 240:] = (90, 150, 230), (40, 120, 40), 150
    values = (values + dice.normal(0, 14, values.shape)).clip(1, 250)
    if request.param == "uint8":
        return values.astype(np.uint8)
    deep = (values * 200 + dice.integers(0, 200, values.shape)).astype(np.uint16)
    deep[5, 7] = 65535
    return deep


@pytest.fixture
def image(full, tmp_path, monkeypatch):
    """Its small picture."""
    from segmenter.cluster.opening import open_image

    monkeypatch.setattr("segmenter.cluster.pyramid.MOST_PIXELS", 20_000)
    zarr.create_array(tmp_path / "field.zarr", data=full, chunks=(64, 64, 3))
    found = open_image(str(tmp_path / "field.zarr"))
    assert found.whole is not None
    return found


def known_of(shape, scale=1):
    """An area, and marks in and beside it, of a small picture or of the full size."""
    area, marks = np.zeros(shape, np.bool_), np.zeros(shape, np.uint8)
    area[10:90, 20:100] = True
    marks[12:16, 25:40], marks[60:70, 30:33], marks[80:85, 90:110] = 2, 1, 3
    area, marks = area.repeat(scale, 0).repeat(scale, 1), marks.repeat(scale, 0).repeat(scale, 1)
    return Knowledge(marks=Marks(marks, 3.0), edits=Edits(area.shape, {}, area))


@pytest.mark.parametrize("is_guided", [False, True], ids=["free", "area and marks"])
def test_it_comes_to_what_one_process_comes_to(client, image, full, tmp_path, is_guided) -> None:
    from segmenter.cluster.all_pixels import all_pixels_steps
    from segmenter.cluster.scratch import Scratch

    shape = image.pixels.shape[:2]
    small, large = (known_of(shape), known_of(shape, FACTOR)) if is_guided else (NOTHING, NOTHING)
    before = segment(image, Recipe(components=3), small)
    place = Scratch(str(tmp_path / "counts"))
    *steps, last = all_pixels_steps(client, image, before.recipe_to_go_on, small, place, side=128)
    alone = segment(Image(full), before.recipe_to_go_on, large)

    assert last.found is not None
    found, owners = last.found.fitted, last.found.owners
    assert found.all_pixels is not None
    assert np.allclose(found.mixture.means, alone.mixture.means, rtol=1e-6)
    assert np.allclose(found.mixture.covariances, alone.mixture.covariances, rtol=1e-4)
    assert found.log_likelihood == pytest.approx(alone.log_likelihood, abs=2e-4)
    assert found.all_pixels.n_pixels == (80 * 80 * FACTOR**2 if is_guided else full[..., 0].size)
    assert found.all_pixels.counts.tolist() == alone.pixel_counts.tolist()
    assert owners == (1, 2, 3)
    stages = [step.stage for step in steps]
    assert len({step.done for step in steps if step.stage == "counting"}) > 3
    assert ("labelling" in stages) == (full.dtype == np.uint16)
