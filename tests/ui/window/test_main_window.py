import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from segmenter import load_image
from ui.application import create_window
from ui.starting.composition import composition_of

NAMES = ("canvas", "components", "auto_components", "fit", "stop", "opacity", "labels")


def test_parts_are_found_by_name_and_have_a_name_for_assistive_tools(window):
    parts = {name: window.findChild(QWidget, name) for name in (*NAMES, "likelihood")}

    assert [name for name, part in parts.items() if part is None] == []
    unnamed = [
        name for name, part in parts.items() if not (part.accessibleName() or part.windowTitle())
    ]
    assert unnamed == []


def test_a_window_without_a_photo_invites_to_open_one(window):
    assert window.findChild(QWidget, "empty_state").isVisible()
    assert not window.canvas.isVisible()
    assert not window.actions_by_name["export"].isEnabled()
    assert window.document.project.segmentation is None


def test_a_window_fits_on_a_laptops_screen(opened):
    """On 1366 x 768 pixels, of which a title and a task bar take some."""
    least = opened.minimumSizeHint()

    assert least.width() < 1000
    assert least.height() < 730


def test_a_click_on_a_sample_segments_it(window, qtbot):
    window.findChild(QWidget, "empty_state").sample_requested.emit("coins")
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=20_000)

    assert window.document.project.image.is_grey
    assert window.canvas.isVisible()


def drop_of(data):
    return QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_a_dropped_photo_is_opened(window, qtbot, photo_file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(photo_file)])
    window.dropEvent(drop_of(data))
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=10_000)

    assert str(window.document.project.image.path) == photo_file


def test_a_pasted_picture_is_opened_pixel_for_pixel(window, qtbot, photo_file):
    QApplication.clipboard().setImage(QImage(photo_file))
    window.actions_by_name["paste"].trigger()
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=10_000)

    pasted = window.document.project.image
    assert (pasted.pixels == load_image(photo_file).pixels).all()
    assert pasted.valid is None


def test_a_copied_view_is_pasted_as_a_photo(opened, qtbot):
    opened.actions_by_name["copy_view"].trigger()
    copied = QApplication.clipboard().image().size()
    before = opened.document.project.image
    opened.actions_by_name["paste"].trigger()
    qtbot.waitUntil(lambda: opened.document.project.image is not before, timeout=10_000)
    qtbot.waitUntil(lambda: opened.document.project.segmentation is not None, timeout=10_000)

    pasted = opened.document.project.image
    assert pasted.pixels.shape[:2] == (copied.height(), copied.width())


def test_pasting_nothing_says_so(window):
    QApplication.clipboard().clear()
    window.actions_by_name["paste"].trigger()

    assert "clipboard" in window.message_bar.text


def test_opened_photos_are_offered_again(opened, photo_file):
    menus = [action.menu() for action in opened.menuBar().actions()]
    recent = next(a.menu() for a in menus[0].actions() if a.menu() and "recent" in a.text())
    recent.aboutToShow.emit()

    offered = [action.data() for action in recent.actions()]
    assert [path for path in offered if path] == [photo_file]


def test_single_letters_do_not_act_while_a_name_is_typed(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    opened.canvas.setFocus()
    composition_of(opened).session.select_neighbour(1)
    opened.actions_by_name["rename_label"].trigger()
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "vas")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    # Qt commits an editor's text only after its key press has been handled.
    qtbot.waitUntil(lambda: opened.document.project.styles[0].name == "vas")

    assert all(style.visible for style in opened.document.project.styles)
    assert opened.document.project.opacity == 0.5


def test_single_letters_act_on_the_canvas(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    opened.canvas.setFocus()
    qtbot.keyClick(opened.canvas, ".")
    qtbot.keyClick(opened.canvas, "v")
    qtbot.keyClick(opened.canvas, "d")

    assert not opened.document.project.styles[0].visible
    assert opened.document.project.opacity == pytest.approx(0.6)


def test_the_status_bar_says_what_was_fitted(opened):
    shown = opened.status.texts

    assert shown[0] == "80 × 60, 8-bit RGB"
    assert shown[1].endswith("colours")
    assert shown[2].startswith("Fitted exactly in")


def test_docks_come_back_where_they_were(window):
    docks = window.findChildren(QDockWidget)
    for dock in docks:
        dock.hide()
    window.actions_by_name["reset_layout"].trigger()

    # Channels come with a photo that has others than colours, objects when they are wanted.
    assert [dock.objectName() for dock in docks if not dock.isVisible()] == [
        "channels_dock",
        "objects_dock",
    ]
    assert len({dock.objectName() for dock in docks}) == len(docks) > 2


def test_docks_share_the_room_as_at_first_when_they_come_back(window, qtbot):
    def shares():
        *_, labels, history, likelihood, choose = window.docks
        lower = likelihood.width() + choose.width()
        right = labels.height() + history.height()
        return likelihood.width() / lower, labels.height() / right

    window.resize(1400, 900)
    window.docks[0].close()
    window.resizeDocks(list(window.docks[-2:]), [70, 30], Qt.Orientation.Horizontal)
    window.resizeDocks(list(window.docks[4:6]), [20, 80], Qt.Orientation.Vertical)
    window.actions_by_name["reset_layout"].trigger()

    qtbot.waitUntil(lambda: shares() == pytest.approx((0.45, 0.6), abs=0.02))


def test_a_photo_on_the_command_line_is_opened(qtbot, photo_file):
    window = create_window([photo_file])
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=10_000)
    window.close()


def test_no_two_actions_share_a_key(window):
    keys = [key.toString() for a in window.actions_by_name.values() for key in a.shortcuts()]

    assert len(keys) == len(set(keys))


def test_pasting_a_picture_that_cannot_be_segmented_is_told_in_one_line(window):
    clear = QImage(4, 4, QImage.Format.Format_ARGB32)
    clear.fill(Qt.GlobalColor.transparent)
    QApplication.clipboard().setImage(clear)
    window.actions_by_name["paste"].trigger()

    assert window.message_bar.is_error
    assert "Something went wrong" not in window.message_bar.text
    assert window.document.project.image is None


@pytest.mark.parametrize("program", ["main.py", "/usr/bin/pixture"])
def test_the_programs_own_name_is_no_photo(qtbot, photo_file, program):
    window = create_window([program, photo_file])
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=10_000)

    assert window.windowTitle().startswith("blocks.png")
    window.close()


def test_what_is_dragged_over_the_window_lights_it_up(window, photo_file):
    frame = window.findChild(QWidget, "drop_frame")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(photo_file)])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(50, 50), actions, data, buttons, Qt.KeyboardModifier.NoModifier)
    assert not frame.isVisible()

    window.dragEnterEvent(enter)
    assert frame.isVisible()
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not frame.isVisible()

    window.dragEnterEvent(enter)
    window.dropEvent(drop_of(data))
    assert not frame.isVisible()
