import numpy as np
import pytest
from scipy.ndimage import binary_dilation, binary_fill_holes
from skimage.draw import disk
from skimage.filters import sobel
from skimage.segmentation import watershed

from segmenter.editing.stencil import rectangle
from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.knowledge import Knowledge
from segmenter.recipe import Given, Recipe
from segmenter.regions.pieces import find_pieces
from segmenter.regions.tree.building import build_hierarchy
from segmenter.segmenting.dividing import (
    border_at,
    common_border,
    divide_pieces,
    divide_regions,
    divide_touching,
)
from segmenter.segmenting.finishing import edits_of, with_edits
from segmenter.segmenting.labelling import relabel
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.pipeline import segment


def photo_of(mask):
    return Image(np.where(mask, 200, 40).astype(np.uint8))


@pytest.fixture
def chain():
    """Three discs in a row that overlap a little, and one that lies alone."""
    mask = np.zeros((90, 220), bool)
    for row, column, radius in ((45, 40, 26), (45, 86, 22), (45, 122, 17), (45, 190, 20)):
        mask[disk((row, column), radius, shape=mask.shape)] = True
    return mask


def found_in(mask):
    image = photo_of(mask)
    result = segment(image, Recipe(components=2))
    return image, result, int(result.labels[mask][0])


def test_connected_pieces_become_labels(chain):
    image, result, things = found_in(chain)

    divided = divide_pieces(image, result, things)

    pieces = find_pieces(np.where(chain, 1, 0))
    assert len(np.unique(divided.labels[chain])) == len(pieces.owners) - 1 == 2
    assert divided.labels[45, 86] == things
    assert divided.labels[45, 190] == 3
    np.testing.assert_array_equal(divided.labels[~chain], result.labels[~chain])
    np.testing.assert_array_equal(relabel(image, divided).labels, divided.labels)


def test_specks_stay_with_their_label(chain):
    chain[2:4, 2:4] = True
    image, result, things = found_in(chain)

    divided = divide_pieces(image, result, things, smallest=5)

    assert divided.labels[2, 2] == things
    assert set(np.unique(divided.labels[chain])) == {things, 3}


def test_things_that_touch_are_taken_apart(chain):
    image, result, things = found_in(chain)

    divided = divide_touching(image, result, things)

    middles = [divided.labels[45, column] for column in (40, 86, 122, 190)]
    assert len(set(middles)) == 4
    assert len(np.unique(divided.labels[chain])) == 4
    np.testing.assert_array_equal(divided.labels[~chain], result.labels[~chain])


def test_without_a_neck_things_stay_whole(chain):
    image, result, things = found_in(chain)

    divided = divide_touching(image, result, things, neck=0.0)

    assert len(np.unique(divided.labels[chain])) == 2


def test_a_ragged_disc_with_holes_is_one_thing(rng):
    mask = np.zeros((120, 120), bool)
    mask[disk((60, 60), 45)] = True
    mask[rng.integers(40, 80, 30), rng.integers(40, 80, 30)] = False
    ragged = rng.random(mask.shape) < 0.5
    mask[14:17] &= ragged[14:17]
    image, result, things = found_in(mask)

    divided = divide_touching(image, result, things)

    sizes = np.bincount(divided.labels[mask])
    assert sizes.max() > 0.98 * mask.sum()


def test_24_coins_are_24_things():
    image = load_image("sample:coins")
    markers = np.where(image.pixels > 150, 2, np.where(image.pixels < 30, 1, 0))
    coins = binary_fill_holes(watershed(sobel(image.pixels), markers) == 2)
    # Grown until many of them touch.
    given = (binary_dilation(coins, iterations=6) + np.uint8(1)).astype(np.uint8)
    result = segment(image, Recipe(source=Given()), Knowledge(labels=given))
    assert (find_pieces(given).owners == 2).sum() < 20

    divided = divide_touching(image, result, 2)

    sizes = np.bincount(divided.labels[given == 2])
    assert (sizes > 300).sum() == 24
    assert sizes[sizes > 300].sum() > 0.99 * sizes.sum()


def test_a_label_without_pixels_cannot_be_divided(chain):
    image, result, _ = found_in(chain)

    with pytest.raises(RecipeError, match="label 9 has no pixels"):
        divide_pieces(image, result, 9)


def test_too_many_pieces_are_refused(rng):
    mask = rng.random((200, 200)) < 0.3
    image, result, things = found_in(mask)

    with pytest.raises(RecipeError, match="specks"):
        divide_pieces(image, result, things)


@pytest.fixture(scope="module")
def coffee():
    image = load_image("sample:coffee")
    return image, segment(image, Recipe(detail=0.75)), build_hierarchy(image)


