"""A person works on a photo too large for memory: sees an overview, zooms in, fits and exports."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from segmenter.editing.box import Box
from segmenter.editing.stencil import Stencil
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.images.image import Image
from segmenter.images.looks import ChannelLook
from segmenter.images.pyramid import halve
from segmenter.segmenting.applying import apply_mixture
from segmenter.segmenting.finishing import edits_of, with_edits
from segmenter.segmenting.merging import merge_labels
from tests.workflows.acting import wait_for_fit
from ui.application import create_window
from ui.starting.composition import composition_of

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")
pytest.importorskip("distributed", reason="needs pixture[cluster]")
FACTOR = 4


@pytest.fixture(scope="module")
def pixels():
    """Sky, meadow and earth, with a grain that the overview does not show."""
    values = np.zeros((500, 600, 3))
    values[:250], values[250:, :300], values[250:, 300:] = (90, 150, 230), (40, 120, 40), 170
    grain = np.random.default_rng(1).normal(0, 12, values.shape)
    return (values + grain).clip(0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def store(pixels, tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "field.zarr"
    group = zarr.open_group(path, mode="w", zarr_format=3)
    level = pixels
    for number in range(3):
        group.create_array(str(number), data=level, chunks=(64, 64, 3))
        level = halve(level)
    axes = [{"name": name} for name in "yxc"]
    datasets = [{"path": str(number)} for number in range(3)]
    group.attrs["ome"] = {"version": "0.5", "multiscales": [{"axes": axes, "datasets": datasets}]}
    return path


@pytest.fixture
def window(store, qtbot, monkeypatch):
    """A window that pretends to have very little memory, with three labels."""
    monkeypatch.setattr("segmenter.cluster.pyramid.MOST_PIXELS", 20_000)
    monkeypatch.setattr("segmenter.cluster.pyramid.TILE", 64)
    monkeypatch.setattr("segmenter.cluster.all_pixels.SIDE", 128)
    window = create_window([str(store / "zarr.json")])
    qtbot.addWidget(window)
    window.show()
    wait_for_fit(qtbot, window)
    window.mixture.components_requested.emit(3, 0)
    wait_for_fit(qtbot, window)
    yield window
    window.close()


def large(window):
    return composition_of(window).large


def zoom_in(window, qtbot, row, column):
    """Look at a place of the full size, pixel by pixel, and wait for its tiles."""
    canvas = window.canvas
    canvas.actual_size()
    canvas.centerOn(QPointF(column / FACTOR, row / FACTOR))
    canvas.pan_by(0, 0)
    qtbot.waitUntil(lambda: tiles_of(canvas) is not None and not large(window).is_busy)


def tiles_of(canvas):
    """The tiles in sight with their places at full size; None if one is not there yet."""
    store = canvas.tiles.store
    found = [(store.tiling.part(key), store.find(key)) for key in canvas.tiles.in_sight()]
    ready = all(tile and tile.labels is not None and tile.is_current for _, tile in found)
    return found if ready else None


def rgb_of(picture):
    """The pixels of a QImage, (h, w, 3)."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def labels_in_sight(window, like):
    """What tiles in sight say of each pixel at full size; 255 where there are none."""
    labels = np.full(like.shape[:2], 255, np.uint8)
    for place, tile in tiles_of(window.canvas):
        labels[place] = tile.labels
    return labels


def expected(project, pixels):
    """The labels of all pixels by the mixture that is seen, were they in memory."""
    found = project.segmentation
    owners = tuple(found.map.unedited.owners.tolist())
    return apply_mixture(Image(pixels), found.mixture, project.recipe.unshaped, owners).labels


def paint_label(window, label):
    """Paint a square of the overview."""
    project = window.document.project
    stencil = Stencil(Box(10, 12, 20, 30), np.ones((10, 18), np.bool_))
    change = edits_of(project.segmentation).painted(stencil, label)
    after = with_edits(project.image, project.segmentation, change)
    window.document.edit(project.labelled(after), "Paint")


