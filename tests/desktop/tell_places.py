"""Opens the window, writes where its controls are once a photo is segmented, and closes it."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QGraphicsView,
    QLabel,
    QMenuBar,
    QScrollArea,
    QStatusBar,
    QToolButton,
    QWidget,
)

from ui.application import create_window
from ui.window.main_window import MainWindow

CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLabel)
ALSO = (QDockWidget, QGraphicsView, QMenuBar, QStatusBar)
POLL = 50


def main(output: str, photo: str) -> None:
    """Write the places of all visible controls of a window into a file."""
    window = create_window([photo])
    window.show()
    timer = QTimer(window, interval=POLL)
    timer.timeout.connect(lambda: _tell(window, Path(output)))
    timer.start()
    QApplication.exec()


def _tell(window: MainWindow, output: Path) -> None:
    is_done = window.document.project.segmentation is not None and not window.progress.isVisible()
    if is_done and window.windowHandle().isExposed():
        named = [each for each in window.findChildren(QWidget) if _counts(each)]
        output.write_text(json.dumps([_place(each, window) for each in named]))
        window.close()


def _counts(widget: QWidget) -> bool:
    told = isinstance(widget, (*CONTROLS, *ALSO)) or bool(widget.objectName())
    return told and widget.isVisible() and not (_is_scrolled(widget) and _is_cut(widget))


def _is_cut(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() != widget.rect()


def _is_scrolled(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None


def _place(widget: QWidget, window: MainWindow) -> dict[str, object]:
    ratio = window.devicePixelRatioF()
    corner = widget.mapTo(window, QPoint())
    box = QRect(corner, widget.size())
    seen = widget.visibleRegion().boundingRect().translated(corner)
    text = _text(widget).replace("&", "")
    needs = widget.fontMetrics().size(0, text) if text else QSize(0, 0)
    return {
        "name": widget.objectName() or type(widget).__name__,
        "kind": _kind(widget),
        "panel": _panel(widget),
        "box": _scaled(box, ratio),
        "seen": _scaled(seen, ratio),
        "needs": _scaled(QRect(QPoint(), needs), ratio)[2:],
    }


def _scaled(box: QRect, ratio: float) -> list[int]:
    return [round(ratio * each) for each in (box.x(), box.y(), box.width(), box.height())]


def _text(widget: QWidget) -> str:
    """Return the text that is seen on a widget."""
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        pictured = widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        return "" if pictured else widget.text()
    return widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""


def _kind(widget: QWidget) -> str:
    if isinstance(widget, QDockWidget):
        return "dock"
    return "control" if isinstance(widget, CONTROLS) else "area"


def _panel(widget: QWidget) -> str:
    above = widget
    while not isinstance(above, QDockWidget):
        parent = above.parentWidget()
        if parent is None:
            return ""
        above = parent
    return above.objectName()


if __name__ == "__main__":
    main(*sys.argv[1:])
