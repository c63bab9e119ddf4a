"""What a run has found, kept with its labels, so that more can be asked of them without a fit."""

import json
from typing import Any

import numpy as np

from segmenter.cluster.job import Outcome
from segmenter.errors import PixtureError
from segmenter.features.tally import Tally
from segmenter.files.model import model_text, parse_model


def content_of(outcome: Outcome) -> dict[str, Any]:
    """Return an outcome as JSON."""
    return {
        "model": json.loads(model_text(outcome.model)),
        "pixels": outcome.tally.pixels.tolist(),
        "sums": outcome.tally.sums.tolist(),
        "log_likelihood": outcome.log_likelihood,
        "iterations": outcome.iterations,
        "converged": outcome.converged,
        "colours": outcome.colours,
        "notices": list(outcome.notices),
    }


def outcome_of(content: Any) -> Outcome | None:
    """Return what was kept; None if nothing was, or it cannot be read."""
    try:
        model = parse_model(json.dumps(content["model"]).encode())
        tally = Tally(np.array(content["pixels"], np.int64), np.array(content["sums"], np.float64))
        names = ("log_likelihood", "iterations", "converged", "colours")
        told = {name: content[name] for name in names}
        return Outcome(model, tally, notices=tuple(content["notices"]), **told)
    except (TypeError, KeyError, ValueError, PixtureError):
        return None
