"""The status bar while something runs."""

from pytestqt.qtbot import QtBot

from ui.panels.status_bar import StatusBar


def test_what_takes_long_is_said_until_it_ends(qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    status.show_progress(0.1, "Fitting")
    assert status.doing == ""
    qtbot.waitUntil(lambda: status.doing == "Fitting")

    status.show_progress(0.6, "Smoothing")
    assert status.doing == "Smoothing"
    status.show_progress(None)
    assert status.doing == ""


def test_what_ends_soon_is_never_said(qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    for fraction in (0.1, None, 0.2, None):
        status.show_progress(fraction, "Fitting")
    qtbot.wait(400)

    assert status.doing == ""
