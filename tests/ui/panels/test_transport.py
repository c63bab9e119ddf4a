import pytest
from PySide6.QtCore import Qt

from ui.panels.transport import TransportBar


@pytest.fixture
def bar(qtbot):
    bar = TransportBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


@pytest.mark.parametrize("name", ["first", "play", "next", "last"])
def test_every_button_asks_for_what_it_says(bar, qtbot, name):
    button = getattr(bar, name)
    with qtbot.waitSignal(getattr(bar, f"{name}_requested"), timeout=1000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert button.accessibleName()


def test_while_it_plays_the_button_pauses(bar):
    bar.set_playing(True)
    assert bar.play.accessibleName() == "Pause"

    bar.set_playing(False)
    assert bar.play.accessibleName().startswith("Play")
