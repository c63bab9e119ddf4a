"""What is not open any more is not kept."""

import gc
from collections import Counter
from weakref import ref

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PySide6.QtCore import QObject

from segmenter.features.colour_table import ColourTable
from segmenter.images.image import Image
from segmenter.segmenting.segmentation import Sketch
from tests.workflows.acting import wait_for_fit
from ui.preferences.table import EXPORT_FOLDER, EXPORT_FORMATS
from ui.starting.composition import composition_of


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


def test_photo_after_photo_leaves_nothing_that_piles_up(window, qtbot, tmp_path):
    program, alive = composition_of(window), []
    EXPORT_FOLDER.keep(str(tmp_path / "out"))
    EXPORT_FORMATS.keep(("labels", "geojson"))
    for number in range(9):
        path = tmp_path / f"{number}.png"
        Pillow.fromarray(four_colours_and_noise(number)).save(path)
        window.open_path(str(path))
        qtbot.waitUntil(lambda path=path: window.document.project.image.name == path.name)
        for components in (3, 4):
            window.mixture.components_requested.emit(components, number)
        wait_for_fit(qtbot, window)
        program.session.choose((1, 2))
        program.label_table.merge_labels()
        qtbot.waitUntil(lambda: not program.label_table.is_busy)
        window.actions_by_name["export_again"].trigger()
        qtbot.waitUntil(lambda: not program.exports.is_writing)
        gc.collect()
        alive.append(Counter(type(each) for each in gc.get_objects()))

    for kind in (Image, ColourTable, Sketch, QObject):
        assert count(alive[-1], kind) <= count(alive[-4], kind) + 2, kind


def four_colours_and_noise(seed: int) -> NDArray[np.uint8]:
    """Make a photo that a fit has done with in a moment, which it has not with noise alone."""
    chance = np.random.default_rng(seed)
    colours = chance.integers(20, 235, (2, 2, 3)).repeat(12, 0).repeat(15, 1)
    return (colours + chance.normal(0, 5, colours.shape)).clip(0, 255).astype(np.uint8)


def count(alive: Counter[type], kind: type) -> int:
    return sum(times for each, times in alive.items() if issubclass(each, kind))
