"""A folder of photos, worked through one by one."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QToolButton

from tests.workflows.acting import wait_for_fit
from tests.workflows.scribbling import scribble, take_tool
from ui.application import create_window
from ui.panels.strip_model import StripRole
from ui.session.kept_sessions import sessions_folder
from ui.starting.composition import composition_of

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
TIMEOUT = 20_000
SKY, MEADOW = (90, 150, 230), (40, 120, 40)


def save_photo(path: Path, seed: int, upper=SKY, lower=MEADOW) -> None:
    pixels = np.zeros((24, 32, 3))
    pixels[:12], pixels[12:] = upper, lower
    noisy = pixels + np.random.default_rng(seed).normal(0, 6, pixels.shape)
    Pillow.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(path)


@pytest.fixture(autouse=True)
def no_sessions():
    """Nothing kept by other tests."""
    QSettings("Pixture", "Pixture").clear()
    for path in sessions_folder().glob("*"):
        path.unlink()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four photos of the same place; the third cannot be read."""
    folder = tmp_path / "walk"
    folder.mkdir()
    for number in (1, 2, 4):
        save_photo(folder / f"{number}.png", number)
    (folder / "3.png").write_bytes(b"no photo")
    return folder


@pytest.fixture
def start(qtbot, request):
    """Open a window, and in it a photo."""

    def make(path):
        window = create_window([])
        qtbot.addWidget(window)
        request.addfinalizer(window.close)
        window.resize(1400, 900)  # all photos are in sight
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.open_path(path)
        wait_for_photo(qtbot, window, Path(path).name)
        return window

    return make


def wait_for_photo(qtbot, window, name):
    def is_open():
        image = window.document.project.image
        return image is not None and Path(image.name).name == name

    qtbot.waitUntil(is_open, timeout=TIMEOUT)
    wait_for_fit(qtbot, window)
    program = composition_of(window)
    qtbot.waitUntil(lambda: not program.folders.is_listing and not program.strip.is_busy)


def turn_page(qtbot, window, name, key=Qt.Key.Key_PageDown):
    qtbot.keyClick(window, key)
    wait_for_photo(qtbot, window, name)


def click_photo(qtbot, window, name):
    """Click a photo of the strip."""
    view = window.strip.view
    index = view.model().index(row_of(window, name))
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def row_of(window, name):
    return [Path(path).name for path in window.strip.model.paths].index(name)


def photo(window, name):
    model = window.strip.model
    return model.photo(model.paths[row_of(window, name)])


def pictured(window):
    """Tell of each photo whether its picture is there."""
    model = window.strip.model
    rows = range(model.rowCount())
    return [model.index(row).data(StripRole.PICTURE) is not None for row in rows]


def tool_tip(window, name):
    return window.strip.model.index(row_of(window, name)).data(Qt.ItemDataRole.ToolTipRole)


def first_name(window):
    return window.document.project.styles[0].name


def name_first_label(window, name):
    window.labels.rename_requested.emit(1, name)


def set_components(qtbot, window, count):
    window.mixture.components_requested.emit(count, 0)
    wait_for_fit(qtbot, window)


def components(window):
    return window.document.project.recipe.fit.components


# The strip -------------------------------------------------------------------------------------


def test_the_strip_shows_every_photo_and_what_has_become_of_it(start, qtbot, folder):
    window = start(folder / "1.png")
    assert window.strip.isVisible()
    qtbot.waitUntil(lambda: pictured(window) == [True, True, False, True], timeout=TIMEOUT)
    qtbot.waitUntil(lambda: photo(window, "3.png").state == "failed", timeout=TIMEOUT)
    assert "3.png" in tool_tip(window, "3.png").splitlines()[1]

    name_first_label(window, "sky")
    assert photo(window, "1.png").state == "labelled"
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    assert photo(window, "1.png").state == "done"
    assert window.actions_by_name["mark_done"].isChecked()
    turn_page(qtbot, window, "2.png")
    assert not window.actions_by_name["mark_done"].isChecked()
    assert (photo(window, "1.png").state, photo(window, "2.png").state) == ("done", "plain")
    turn_page(qtbot, window, "1.png", Qt.Key.Key_PageUp)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert photo(window, "1.png").state == "labelled"


