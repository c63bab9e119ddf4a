"""The lessons, each made from its own seed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.lessons.lesson import SPREAD, Lesson, Start

HEIGHT, WIDTH = 30, 40
BRIGHTEST = 255

Shape = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Thing:
    """What the pixels of one label are drawn from: a normal, in levels."""

    mean: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]


def _disc(row: float, column: float, radius: float) -> Shape:
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    return np.asarray((rows - row) ** 2 + (columns - column) ** 2 <= radius**2)


def _box(top: int, left: int, bottom: int, right: int) -> Shape:
    shape = np.zeros((HEIGHT, WIDTH), np.bool_)
    shape[top:bottom, left:right] = True
    return shape


def _painted(*shapes: Shape) -> NDArray[np.intp]:
    """Lay shapes over a ground, which is label 1."""
    truth = np.ones((HEIGHT, WIDTH), np.intp)
    for label, shape in enumerate(shapes, 2):
        truth[shape] = label
    return truth


def _drawn(truth: NDArray[np.intp], things: Sequence[_Thing], seed: int) -> NDArray[np.uint8]:
    """Draw every pixel from its label's normal, rounded to whole levels."""
    rng = np.random.default_rng(seed)
    values = np.zeros((*truth.shape, len(things[0].mean)))
    for label, thing in enumerate(things, 1):
        where = truth == label
        values[where] = rng.multivariate_normal(thing.mean, thing.covariance, int(where.sum()))
    return np.asarray(np.rint(values).clip(0, BRIGHTEST).astype(np.uint8))


def _start(name: str, *means: Sequence[float], spreads: Sequence[float] = ()) -> Start:
    chosen: FloatArray = np.array(spreads) if spreads else np.full(len(means), SPREAD)
    return Start(name, np.array(means, np.float64), chosen)


def _grey(mean: float, deviation: float) -> _Thing:
    return _Thing((mean,), ((deviation**2,),))


def _round(red: float, blue: float, deviation: float) -> _Thing:
    return _Thing((red, blue), ((deviation**2, 0.0), (0.0, deviation**2)))


def _slanted(red: float, blue: float, long: float, short: float, degrees: float) -> _Thing:
    angle = np.deg2rad(degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    covariance = turn @ np.diag([long**2, short**2]) @ turn.T
    (a, b), (c, d) = covariance.tolist()
    return _Thing((red, blue), ((a, b), (c, d)))


def three_greys() -> Lesson:
    """Return three bells on one axis that overlap."""
    truth = _painted(_disc(15, 12, 9), _box(7, 25, 24, 37))
    image = _drawn(truth, (_grey(70, 14), _grey(122, 12), _grey(186, 20)), seed=1)
    starts = (
        _start("apart", [40], [128], [215]),
        _start("all-left", [25], [45], [65]),
        _start("one-far", [70], [125], [250]),
    )
    return Lesson("three-greys", image, truth, starts)


def elongated() -> Lesson:
    """Return two long clusters beside each other, where the nearest mean is the wrong one."""
    truth = _painted(_disc(14, 20, 11.5))
    things = (_slanted(115, 143, 44, 7, 45), _slanted(143, 115, 44, 7, 45))
    image = _drawn(truth, things, seed=2)
    starts = (
        _start("slanted", [80, 120], [175, 140]),
        _start("ends", [75, 75], [180, 180]),
        _start("beside", [105, 150], [150, 105]),
    )
    return Lesson("elongated", image, truth, starts)


def collapse() -> Lesson:
    """Return a lamp that is white without any noise, so that a component may collapse onto it."""
    truth = _painted(_box(10, 3, 27, 19), _disc(10, 29, 7))
    image = _drawn(truth, (_grey(62, 15), _grey(126, 18), _grey(BRIGHTEST, 0)), seed=3)
    starts = (
        _start("lamp", [60], [130], [215]),
        _start("one-value", [60], [130], [131], spreads=(SPREAD, SPREAD, 0.2)),
    )
    return Lesson("collapse", image, truth, starts)


def switching() -> Lesson:
    """Return three clusters that any order of the components fits as well."""
    truth = _painted(_disc(15, 12, 9), _box(6, 24, 25, 37))
    image = _drawn(truth, (_round(75, 80, 17), _round(185, 95, 17), _round(120, 190, 17)), seed=4)
    means = ([90, 100], [170, 110], [125, 165])
    starts = (
        _start("first", *means),
        _start("swapped", means[1], means[0], means[2]),
        _start("moved-on", means[1], means[2], means[0]),
    )
    return Lesson("switching", image, truth, starts)


def local_optima() -> Lesson:
    """Return one cluster far from two others, which a bad start never tells apart."""
    truth = _painted(_disc(15, 11, 8.5), _box(7, 23, 24, 37))
    image = _drawn(truth, (_round(62, 70, 13), _round(196, 96, 13), _round(190, 196, 13)), seed=5)
    starts = (
        _start("one-each", [80, 90], [180, 110], [170, 180]),
        _start("two-in-one", [42, 60], [82, 82], [193, 146]),
        _start("all-at-one", [128, 128], [128, 128], [128, 128]),
    )
    return Lesson("local-optima", image, truth, starts)


LESSONS = {
    "three-greys": three_greys,
    "elongated": elongated,
    "collapse": collapse,
    "switching": switching,
    "local-optima": local_optima,
}
"""By name, in the order in which they are taught."""
