"""A person is told something while looking at a photo: nothing moves, and nothing is hidden."""

from PySide6.QtCore import QPoint, QRect

from tests.workflows.acting import pixel_place


def place_of(widget, window):
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def photo_place(window):
    canvas = window.canvas
    return canvas.viewport().mapTo(window, pixel_place(window, 0, 0)), canvas.transform()


def test_the_photo_stays_where_it_is_when_a_message_comes_and_goes(window):
    before = photo_place(window)

    for show in (window.message_bar.show_notice, window.message_bar.show_error):
        show("A sentence that is told.")
        assert window.message_bar.isVisible()
        assert photo_place(window) == before
        window.message_bar.dismiss()
        assert photo_place(window) == before


def test_a_message_hides_neither_hint_nor_legend_nor_readout(window, qtbot):
    window.tool_hint.show_text("What the chosen tool can do with the photo, and with which keys")
    window.view_bar.actions_of_views()[3].trigger()
    qtbot.waitUntil(window.legend.isVisible)

    window.message_bar.show_notice("A long sentence that is told. " * 6)

    bar = place_of(window.message_bar, window)
    assert place_of(window.canvas, window).contains(bar)
    for card in (window.tool_hint, window.legend):
        assert card.isVisible()
        assert not bar.intersects(place_of(card, window))


def test_an_error_goes_when_something_else_is_done(window, qtbot):
    window.message_bar.show_error("That did not work.")

    window.labels.rename_requested.emit(1, "Sky")

    assert not window.message_bar.isVisible()
