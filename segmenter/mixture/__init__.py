"""Gaussian mixtures fitted by EM, on weighted samples of any number of dimensions."""

from segmenter.mixture.combining import Combination, combine
from segmenter.mixture.covariances import CovariancePrior
from segmenter.mixture.ellipses import Ellipses, ellipses
from segmenter.mixture.em import EmSettings, FitProgress, Known, fit_steps
from segmenter.mixture.json_text import from_json, to_json
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.noise import NoisyFit, noise_steps
from segmenter.mixture.samples import Samples, make_samples
from segmenter.mixture.selection import Candidate, select_components
from segmenter.mixture.sklearn_like.auto import AutoGaussianMixture
from segmenter.mixture.sklearn_like.estimator import GaussianMixture
from segmenter.mixture.sklearn_like.variational import VariationalGaussianMixture
from segmenter.mixture.starts import StartSettings
from segmenter.mixture.steps import e_step, log_likelihood, m_step
from segmenter.mixture.variational import VariationalSettings, prune, variational_steps

__all__ = [
    "AutoGaussianMixture",
    "Candidate",
    "Combination",
    "CovariancePrior",
    "Ellipses",
    "EmSettings",
    "FitProgress",
    "GaussianMixture",
    "Known",
    "Mixture",
    "NoisyFit",
    "Samples",
    "StartSettings",
    "VariationalGaussianMixture",
    "VariationalSettings",
    "combine",
    "e_step",
    "ellipses",
    "fit_steps",
    "from_json",
    "log_likelihood",
    "m_step",
    "make_samples",
    "noise_steps",
    "prune",
    "select_components",
    "to_json",
    "variational_steps",
]
