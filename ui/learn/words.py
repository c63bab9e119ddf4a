"""What the lessons are called, what there is to see in them, and how their starts differ."""

from collections.abc import Mapping
from dataclasses import dataclass

from segmenter.lessons.lesson import RANDOM
from segmenter.lessons.walking import Method

from ..language.words import tr


@dataclass(frozen=True, slots=True)
class LessonWords:
    """What is told of a lesson.

    Attributes
    ----------
    title, story : str
    starts : mapping of str to str
        Titles of its starts by their names.
    """

    title: str
    story: str
    starts: Mapping[str, str]


def lesson_words(name: str) -> LessonWords:
    """Return the words of a lesson."""
    return _WORDS[name]()


def other_start_title(name: str) -> str:
    """Return what a start is called that no lesson lists."""
    number = name.removeprefix(RANDOM)
    return tr("Set by hand") if number == name else tr("At random: {0}").format(number)


def method_title(method: Method) -> str:
    """Return what a method is called."""
    return {"k-means": tr("k-means"), "hard": tr("Hard EM"), "em": tr("EM")}[method]


def method_summary(method: Method) -> str:
    """Return in a few words how a method shares pixels out."""
    return {
        "k-means": tr("whole to the nearest mean"),
        "hard": tr("whole to the likeliest"),
        "em": tr("shared by likelihood"),
    }[method]


def objective_title(method: Method) -> str:
    """Return what a method makes larger or, for k-means, smaller."""
    return {
        "k-means": tr("Mean squared distance"),
        "hard": tr("Classification likelihood"),
        "em": tr("Log-likelihood"),
    }[method]


def channel_titles(count: int) -> tuple[str, ...]:
    """Return what the channels of a lesson's image are called."""
    return (tr("grey value"),) if count == 1 else (tr("red"), tr("blue"))


def step_words(step: int, last: int, has_converged: bool) -> str:
    """Return what a half step does, of a film that is over or goes on."""
    if step == 0:
        return tr("The start")
    iteration = (step + 1) // 2
    if step % 2:
        return tr("Iteration {0} · E-step: pixels are shared out").format(iteration)
    if step == last and has_converged:
        return tr("Iteration {0} · M-step: nothing moves any more").format(iteration)
    return tr("Iteration {0} · M-step: components follow their pixels").format(iteration)


def _three_greys() -> LessonWords:
    return LessonWords(
        tr("Three greys"),
        tr(
            "Three bells on one axis, which overlap. Step from the start: the E-step colours each "
            "pixel by how likely each bell is to have produced it, the M-step moves each bell to "
            "its pixels. Where two bells cross, EM shares a pixel, the other two must decide: "
            "compare the widths they end with."
        ),
        {
            "apart": tr("Three means apart"),
            "all-left": tr("All at the left"),
            "one-far": tr("One too far right"),
        },
    )


def _elongated() -> LessonWords:
    return LessonWords(
        tr("Long clusters"),
        tr(
            "Two long clusters beside each other. k-means knows only distances, so it cuts both in "
            "the middle and is content: its squared distance is lower there than at the truth. "
            "EM learns that clusters are long. From the ends even hard EM stays where it is, "
            "while EM's shared pixels let it turn."
        ),
        {
            "slanted": tr("A little slanted"),
            "ends": tr("At the two ends"),
            "beside": tr("One in each cluster"),
        },
    )


def _collapse() -> LessonWords:
    return LessonWords(
        tr("Collapse and floor"),
        tr(
            "The lamp is white, 255 in every pixel. A component that finds it has no width left, "
            "and a bell without width is infinitely high. Take the floor away and watch σ fall and "
            "the likelihood rise, while no label gets better. The floor is what rounding to "
            "whole levels leaves: 1/12 of a squared level."
        ),
        {"lamp": tr("One near the lamp"), "one-value": tr("One on a single value")},
    )


def _switching() -> LessonWords:
    return LessonWords(
        tr("Switched labels"),
        tr(
            "Nothing in the likelihood says which component is the first. Start from the same "
            "means in another order: the colours change places, and the likelihood stays the same "
            "to the last digit. The adjusted Rand index does not ask for names either."
        ),
        {
            "first": tr("In one order"),
            "swapped": tr("Two of them swapped"),
            "moved-on": tr("Each one on"),
        },
    )


def _local_optima() -> LessonWords:
    return LessonWords(
        tr("Bad starts"),
        tr(
            "EM climbs to the nearest top, not to the highest. With two means in one cluster it "
            "divides what is one and joins what are two, at a lower likelihood. From three equal "
            "means it never gets away, for nothing tells them apart. Drag a ring to find out "
            "which starts lead where."
        ),
        {
            "one-each": tr("One in each cluster"),
            "two-in-one": tr("Two in one cluster"),
            "all-at-one": tr("All at one point"),
        },
    )


_WORDS = {
    "three-greys": _three_greys,
    "elongated": _elongated,
    "collapse": _collapse,
    "switching": _switching,
    "local-optima": _local_optima,
}
HAND_MADE = "by-hand"
