"""What a fit went through: the mixtures of its iterations, to be shown again."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import take

# Early iterations are all kept. Later ones change little, so ever fewer are: every second after
# the first so many, every fourth after twice as many…
MOST_IN_A_ROW = 200
# What the iterations that are all kept may hold, if there are very many components.
MOST_VALUES = 1 << 21


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Mixtures of a fit's iterations, the first of which is its starting guess.

    Attributes
    ----------
    iterations : tuple of int
        Ascending; those that were kept, always with the first and the last.
    mixtures : tuple of Mixture
        One for each of them.
    """

    iterations: tuple[int, ...] = ()
    mixtures: tuple[Mixture, ...] = ()

    def at(self, iteration: int) -> Mixture:
        """Return the mixture after so many iterations, or the last one kept before.

        Raises
        ------
        IndexError
            If the history is empty or ``iteration`` is before its first.
        """
        place = bisect_right(self.iterations, iteration) - 1
        if place < 0:
            raise IndexError(f"no mixture was kept of iteration {iteration} or before")
        return self.mixtures[place]

    def extended(self, iteration: int, mixture: Mixture) -> "History":
        """Return the history up to ``iteration``, which is ``mixture``'s."""
        end = len(self.iterations)
        while end and self.iterations[end - 1] >= iteration:
            end -= 1
        if end > 1 and not _is_kept(self.iterations[end - 1], mixture):
            end -= 1
        return History((*self.iterations[:end], iteration), (*self.mixtures[:end], mixture))

    def in_order_of(self, raw: Mixture, final: Mixture) -> "History":
        """Return the history with its components as in ``final``.

        Parameters
        ----------
        raw : Mixture
            The end of this history.
        final : Mixture
            The same components in another order, some left out.
        """
        if raw is final:
            return self
        chosen = _places(final, raw)
        return replace(self, mixtures=tuple(_chosen(each, chosen) for each in self.mixtures))


def of_trail(mixtures: Iterable[Mixture]) -> History:
    """Return the history of the first iterations, whose mixtures are all given."""
    history = History()
    for iteration, mixture in enumerate(mixtures):
        history = history.extended(iteration, mixture)
    return history


def _is_kept(iteration: int, mixture: Mixture) -> bool:
    """Whether a mixture stays in the history once later ones are known."""
    values = mixture.covariances.size + mixture.means.size
    in_a_row = int(np.clip(MOST_VALUES // values, 16, MOST_IN_A_ROW))
    stride = 1 << (iteration // in_a_row).bit_length()
    return iteration < in_a_row or iteration % stride == 0


def _places(final: Mixture, raw: Mixture) -> list[int]:
    """Return where in ``raw`` each component of ``final`` is."""
    free: dict[bytes, list[int]] = {}
    for place in range(raw.n_components):
        free.setdefault(_shape(raw, place), []).append(place)
    return [free[_shape(final, place)].pop(0) for place in range(final.n_components)]


def _shape(mixture: Mixture, component: int) -> bytes:
    return bytes(mixture.means[component]) + bytes(mixture.covariances[component])


def _chosen(mixture: Mixture, components: list[int]) -> Mixture:
    chosen = take(mixture, np.array(components))
    total = chosen.weights.sum()
    if len(components) == mixture.n_components or total <= 0:
        return chosen
    return replace(chosen, weights=chosen.weights / total)