def test_a_click_opens_a_photo_and_the_arrows_walk_on(start, qtbot, folder):
    window = start(folder / "1.png")
    click_photo(qtbot, window, "4.png")
    wait_for_photo(qtbot, window, "4.png")
    model = window.strip.model
    assert [model.index(row).data(StripRole.OPEN) for row in range(4)] == [False] * 3 + [True]

    qtbot.keyClick(window, Qt.Key.Key_F6)
    qtbot.keyClick(window.strip.view, Qt.Key.Key_Home)
    qtbot.keyClick(window.strip.view, Qt.Key.Key_Right)
    qtbot.keyClick(window.strip.view, Qt.Key.Key_Return)
    wait_for_photo(qtbot, window, "2.png")
    assert window.strip.view.hasFocus()


def test_a_photo_that_cannot_be_opened_is_told_and_has_its_place(start, qtbot, folder):
    window = start(folder / "1.png")
    click_photo(qtbot, window, "3.png")
    qtbot.waitUntil(lambda: "3.png" in window.message_bar.text, timeout=TIMEOUT)

    assert window.document.project.image.name == "1.png"
    assert window.strip.view.currentIndex().row() == 2
    turn_page(qtbot, window, "4.png")


def test_the_strip_folds_and_remembers_it(start, qtbot, folder):
    window = start(folder / "1.png")
    fold = window.strip.findChild(QToolButton, "strip_fold")
    qtbot.mouseClick(fold, LEFT)
    assert window.strip.is_folded
    assert window.strip.isVisible()
    window.close()

    again = start(folder / "1.png")
    assert again.strip.is_folded
    qtbot.keyClick(again, Qt.Key.Key_F6)
    assert not again.strip.is_folded


def test_a_photo_alone_has_no_strip(start, tmp_path):
    save_photo(tmp_path / "alone.png", 1)

    assert not start(tmp_path / "alone.png").strip.isVisible()


def test_what_an_earlier_run_did_is_told(start, qtbot, folder):
    window = start(folder / "1.png")
    name_first_label(window, "sky")
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    turn_page(qtbot, window, "2.png")
    name_first_label(window, "heaven")
    window.close()

    again = start(folder / "4.png")
    qtbot.waitUntil(lambda: photo(again, "1.png").state == "done", timeout=TIMEOUT)
    qtbot.waitUntil(lambda: photo(again, "2.png").state == "labelled", timeout=TIMEOUT)
    assert "Bring back last session" in tool_tip(again, "1.png")


# State per photo -------------------------------------------------------------------------------


def test_of_twelve_photos_the_first_comes_back_with_its_undo(start, qtbot, tmp_path):
    for number in range(12):
        save_photo(tmp_path / f"{number}.png", number)
    window = start(tmp_path / "0.png")
    set_components(qtbot, window, 3)
    for number in range(12):
        name_first_label(window, f"once {number}")
        name_first_label(window, f"then {number}")
        if number < 11:
            turn_page(qtbot, window, f"{number + 1}.png")
    shelf = composition_of(window).session.shelf
    qtbot.waitUntil(lambda: len(shelf.older) >= 2, timeout=TIMEOUT)
    before = set(sessions_folder().glob("*.pixture"))

    for number in (0, 11, 1):
        click_photo(qtbot, window, f"{number}.png")
        wait_for_photo(qtbot, window, f"{number}.png")
        assert first_name(window) == f"then {number}"
        assert components(window) == 3
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert first_name(window) == "once 1"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert first_name(window) not in ("once 1", "then 1")
    window.close()
    assert set(sessions_folder().glob("*.pixture")) == before  # gone on with


# For all ---------------------------------------------------------------------------------------


def do(window, name):
    window.actions_by_name[name].trigger()


