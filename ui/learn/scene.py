"""What one method's plot shows at one moment."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from segmenter.arrays import FloatArray
from segmenter.lessons.lesson import Lesson, Start
from segmenter.lessons.walking import Method, Moment
from segmenter.regions.palette import default_styles

# Levels on both sides of 0…255, so that nothing lies on the edge.
EXTENT = (-10.0, 265.0)


@dataclass(frozen=True, eq=False)
class LessonScene:
    """A moment of one method over a lesson's pixels.

    Attributes
    ----------
    lesson : Lesson
    method : {"k-means", "hard", "em"}
    start : Start
        Where its rings are.
    moment : Moment
    trail : (T, K, D) array
        The means from the start on.
    pixel : int
        The one that is looked at.
    held : int, optional
        The component whose start is moved, or would be.
    """

    lesson: Lesson
    method: Method
    start: Start
    moment: Moment
    trail: FloatArray
    pixel: int
    held: int | None = None

    @cached_property
    def points(self) -> FloatArray:
        """The pixels' values, (D, M)."""
        return self.lesson.points


def component_colour(component: int) -> QColor:
    """Return the colour of a component, from 0: that of the label of its number."""
    return QColor(*default_styles(component + 1)[component].colour)


def blended(posterior: FloatArray) -> NDArray[np.uint8]:
    """Return the components' colours, mixed by their shares: (K, M) become (M, 3)."""
    styles = default_styles(len(posterior))
    colours = np.array([style.colour for style in styles], np.float64)
    return np.asarray(np.rint(posterior.T @ colours).astype(np.uint8))


def as_picture(colours: NDArray[np.uint8]) -> QImage:
    """Return (H, W, 3) or (H, W, 4) colours as an image of its own memory."""
    height, width, depth = colours.shape
    kind = QImage.Format.Format_RGB888 if depth == 3 else QImage.Format.Format_RGBA8888
    data = np.ascontiguousarray(colours)
    return QImage(data.data, width, height, depth * width, kind).copy()


def lesson_picture(lesson: Lesson) -> QImage:
    """Return a lesson's image as it looks: grey, or between blue and orange."""
    values = lesson.image
    if lesson.n_channels == 1:
        return as_picture(np.repeat(values, 3, axis=2))
    red, blue = values[..., 0], values[..., 1]
    green = ((red.astype(np.uint16) + blue) // 2).astype(np.uint8)
    return as_picture(np.stack([red, green, blue], axis=2))


def labels_picture(posterior: FloatArray | None, height: int, width: int) -> QImage:
    """Return what an E-step makes of the image, without one nothing but grey."""
    if posterior is None:
        empty = QImage(width, height, QImage.Format.Format_RGB888)
        empty.fill(Qt.GlobalColor.gray)
        return empty
    return as_picture(blended(posterior).reshape(height, width, 3))


def truth_picture(lesson: Lesson) -> QImage:
    """Return the true labels in their colours."""
    truth = lesson.truth
    whole = np.eye(int(truth.max()))[truth.ravel() - 1].T
    return labels_picture(whole, *truth.shape)
