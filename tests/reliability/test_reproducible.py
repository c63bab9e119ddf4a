"""One recipe, one mask: run after run, whatever computes it."""

import json
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from benchmarks.same_masks import RECIPES
from tests.reliability.places import ENVIRONMENT, ROOT
from tests.reliability.report import Figure

PROMISE = "The same recipe gives the same mask"
SAMPLES = ("coffee", "coins", "astronaut", "chelsea")
# What OpenBLAS can be told to be on most of today's machines, from the oldest to the newest.
KERNELS = ("Prescott", "Nehalem", "Sandybridge", "Haswell", "SkylakeX", "Zen")

Found = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def usual(pytestconfig: pytest.Config) -> Found:
    """What comes of one thread and this machine's own kernel."""
    return hashes(pytestconfig.getoption("--report") is not None, PIXTURE_THREADS="1")


def hashes(in_full: bool, **environment: str) -> Found:
    samples, recipes = (SAMPLES, RECIPES) if in_full else (SAMPLES[1:2], ("shaped",))
    words = [",".join(samples), ",".join(recipes)]
    command = [sys.executable, "-m", "tests.reliability.hashing", *words]
    done = subprocess.run(
        command, cwd=ROOT, env={**ENVIRONMENT, **environment}, stdout=subprocess.PIPE, check=True
    )
    found: Found = json.loads(done.stdout)
    return found


def differing(kind: str, runs: list[Found]) -> list[str]:
    first, *others = (run[kind] for run in runs)
    return [name for name in first if any(each[name] != first[name] for each in others)]


def test_neither_runs_nor_threads_change_a_byte(
    figure: Figure, in_full: bool, usual: Found
) -> None:
    threads = ("2", "4", "1", "2", "4") if in_full else ("4",)
    runs = [usual, *(hashes(in_full, PIXTURE_THREADS=each) for each in threads)]

    how = f"{len(runs)} runs with {', '.join(sorted({'1', *threads}))} threads; that differ"
    for kind in ("masks", "models"):
        figure(PROMISE, f"{len(runs[0][kind])} {kind}, {how}", differing(kind, runs), 0)


def test_kernels_of_blas_change_no_mask_and_no_digit_of_a_model_but_the_last(
    figure: Figure, in_full: bool, usual: Found
) -> None:
    """Sums are added up in another order there, so that rounding differs."""
    kernels = KERNELS if in_full else KERNELS[:1]
    runs = [usual, *(hashes(in_full, OPENBLAS_CORETYPE=each) for each in kernels)]
    apart = [
        np.ptp([run["numbers"][name] for run in runs], axis=0).max() for name in runs[0]["numbers"]
    ]

    masks, models = (f"{len(runs[0][kind])} {kind}" for kind in ("masks", "models"))
    how = f"by {len(kernels)} kernels of OpenBLAS and this machine's own"
    figure(PROMISE, f"{masks} {how}; that differ", differing("masks", runs), 0)
    measured = f"{models} {how}; largest difference, standard deviations"
    figure("… and the same model, but for last digits", measured, max(apart), 1e-8)
