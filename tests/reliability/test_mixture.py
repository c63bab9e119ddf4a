"""EM is that of scikit-learn, and copes with data that break mixtures."""

import os
import re
import subprocess
import sys

import numpy as np
import pytest
import sklearn.mixture
from numpy.typing import ArrayLike

from segmenter.mixture import GaussianMixture
from segmenter.mixture.covariances import COVARIANCE_TYPES
from tests.reliability.places import ROOT, SHARED, needs_shared
from tests.reliability.report import Figure
from tests.segmenter.mixture.problems import blobs, fit_quietly, start_of

SIZES = ((3, 1), (2, 2), (5, 3), (4, 10), (3, 20), (2, 40))
CORRECT = "EM is correct"
PARITY = 1e-8


# Precisions are these inverted: where a component collapses they are no better known than that.
FITTED = ("weights_", "means_", "covariances_")


def test_the_same_start_gives_scikit_learns_fit(figure: Figure, in_full: bool) -> None:
    n_seeds, sizes = (25, SIZES) if in_full else (1, SIZES[::2])
    cases = [
        (seed, kind, k, d) for seed in range(n_seeds) for kind in COVARIANCE_TYPES for k, d in sizes
    ]
    found = {case: differences(*case) for case in cases}

    done = f"{len(cases)} fits of four types from scikit-learn's start"
    likelihoods = max(likelihood for likelihood, _ in found.values())
    figure(CORRECT, f"{done}; largest difference of log-likelihoods", likelihoods, PARITY)
    off = [(case, other) for case, (_, other) in found.items() if not other <= PARITY]
    other = f"{done}; with weights, means, covariances or posteriors over {PARITY:g} apart"
    figure(CORRECT, other, off, 0)


def differences(seed: int, kind: str, k: int, d: int) -> tuple[float, float]:
    """Return by how much likelihoods and all else differ, relative to numbers above one."""
    rng = np.random.default_rng([seed, k, d])
    rows = blobs(rng, 500, k, d) * np.linspace(0.5, 30, d) + 100
    start = start_of(rng, rows, k, kind)
    options = {"covariance_type": kind, "tol": 1e-5, "max_iter": 40, **start}
    theirs = fit_quietly(sklearn.mixture.GaussianMixture(k, **options), rows)
    ours = fit_quietly(GaussianMixture(k, **options), rows)
    pairs = [(getattr(ours, name), getattr(theirs, name)) for name in FITTED]
    pairs.append((ours.predict_proba(rows), theirs.predict_proba(rows)))
    return apart(ours.lower_bounds_, theirs.lower_bounds_), max(apart(*pair) for pair in pairs)


def apart(ours: ArrayLike, theirs: ArrayLike) -> float:
    return float((np.abs(np.subtract(ours, theirs)) / np.maximum(np.abs(theirs), 1)).max())


@needs_shared
def test_scikit_learns_own_tests_pass(figure: Figure, in_full: bool) -> None:
    if not in_full:
        pytest.skip("takes a minute; only for a report")
    suite = SHARED / "mixture_suite" / "run"
    environment = {**os.environ, "PYTHON": sys.executable}
    done = subprocess.run(
        ["bash", suite], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    passed, failed = (
        sum(map(int, re.findall(rf"(\d+) {kind}", done.stdout)))
        for kind in ("passed", "failed|error")
    )
    assert passed > 0, done.stdout + done.stderr

    figure(CORRECT, f"{passed + failed} of scikit-learn's own tests of mixtures; failed", failed, 0)
