"""What the worksheet says of the lessons is what they show."""

from pathlib import Path

import pytest

from segmenter.lessons.catalogue import LESSONS
from segmenter.lessons.film import Film
from segmenter.lessons.walking import METHODS
from ui.learn.amounts import fixed
from ui.learn.words import lesson_words

PAGE = Path(__file__).resolve().parents[3] / "docs" / "learn-em.md"
END = 10**6


def row_of(lesson, start):
    film, words = Film(lesson, start), lesson_words(lesson.name)
    agreements = [fixed(film.reels[method].agreement(END) or 0.0, 3) for method in METHODS]
    likelihood = fixed(film.reels["em"].objectives[-1], 3)
    return f"| {' | '.join([words.title, words.starts[start.name], *agreements, likelihood])} |"


@pytest.mark.parametrize("name", LESSONS)
def test_the_table_has_what_every_start_ends_at(qapp, name):
    lesson, lines = LESSONS[name](), PAGE.read_text(encoding="utf-8").splitlines()
    rows = [row_of(lesson, start) for start in lesson.starts]

    first = lines.index(rows[0])
    assert lines[first : first + len(rows)] == rows


def test_so_many_starts_at_random_end_right_as_the_page_says():
    lesson = LESSONS["local-optima"]()
    films = [Film(lesson, lesson.random_start(number)) for number in range(1, 21)]
    counts = [
        sum((film.reels[method].agreement(END) or 0.0) > 0.8 for film in films)
        for method in METHODS
    ]

    told = "k-means ends right {} times, hard EM {} times, EM {} times".format(*counts)
    assert told in PAGE.read_text(encoding="utf-8")
