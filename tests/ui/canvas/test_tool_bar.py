import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from ui.canvas.tools.table import TOOLS
from ui.canvas.tools.tool_bar import ToolBar


@pytest.fixture
def bar(qtbot):
    bar = ToolBar()
    qtbot.addWidget(bar)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def places(bar):
    return [bar.findChild(QToolButton, f"tool_{spec.name}").geometry() for spec in TOOLS]


def resized(bar, height):
    bar.resize(bar.sizeHint().width(), height)
    QApplication.processEvents()
    bar.resize(bar.sizeHint().width(), height)
    QApplication.processEvents()
    return places(bar)


def test_all_tools_are_seen_however_low_the_bar_is(bar):
    for height in (900, bar.minimumSizeHint().height(), 900):
        now = resized(bar, height)
        assert all(bar.rect().contains(place) for place in now)
        assert not any(a.intersects(b) for n, a in enumerate(now) for b in now[:n])
        assert len({place.left() for place in now}) == (1 if height == 900 else 2)


def test_two_columns_keep_the_order_of_reading(bar):
    now = resized(bar, bar.minimumSizeHint().height())

    assert [(place.top(), place.left()) for place in now] == sorted(
        (place.top(), place.left()) for place in now
    )
