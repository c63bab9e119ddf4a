"""Photos that break mixtures, by every type of covariance."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from segmenter import Recipe, Segmentation, image_from_array, segment
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.evaluate import posterior
from tests.reliability.report import Figure

Check = Callable[[str], bool]
CHANCE = np.random.default_rng(6)
BLOBS = np.repeat([60.0, 120.0, 200.0], (1400, 1300, 1396))
GREYS = (BLOBS + CHANCE.normal(0, 5, BLOBS.size)).round()
COLOURS = (GREYS[:, None] * (1, 0.7, 0.4) + CHANCE.normal(0, 4, (BLOBS.size, 3))).round()
ROWS = COLOURS.clip(0, 255).astype(np.uint8)


def found(pixels: NDArray[np.generic], kind: str, k: int = 3) -> Segmentation:
    """Segment, and see that all numbers are finite."""
    recipe = Recipe(components=k, covariance=kind)
    result = segment(image_from_array(pixels), recipe)
    for array in (result.mixture.weights, result.mixture.means, result.mixture.covariances):
        assert np.isfinite(array).all()
    return result


def told(result: Segmentation, words: str) -> bool:
    return any(words in notice for notice in result.notices)


def same(a: NDArray[np.generic], b: NDArray[np.generic]) -> bool:
    """Whether labels are the same but for their ids."""
    pairs = np.unique(np.stack([a.ravel(), b.ravel()]), axis=1)
    return bool(pairs.shape[1] == len(np.unique(a)) == len(np.unique(b)))


def constant(kind: str) -> bool:
    result = found(np.full((9, 9, 3), 7, np.uint8), kind)
    return result.n_labels == 1 and told(result, "only 1 distinct colour")


def few_colours(kind: str) -> bool:
    result = found(np.repeat(ROWS[[0, -1]], 20, axis=0)[None], kind, 5)
    return result.n_labels == 2 and told(result, "only 2 distinct colours")


def one_pixel(kind: str) -> bool:
    return bool(np.array_equal(found(ROWS[:1, None], kind).labels, [[1]]))


def grey_as_rgb(kind: str) -> bool:
    return same(found(np.repeat(GREYS[None, :, None], 3, 2).astype(np.uint8), kind).labels, BLOBS)


def not_numbers(kind: str) -> bool:
    pixels = (COLOURS / 255).astype(np.float32)[None]
    pixels[0, :7], pixels[0, 7:9, 1] = np.nan, np.inf
    result = found(pixels, kind)
    told_so = told(result, "9 pixels") or "9 pixels" in str(image_from_array(pixels).notices)
    return told_so and not result.labels[0, :9].any() and bool(result.labels[0, 9:].all())


def narrow_range(kind: str) -> bool:
    """Of 16 bits, and of floats so small that their squares vanish."""
    narrow, wide = GREYS.astype(np.uint16)[None] + 30_000, (GREYS * 200).astype(np.uint16)[None]
    tiny = (GREYS * 1e-8).astype(np.float32)[None]
    labels = [found(each, kind).labels for each in (narrow, wide, tiny)]
    return all(same(each, labels[0]) for each in labels)


def one_far(kind: str) -> bool:
    pixels = GREYS.astype(np.float32)[None].copy()
    pixels[0, 5] = 1e6
    result = found(pixels, kind)
    alone = (result.labels == result.labels[0, 5]).sum() == 1
    return bool(result.notices) and not (alone and result.labels[0, 5])


def collapsed(kind: str) -> bool:
    rows = np.concatenate([np.full((900, 3), 250, np.uint8), ROWS])
    result = found(rows[None], kind, 4)
    return len(np.unique(result.labels[0, :900])) == 1


def far_from_means(kind: str) -> bool:
    mixture = found(ROWS[None], kind).mixture
    far = np.array([[1e9, -1e9, 1e12], [1e150, 0, 0]]).T
    return bool(np.allclose(posterior(far, mixture).sum(axis=0), 1))


def strip(kind: str) -> bool:
    square = found(ROWS[:4096].reshape(64, 64, 3), kind).labels
    return bool(np.array_equal(found(ROWS[None, :4096], kind).labels.reshape(64, 64), square))


CHECKS: tuple[Check, ...] = (
    *(constant, few_colours, one_pixel, grey_as_rgb, not_numbers, narrow_range),
    *(one_far, collapsed, far_from_means, strip),
)
PROMISE = "Degenerate input gives a finite, sensible answer"


def wrong(checks: tuple[Check, ...]) -> list[tuple[str, str]]:
    return [(each.__name__, kind) for each in checks for kind in COVARIANCE_TYPES if not each(kind)]


def test_degenerate_photos_have_sensible_labels(figure: Figure) -> None:
    measured = f"{len(CHECKS)} kinds of photos × {len(COVARIANCE_TYPES)} types; wrong answers"
    figure(PROMISE, measured, wrong(CHECKS), 0)
