import numpy as np

from segmenter.picking.claims import Claim, paint
from segmenter.picking.touching import Touch


def claim(label, shares):
    shares = np.array(shares, np.float32)
    none = np.empty(0, np.intp)
    return Claim(Touch(none, none, none, label), shares, float(shares.sum()))


def test_small_claims_lie_over_large_ones_in_any_order():
    large, small = claim(1, [1, 1, 1, 0]), claim(2, [0, 1, 0, 0])
    labels = np.array([1, 2])

    targets = paint((large, small), labels)

    assert targets.tolist() == [[1, 0, 1, 0], [0, 1, 0, 0]]
    assert np.array_equal(paint((small, large), labels), targets)


def test_the_later_of_two_like_claims_holds():
    claims = claim(1, [1, 0]), claim(0, [1, 0])

    assert paint(claims, np.array([1])).tolist() == [[0, 0]]


def test_targets_stay_probabilities(rng):
    claims = tuple(claim(label, rng.random(30)) for label in (1, 2, 0, 2, 1))

    targets = paint(claims, np.array([1, 2]))

    assert (targets >= 0).all()
    assert (targets.sum(axis=0) <= 1 + 1e-6).all()
