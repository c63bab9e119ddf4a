import sys

import numpy as np
import pytest
from PIL import Image as Pillow

from tests.workflows.acting import wait_for_fit
from ui.starting.composition import composition_of
from ui.starting.memory import MemoryReturner


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take it back by themselves")
def test_memory_is_given_back_once_after_a_photo_has_followed_another(
    opened, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr("ui.starting.memory.REST_MILLISECONDS", 0)
    program, path = composition_of(opened), tmp_path / "other.png"
    wait_for_fit(qtbot, opened)
    returner = MemoryReturner(opened.document, program.session, opened)
    opened.mixture.components_requested.emit(3, 1)
    assert not returner.is_due
    wait_for_fit(qtbot, opened)
    Pillow.fromarray(np.zeros((20, 30, 3), np.uint8)).save(path)

    with qtbot.waitSignal(opened.document.changed):
        opened.open_path(str(path))
    assert returner.is_due

    qtbot.waitUntil(lambda: not returner.is_due, timeout=10_000)
    assert not program.session.is_running
