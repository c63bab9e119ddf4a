"""Errors whose text may be shown to a user: one line that says what, why and what to do."""


def printable(text: str) -> str:
    """Escape what a file's name may hold besides letters, so that a text stays one line."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


class PixtureError(Exception):
    """Base of every error that a user may see; its text is always one printable line."""

    def __str__(self) -> str:
        """Return the text in one line."""
        return printable(super().__str__())


class ImageError(PixtureError):
    """A photo that cannot be read, or is not supported."""


class RecipeError(PixtureError, ValueError):
    """Settings that contradict themselves or the photo."""


class ExportError(PixtureError):
    """A file that could not be written, or did not read back as it was written."""


class ClusterError(PixtureError):
    """A cluster that cannot be reached, or what it cannot do."""