def fit_all(window, qtbot):
    window.actions_by_name["fit_all_pixels"].trigger()
    qtbot.waitUntil(lambda: not large(window).work.is_running, timeout=60_000)
    return wait_for_fit(qtbot, window)


def shares_note(window):
    """What is said of the shares below the labels."""
    note = window.labels.findChild(QLabel, "shares_note")
    return note.text() if not note.isHidden() else ""


def write(window, qtbot, path):
    large(window).work.write(str(path))
    qtbot.waitUntil(lambda: not large(window).work.is_running, timeout=60_000)


def test_an_overview_is_seen_at_once_and_every_pixel_where_one_zooms_in(window, qtbot, pixels):
    project = window.document.project
    assert project.labels.shape == (125, 150)
    assert "overview" in window.message_bar.text
    assert "600 × 500" in " ".join(window.status.texts)

    zoom_in(window, qtbot, 250, 300)

    for place, tile in tiles_of(window.canvas):
        assert (tile.part.pixels == pixels[place]).all()
    seen = labels_in_sight(window, pixels)
    known = seen != 255
    assert (seen[known] == expected(project, pixels)[known]).all()
    assert known.mean() > 0.5
    assert window.canvas.zoom == FACTOR


def test_the_labels_of_tiles_follow_k_merges_and_paint_and_undo_takes_them_back(
    window, qtbot, pixels
):
    zoom_in(window, qtbot, 60, 80)
    before = labels_in_sight(window, pixels)
    sky = int(window.document.project.labels[2, 2])
    other = next(label for label in (1, 2, 3) if label != sky)

    paint_label(window, other)
    zoom_in(window, qtbot, 60, 80)
    painted = labels_in_sight(window, pixels)
    assert (painted[40:80, 48:120] == other).all()
    outside = np.ones(painted.shape, np.bool_)
    outside[40:80, 48:120] = False
    assert (painted[outside] == before[outside]).all()

    window.undo_action.trigger()
    project = window.document.project
    merged = merge_labels(project.image, project.segmentation, [sky, other])
    window.document.edit(project.labelled(merged), "Merge")
    zoom_in(window, qtbot, 60, 80)
    one = labels_in_sight(window, pixels)
    assert not (one == max(sky, other)).any()
    assert (one[before == max(sky, other)] == min(sky, other)).all()

    window.undo_action.trigger()
    window.mixture.components_requested.emit(2, 0)
    wait_for_fit(qtbot, window)
    zoom_in(window, qtbot, 60, 80)
    two = labels_in_sight(window, pixels)
    known = two != 255
    assert (two[known] == expected(window.document.project, pixels)[known]).all()


def test_a_fit_on_all_pixels_goes_on_from_what_is_seen_in_one_step(window, qtbot, pixels):
    before, n = window.document.project, window.document.stack.count()

    found = fit_all(window, qtbot)

    exact = apply_mixture(Image(pixels), found.mixture, found.recipe)
    coarse = apply_mixture(Image(pixels), before.segmentation.mixture, before.recipe.unshaped)
    assert exact.log_likelihood > coarse.log_likelihood + 0.1
    assert (found.labels == before.labels).mean() > 0.9
    assert window.document.stack.count() == n + 1
    assert "0.3 megapixels" in window.message_bar.text
    assert window.status.texts[2].startswith("Fitted on all 0.3 megapixels in ")
    assert f"{found.iterations} iterations" in window.status.texts[2]
    assert found.log_likelihood == pytest.approx(exact.log_likelihood)
    shown = {row.label: (row.pixels, row.share) for row in window.labels.rows}
    counted = dict(enumerate(exact.pixel_counts.tolist(), start=1))
    assert shown == {label: (n, n / pixels[..., 0].size) for label, n in counted.items()}
    assert shares_note(window) == "Shares of all 0.3 megapixels"
    assert len(found.history.mixtures) > 1

    paint_label(window, 3)
    assert shares_note(window) == "Shares of the overview"
    window.undo_action.trigger()
    window.undo_action.trigger()
    assert shares_note(window) == "Shares of the overview"
    assert window.document.project.recipe == before.recipe


