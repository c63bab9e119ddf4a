"""Errors whose text may be shown to a user: one line that says what, why and what to do."""


class PixtureError(Exception):
    """Base of every error that a user may see."""


class ImageError(PixtureError):
    """A photo that cannot be read, or is not supported."""


class RecipeError(PixtureError, ValueError):
    """Settings that contradict themselves or the photo."""


class ExportError(PixtureError):
    """A file that could not be written, or did not read back as it was written."""
