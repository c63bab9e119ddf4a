"""Gaussian mixtures fitted by EM, on weighted samples of any number of dimensions."""

from segmenter.mixture.em import EmSettings, FitProgress, fit_steps
from segmenter.mixture.estimator import GaussianMixture
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples, make_samples
from segmenter.mixture.steps import e_step, log_likelihood, m_step

__all__ = [
    "EmSettings",
    "FitProgress",
    "GaussianMixture",
    "Mixture",
    "Samples",
    "e_step",
    "fit_steps",
    "log_likelihood",
    "m_step",
    "make_samples",
]
