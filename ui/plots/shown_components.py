"""The components that a plot of colours shows, along the features it shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.mixture import Mixture
from segmenter.regions.style import LabelStyle


@dataclass(frozen=True, slots=True, eq=False)
class ShownComponents:
    """A mixture over one or two features, with the labels of its components.

    Attributes
    ----------
    mixture : Mixture
    labels : tuple of int
        1…, for each component; 0 where a running fit has one that no label goes on in yet.
    styles : tuple of LabelStyle
    """

    mixture: Mixture
    labels: tuple[int, ...]
    styles: tuple[LabelStyle, ...]

    @property
    def visible(self) -> tuple[int, ...]:
        """Components whose labels are not hidden."""
        return tuple(i for i, style in enumerate(self.styles) if style.visible)

    def with_mean(self, component: int, values: Sequence[float]) -> "ShownComponents":
        """Return these components with one of them at another mean."""
        means = self.mixture.means.copy()
        means[component] = values
        return replace(self, mixture=replace(self.mixture, means=means))

    def deviations(self) -> FloatArray:
        """Return the standard deviation of each component along each feature, (K, D)."""
        variances = np.diagonal(self.mixture.covariances, axis1=1, axis2=2)
        return np.sqrt(np.maximum(variances, 0.0))

    def distances(self, point: Sequence[float]) -> FloatArray:
        """Return how many standard deviations a point is away from each mean, (K,)."""
        away = np.asarray(point) - self.mixture.means
        turned = np.linalg.solve(self.mixture.covariances, away[..., None])[..., 0]
        return np.asarray(np.sqrt(np.maximum((away * turned).sum(-1), 0.0)))


def along(mixture: Mixture, dims: Sequence[int]) -> Mixture:
    """Return what a mixture is along some of its features: each Gaussian's marginal."""
    chosen = list(dims)
    covariances = mixture.covariances[:, chosen][:, :, chosen]
    return Mixture(mixture.weights, mixture.means[:, chosen], covariances)
