"""A person opens a large photo of which a small picture has to be made first, and may stop that."""

from threading import Semaphore

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QProgressBar

from segmenter.cluster.sources import Source
from tests.workflows.acting import wait_for_fit
from ui.starting.composition import composition_of

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")


def test_making_an_overview_tells_how_far_it_is_and_can_be_stopped(
    window, qtbot, tmp_path, monkeypatch
):
    pixels = np.random.default_rng(1).integers(0, 256, (500, 600, 3), np.uint8)
    zarr.create_array(tmp_path / "flat.zarr", data=pixels, chunks=(64, 64, 3))
    before, read, gate = window.document.project, Source.read, Semaphore(1)

    def slow(self, box):
        is_tile = max(box.shape) <= 64
        assert is_tile or gate.acquire(timeout=60)
        return read(self, box)

    monkeypatch.setattr("segmenter.cluster.pyramid.MOST_PIXELS", 20_000)
    monkeypatch.setattr("segmenter.cluster.pyramid.TILE", 64)
    monkeypatch.setattr("segmenter.cluster.pyramid.WINDOW", 128)
    monkeypatch.setattr("ui.presenters.large_presenter.PATIENCE", 0.0)
    monkeypatch.setattr("ui.session.fit_runner.UPDATE_SECONDS", 0.0)
    monkeypatch.setattr("ui.work.stepped_call.UPDATE_SECONDS", 0.0)
    monkeypatch.setattr(Source, "read", slow)
    window.open_path(tmp_path / "flat.zarr")
    title, bar = window.work_card.findChild(QLabel), window.work_card.findChild(QProgressBar)
    qtbot.waitUntil(window.work_card.isVisible)
    assert title.text() == "Making an overview of flat.zarr: 5%"
    gate.release()
    qtbot.waitUntil(lambda: title.text().endswith(": 10%"))
    assert bar.value() == bar.maximum() / 10
    qtbot.waitUntil(lambda: window.status.doing == "Making an overview")
    assert window.document.project is before
    window.actions_by_name["stop"].trigger()
    gate.release()

    qtbot.waitUntil(lambda: not window.work_card.isVisible())
    assert window.message_bar.text == "Stopped; the photo was not opened"
    assert window.document.project is before
    assert not composition_of(window).session.is_running
    monkeypatch.setattr(Source, "read", read)
    window.open_path(tmp_path / "flat.zarr")
    qtbot.waitUntil(lambda: window.document.project.image.name == "flat.zarr", timeout=30_000)
    wait_for_fit(qtbot, window)

    composition_of(window).projects.save(tmp_path / "flat.pixture")
    qtbot.waitUntil((tmp_path / "flat.pixture").exists)
    before = window.document.project
    monkeypatch.setattr(Source, "read", slow)
    window.open_path(tmp_path / "flat.pixture")
    gate.release()
    gate.release()
    qtbot.waitUntil(lambda: title.text().startswith("Making an overview of flat.pixture: "))
    window.work_card.stop_requested.emit()
    gate.release()
    qtbot.waitUntil(lambda: not window.work_card.isVisible())
    assert window.message_bar.text == "Stopped; the photo was not opened"
    assert window.document.project is before
    monkeypatch.setattr(Source, "read", read)
