"""Rectangles of pixels: what an edit has changed, and no more need be looked at again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """Rows ``top`` to ``bottom`` and columns ``left`` to ``right``, the last ones just outside."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def slices(self) -> tuple[slice, slice]:
        """What cuts the box out of an array."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return max(self.bottom - self.top, 0), max(self.right - self.left, 0)

    @property
    def is_empty(self) -> bool:
        """Whether there is no pixel in it."""
        return self.bottom <= self.top or self.right <= self.left

    def union(self, other: "Box") -> "Box":
        """Return the smallest box around both."""
        if self.is_empty or other.is_empty:
            return other if self.is_empty else self
        return Box(
            min(self.top, other.top),
            min(self.left, other.left),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
        )

    def within(self, shape: tuple[int, int]) -> "Box":
        """Return the part that lies in an image."""
        return Box(
            min(max(self.top, 0), shape[0]),
            min(max(self.left, 0), shape[1]),
            min(max(self.bottom, 0), shape[0]),
            min(max(self.right, 0), shape[1]),
        )

    def wider(self, by: int) -> "Box":
        """Return the box with so many pixels more on every side."""
        return Box(self.top - by, self.left - by, self.bottom + by, self.right + by)

    def inside(self, outer: "Box") -> "Box":
        """Return the box as seen from the corner of another one."""
        return Box(
            self.top - outer.top,
            self.left - outer.left,
            self.bottom - outer.top,
            self.right - outer.left,
        )


def whole(shape: tuple[int, int]) -> Box:
    """Return the box of a whole image."""
    return Box(0, 0, *shape)
