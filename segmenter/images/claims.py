"""What a file claims to hold, weighed before anything is decoded: one guard for all readers."""

from segmenter.images.decoded import Refusal
from segmenter.images.memory import free_bytes

# Above so many bytes, more for each one stored than any photo compresses to; what is small may.
# A thousand are what the usual compression makes of nothing at all.
_RATIOS = ((50_000_000, 3000), (150_000_000, 1000))
# What takes so much memory must be worth it: bytes for each one stored, at most.
_WORTH = ((600_000_000, 3000), (1_200_000_000, 500))


def check_claim(n_pixels: int, stored: int, raw: float, peak: float) -> None:
    """Refuse a file that claims more than it can hold, or takes more memory than there is.

    Parameters
    ----------
    n_pixels : int
        That it claims.
    stored : int
        Bytes that they are in.
    raw : float
        Bytes of a pixel where nothing is compressed.
    peak : float
        Bytes of memory that reading it takes at most for a pixel, all copies counted.

    Raises
    ------
    ValueError
        If no file of its length holds so much.
    Refusal
        If it may be sound, but takes more memory than it is worth, or than there is.
    """
    if any(n_pixels * raw > max(much, stored * ratio) for much, ratio in _RATIOS):
        raise ValueError("it claims far more pixels than are in it")
    needed = n_pixels * peak
    if any(needed > max(much, stored * ratio) for much, ratio in _WORTH):
        raise Refusal(
            f"it takes {needed / 1e9:.1f} GB to read its {n_pixels / 1e6:.0f} megapixels, and there"
            f" is next to nothing in them ({stored / 1e6:.1f} MB); make it smaller"
        )
    free = free_bytes()
    if free is not None and needed > free:
        raise Refusal(
            f"it takes {needed / 1e9:.1f} GB to read its {n_pixels / 1e6:.0f} megapixels, and"
            f" {free / 1e9:.1f} GB are free; make it smaller, or close other programs"
        )
