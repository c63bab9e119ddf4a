"""Gaussian mixtures fitted by EM, on weighted samples of any number of dimensions."""

from segmenter.mixture.ellipses import Ellipses, ellipses
from segmenter.mixture.em import EmSettings, FitProgress, fit_steps
from segmenter.mixture.estimator import GaussianMixture
from segmenter.mixture.json_text import from_json, to_json
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples, make_samples
from segmenter.mixture.selection import Candidate, select_components
from segmenter.mixture.starts import StartSettings
from segmenter.mixture.steps import e_step, log_likelihood, m_step

__all__ = [
    "Candidate",
    "Ellipses",
    "EmSettings",
    "FitProgress",
    "GaussianMixture",
    "Mixture",
    "Samples",
    "StartSettings",
    "e_step",
    "ellipses",
    "fit_steps",
    "from_json",
    "log_likelihood",
    "m_step",
    "make_samples",
    "select_components",
    "to_json",
]
