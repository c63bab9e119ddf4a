"""The parameters of a Gaussian mixture."""

from dataclasses import dataclass

from segmenter.arrays import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """K Gaussians with their weights, in feature units.

    Attributes
    ----------
    weights : (K,) array
        Positive, sums to 1.
    means : (K, D) array
    covariances : (K, D, D) array
        Symmetric, positive definite.
    """

    weights: FloatArray
    means: FloatArray
    covariances: FloatArray

    @property
    def n_components(self) -> int:
        """K."""
        return int(self.weights.shape[0])

    @property
    def n_features(self) -> int:
        """D."""
        return int(self.means.shape[1])
