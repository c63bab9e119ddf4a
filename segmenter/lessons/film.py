"""The three methods side by side, as far as somebody has looked."""

from collections.abc import Iterator
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from segmenter.lessons.lesson import Lesson, Start
from segmenter.lessons.walking import METHODS, Method, Moment, half_steps
from segmenter.regions.agreement import adjusted_rand


class Reel:
    """The moments of one method, made when they are asked for.

    Parameters
    ----------
    lesson : Lesson
    moments : iterator of Moment
    """

    def __init__(self, lesson: Lesson, moments: Iterator[Moment]) -> None:
        self._truth = lesson.truth.ravel()
        self._coming = moments
        self._made = [next(moments)]
        self._agreements: dict[int, float] = {}

    @property
    def is_complete(self) -> bool:
        """Whether the fit has come to its end."""
        return self._made[-1].is_last

    @property
    def last(self) -> int:
        """The last step that was made."""
        return len(self._made) - 1

    @property
    def objectives(self) -> tuple[float, ...]:
        """The objective of the start and after each iteration that was made."""
        return tuple(moment.objective for moment in self._made[::2])

    def make_one(self) -> None:
        """Make one more, unless there is none."""
        if not self.is_complete:
            self._made.append(next(self._coming))

    def at(self, step: int) -> Moment:
        """Return a moment; past the end the last one."""
        while step > self.last and not self.is_complete:
            self.make_one()
        return self._made[min(step, self.last)]

    def agreement(self, step: int) -> float | None:
        """Return the adjusted Rand index of the labels and the truth; None at the start."""
        moment = self.at(step)
        if moment.posterior is None:
            return None
        # The M-step changes no label.
        asked = moment.iteration
        if asked not in self._agreements:
            self._agreements[asked] = adjusted_rand(labels_of(moment), self._truth)
        return self._agreements[asked]


class Film:
    """k-means, hard EM and EM on one lesson from one start.

    Parameters
    ----------
    lesson : Lesson
    start : Start
    with_floor : bool
    """

    def __init__(self, lesson: Lesson, start: Start, with_floor: bool = True) -> None:
        self.lesson, self.start = lesson, start
        self.samples = lesson.samples(with_floor)
        self.reels: dict[Method, Reel] = {
            method: Reel(lesson, half_steps(self.samples, start.mixture, method))
            for method in METHODS
        }

    @property
    def is_complete(self) -> bool:
        """Whether all three have come to their end."""
        return all(reel.is_complete for reel in self.reels.values())

    @property
    def has_converged(self) -> bool:
        """Whether none of the three was stopped before."""
        return all(reel.at(reel.last).converged for reel in self.reels.values())

    @property
    def last(self) -> int:
        """The last step that any has made."""
        return max(reel.last for reel in self.reels.values())

    def make_for(self, seconds: float) -> None:
        """Make further steps of all until there are no more, or the time is over."""
        end = perf_counter() + seconds
        while not self.is_complete and perf_counter() < end:
            for reel in self.reels.values():
                reel.make_one()


def labels_of(moment: Moment) -> NDArray[np.intp]:
    """Return the likeliest component of each pixel, from 0, (M,)."""
    assert moment.posterior is not None
    return np.asarray(moment.posterior.argmax(axis=0))
