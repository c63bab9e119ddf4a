"""EM with many components: each sample meets only those that can have a share in it.

How near a component can come to a block of neighbours, and how far at most the block is from the
component that it is nearest to, are told by the box around the block. What is left out of a block
could not change its samples' log-likelihood by as much as `LEFT_OUT`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.mixture.gaussians import LinearForm
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.neighbourhoods import Indices, Neighbourhoods, neighbourhoods_of
from segmenter.mixture.posteriors import NOTHING
from segmenter.mixture.samples import Samples, n_monomials
from segmenter.work.parallel import map_spans, single_threaded_blas, spans

# Fewer components, samples, or more features gain too little; more values take too much room.
FEWEST_COMPONENTS, FEWEST_SAMPLES, MOST_FEATURES, MOST_VALUES = 24, 4096, 6, 1 << 25
# Nats a pixel that all components left out of a block could add.
LEFT_OUT = 1e-9
# Joint densities of a group of blocks: they stay in the cache.
GROUP_VALUES = 64_000
# Blocks whose samples differ by more are not counted from one value.
ALIKE = 300.0


def is_worth_it(samples: Samples, form: LinearForm) -> bool:
    """Whether looking for near components first is quicker than all of them."""
    m, n = samples.n_samples, samples.n_features
    return (
        len(form.theta) >= FEWEST_COMPONENTS
        and m >= FEWEST_SAMPLES
        and n <= MOST_FEATURES
        and n_monomials(n) == len(samples.monomials)
        and samples.monomials.size <= MOST_VALUES
        and not form.tight.any()
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """Blocks with about as many near components each.

    Attributes
    ----------
    blocks : (G,) int array
    is_near : (G, K) bool array
        Which components are near each block.
    base : (G,) array
        What no log joint density of each block is above.
    are_alike : bool
        Whether none is far below it either.
    """

    blocks: Indices
    is_near: BoolArray
    base: FloatArray
    are_alike: bool

    def components(self) -> Indices:
        """Return those near each block, (G, A), and K instead of none."""
        counts = self.is_near.sum(axis=1)
        rows, found = np.nonzero(self.is_near)
        places = np.arange(len(rows)) - (np.cumsum(counts) - counts)[rows]
        components = np.full((len(counts), counts.max()), self.is_near.shape[1])
        components[rows, places] = found
        return components


def gather_near(samples: Samples, mixture: Mixture, form: LinearForm) -> tuple[FloatArray, float]:
    """Do the E-step of `em.gather` with soft posteriors.

    Parameters
    ----------
    samples : Samples
        For which it `is_worth_it`.
    mixture : Mixture
        In standard units.
    form : LinearForm
        Of the mixture.

    Returns
    -------
    sums : (K, F) array
        Each component's posterior-weighted sum of monomials.
    log_likelihood : float
        Weighted mean of log p(sample) in standard units; too low by `LEFT_OUT` at most.

    References
    ----------
    .. [1] J. J. Verbeek, J. R. J. Nunnink and N. Vlassis, "Accelerated EM-based clustering of large
       data sets", Data Mining and Knowledge Discovery 13(3), 2006: blocks of a k-d tree.
    """
    near = neighbourhoods_of(samples)
    k, f = form.theta.shape
    theta = _with_none(form.theta)

    def add(start: int, stop: int) -> tuple[FloatArray, float]:
        sums, log_likelihood = np.zeros((k + 1) * f), 0.0
        for group in groups[start:stop]:
            columns, weights = near.columns[group.blocks], near.weights[group.blocks]
            components = group.components()
            joint, base = _joint(theta[components], group, columns)
            total = _total(joint)
            log_likelihood += float(np.vdot(weights, base + np.log(total)))
            columns *= (weights / total)[:, None]
            own = joint @ columns.transpose(0, 2, 1)
            places = components[:, :, None] * f + np.arange(f)
            sums += np.bincount(places.ravel(), own.ravel(), len(sums))
        return sums.reshape(k + 1, f)[:k], log_likelihood

    with single_threaded_blas():
        groups = list(_groups(near, mixture, form, np.log(k / LEFT_OUT)))
        parts = map_spans(add, spans(len(groups), 4))
    return np.sum([own for own, _ in parts], axis=0), float(np.sum([value for _, value in parts]))


def most_likely_near(
    samples: Samples, mixture: Mixture, form: LinearForm, margin: float
) -> tuple[NDArray[np.intp], BoolArray]:
    """Return the likeliest component of each sample, (M,), and where others are no less likely.

    Parameters
    ----------
    samples : Samples
        For which it `is_worth_it`.
    mixture : Mixture
        In standard units.
    form : LinearForm
        Of the mixture.
    margin : float
        Nats by which others have to be less likely.
    """
    near = neighbourhoods_of(samples)
    theta = _with_none(form.theta)
    likeliest = np.empty(samples.n_samples, np.intp)
    is_close = np.empty(samples.n_samples, np.bool_)

    def choose(start: int, stop: int) -> None:
        for group in groups[start:stop]:
            components = group.components()
            joint = theta[components] @ near.columns[group.blocks]
            order = near.order[group.blocks]
            best = joint.argmax(axis=1)
            likeliest[order] = np.take_along_axis(components, best, axis=1)
            highest = np.take_along_axis(joint, best[:, None], axis=1)
            is_close[order] = np.count_nonzero(joint > highest - margin, axis=1) > 1

    with single_threaded_blas():
        groups = list(_groups(near, mixture, form, 2 * margin))
        map_spans(choose, spans(len(groups), 4))
    return likeliest, is_close


def _with_none(theta: FloatArray) -> FloatArray:
    """Add a row that stands for no component."""
    none = np.zeros((1, theta.shape[1]))
    none[0, 0] = -np.finfo(np.float32).max
    return np.concatenate([theta, none])


def _joint(theta: FloatArray, group: _Group, columns: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return joint densities of (G, A, F) components, (G, A, N), and the logs they count from.

    These are (G, 1) where the block's samples are alike, otherwise (G, N).
    """
    base = group.base[:, None]
    theta[:, :, 0] -= base
    joint = theta @ columns
    if not group.are_alike:
        highest = joint.max(axis=1)
        joint -= highest[:, None]
        base = base + highest
    np.maximum(joint, NOTHING, out=joint)
    return np.exp(joint, out=joint), base


