"""One recipe, one mask: run after run, whatever computes it."""

import json
import subprocess
import sys

from benchmarks.same_masks import RECIPES
from tests.reliability.places import ENVIRONMENT, ROOT
from tests.reliability.report import Figure

PROMISE = "The same recipe gives the same bytes"
SAMPLES = ("coffee", "coins", "astronaut", "chelsea")
# What OpenBLAS can be told to be on most of today's machines, from the oldest to the newest.
KERNELS = ("Prescott", "Nehalem", "Sandybridge", "Haswell", "SkylakeX", "Zen")


def hashes(in_full: bool, **environment: str) -> dict[str, str]:
    samples, recipes = (SAMPLES, RECIPES) if in_full else (SAMPLES[1:2], ("plain", "shaped"))
    words = [",".join(samples), ",".join(recipes)]
    command = [sys.executable, "-m", "tests.reliability.hashing", *words]
    done = subprocess.run(
        command, cwd=ROOT, env={**ENVIRONMENT, **environment}, stdout=subprocess.PIPE, check=True
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def differing(kind: str, runs: list[dict[str, str]]) -> list[str]:
    first, *others = runs
    return [
        name
        for name in first
        if name.startswith(kind) and any(each[name] != first[name] for each in others)
    ]


def test_neither_runs_nor_threads_change_a_byte(figure: Figure, in_full: bool) -> None:
    threads = ("1", "2", "4", "1", "2", "4") if in_full else ("1", "4")
    runs = [hashes(in_full, PIXTURE_THREADS=each) for each in threads]

    for kind, files in (("labels", "masks"), ("model", "models")):
        count = sum(name.startswith(kind) for name in runs[0])
        measured = (
            f"{count} {files}, {len(runs)} runs with {', '.join(sorted(set(threads)))} threads"
        )
        figure(PROMISE, f"{measured}; that differ", differing(kind, runs), 0)


def test_no_kernel_of_blas_changes_a_byte(figure: Figure, in_full: bool) -> None:
    kernels = KERNELS if in_full else ("Nehalem", "Haswell")
    runs = [hashes(in_full, OPENBLAS_CORETYPE=each) for each in kernels]

    for kind, files in (("labels", "masks"), ("model", "models")):
        count = sum(name.startswith(kind) for name in runs[0])
        measured = f"{count} {files} by {len(kernels)} kernels of OpenBLAS; that differ"
        figure(PROMISE, measured, differing(kind, runs), 0)