@pytest.mark.parametrize("name", ["labels.zarr", "labels.tif"])
def test_labels_of_all_pixels_are_written_with_what_was_painted(
    window, qtbot, pixels, tmp_path, name
):
    import tifffile

    paint_label(window, 3)
    path = tmp_path / name
    write(window, qtbot, path)

    wanted = expected(window.document.project, pixels).copy()
    wanted[40:80, 48:120] = 3
    if name.endswith("zarr"):
        group = zarr.open_group(path, mode="r")
        written, told = group["0"][:], group.attrs["ome"]["image-label"]["properties"]
        assert {each["label-value"]: each["pixels"] for each in told} == {
            label: int((wanted == label).sum()) for label in (1, 2, 3)
        }
        assert (group["1"][:] == wanted[::2, ::2]).all()
    else:
        written = tifffile.imread(path)
    assert (written == wanted).all()
    assert name in window.message_bar.text


def test_labels_are_smoothed_at_full_size_where_they_are_written(window, qtbot, pixels, tmp_path):
    window.shape.smoothing_requested.emit(0.5, 1)
    found = wait_for_fit(qtbot, window)
    write(window, qtbot, tmp_path / "labels.zarr")

    owners = tuple(found.map.owners.tolist())
    wanted = apply_mixture(Image(pixels), found.mixture, found.recipe, owners).labels
    assert (zarr.open_group(tmp_path / "labels.zarr", mode="r")["0"][:] == wanted).all()


def test_an_image_of_16_bits_is_seen_and_written_at_full_size(qtbot, monkeypatch, pixels, tmp_path):
    deep = pixels.astype(np.uint16) * 200
    zarr.create_array(tmp_path / "deep.zarr", data=deep, chunks=(64, 64, 3))
    monkeypatch.setattr("segmenter.cluster.pyramid.MOST_PIXELS", 20_000)
    window = create_window([str(tmp_path / "deep.zarr")])
    qtbot.addWidget(window)
    window.show()
    found = wait_for_fit(qtbot, window)
    image = window.document.project.image
    assert image is not None
    assert np.abs(image.pixels[:9, :9] / 200.0 - (90, 150, 230)).max() < 30

    zoom_in(window, qtbot, 250, 300)
    for place, tile in tiles_of(window.canvas):
        assert (tile.part.pixels == deep[place]).all()
    project = window.document.project
    looks = project.looks.changed(image, 0, ChannelLook(is_shown=False))
    looks = looks.changed(image, 1, ChannelLook(colour=(0, 0, 255), ends=(0.0, 51000.0)))
    window.document.edit(replace(project, looks=looks), "Hide red, show green as blue")
    qtbot.waitUntil(lambda: all(tile.looks == looks for _, tile in tiles_of(window.canvas)))
    for place, tile in tiles_of(window.canvas):
        shown = rgb_of(tile.picture)
        assert not shown[..., :2].any()
        assert (shown[..., 2] + 1.0 >= deep[place][..., 1] / 200).all()
    write(window, qtbot, tmp_path / "labels.zarr")
    coarse = apply_mixture(Image(deep), found.mixture, found.recipe)
    wanted = coarse.labels
    assert (zarr.open_group(tmp_path / "labels.zarr", mode="r")["0"][:] == wanted).mean() > 0.999

    fitted = fit_all(window, qtbot)
    alone = apply_mixture(Image(deep), fitted.mixture, fitted.recipe)
    assert fitted.fitted.all_pixels.counts.tolist() == alone.pixel_counts.tolist()
    assert alone.log_likelihood > coarse.log_likelihood + 0.1
    assert window.status.texts[2].startswith("Fitted on all 0.3 megapixels")
    window.close()


