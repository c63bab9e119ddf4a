"""How far a batch is, and what can be done with it."""

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton

from ui.dialogs.batch_foot import BatchFoot


@pytest.fixture
def foot(qtbot):
    foot = BatchFoot()
    qtbot.addWidget(foot)
    foot.show()
    foot.set_running(running=False)
    return foot


def button(foot, name):
    return foot.findChild(QPushButton, f"batch_{name}")


@pytest.mark.parametrize("running", [True, False])
def test_a_batch_is_started_or_stopped_never_both(foot, running):
    foot.set_running(running=running)

    assert button(foot, "stop").isVisible() == running
    assert button(foot, "start").isVisible() != running
    assert foot.findChild(QProgressBar, "batch_progress").isVisible() == running


@pytest.mark.parametrize("name", ["start", "close", "show_folder"])
def test_every_button_asks_for_what_it_says(foot, qtbot, name):
    foot.show_end("2 done", goes_on=False, has_files=True)
    asked = {
        "start": foot.start_requested,
        "close": foot.close_requested,
        "show_folder": foot.folder_requested,
    }
    with qtbot.waitSignal(asked[name]):
        button(foot, name).click()


def test_stopping_is_asked_for_once(foot):
    asked = []
    foot.stop_requested.connect(lambda: asked.append(True))
    foot.set_running(running=True)
    button(foot, "stop").click()
    button(foot, "stop").click()

    assert asked == [True]


def test_progress_is_told_as_a_bar_and_a_line(foot):
    foot.set_running(running=True)
    foot.set_progress(0.25, "3 of 12")
    bar = foot.findChild(QProgressBar, "batch_progress")

    assert bar.value() / bar.maximum() == pytest.approx(0.25)
    assert foot.line.text == "3 of 12"


def test_the_folder_of_an_earlier_batch_is_not_offered_while_one_runs(foot):
    foot.show_end("2 done", goes_on=False, has_files=True)
    foot.set_running(running=True)

    assert not button(foot, "show_folder").isVisible()
