"""Two looks at a photo, colour and texture, each as the posteriors of a mixture."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import BoolArray
from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.evaluate import posterior
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import last
from segmenter.mixture.samples import make_samples
from segmenter.mixture.starts import start_from_seeds
from segmenter.regions.tree.reduced import Planes, Reduced
from segmenter.work.parallel import spans
from segmenter.work.stepwise import Steps

COMPONENTS = 12
SAMPLE = 8000
# Pixels evaluated at once.
BLOCK = 1 << 16
# Squared units of L*a*b* and of the gradient of L*: what is closer looks the same.
COLOUR_FLOOR, TEXTURE_FLOOR = 2.0, 0.3
TENSOR_BLURS = (2.0, 5.0)
SETTINGS = EmSettings(tolerance=1e-3, max_iterations=30, accelerate=False)


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """What a view sees of every pixel.

    Attributes
    ----------
    planes : (D, h, w) float32 array
    floor : float
        Smallest variance worth telling apart, in squared feature units.
    """

    planes: Planes
    floor: float


def to_lab(reduced: Reduced) -> Planes:
    """Return L*, a* and b* of every block, (3, h, w); a* and b* of grey photos are 0."""
    from skimage.color import rgb2lab

    colours = reduced.colours
    if len(colours) == 1:
        colours = np.broadcast_to(colours, (3, *colours.shape[1:]))
    lab = np.asarray(rgb2lab(colours, channel_axis=0), np.float32)
    if len(reduced.colours) == 1:
        lab[1:] = 0
    return lab


def colour_features(lab: Planes) -> Features:
    """Blur colours a little, so that grain is not taken for colour."""
    from scipy.ndimage import gaussian_filter

    used = lab if lab[1:].any() else lab[:1]
    return Features(gaussian_filter(used, (0, 1, 1), mode="nearest"), COLOUR_FLOOR)


def texture_features(lab: Planes, size: float = 1.0) -> Features:
    """Describe how lightness changes around every pixel: how much, and in which direction.

    Parameters
    ----------
    lab : (3, h, w) array
    size : float, optional
        How large the photo is beside one whose textures are looked at from the usual distance.

    References
    ----------
    .. [1] J. Bigün and G. H. Granlund, "Optimal orientation detection of linear symmetry", 1987.
    """
    from scipy.ndimage import gaussian_filter

    down, right = (
        gaussian_filter(lab[0], 1.0, order=order, mode="nearest") for order in ((1, 0), (0, 1))
    )
    products = np.stack([right * right, down * down, right * down])
    planes = []
    for scale in TENSOR_BLURS:
        xx, yy, xy = gaussian_filter(products, (0, size * scale, size * scale), mode="nearest")
        energy = np.sqrt(xx + yy)
        planes += [energy, (xx - yy) / (energy + 2), 2 * xy / (energy + 2)]
    return Features(np.stack(planes), TEXTURE_FLOOR)


def fit_view(features: Features, valid: BoolArray, seed: int) -> Mixture:
    """Fit a mixture to a sample of the pixels that count.

    Parameters
    ----------
    features : Features
    valid : (h, w) bool array
    seed : int

    Returns
    -------
    mixture : Mixture
        Of at most 12 components.
    """
    columns = features.planes[:, valid].astype(np.float64)
    rng = np.random.default_rng(seed)
    if columns.shape[1] > SAMPLE:
        columns = columns[:, np.sort(rng.choice(columns.shape[1], SAMPLE, replace=False))]
    n_distinct = np.unique(columns, axis=1).shape[1]
    samples = make_samples(columns, np.ones(columns.shape[1], np.int64), features.floor)
    n_components = min(COMPONENTS, n_distinct)
    # Better maxima were tried: they have likelier mixtures, and regions no better (.667 / .709).
    start = start_from_seeds(samples, n_components, np.random.default_rng([seed, n_components, 0]))
    return last(fit_steps(samples, start, SETTINGS)).mixture


def view_steps(features: Features, mixture: Mixture) -> Steps[Planes]:
    """Return each pixel's posterior, (K, h, w); sums to 1 over K."""
    columns = features.planes.reshape(len(features.planes), -1)
    out = np.empty((mixture.n_components, columns.shape[1]), np.float32)

    for start, stop in spans(columns.shape[1], BLOCK):
        out[:, start:stop] = posterior(columns[:, start:stop].astype(np.float64), mixture)
        yield
    return out.reshape(-1, *features.planes.shape[1:])
