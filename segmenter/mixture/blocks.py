"""How many samples are gone through at once."""

from segmenter.mixture.samples import n_monomials

# Monomials of a block of samples, which are formed when they are read.
BLOCK_VALUES = 1 << 22


def block_size(n_components: int, n_features: int = 1) -> int:
    """Return how many columns to do at once: a block of joint densities stays in the cache."""
    most = max(BLOCK_VALUES // n_monomials(n_features), 16)
    return min(max(80_000 // n_components, 1024), 8192, most)
