"""Fits whose labels become those of a label set."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from segmenter import merge_labels, segment, with_background
from segmenter.editing.stencil import brush
from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.regions.label_set import LabelSet, SetLabel
from segmenter.regions.style import Colour, LabelStyle
from segmenter.segmenting.finishing import edits_of, with_edits
from segmenter.segmenting.naming import match_to_set, set_of, with_id
from segmenter.segmenting.segmentation import Segmentation

SKY, MEADOW, EARTH = (90, 150, 230), (40, 120, 40), (170, 120, 70)
NAMES = {"Sky": SKY, "Meadow": MEADOW, "Earth": EARTH}


def field(*colours: Colour, seed: int = 0) -> Image:
    """Make a photo of stripes, the first the widest."""
    widths = [30 - 6 * place for place in range(len(colours))]
    rows = [np.full((width, 40, 3), c) for width, c in zip(widths, colours, strict=True)]
    pixels = np.concatenate(rows).astype(float)
    noise = np.random.default_rng(seed).normal(0, 6, pixels.shape)
    return Image((pixels + noise).clip(0, 255).astype(np.uint8), name="field.png")


def fitted(image: Image, components: int = 3) -> Segmentation:
    return segment(image, Recipe(components=components))


def measured(ids: dict[str, int]) -> LabelSet:
    return LabelSet(
        "field",
        tuple(
            SetLabel(ids[name], LabelStyle(name, (9, 9, ids[name])), NAMES[name]) for name in ids
        ),
    )


def at(labels: NDArray[np.integer], *rows: int) -> list[int]:
    return [int(np.bincount(labels[row]).argmax()) for row in rows]


def test_labels_get_the_ids_of_what_is_nearest_in_colour_whatever_their_size() -> None:
    label_set = measured({"Sky": 7, "Meadow": 2, "Earth": 12})
    for colours in ((SKY, MEADOW, EARTH), (EARTH, SKY, MEADOW), (MEADOW, EARTH, SKY)):
        image = field(*colours)
        found = match_to_set(image, fitted(image), label_set)

        ids = {SKY: 7, MEADOW: 2, EARTH: 12}
        assert at(found.labels, 5, 40, 60) == [ids[colour] for colour in colours]
        assert found.labels_kept == (2, 7, 12)


def test_a_set_that_was_saved_from_a_photo_names_a_darker_one() -> None:
    first = field(SKY, MEADOW, EARTH)
    found = fitted(first)
    styles = [LabelStyle(f"thing {label}", (label, 0, 0)) for label in (1, 2, 3)]
    label_set = set_of("field", first, found, styles)
    image = field(*(tuple(level * 2 // 3 for level in c) for c in (EARTH, MEADOW, SKY)))  # type: ignore[arg-type]

    again = match_to_set(image, fitted(image), label_set)

    assert at(again.labels, 60, 40, 5) == at(found.labels, 5, 40, 60)


def test_what_is_left_over_gets_ids_that_the_set_has_not() -> None:
    image = field(SKY, MEADOW, EARTH)
    found = match_to_set(image, fitted(image), measured({"Earth": 1, "Meadow": 3}))

    assert at(found.labels, 60, 40, 5) == [1, 3, 2]


def test_labels_that_no_photo_had_go_by_order() -> None:
    listed = LabelSet("coco", tuple(SetLabel(i, LabelStyle(str(i), (0, 0, i))) for i in (4, 8, 9)))
    image = field(SKY, MEADOW, EARTH)

    found = match_to_set(image, fitted(image), listed)
    assert at(found.labels, 5, 40, 60) == [4, 8, 9]

    mixed = LabelSet("both", (*listed.labels[:2], *measured({"Earth": 2}).labels))
    assert at(match_to_set(image, fitted(image), mixed).labels, 5, 40, 60) == [4, 8, 2]


def test_what_is_done_by_hand_goes_with_its_label() -> None:
    image = field(SKY, MEADOW, EARTH)
    found = fitted(image)
    sky, meadow, earth = at(found.labels, 5, 40, 60)
    dab = brush([(5.0, 5.0)], 3, found.labels.shape)
    found = with_edits(image, found, edits_of(found).painted(dab, earth))
    found = with_background(image, found, {meadow})

    after = match_to_set(image, found, measured({"Sky": 30, "Meadow": 20, "Earth": 10}))

    assert after.labels[5, 5] == 10
    assert after.knowledge.background == {20}
    assert after.labels_kept == (10, 30)
    assert after.mixture is found.mixture
    before = np.array([0, *(30 if label == sky else 10 for label in (1, 2, 3))])
    np.testing.assert_array_equal(after.labels, before[found.labels])


def test_ids_with_gaps_after_a_merge_are_matched_as_well() -> None:
    image = field(SKY, MEADOW, EARTH)
    found = fitted(image, 4)
    sky = [label for label in range(1, 5) if (found.labels[:30] == label).sum() > 40]
    merged = found if len(sky) == 1 else merge_labels(image, found, sky)

    after = match_to_set(image, merged, measured({"Sky": 30, "Meadow": 20, "Earth": 10}))

    assert at(after.labels, 5, 40, 60) == [30, 20, 10]


def test_shaped_labels_are_called_otherwise_and_nothing_else() -> None:
    image = field(SKY, MEADOW, EARTH)
    found = segment(image, Recipe(components=3, smoothing=1.5, min_region=20))
    after = match_to_set(image, found, measured({"Sky": 3, "Meadow": 1, "Earth": 2}))

    for row in (5, 40, 60):
        own, new = at(found.labels, row)[0], at(after.labels, row)[0]
        np.testing.assert_array_equal(after.labels == new, found.labels == own)


def test_regions_beyond_the_set_keep_ids_of_their_own() -> None:
    image = field(SKY, MEADOW, EARTH)
    found = segment(image, Recipe(detail=0.5))
    after = match_to_set(image, found, measured({"Sky": 2, "Meadow": 1}))

    assert len(after.labels_kept) == len(found.labels_kept)
    assert at(after.labels, 5, 40) == [2, 1]


def test_a_label_takes_an_id_from_another_one() -> None:
    image = field(SKY, MEADOW, EARTH)
    found = fitted(image)
    one, two, three = at(found.labels, 5, 40, 60)

    assert at(with_id(image, found, one, three).labels, 5, 40, 60) == [three, two, one]
    assert at(with_id(image, found, one, 9).labels, 5, 40, 60) == [9, two, three]


def test_a_set_of_a_result_has_each_key_once_and_what_is_kept() -> None:
    image = field(SKY, MEADOW, EARTH)
    found = with_background(image, fitted(image), {2})
    style = LabelStyle("a", (1, 2, 3), visible=False, key=5)

    label_set = set_of("s", image, found, [style, style, replace(style, note="n")])

    assert label_set.ids == (1, 3)
    assert [label.style.key for label in label_set.labels] == [5, 0]
    assert all(label.style.visible and label.mean is not None for label in label_set.labels)


@pytest.mark.parametrize("shared", [1024, 0])
def test_many_regions_are_matched_in_a_moment(shared: int) -> None:
    rng = np.random.default_rng(2)
    image = Image(rng.integers(0, 256, (40, 50, 3), np.uint8), name="noise.png")
    found = segment(image, Recipe(detail=1.0))
    labels = tuple(
        SetLabel(
            i + 1,
            LabelStyle(f"l{i}", (i % 256, i // 256, 0)),
            (i % 256, 7, i % 99) if shared else None,
        )
        for i in range(1024)
    )
    after = match_to_set(image, found, LabelSet("many", labels))

    assert len(after.labels_kept) == len(found.labels_kept)