def _total(joint: FloatArray) -> FloatArray:
    """Add up (G, A, N) over A; a product is several times as quick as a sum."""
    return np.asarray((np.ones((len(joint), 1, joint.shape[1])) @ joint)[:, 0])


def _groups(
    near: Neighbourhoods, mixture: Mixture, form: LinearForm, depth: float
) -> Iterator[_Group]:
    """Put blocks together that have about as many components within reach.

    Parameters
    ----------
    near : Neighbourhoods
    mixture, form : Mixture, LinearForm
    depth : float
        Nats below what is surely reached by some component in the whole of a block from which on
        no other counts.
    """
    parts = map_spans(
        lambda a, b: _within_reach(near, mixture, form, (a, b), depth),
        spans(near.n_blocks, max(1, GROUP_VALUES // mixture.means.size)),
    )
    is_near, base, lowest = (np.concatenate(each) for each in zip(*parts, strict=True))
    counts = is_near.sum(axis=1)
    is_alike = base - lowest < ALIKE
    order = np.argsort(-counts, kind="stable")
    while len(order):
        size = max(1, GROUP_VALUES // int(counts[order[0]] * near.weights.shape[1]))
        blocks, order = order[:size], order[size:]
        yield _Group(blocks, is_near[blocks], base[blocks], bool(is_alike[blocks].all()))


def _within_reach(
    near: Neighbourhoods,
    mixture: Mixture,
    form: LinearForm,
    span: tuple[int, int],
    depth: float,
) -> tuple[BoolArray, FloatArray, FloatArray]:
    """Return which components count in some blocks, (B, K), and bounds of the largest, (B,)."""
    k, n = mixture.means.shape
    turned = form.whitening @ near.axes.T
    boxes = slice(*span)

    def along(of_boxes: FloatArray, rows: FloatArray) -> FloatArray:
        return (rows.reshape(k * n, n) @ of_boxes[:, boxes]).reshape(k, n, -1)

    moved = np.einsum("kij,kj->ki", form.whitening, mixture.means)
    distance = along(near.middles, turned)
    distance -= moved[:, :, None]
    np.abs(distance, out=distance)
    half = along(near.halves, np.abs(turned))
    constants = (form.theta[:, 0] + 0.5 * (moved**2).sum(axis=1))[:, None]
    highest = constants - 0.5 * _squares(np.maximum(distance - half, 0.0))
    distance += half
    farthest = _squares(distance)
    if near.spreads[:, boxes].any():
        farthest += _squares(along(near.spreads, np.abs(turned)))
    lowest = (constants - 0.5 * farthest).max(axis=0)
    return (highest > lowest - depth).T, highest.max(axis=0), lowest


def _squares(vectors: FloatArray) -> FloatArray:
    """Return the squared lengths of (K, D, B) vectors, (K, B)."""
    return np.asarray(np.einsum("kdb,kdb->kb", vectors, vectors))
