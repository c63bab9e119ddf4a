"""What has been worked out of an image, kept as long as the image."""

from typing import TypeVar

T = TypeVar("T")


class Memo:
    """Holds at most one thing of each kind, so that nobody works it out twice.

    It never changes what an image is. What is kept must not hold the image itself: in such a
    circle both would stay in memory until Python looks for circles.
    """

    __slots__ = ("_things",)

    def __init__(self) -> None:
        self._things: dict[type, object] = {}

    def find(self, kind: type[T]) -> T | None:
        """Return what was kept of a kind, or None."""
        found = self._things.get(kind)
        return found if isinstance(found, kind) else None

    def keep(self, thing: T) -> T:
        """Keep a thing instead of the last one of its kind, and return it."""
        self._things[type(thing)] = thing
        return thing

    def __reduce__(self) -> tuple[type["Memo"], tuple[()]]:
        """Stay behind when the image goes to another process: all of it can be made again."""
        return Memo, ()
