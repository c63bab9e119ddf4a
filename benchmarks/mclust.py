"""Compares the fourteen covariance shapes with R's mclust, from the same groups.

    python benchmarks/mclust.py [--components 1 2 3 4 5]

Needs Rscript and its package mclust. Prints JSON: for Fisher's irises, for each shape and number of
components, both BICs as costs. Where they differ by more than the tolerance, EM went to another
fixed point, or one of both gave up a component that collapsed.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.datasets import load_iris

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from segmenter.arrays import FloatArray
from segmenter.mixture import GaussianMixture, make_samples
from segmenter.mixture.agglomeration import agglomerate_ids
from segmenter.mixture.sklearn_like.checks import MCLUST_NAMES

SAME = 0.05
PROGRAM = """
suppressMessages(library(mclust))
folder <- commandArgs(TRUE)[1]
X <- as.matrix(read.csv(file.path(folder, "rows.csv"), header = FALSE))
groups <- as.matrix(read.csv(file.path(folder, "groups.csv"), header = FALSE))
control <- emControl(tol = c(1e-10, 1e-12), itmax = c(5000, 5000))
for (name in strsplit(commandArgs(TRUE)[2], ",")[[1]]) for (j in seq_len(ncol(groups))) {
  k <- max(groups[, j]) + 1
  fit <- me(data = X, modelName = name, z = unmap(groups[, j]), control = control)
  cat(name, k, -bic(name, fit$loglik, nrow(X), ncol(X), k), "\\n")
}
"""


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--components", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    options = parser.parse_args()
    if shutil.which("Rscript") is None:
        sys.exit("mclust: there is no Rscript; install R and its package mclust")
    rows = np.asarray(load_iris().data, np.float64)
    theirs, their_seconds = by_mclust(rows, options.components)
    began = time.perf_counter()
    ours = {(name, k): by_us(rows, name, k) for name in MCLUST_NAMES for k in options.components}
    our_seconds = time.perf_counter() - began
    cases = [
        {"shape": name, "components": k, "ours": ours[name, k], "mclust": theirs.get((name, k))}
        for name, k in ours
    ]
    print(json.dumps({"summary": summarise(cases, our_seconds, their_seconds), "cases": cases}))


def by_us(rows: FloatArray, name: Any, k: int) -> float:
    """Return our BIC."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        estimator = GaussianMixture(
            k,
            covariance_type=name,
            init_params="hierarchical",
            reg_covar=0.0,
            tol=1e-10,
            max_iter=5000,
        )
        return estimator.fit(rows).bic(rows)


def by_mclust(rows: FloatArray, counts: list[int]) -> tuple[dict[tuple[str, int], float], float]:
    """Return mclust's BICs from the groups that our fits start from, and its seconds."""
    samples = make_samples(rows.T, common_scale=False)
    groups = np.stack([agglomerate_ids(samples, k) for k in counts], axis=1)
    with tempfile.TemporaryDirectory() as folder:
        np.savetxt(Path(folder) / "rows.csv", rows, delimiter=",", fmt="%.17g")
        np.savetxt(Path(folder) / "groups.csv", groups, delimiter=",", fmt="%d")
        command = ["Rscript", "-e", PROGRAM, folder, ",".join(MCLUST_NAMES)]
        began = time.perf_counter()
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        seconds = time.perf_counter() - began
    found = {}
    for line in told.splitlines():
        name, k, bic = line.split()
        if bic != "NA":
            found[name, int(float(k))] = float(bic)
    return found, seconds


def summarise(cases: list[dict[str, Any]], ours: float, theirs: float) -> dict[str, float]:
    """Count where both agree, and where one is better."""
    both = [case for case in cases if case["mclust"] is not None]
    differences = np.array([case["ours"] - case["mclust"] for case in both])
    return {
        "fits": len(cases),
        "mclust_gave_up": len(cases) - len(both),
        "same": int((np.abs(differences) <= SAME).sum()),
        "ours_better": int((differences < -SAME).sum()),
        "mclust_better": int((differences > SAME).sum()),
        "seconds": ours,
        "mclust_seconds": theirs,
    }


if __name__ == "__main__":
    main()
