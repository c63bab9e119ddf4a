"""How posteriors follow from densities: softly, whole to the likeliest, or as given."""

from collections.abc import Callable

import numpy as np

from segmenter.arrays import FloatArray

# Turns log joint densities (K, M) into posteriors in place and returns each sample's term of the
# objective; also told which samples they are.
Assign = Callable[[FloatArray, int, int], FloatArray]

# Posteriors of less than exp of this add nothing to a sum, and what is no normal number any more
# takes up to fifty times as long.
NOTHING = -600.0


def normalise(joint: FloatArray, start: int = 0, stop: int = 0) -> FloatArray:
    """Turn log joint densities (K, M) into posteriors in place; return log p(sample), (M,)."""
    # Without the largest term taken out, samples far from every mean would underflow to 0 / 0.
    largest = joint.max(axis=0)
    joint -= largest
    np.exp(joint, out=joint)
    total = joint.sum(axis=0)
    joint /= total
    return np.asarray(largest + np.log(total))


def share_out(joint: FloatArray, start: int = 0, stop: int = 0) -> FloatArray:
    """Do what `normalise` does, faster, for sums: posteriors may be too large by exp(`NOTHING`)."""
    largest = joint.max(axis=0)
    joint -= largest
    np.maximum(joint, NOTHING, out=joint)
    np.exp(joint, out=joint)
    total = joint.sum(axis=0)
    joint /= total
    return np.asarray(largest + np.log(total))


def harden(joint: FloatArray, start: int = 0, stop: int = 0) -> FloatArray:
    """Give every sample whole to its likeliest component, in place; return its log joint, (M,)."""
    chosen = joint.argmax(axis=0)
    places = np.arange(len(chosen))
    largest = joint[chosen, places]
    joint[...] = 0.0
    joint[chosen, places] = 1.0
    return np.asarray(largest)


def as_given(posterior: FloatArray) -> Assign:
    """Return what gives samples posteriors, (K, M), whatever the densities are."""

    def give(joint: FloatArray, start: int, stop: int) -> FloatArray:
        given = posterior[:, start:stop]
        surprise = np.log(np.where(given > 0, given, 1.0))
        terms = np.where(given > 0, given * (joint - surprise), 0.0).sum(axis=0)
        joint[...] = given
        return np.asarray(terms)

    return give


def among(posterior: FloatArray) -> Assign:
    """Return what divides samples among the components above 0 only, as likely as they are."""

    def choose(joint: FloatArray, start: int, stop: int) -> FloatArray:
        joint[posterior[:, start:stop] == 0] = -np.inf
        return normalise(joint)

    return choose
