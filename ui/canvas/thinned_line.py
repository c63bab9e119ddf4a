"""A line without the places that one would not miss on the screen."""

from collections.abc import Iterable

Place = tuple[float, float]

# Places between two that stay; each new one is compared with all of them.
_MOST_OPEN = 32


class ThinnedLine:
    """Leaves out places that lie near enough to the straight way between others.

    It can be gone on with at little cost, while it is drawn.

    Parameters
    ----------
    tolerance : float
        How far from the line those may lie that are left out.
    """

    def __init__(self, tolerance: float) -> None:
        self._square = tolerance * tolerance
        self._kept: list[Place] = []
        self._open: list[Place] = []

    @property
    def places(self) -> list[Place]:
        """Those that stay, the first and the last among them."""
        return [*self._kept, *self._open[-1:]]

    def extend(self, places: Iterable[Place]) -> None:
        """Go on to further places."""
        for place in places:
            self._go_to(place)

    def _go_to(self, place: Place) -> None:
        if not self._kept:
            self._kept.append(place)
            return
        last = self._kept[-1]
        is_bent = any(_square_off(each, last, place) > self._square for each in self._open)
        if is_bent or len(self._open) >= _MOST_OPEN:
            self._kept.append(self._open[-1])
            self._open.clear()
        self._open.append(place)


def _square_off(place: Place, start: Place, stop: Place) -> float:
    """Return the square of how far a place is from the straight way between two others."""
    down, across = stop[0] - start[0], stop[1] - start[1]
    row, column = place[0] - start[0], place[1] - start[1]
    length = down * down + across * across
    share = 0.0 if length == 0 else (row * down + column * across) / length
    share = min(max(share, 0.0), 1.0)
    return (row - share * down) ** 2 + (column - share * across) ** 2
