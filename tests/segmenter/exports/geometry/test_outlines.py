import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Polygon

from segmenter.exports.geometry.hole_free import without_holes
from segmenter.exports.geometry.outlines import Rings, trace
from segmenter.exports.geometry.pieces import in_order_of_labels
from segmenter.regions.pieces import Pieces, find_pieces

SMALL_MAPS = st.tuples(st.integers(1, 9), st.integers(1, 9), st.integers(0, 2**32 - 1))


def random_labels(height: int, width: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 3, (height, width), np.uint8)


def outlines(pieces: Pieces, **options: int) -> dict[int, list[list[list[int]]]]:
    """Return the rings of each piece, in the order in which they are traced."""
    found: dict[int, list[list[list[int]]]] = {}
    for rings in trace(pieces, **options):
        parts = np.split(rings.corners, rings.ends[:-1])
        for piece, ring in zip(rings.pieces.tolist(), parts, strict=True):
            found.setdefault(piece, []).append(ring.tolist())
    return found


def test_a_block_of_three_by_two_encloses_six() -> None:
    labels = np.zeros((5, 6), np.uint8)
    labels[1:3, 2:5] = 1

    found = outlines(find_pieces(labels))

    assert found == {1: [[[2, 1], [5, 1], [5, 3], [2, 3]]]}
    assert Polygon(found[1][0]).area == 6


def test_a_piece_that_meets_itself_in_a_corner_has_a_hole_there() -> None:
    labels = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 0]], np.uint8)

    (rings,) = outlines(find_pieces(labels)).values()

    assert len(rings) == 2
    assert Polygon(rings[0], rings[1:]).is_valid


@settings(deadline=None)
@given(SMALL_MAPS)
def test_outlines_are_valid_and_enclose_as_many_pixels_as_there_are(
    case: tuple[int, int, int],
) -> None:
    pieces = find_pieces(random_labels(*case))

    found = outlines(pieces)

    assert list(found) == list(range(1, len(pieces.areas)))
    for piece, (outer, *holes) in found.items():
        polygon = Polygon(outer, holes)
        assert polygon.is_valid
        assert polygon.area == pieces.areas[piece]
        assert Polygon(outer).exterior.is_ccw  # clockwise as seen, y going down
        assert not any(Polygon(hole).exterior.is_ccw for hole in holes)


@settings(deadline=None)
@given(SMALL_MAPS)
def test_pieces_can_be_cut_until_none_has_a_hole(case: tuple[int, int, int]) -> None:
    labels = random_labels(*case)
    cut = without_holes(in_order_of_labels(find_pieces(labels)))

    assert np.array_equal(cut.owners[cut.map], labels)
    for piece, (ring,) in outlines(cut).items():
        assert Polygon(ring).is_valid
        assert Polygon(ring).area == cut.areas[piece]


def test_what_has_no_hole_is_not_cut() -> None:
    labels = np.array([[1, 0, 1], [1, 1, 1], [1, 0, 1]], np.uint8)

    assert len(without_holes(find_pieces(labels)).owners) == 2


def test_corners_joined_in_portions_give_the_same() -> None:
    pieces = find_pieces(random_labels(40, 30, 7))

    portions: list[Rings] = list(trace(pieces, corners_at_once=50))

    assert len(portions) > 5
    assert outlines(pieces, corners_at_once=50) == outlines(pieces)


def test_no_labels_have_no_outlines() -> None:
    assert list(trace(find_pieces(np.zeros((3, 4), np.uint8)))) == []
