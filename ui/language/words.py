"""Text in the user's language, for whoever is no QObject with a ``tr`` of its own."""

import re

from PySide6.QtCore import QCoreApplication

CONTEXT = "Pixture"


def tr(text: str, count: int = -1) -> str:
    """Return a text in the user's language.

    Parameters
    ----------
    text : str
        In English, as it stands in the code: `translations/update.py` finds it there.
    count : int, optional
        Chooses among the plural forms, and stands for ``%n``.
    """
    return QCoreApplication.translate(CONTEXT, text, "", count)


def without_mnemonic(text: str) -> str:
    """Return a text without the ampersand, and without the letter that Asian ones add for it."""
    return re.sub(r"\(&.\)|&", "", text)
