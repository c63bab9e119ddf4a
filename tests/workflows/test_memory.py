"""What is not open any more is not kept."""

import gc
from weakref import ref

import numpy as np
from PIL import Image as Pillow

from tests.workflows.acting import wait_for_fit


def test_a_photo_is_let_go_of_although_sliders_were_dragged(window, qtbot, tmp_path):
    gone = ref(window.document.project.image.pixels)
    for count in range(2, 8):
        window.mixture.components_requested.emit(count, 1)
    assert window.document.stack.count() == 1
    wait_for_fit(qtbot, window)
    for name in ("a.png", "b.png"):
        Pillow.fromarray(np.zeros((20, 30, 3), np.uint8)).save(tmp_path / name)
        window.open_path(str(tmp_path / name))
        qtbot.waitUntil(lambda name=name: window.document.project.image.name == name)
        wait_for_fit(qtbot, window)

    def is_gone():
        gc.collect()
        return gone() is None

    qtbot.waitUntil(is_gone, timeout=10_000)
