"""Styles of very many labels; those of few are tested with the project that carries them."""

from dataclasses import replace

import numpy as np

from segmenter import Image, Recipe, segment
from segmenter.regions.continuity import MOST_PAIRED, carry_styles
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle


def test_of_very_many_labels_those_that_a_person_styled_are_carried_on(rng):
    n = 2 * MOST_PAIRED
    photo = Image(rng.integers(0, 256, (8, 8, 3), dtype=np.uint8))
    found = segment(photo, Recipe(components=1))
    mixture = replace(
        found.mixture,
        weights=np.full(n, 1 / n),
        means=np.repeat(found.mixture.means, n, axis=0),
        covariances=np.repeat(found.mixture.covariances, n, axis=0),
    )
    means = rng.uniform(0, 255, (n, 3))
    before = replace(found, mixture=mixture, mean_levels=means)
    now = replace(found, mixture=replace(mixture), mean_levels=means[::-1].copy())
    styles = list(default_styles(n))
    styles[7] = LabelStyle("Sky", (1, 2, 3))

    carried = carry_styles(styles, before, now)

    assert carried[-8] == styles[7]
    assert len({style.name for style in carried}) == n