def test_settings_for_all_reach_new_photos_and_are_a_step_of_others(start, qtbot, folder):
    window = start(folder / "1.png")
    name_first_label(window, "mine")
    take_tool(qtbot, window)
    scribble(qtbot, window, [(4, 3), (20, 5)])
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    scribble(qtbot, window, [(26, 20), (26, 5)])
    qtbot.waitUntil(lambda: window.document.project.edits is not None, timeout=TIMEOUT)
    before = window.document.project
    assert before.marks is not None
    turn_page(qtbot, window, "2.png")
    set_components(qtbot, window, 3)
    do(window, "settings_for_all")
    text = window.message_bar.text
    assert "All 4 photos are segmented by the settings of 2.png" in text
    assert "1 worked on before" in text
    assert "Settings of 2.png" in window.strip.findChild(object, "strip_rule").text
    set_components(qtbot, window, 4)

    click_photo(qtbot, window, "4.png")
    wait_for_photo(qtbot, window, "4.png")
    assert components(window) == 3
    assert window.document.stack.count() == 0
    click_photo(qtbot, window, "1.png")
    wait_for_photo(qtbot, window, "1.png")
    now = window.document.project
    assert components(window) == 3
    assert (now.marks, now.edits) == (before.marks, before.edits)
    assert "mine" in [style.name for style in now.styles]
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    wait_for_fit(qtbot, window)
    assert components(window) == 5
    assert window.document.project.knowledge == before.knowledge
    turn_page(qtbot, window, "2.png")
    assert components(window) == 4  # what was done there since stays
    turn_page(qtbot, window, "1.png", Qt.Key.Key_PageUp)
    assert components(window) == 5  # undone once is undone for good

    do(window, "nothing_for_all")
    assert not window.strip.findChild(object, "strip_rule").isVisible()


def test_a_model_for_all_labels_alike_names_alike_and_tells_drift(start, qtbot, folder):
    save_photo(folder / "5.png", 5, upper=(240, 130, 60), lower=(130, 30, 120))
    Pillow.open(folder / "4.png").convert("L").save(folder / "6.png")
    window = start(folder / "1.png")
    set_components(qtbot, window, 2)
    top = window.document.project.label_at(2, 2)
    window.labels.rename_requested.emit(top, "sky")
    do(window, "model_for_all")
    measured = (1, 2, 4, 5)
    for number in measured:
        qtbot.waitUntil(
            lambda n=number: photo(window, f"{n}.png").fall is not None, timeout=TIMEOUT
        )

    assert "log-likelihood" in tool_tip(window, "5.png")
    drifted = [photo(window, f"{number}.png").has_drifted for number in measured]
    assert drifted == [False, False, False, True]
    turn_page(qtbot, window, "2.png")
    project = window.document.project
    assert project.label_at(2, 2) == top
    assert project.styles[top - 1].name == "sky"
    click_photo(qtbot, window, "6.png")  # which is grey
    wait_for_photo(qtbot, window, "6.png")
    assert "6.png: the model has 3 features" in window.message_bar.text
    assert components(window) == 2
    do(window, "nothing_for_all")
    assert photo(window, "5.png").fall is None


def test_names_for_all_follow_the_colours(start, qtbot, folder):
    window = start(folder / "1.png")
    set_components(qtbot, window, 2)
    top = window.document.project.label_at(2, 2)
    window.labels.rename_requested.emit(top, "sky")
    window.labels.rename_requested.emit(3 - top, "meadow")
    do(window, "names_for_all")

    turn_page(qtbot, window, "2.png")
    project = window.document.project
    assert project.styles[project.label_at(2, 2) - 1].name == "sky"
    assert project.styles[project.label_at(20, 2) - 1].name == "meadow"
    assert window.document.stack.count() == 0


def test_alone_a_photo_has_nothing_to_give_away(start, tmp_path):
    save_photo(tmp_path / "alone.png", 1)
    window = start(tmp_path / "alone.png")
    do(window, "settings_for_all")

    assert "no other photos here" in window.message_bar.text


# What new photos begin with --------------------------------------------------------------------


def test_what_new_photos_begin_with_is_chosen_in_the_strip(start, qtbot, folder):
    window = start(folder / "1.png")
    same, fresh = window.strip.segments
    assert same.isChecked()
    set_components(qtbot, window, 3)
    turn_page(qtbot, window, "2.png")
    assert components(window) == 3

    qtbot.mouseClick(fresh, LEFT)
    assert not window.actions_by_name["inherit_settings"].isChecked()
    click_photo(qtbot, window, "4.png")
    wait_for_photo(qtbot, window, "4.png")
    assert components(window) == 5
    window.close()
    again = start(folder / "1.png")
    assert again.strip.segments[1].isChecked()


def test_settings_that_came_from_elsewhere_are_told(start, qtbot, folder, tmp_path):
    save_photo(tmp_path / "elsewhere.png", 9)
    window = start(folder / "1.png")
    set_components(qtbot, window, 3)
    window.open_path(tmp_path / "elsewhere.png")
    wait_for_photo(qtbot, window, "elsewhere.png")

    assert components(window) == 3
    assert "settings of 1.png" in window.message_bar.text
