"""Styles of very many labels; those of few are tested with the project that carries them."""

from segmenter.regions.continuity import MOST_PAIRED, carry_styles
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from tests.segmenter.label_maps import map_of_means


def test_of_very_many_labels_those_that_a_person_styled_are_carried_on(rng):
    n = 2 * MOST_PAIRED
    means = rng.uniform(0, 255, (n, 3))
    before, now = map_of_means(means), map_of_means(means[::-1].copy())
    styles = list(default_styles(n))
    styles[7] = LabelStyle("Sky", (1, 2, 3))

    carried = carry_styles(styles, before, now)

    assert carried[-8] == styles[7]
    assert len({style.name for style in carried}) == n
