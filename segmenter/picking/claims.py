"""Find out what a click means: which areas around it, and how likely each of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.picking.candidates import TEMPERATURE, Pointed, Usual, rate_candidates
from segmenter.picking.ground import Ground
from segmenter.picking.touching import Touch
from segmenter.regions.pieces import Indices

PartLabels = NDArray[np.uint16]

# A thing that is pointed at first mostly is about this share of the photo; standard deviation of
# the logarithm.
USUAL_SHARE, SHARE_SPREAD = 0.07, 1.3
# Corrections mostly are about as large as the one before. Less certain: what was too small then
# may need more.
CORRECTION_SPREAD = 1.8
SMALLEST_CORRECTION = 30.0


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """What is to have a label.

    Attributes
    ----------
    touch : Touch
        What was touched, and the label that it is to have.
    shares : (n,) float32 array
        How likely each part is meant, 0 to 1.
    area : float
        Expected number of pixels of the reduced photo.
    """

    touch: Touch
    shares: NDArray[np.float32]
    area: float


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """What was claimed, and what has come of it.

    Attributes
    ----------
    claims : tuple of Claim
        In the order of the clicks.
    seeds : (n,) int32 array
        The label that each part was last clicked with, -1 of those that never were.
    labels : (n,) uint16 array
        0 is outside.
    changed : int
        Pixels of the reduced photo that the last click changed.
    """

    claims: tuple[Claim, ...]
    seeds: NDArray[np.int32]
    labels: PartLabels
    changed: int = 0


def find_claim(ground: Ground, standing: Standing, touch: Touch) -> Claim:
    """Rate the areas that hold what was touched, and add them up.

    Parameters
    ----------
    ground : Ground
    standing : Standing
        What has the touch's label already is not pointed at, and an area that holds seeds of
        another label is not meant.
    touch : Touch

    Returns
    -------
    claim : Claim
    """
    wrong, seeds = standing.labels != touch.label, standing.seeds
    barring = np.setdiff1d(np.flatnonzero((seeds >= 0) & (seeds != touch.label)), touch.parts)
    usual = _usual_area(ground, standing, touch.label)
    candidates, scores = rate_candidates(ground, Pointed(touch, barring, wrong, usual))
    odds = np.exp((scores - scores.max()) / TEMPERATURE)
    shares = np.zeros(len(wrong))
    for candidate, share in zip(candidates, odds / odds.sum(), strict=True):
        shares[candidate.parts()] += share
    shares[touch.parts] = 1.0
    shares = np.minimum(shares, 1.0)
    return Claim(touch, shares.astype(np.float32), float(shares @ ground.graph.areas))


def _usual_area(ground: Ground, standing: Standing, label: int) -> Usual | None:
    """Return what is usual, if anything: a first correction may have any size."""
    whole = float(ground.graph.areas.sum())
    if label > 0 and label not in standing.seeds:
        return Usual(USUAL_SHARE * whole, whole, SHARE_SPREAD)
    if len(standing.claims) < 2:
        return None
    return Usual(max(standing.changed, SMALLEST_CORRECTION), whole, CORRECTION_SPREAD)


def paint(claims: tuple[Claim, ...], labels: Indices) -> FloatArray:
    """Lay claims over each other, small ones over large ones, later ones over equal ones.

    Parameters
    ----------
    claims : tuple of Claim
        At least one.
    labels : (K,) int array

    Returns
    -------
    targets : (K, n) array
        How likely each part is to have each label by the claims alone; they need not sum to 1.
    """
    targets = np.zeros((len(labels), len(claims[0].shares)))
    for claim in sorted(claims, key=lambda claim: -claim.area):
        targets += claim.shares * ((labels == claim.touch.label)[:, None] - targets)
    return targets
