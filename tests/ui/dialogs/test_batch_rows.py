import pytest
from PySide6.QtCore import Qt

from ui.dialogs.batch_rows import BatchModel, BatchRow, BatchView
from ui.look.theme import apply_theme

ROWS = [BatchRow(f"{number}.jpg", f"/photos/{number}.jpg") for number in range(40)]
FAILED = BatchRow("3.jpg", "/photos/3.jpg", "failed", 1.0, "Not a photo that can be read")


@pytest.fixture
def view(qtbot):
    model = BatchModel()
    model.set_rows(ROWS)
    view = BatchView(model)
    qtbot.addWidget(view)
    view.setGeometry(400, 300, 320, 200)  # away from the mouse
    view.show()
    return view


def painted(view):
    return view.grab().toImage()


def test_a_row_tells_name_place_and_state_to_those_who_point_or_listen(view):
    view.model().change({3: FAILED})
    index = view.model().index(3)

    assert index.data() == "3.jpg"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "/photos/3.jpg\nNot a photo that can be read"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "3.jpg, Not a photo that can be read"


@pytest.mark.parametrize("state", ["running", "done", "skipped", "failed"])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_every_state_looks_different(view, qapp, state, theme):
    apply_theme(qapp, theme)
    before = painted(view)
    view.model().change({1: BatchRow("1.jpg", "/photos/1.jpg", state, 0.5)})

    assert painted(view) != before


def test_a_ring_fills_while_a_photo_is_worked_on(view):
    looks = []
    for fraction in (0.1, 0.9):
        row = BatchRow("1.jpg", "/photos/1.jpg", "running", fraction)
        view.model().change({1: row})
        looks.append(painted(view))

    assert looks[0] != looks[1]


def test_delete_asks_to_take_the_selected_rows_out(view, qtbot):
    view.setCurrentIndex(view.model().index(2))
    with qtbot.waitSignal(view.removal_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Delete)

    assert asked.args == [[2]]


def test_the_row_at_work_stays_in_sight_unless_one_is_looked_at(view, monkeypatch):
    # Where the mouse is left by others is nothing that this test says.
    monkeypatch.setattr(view, "underMouse", lambda: False)
    view.follow(39)
    assert view.visualRect(view.model().index(39)).top() < view.height()

    view.scrollToTop()
    view.setCurrentIndex(view.model().index(0))
    view.follow(39)
    assert view.visualRect(view.model().index(0)).top() >= 0


def test_an_empty_list_says_how_to_fill_it(view):
    full = painted(view)
    view.model().set_rows(())

    assert painted(view) != full
    assert view.model().rowCount() == 0