def test_a_region_is_opened_and_the_rest_untouched(coffee):
    image, result, hierarchy = coffee
    region = int(result.pixel_counts.argmax()) + 1
    own = result.labels == region

    opened = divide_regions(image, result, region, hierarchy)

    np.testing.assert_array_equal(opened.labels[~own], result.labels[~own])
    parts = np.unique(opened.labels[own])
    assert len(parts) == 2
    assert region in parts
    # Each part is made of whole leaves, and both merge nowhere before the region does.
    for part in parts:
        leaves = np.unique(hierarchy.leaves[opened.labels == part])
        assert set(np.unique(opened.labels[np.isin(hierarchy.leaves, leaves)])) == {part}
    np.testing.assert_array_equal(relabel(image, opened).labels, opened.labels)


def test_a_region_opens_at_the_first_detail_that_divides_it(coffee):
    image, result, hierarchy = coffee
    region = int(result.pixel_counts.argmax()) + 1
    own = result.labels == region

    opened = divide_regions(image, result, region, hierarchy)

    for detail in np.linspace(0.75, 0, 200):
        finer = hierarchy.at(float(detail))
        if len(np.unique(finer[own])) == 2:
            pairs = np.unique(np.stack([finer[own], opened.labels[own]]), axis=1)
            assert pairs.shape[1] == 2
            break
        if len(np.unique(finer[own])) > 2:
            pairs = np.unique(np.stack([finer[own], opened.labels[own]]), axis=1)
            assert pairs.shape[1] == len(np.unique(finer[own]))
            break


def test_a_region_opens_into_as_many_parts_as_asked(coffee):
    image, result, hierarchy = coffee
    region = int(result.pixel_counts.argmax()) + 1

    opened = divide_regions(image, result, region, hierarchy, parts=5)

    assert len(np.unique(opened.labels[result.labels == region])) == 5


def test_joining_what_was_opened_gives_the_region_back(coffee):
    image, result, hierarchy = coffee
    region = int(result.pixel_counts.argmax()) + 1
    opened = divide_regions(image, result, region, hierarchy)
    new = next(label for label in opened.map.used if label > result.n_labels)

    np.testing.assert_array_equal(merge_labels(image, opened, [region, new]).labels, result.labels)


def test_a_single_leaf_cannot_be_opened(coffee):
    image, _, hierarchy = coffee
    leaves = segment(image, Recipe(detail=0.0))

    with pytest.raises(RecipeError, match="smallest"):
        divide_regions(image, leaves, 1, hierarchy)


def test_the_nearest_border_tells_its_two_labels():
    labels = np.ones((40, 40), int)
    labels[:, 20:] = 2
    labels[30:, :] = 3
    labels[:5] = 0

    assert border_at(labels, 10, 18) == (1, 2)
    assert border_at(labels, 27, 5) == (1, 3)
    assert border_at(labels, 28, 30) == (2, 3)
    assert border_at(labels, 15, 5) is None
    assert border_at(labels, 6, 3) is None


def test_regions_join_by_their_border(coffee):
    image, result, _ = coffee
    pair = None
    for row in range(0, 400, 7):
        pair = pair or border_at(result.labels, row, 300)
    assert pair is not None

    joined = merge_labels(image, result, pair)

    assert pair[1] not in joined.map.used
    assert (joined.labels[result.labels == pair[1]] == pair[0]).all()


def test_a_part_that_is_painted_can_be_divided_again(chain):
    image, result, _ = found_in(chain)
    stencil = rectangle((0.0, 0.0), (9.0, 9.0), chain.shape)
    after = with_edits(image, result, edits_of(result).painted(stencil, 4))
    after = with_edits(
        image, after, edits_of(after).painted(rectangle((70, 0), (80, 9), chain.shape), 4)
    )

    divided = divide_pieces(image, after, 4)

    assert {int(divided.labels[5, 5]), int(divided.labels[75, 5])} == {3, 4}


def test_a_common_border_is_told_as_straight_edges():
    labels = np.ones((6, 8), np.uint8)
    labels[2:, 3:] = 2
    labels[4:, 6:] = 3

    edges = common_border(labels, (1, 2), 3, 3, 20)

    assert sorted(map(tuple, edges.tolist())) == [(2, 3, 2, 8), (2, 3, 6, 3)]


def test_a_border_is_only_looked_for_nearby():
    labels = np.ones((40, 40), np.uint8)
    labels[:, 20:] = 2

    assert common_border(labels, (1, 2), 20, 18, 5).tolist() == [[15, 20, 26, 20]]
    assert not len(common_border(labels, (1, 2), 20, 5, 5))
