from .combining import Combination, combine
from .covariances import CovariancePrior
from .ellipses import Ellipses, ellipses
from .em import EmSettings, FitProgress, Known, fit_steps
from .json_text import from_json, to_json
from .mixture import Mixture
from .noise import NoisyFit, noise_steps
from .samples import Samples, make_samples
from .selection import Candidate, select_components
from .sklearn_like.auto import AutoGaussianMixture
from .sklearn_like.estimator import GaussianMixture
from .sklearn_like.variational import VariationalGaussianMixture
from .starts import StartSettings
from .steps import e_step, log_likelihood, m_step
from .variational import VariationalSettings, prune, variational_steps

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
