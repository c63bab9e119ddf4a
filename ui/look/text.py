"""Texts that Qt takes for HTML if they look like it."""

from html import escape

from PySide6.QtGui import Qt


def plain(text: str) -> str:
    """Return a tool tip that reads as a text does, whatever names of files and labels are in it."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"
