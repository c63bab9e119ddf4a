"""Learn EM: lessons with a known truth, stepped through with three methods side by side."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from segmenter.lessons.catalogue import LESSONS
from segmenter.lessons.film import Film
from segmenter.lessons.lesson import Start
from segmenter.lessons.walking import METHODS, Method

from ..widgets.scroll_panel import ScrollPanel
from .method_pane import MethodPane
from .numbers_panel import NumbersPanel
from .scene import LessonScene
from .sidebar import Sidebar
from .steps_bar import StepsBar
from .words import HAND_MADE, step_words

SIZE = QSize(1280, 800)
LEAST_NUMBERS, LEAST_SIDEBAR, LEAST_WIDTH = 120, 240, 560
SIDEBAR_WIDTH = 272
# What a title bar and a frame take of the screen.
AROUND = QSize(20, 60)
# What is made at a time, so that a dragged start follows the mouse.
SECONDS = 0.012
STEP_MILLISECONDS = 450


class QuietScroll(ScrollPanel):
    """Leaves the keys that its panel does not want to the window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by none of them."""
        event.ignore()


class LearnWindow(QDialog):
    """Holds a lesson, a step and a pixel, and shows them.

    Left and Right step, Home and End go to the ends, Space plays.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("learn_window")
        self.setWindowTitle(self.tr("Learn EM"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE.boundedTo(self.screen().availableSize() - AROUND))
        self._sidebar = Sidebar(tuple(LESSONS))
        self._panes = {method: MethodPane(method) for method in METHODS}
        self._steps, self._numbers = StepsBar(), NumbersPanel()
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill)
        self._playing = QTimer(self)
        self._playing.setInterval(STEP_MILLISECONDS)
        self._playing.timeout.connect(self._play_on)
        self._lay_out()
        self._connect()
        self._method: Method = "em"
        self._drawn = 0
        self._wanted: int | None = 0
        self._held: int | None = None
        self._with_floor = True
        self._open(next(iter(LESSONS)))
        self._panes["em"].plot.setFocus()

    # What is shown -------------------------------------------------------------------------------

    @property
    def film(self) -> Film:
        """What the three methods do from the start that is chosen."""
        return self._film

    @property
    def step(self) -> int:
        """The half step that is shown."""
        last = self._film.last
        return last if self._wanted is None else min(self._wanted, last)

    @property
    def pixel(self) -> int:
        """The pixel whose numbers are shown."""
        return self._pixel

    def _open(self, name: str) -> None:
        self._lesson = LESSONS[name]()
        height, width = self._lesson.truth.shape
        self._pixel: int = height // 2 * width + 3
        self._wanted = 0
        self._drawn = 0
        self._with_floor = True
        self._sidebar.show_lesson(self._lesson)
        self._restart(self._lesson.starts[0])

    def _restart(self, start: Start) -> None:
        """Begin from another start, and stay at the step that is looked at."""
        self._film = Film(self._lesson, start, self._with_floor)
        self._sidebar.show_start(start.name, self._with_floor)
        self._filling.start()
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self._film.make_for(SECONDS)
        if self._film.is_complete:
            self._filling.stop()
        self._show()

    def _show(self) -> None:
        film, step = self._film, self.step
        words = step_words(step, film.last, film.has_converged)
        self._steps.show_step(step, film.last, words)
        self._sidebar.show_pixel(self._pixel)
        for method, pane in self._panes.items():
            pane.set_chosen(method == self._method)
            pane.show_moment(film.reels[method], step, self._scene(method, step))
        self._numbers.show_numbers(film, self._method, step, self._pixel)

    def _scene(self, method: Method, step: int) -> LessonScene:
        reel = self._film.reels[method]
        moment = reel.at(step)
        means = [reel.at(past).mixture.means for past in range(0, moment.step + 1, 2)]
        trail = np.array(means)
        start = self._film.start
        return LessonScene(self._lesson, method, start, moment, trail, self._pixel, self._held)

    # What is asked for ---------------------------------------------------------------------------

    @Slot(str)
    def _choose_lesson(self, name: str) -> None:
        self._pause()
        self._open(name)

    @Slot(str)
    def _choose_start(self, name: str) -> None:
        self._restart(next(start for start in self._lesson.starts if start.name == name))

    @Slot()
    def _choose_at_random(self) -> None:
        self._drawn += 1
        self._restart(self._lesson.random_start(self._drawn))

    @Slot(bool)
    def _choose_floor(self, with_floor: bool) -> None:
        self._with_floor = with_floor
        self._restart(self._film.start)

    @Slot(str)
    def _choose_method(self, method: Method) -> None:
        if method != self._method:
            self._method = method
            self._show()

    @Slot(int)
    def _choose_pixel(self, pixel: int) -> None:
        if pixel != self._pixel:
            self._pixel = pixel
            self._show()

    @Slot(object)
    def _choose_hand(self, component: int | None) -> None:
        self._held = component
        self._show()

    @Slot(int, tuple)
    def _move_start(self, component: int, values: tuple[float, ...]) -> None:
        self._held = component
        moved = self._film.start.with_mean(component, values)
        self._restart(replace(moved, name=HAND_MADE))

    @Slot(int)
    def _go_to(self, step: int) -> None:
        self._pause()
        self._wanted = max(step, 0)
        self._show()

    @Slot()
    def _go_to_end(self) -> None:
        self._pause()
        self._wanted = None
        self._show()

    @Slot()
    def _play(self) -> None:
        if self._playing.isActive():
            self._pause()
            return
        if self.step >= self._film.last:
            self._wanted = 0
            self._show()
        self._playing.start()
        self._steps.set_playing(True)

    @Slot()
    def _play_on(self) -> None:
        if self.step >= self._film.last:
            self._pause()
            return
        self._wanted = self.step + 1
        self._show()

    def _pause(self) -> None:
        self._playing.stop()
        self._steps.set_playing(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, or play."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_to(self.step + (1 if key == Qt.Key.Key_Right else -1))
        elif key == Qt.Key.Key_Home:
            self._go_to(0)
        elif key == Qt.Key.Key_End:
            self._go_to_end()
        elif key == Qt.Key.Key_Space:
            self._play()
        else:
            super().keyPressEvent(event)

    # Composition ---------------------------------------------------------------------------------

    def _connect(self) -> None:
        side, steps = self._sidebar, self._steps
        side.lesson_requested.connect(self._choose_lesson)
        side.start_requested.connect(self._choose_start)
        side.random_requested.connect(self._choose_at_random)
        side.floor_requested.connect(self._choose_floor)
        side.pixel_requested.connect(self._choose_pixel)
        steps.step_requested.connect(self._go_to)
        steps.end_requested.connect(self._go_to_end)
        steps.play_requested.connect(self._play)
        self._numbers.pixel_requested.connect(self._choose_pixel)
        for pane in self._panes.values():
            pane.chosen.connect(self._choose_method)
            pane.plot.pixel_requested.connect(self._choose_pixel)
            pane.plot.mean_requested.connect(self._move_start)
            pane.plot.hand_requested.connect(self._choose_hand)
            pane.labels.pixel_requested.connect(self._choose_pixel)

    def _lay_out(self) -> None:
        panes = QHBoxLayout()
        panes.setSpacing(0)
        for place, pane in enumerate(self._panes.values()):
            if place:
                panes.addWidget(_line(QFrame.Shape.VLine))
            panes.addWidget(pane, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(panes, 1)
        column.addWidget(_line(QFrame.Shape.HLine))
        column.addWidget(self._steps)
        column.addWidget(_line(QFrame.Shape.HLine))
        numbers = QuietScroll(self._numbers, LEAST_NUMBERS)
        # On a small screen one scrolls to the right for the M-step.
        numbers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        numbers.setMinimumWidth(LEAST_WIDTH)
        column.addWidget(numbers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        sidebar = QuietScroll(self._sidebar, LEAST_SIDEBAR)
        sidebar.setFixedWidth(SIDEBAR_WIDTH)
        row.addWidget(sidebar)
        row.addWidget(_line(QFrame.Shape.VLine))
        row.addLayout(column, 1)


def _line(shape: QFrame.Shape) -> QFrame:
    line = QFrame()
    line.setFrameShape(shape)
    return line
