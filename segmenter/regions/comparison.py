"""Two masks of one photo: which labels belong together and how far they agree."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.errors import ImageError
from segmenter.files.mask_file import blocks_of, ids_in
from segmenter.files.masks import read_masks
from segmenter.regions.agreement import adjusted_rand_of

__all__ = ["Comparison", "Match", "compare", "read_masks"]

Ids = NDArray[np.int64]
# For more pairs of labels than this a good matching is found instead of the best one.
_MOST_PAIRS = 1 << 24
_LARGEST_TABLE = 1 << 20


@dataclass(frozen=True, slots=True)
class Match:
    """A label of one mask and the one of the other that it is taken for.

    Attributes
    ----------
    a, b : int
        The labels; 0 where there is no partner.
    pixels : int
        That both have in common.
    iou : float
        Their share of the pixels that either has: 1 if they are the same.
    """

    a: int
    b: int
    pixels: int
    iou: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far two masks agree, over the pixels that are labelled in one of them at least.

    Attributes
    ----------
    pixels : int
        So many these are.
    changed_share : float
        Pixels whose labels are not matched with each other, of all; 0 if only ids differ.
    adjusted_rand : float
        1 for the same division, about 0 for one by chance.
    mean_iou : float
        Over all labels of both masks, 0 for those without a partner.
    matches : tuple of Match
        By the labels of the first mask; then what only the second has.
    """

    pixels: int
    changed_share: float
    adjusted_rand: float
    mean_iou: float
    matches: tuple[Match, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the comparison as JSON has it, for scripts."""
        return {
            "pixels": self.pixels,
            "changed_share": self.changed_share,
            "adjusted_rand": self.adjusted_rand,
            "mean_iou": self.mean_iou,
            "labels": [
                {"a": each.a or None, "b": each.b or None, "pixels": each.pixels, "iou": each.iou}
                for each in self.matches
            ],
        }


def compare(a: NDArray[np.integer], b: NDArray[np.integer]) -> Comparison:
    """Compare two masks of one size, whose ids need not be the same.

    Parameters
    ----------
    a, b : (H, W) int or bool array
        0 is left out.

    Returns
    -------
    comparison : Comparison

    Raises
    ------
    ImageError
        If their sizes differ, or they are no masks.
    """
    a, b = _mask(a), _mask(b)
    if a.shape != b.shape:
        sizes = " and ".join(f"{mask.shape[1]} × {mask.shape[0]}" for mask in (a, b))
        raise ImageError(f"the masks are of different sizes, {sizes}; compare masks of one photo")
    ids_a, ids_b = ids_in(a), ids_in(b)
    pairs, counts = _counted(a, b, ids_a, ids_b)
    rows, columns = np.divmod(pairs, max(len(ids_b), 1))
    labelled = (ids_a[rows] > 0) | (ids_b[columns] > 0)
    return _weigh(ids_a[rows[labelled]], ids_b[columns[labelled]], counts[labelled])


def _mask(values: NDArray[np.integer]) -> NDArray[np.integer]:
    if values.ndim != 2 or values.dtype.kind not in "iub":
        raise ImageError(
            f"an array of {values.ndim} dimensions of {values.dtype} is no mask; "
            "compare (H, W) arrays of whole numbers"
        )
    # What is true or false would choose from a table instead of looking up in it.
    return values.view(np.uint8) if values.dtype.kind == "b" else values


def _counted(
    a: NDArray[np.integer], b: NDArray[np.integer], ids_a: Ids, ids_b: Ids
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Count the pixels of each pair of ids, by their places among those that occur.

    Rows by rows: places and codes of a whole photo would be ten times its masks.
    """
    n_pairs = len(ids_a) * len(ids_b)
    table = np.zeros(n_pairs if n_pairs <= _LARGEST_TABLE else 0, np.intp)
    found = [(np.empty(0, np.intp), np.empty(0, np.intp))]
    places_a, places_b = _places_among(ids_a), _places_among(ids_b)
    for rows in blocks_of(*a.shape):
        codes = places_a(a[rows].ravel()) * len(ids_b) + places_b(b[rows].ravel())
        if len(table):
            table += np.bincount(codes, minlength=n_pairs)
        else:
            found.append(np.unique(codes, return_counts=True))
    if len(table):
        return np.flatnonzero(table), table[table > 0]
    pairs, places = np.unique(np.concatenate([each for each, _ in found]), return_inverse=True)
    counts = np.zeros(len(pairs), np.intp)
    np.add.at(counts, places, np.concatenate([each for _, each in found]))
    return pairs, counts


def _places_among(ids: Ids) -> Callable[[NDArray[np.integer]], NDArray[np.intp]]:
    """Return what finds the places of ids among those that occur."""
    if not len(ids) or ids[0] < 0 or ids[-1] >= _LARGEST_TABLE:
        return lambda found: np.searchsorted(ids, found)
    table = np.zeros(int(ids[-1]) + 1, np.intp)
    table[ids] = np.arange(len(ids))
    return lambda found: table[found]


def _weigh(a: Ids, b: Ids, counts: NDArray[np.intp]) -> Comparison:
    """Compare by the numbers of pixels that have each pair of labels."""
    total = int(counts.sum())
    sizes_a, sizes_b = _sizes(a, counts), _sizes(b, counts)
    matches = []
    for place in _matched(a, b, counts):
        first, second, common = int(a[place]), int(b[place]), int(counts[place])
        either = sizes_a[first] + sizes_b[second] - common
        matches.append(Match(first, second, common, common / either))
    alone_a = sizes_a.keys() - {0} - {match.a for match in matches}
    alone_b = sizes_b.keys() - {0} - {match.b for match in matches}
    matches += [Match(label, 0, 0, 0.0) for label in alone_a]
    matches.sort(key=lambda match: match.a)
    matches += [Match(0, label, 0, 0.0) for label in sorted(alone_b)]
    agreed = sum(match.pixels for match in matches)
    return Comparison(
        total,
        (total - agreed) / total if total else 0.0,
        adjusted_rand_of(counts, list(sizes_a.values()), list(sizes_b.values())),
        sum(match.iou for match in matches) / len(matches) if matches else 1.0,
        tuple(matches),
    )


def _sizes(ids: Ids, counts: NDArray[np.intp]) -> dict[int, int]:
    found, places = np.unique(ids, return_inverse=True)
    sums = np.bincount(places, counts)
    return dict(zip(found.tolist(), sums.astype(int).tolist(), strict=True))


def _matched(a: Ids, b: Ids, counts: NDArray[np.intp]) -> list[int]:
    """Return the pairs that match each label once, with the most pixels in common."""
    from scipy.optimize import linear_sum_assignment

    both = np.flatnonzero((a > 0) & (b > 0))
    ids_a, rows = np.unique(a[both], return_inverse=True)
    ids_b, columns = np.unique(b[both], return_inverse=True)
    if len(ids_a) * len(ids_b) > _MOST_PAIRS:
        return _greedily(both, rows, columns, counts)
    table = np.full((len(ids_a), len(ids_b)), -1, np.int64)
    table[rows, columns] = both
    common = np.where(table >= 0, counts[table], 0)
    chosen = table[linear_sum_assignment(common, maximize=True)]
    return [int(place) for place in chosen if place >= 0]


def _greedily(
    both: NDArray[np.intp], rows: Ids, columns: Ids, counts: NDArray[np.intp]
) -> list[int]:
    free_rows, free_columns = set(rows.tolist()), set(columns.tolist())
    chosen = []
    for place in np.argsort(-counts[both], kind="stable").tolist():
        row, column = int(rows[place]), int(columns[place])
        if row in free_rows and column in free_columns:
            free_rows.remove(row)
            free_columns.remove(column)
            chosen.append(int(both[place]))
    return chosen
