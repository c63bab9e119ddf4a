"""Which lesson, what there is to see in it, and what it starts from."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from segmenter.lessons.lesson import Lesson

from ..look.text import plain
from ..widgets.captions import name_control
from ..widgets.plain_label import PlainLabel
from ..widgets.silence import silent
from .pixel_picture import PixelPicture
from .scene import lesson_picture, truth_picture
from .words import lesson_words, other_start_title

PICTURE_WIDTH, GAP = 112, 10
ROW = 30


class LessonList(QListWidget):
    """Leaves Left, Right and Space to the window, which steps and plays."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down only."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Sidebar(QWidget):
    """Shows the lessons and asks for another, for another start, or for the floor."""

    lesson_requested = Signal(str)
    start_requested = Signal(str)
    random_requested = Signal()
    floor_requested = Signal(bool)
    pixel_requested = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learn_sidebar")
        self._names = tuple(names)
        self._list = LessonList()
        name_control(self._list, "learn_lessons", self.tr("Lessons"), "")
        for name in self._names:
            item = QListWidgetItem(lesson_words(name).title, self._list)
            item.setSizeHint(QSize(0, ROW))
        self._list.setFixedHeight(ROW * len(self._names) + 6)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._ask_for_lesson)
        self._story = PlainLabel()
        self._story.setObjectName("learn_story")
        self._story.setWordWrap(True)
        self._make_starts()
        self._floor = QCheckBox(self.tr("Floor: no variance below 1/12"))
        self._floor.setObjectName("learn_floor")
        self._floor.setToolTip(
            plain(self.tr("Squared levels: what rounding to whole levels leaves in any pixel"))
        )
        self._floor.toggled.connect(self.floor_requested)
        for control in (self._list, self._starts, self._random, self._floor):
            # Clicked, they leave the keyboard to the plot, so that arrows go on stepping.
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pictures = PixelPicture(PICTURE_WIDTH), PixelPicture(PICTURE_WIDTH)
        self._lay_out()

    @property
    def picture(self) -> PixelPicture:
        """The lesson's image."""
        return self._pictures[0]

    def show_lesson(self, lesson: Lesson) -> None:
        """Show what a lesson is about, and its starts."""
        words = lesson_words(lesson.name)
        with silent(self._list, self._starts):
            self._list.setCurrentRow(self._names.index(lesson.name))
            self._starts.clear()
            for start in lesson.starts:
                self._starts.addItem(words.starts[start.name], start.name)
        self._story.setText(words.story)
        for picture, image in zip(
            self._pictures, (lesson_picture(lesson), truth_picture(lesson)), strict=True
        ):
            picture.show_image(image)

    def show_start(self, name: str, with_floor: bool) -> None:
        """Show which start is used, also one that is not of the list."""
        with silent(self._starts, self._floor):
            at = self._starts.findData(name)
            self._starts.setCurrentIndex(at)
            self._starts.setPlaceholderText(other_start_title(name))
            self._floor.setChecked(with_floor)

    def show_pixel(self, pixel: int) -> None:
        """Show which pixel is looked at."""
        for picture in self._pictures:
            picture.show_pixel(pixel)

    @Slot(int)
    def _ask_for_lesson(self, row: int) -> None:
        self.lesson_requested.emit(self._names[row])

    @Slot(int)
    def _ask_for_start(self, row: int) -> None:
        self.start_requested.emit(self._starts.itemData(row))

    def _make_starts(self) -> None:
        self._starts = QComboBox()
        name_control(
            self._starts,
            "learn_start",
            self.tr("Start from"),
            self.tr("Where the components begin; drag a ring in a plot to begin elsewhere"),
        )
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._starts.setSizeAdjustPolicy(adjust)
        self._starts.setMinimumContentsLength(8)
        self._starts.activated.connect(self._ask_for_start)
        self._random = QPushButton(self.tr("At random"))
        self._random.setObjectName("learn_random")
        self._random.setAutoDefault(False)
        self._random.setToolTip(plain(self.tr("Start on other pixels, drawn at random")))
        self._random.clicked.connect(self.random_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        column.addWidget(_title(self.tr("Lessons")))
        column.addWidget(self._list)
        column.addSpacing(2)
        column.addWidget(self._story)
        column.addSpacing(6)
        column.addWidget(_caption(self.tr("Start from")))
        starts = QHBoxLayout()
        starts.setSpacing(6)
        starts.addWidget(self._starts, 1)
        starts.addWidget(self._random)
        column.addLayout(starts)
        column.addWidget(self._floor)
        column.addStretch(1)
        hint = _caption(
            self.tr(
                "Click a pixel to see its numbers. Drag a ring to start elsewhere.\n"
                "Left and Right step, Space plays."
            )
        )
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        names = ("learn_picture", self.tr("Image")), ("learn_truth", self.tr("Truth"))
        for picture, (name, title) in zip(self._pictures, names, strict=True):
            name_control(picture, name, title, self.tr("Click a pixel to see its numbers"))
            picture.pixel_requested.connect(self.pixel_requested)
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(_caption(title))
            pair.addWidget(picture)
            row.addLayout(pair)
        row.addStretch(1)
        column.addLayout(row)


def _title(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setProperty("title", True)
    return label


def _caption(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setProperty("dim", True)
    return label
