"""Errors whose text may be shown to a user: one line that says what, why and what to do."""


class PixtureError(Exception):
    """Base of every error that a user may see; its text is always one printable line."""

    def __str__(self) -> str:
        """Return the text, with what a file's name may hold besides letters escaped."""
        text = super().__str__()
        return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


class ImageError(PixtureError):
    """A photo that cannot be read, or is not supported."""


class RecipeError(PixtureError, ValueError):
    """Settings that contradict themselves or the photo."""


class ExportError(PixtureError):
    """A file that could not be written, or did not read back as it was written."""