def test_what_means_something_in_the_overview_only_is_refused_in_one_line(window, qtbot):
    window.actions_by_name["by_region"].trigger()
    wait_for_fit(qtbot, window)
    project = window.document.project

    window.actions_by_name["fit_all_pixels"].trigger()
    assert window.message_bar.text.startswith("Regions are found in the overview only")
    window.actions_by_name["export_full_size"].trigger()
    assert window.message_bar.text.startswith("Regions are found in the overview only")
    assert window.document.project is project
    window.actions_by_name["copy_command"].trigger()
    assert "--model" in window.message_bar.text


def test_all_pixels_are_fitted_within_an_area_and_with_marks(window, qtbot, pixels):
    project = window.document.project
    area = np.zeros(project.labels.shape, np.bool_)
    area[:, :75] = True
    marks = Strokes((Stroke(((100.0, 20.0), (100.0, 60.0)), 3.0, int(project.labels[100, 40])),))
    window.document.edit(project.with_area(area).with_marks(marks), "Mark off and mark")
    before = wait_for_fit(qtbot, window)

    found = fit_all(window, qtbot)
    assert (found.labels == before.labels).mean() > 0.95
    assert found.fitted.all_pixels.n_pixels == 500 * 300
    assert not found.labels[:, 75:].any()
    assert sum(row.pixels for row in window.labels.rows) == 500 * 300


def test_a_fit_that_is_stopped_changes_nothing(window, qtbot):
    before = window.document.project

    window.actions_by_name["fit_all_pixels"].trigger()
    assert window.work_card.isVisible()
    window.work_card.stop_requested.emit()
    qtbot.waitUntil(lambda: not large(window).work.is_running, timeout=60_000)

    qtbot.waitUntil(lambda: not window.work_card.isVisible())
    assert window.document.project is before
    assert window.message_bar.text.startswith("Stopped")


def test_tiles_take_no_more_memory_than_they_may(window, qtbot, monkeypatch):
    monkeypatch.setattr("ui.canvas.tile_store.KEPT_BYTES", 60_000)
    window.canvas.actual_size()
    qtbot.waitUntil(lambda: window.canvas.tiles.store.count > 0)
    window.canvas.pan_by(-200, -200)
    qtbot.waitUntil(lambda: not large(window).is_busy)

    assert window.canvas.tiles.store.n_bytes <= 60_000


def test_a_session_on_a_large_photo_is_saved_and_comes_back(window, qtbot, tmp_path):
    paint_label(window, 2)
    fit_all(window, qtbot)
    labels = window.document.project.labels
    projects = composition_of(window).projects
    projects.save(tmp_path / "field.pixture")
    qtbot.waitUntil((tmp_path / "field.pixture").exists)
    qtbot.waitUntil(window.document.stack.isClean)

    window.open_path("sample:coffee")
    wait_for_fit(qtbot, window)
    assert not window.actions_by_name["fit_all_pixels"].isEnabled()
    window.open_path(tmp_path / "field.pixture")
    qtbot.waitUntil(lambda: window.document.project.image.name == "field.zarr", timeout=30_000)
    wait_for_fit(qtbot, window)

    assert window.document.project.image.whole is not None
    assert (window.document.project.labels == labels).all()
    assert window.status.texts[2].startswith("Fitted on all 0.3 megapixels")


def test_tiles_are_painted_without_a_seam(window, qtbot, pixels):
    window.message_bar.dismiss()
    window.canvas.set_overlay_shown(False)
    zoom_in(window, qtbot, 130, 130)
    canvas = window.canvas
    corner = canvas.scene_position(QPointF(0, 0))
    row, column = round(corner.y() * FACTOR), round(corner.x() * FACTOR)
    seen = rgb_of(canvas.viewport().grab().toImage())
    top, left = max(-row, 0), max(-column, 0)
    part = pixels[max(row, 0) :, max(column, 0) :][: 200 - top, : 200 - left]
    assert (seen[top : top + len(part), left : left + part.shape[1]] == part).all()
