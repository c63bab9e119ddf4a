"""A person opens an image that lies on a web server, and comes back to it."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import numpy as np
import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QMessageBox

from tests.workflows.acting import wait_for_fit
from ui.application import create_window
from ui.dialogs.address_dialog import AddressDialog
from ui.starting.composition import composition_of
from ui.starting.start import why_not_there

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")
pytest.importorskip("aiohttp", reason="needs aiohttp")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and keeps in mind which were asked for."""

    asked: ClassVar[list[str]] = []

    def do_GET(self):
        self.asked.append(self.path)
        super().do_GET()

    def log_message(self, *told):
        """Print nothing."""


@pytest.fixture(scope="module")
def pixels():
    values = np.zeros((300, 320, 3))
    values[:150], values[150:] = (90, 150, 230), (40, 120, 40)
    grain = np.random.default_rng(2).normal(0, 9, values.shape)
    return (values + grain).clip(0, 255).astype(np.uint8)


@pytest.fixture
def server(pixels, tmp_path):
    zarr.create_array(tmp_path / "web" / "field.zarr", data=pixels, chunks=(64, 64, 3))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path / "web"))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def web(server):
    return f"http://127.0.0.1:{server.server_port}"


@pytest.fixture
def window(qtbot, monkeypatch):
    monkeypatch.setattr("ui.presenters.tiles_presenter.AGAIN_MILLISECONDS", 50)
    monkeypatch.setattr("segmenter.cluster.pyramid.MOST_PIXELS", 20_000)
    window = create_window(["sample:coffee"])
    qtbot.addWidget(window)
    window.show()
    wait_for_fit(qtbot, window)
    yield window
    window.close()


def give(qtbot, window, address):
    """Type an address where File > Open address asks for one."""
    window.actions_by_name["open_address"].trigger()
    dialog = window.findChild(AddressDialog)
    button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Open)
    assert not button.isEnabled()
    dialog.findChild(QLineEdit, "address").setText(f"  {address} ")
    button.click()


def test_an_image_on_a_web_server_is_opened_saved_and_found_again(
    window, web, pixels, qtbot, tmp_path
):
    address = f"{web}/field.zarr"
    assert why_not_there(address) == ""
    give(qtbot, window, address)
    qtbot.waitUntil(lambda: window.document.project.image.name == "field.zarr", timeout=30_000)
    before = wait_for_fit(qtbot, window)
    image = window.document.project.image
    assert image.address == address
    assert image.path is None
    part = image.whole.read(0, slice(100, 200), slice(64, 200))
    assert (part.pixels == pixels[100:200, 64:200]).all()
    assert composition_of(window).recent.paths[0] == address
    file = tmp_path / "field.pixture"
    composition_of(window).projects.save(file)
    qtbot.waitUntil(window.document.stack.isClean)
    qtbot.waitUntil(file.exists)

    window.open_path("sample:coffee")
    qtbot.waitUntil(lambda: window.document.project.image.name != "field.zarr", timeout=30_000)
    wait_for_fit(qtbot, window)
    Quiet.asked.clear()
    window.open_path(file)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "connect_question") is not None)
    assert not Quiet.asked
    question = window.findChild(QMessageBox, "connect_question")
    assert address in question.text()
    question.button(QMessageBox.StandardButton.Yes).click()
    qtbot.waitUntil(lambda: window.document.project.image.address == address, timeout=30_000)
    assert (wait_for_fit(qtbot, window).labels == before.labels).all()


@pytest.mark.parametrize(
    ("end", "told"), [("/none.zarr", "there is no Zarr image"), ("", "nobody answers there")]
)
def test_what_cannot_be_read_is_told_in_one_line_and_the_open_photo_stays(
    window, web, qtbot, end, told
):
    before = window.document.project
    give(qtbot, window, f"{web}{end}" if end else "http://127.0.0.1:9/field.zarr")

    qtbot.waitUntil(lambda: told in window.message_bar.text, timeout=30_000)
    assert window.document.project is before


def test_a_server_that_goes_away_is_told_of_and_may_come_back(window, server, web, qtbot):
    give(qtbot, window, f"{web}/field.zarr")
    qtbot.waitUntil(lambda: window.document.project.image.name == "field.zarr", timeout=30_000)
    wait_for_fit(qtbot, window)

    qtbot.waitUntil(lambda: not composition_of(window).large.is_busy)
    server.shutdown()
    server.server_close()
    store = window.canvas.tiles.store
    store.begin(store.tiling)  # or all that is in sight may be there already
    window.canvas.actual_size()
    window.canvas.pan_by(1, 1)
    qtbot.waitUntil(lambda: "nobody answers" in window.message_bar.text, timeout=30_000)
    count = store.count

    with ThreadingHTTPServer(server.server_address, server.RequestHandlerClass) as other:
        thread = threading.Thread(target=other.serve_forever, daemon=True)
        thread.start()
        qtbot.waitUntil(lambda: store.count > count, timeout=30_000)
        other.shutdown()
        thread.join()
