"""The kinds of preferences: how each is read from a file that anybody may have edited."""

import json
from collections.abc import Sequence
from math import isfinite
from typing import TypeVar

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QKeySequence

from segmenter.recipe import Recipe, Space

from .store import Preference

Word = TypeVar("Word", bound=str)
LONGEST = 10_000
_WORDS = {"true": True, "false": False}


def flag(key: str, default: bool, about: str, *, is_held: bool = False) -> Preference[bool]:
    """Return a preference that is on or off."""

    def read(stored: object) -> bool:
        word = str(stored).lower()
        if word not in _WORDS:
            raise ValueError("must be true or false")
        return _WORDS[word]

    def write(value: bool) -> str:
        return "true" if value else "false"

    return Preference(key, default, read, write, about, is_held=is_held)


def choice(key: str, choices: Sequence[Word], about: str) -> Preference[Word]:
    """Return a preference that is one of a few words, of which the first is the default."""

    def read(stored: object) -> Word:
        for each in choices:
            if each == stored:
                return each
        raise ValueError(f"must be one of {', '.join(choices)}")

    return Preference(key, choices[0], read, str, about)


def whole(key: str, default: int, low: int, high: int, about: str) -> Preference[int]:
    """Return a preference that is a whole number in a range."""

    def read(stored: object) -> int:
        value = int(str(stored))
        if not low <= value <= high:
            raise ValueError(f"must be {low} to {high}")
        return value

    return Preference(key, default, read, int, about)


def real(key: str, default: float, low: float, high: float, about: str) -> Preference[float]:
    """Return a preference that is a number in a range."""

    def read(stored: object) -> float:
        value = float(str(stored))
        if not isfinite(value) or not low <= value <= high:
            raise ValueError(f"must be {low:g} to {high:g}")
        return value

    return Preference(key, default, read, float, about)


def text(key: str, about: str, *, is_trace: bool = False) -> Preference[str]:
    """Return a preference that is a text, empty at first."""

    def read(stored: object) -> str:
        if not isinstance(stored, str) or len(stored) > LONGEST:
            raise TypeError("must be a text")
        return stored

    return Preference(key, "", read, str, about, is_trace)


def texts(key: str, about: str, *, is_trace: bool = False) -> Preference[tuple[str, ...]]:
    """Return a preference that is a list of texts, empty at first."""
    return Preference(key, (), _texts, list, about, is_trace)


def formats(key: str, default: tuple[str, ...], about: str) -> Preference[tuple[str, ...]]:
    """Return a preference that is some of the formats that there are; others are passed over."""

    def read(stored: object) -> tuple[str, ...]:
        from segmenter.exports.registry import FORMATS

        return tuple(each for each in _texts(stored) if each in FORMATS)

    return Preference(key, default, read, list, about)


def axes(
    key: str, default: tuple[int, int], space: Space, about: str
) -> Preference[tuple[int, int]]:
    """Return a preference that is two different ones of the features of colours in a space."""

    def read(stored: object) -> tuple[int, int]:
        from segmenter.features.spaces import feature_names

        count = len(feature_names(space, 3))
        across, up = map(int, str(stored).split())
        if across == up or not {across, up} <= set(range(count)):
            raise ValueError(f"must be two of 0 to {count - 1}")
        return across, up

    return Preference(key, default, read, lambda value: f"{value[0]} {value[1]}", about)


def raw(key: str, about: str) -> Preference[bytes]:
    """Return a preference that only Qt can read, empty at first."""

    def read(stored: object) -> bytes:
        if not isinstance(stored, QByteArray | bytes):
            raise TypeError("must be bytes of Qt's own")
        return bytes(stored.data()) if isinstance(stored, QByteArray) else stored

    return Preference(key, b"", read, QByteArray, about)


def recipe(key: str, about: str) -> Preference[Recipe]:
    """Return a preference that is the settings of a result."""
    from segmenter.files.settings_json import recipe_of, settings_of

    def read(stored: object) -> Recipe:
        settings = json.loads(str(stored))
        if not isinstance(settings, dict):
            raise TypeError("must be a table of settings")
        return recipe_of(settings)

    return Preference(key, Recipe(), read, lambda value: json.dumps(settings_of(value)), about)


def key_list(key: str, about: str) -> Preference[tuple[str, ...] | None]:
    """Return a preference that is some shortcuts, in the notation that is the same everywhere.

    None until somebody has chosen some, or none at all.
    """

    def read(stored: object) -> tuple[str, ...] | None:
        keys = _texts(stored)
        for each in keys:
            if QKeySequence(each).toString() == "":
                raise ValueError(f"{each[:40]} is no key")
        return keys

    return Preference(key, None, read, lambda keys: list(keys or ()) or "", about)


def _texts(stored: object) -> tuple[str, ...]:
    if isinstance(stored, str):  # the file gives a list of one back as a text, of none as nothing
        return (stored,) if stored else ()
    if not isinstance(stored, list) or not all(isinstance(each, str) for each in stored):
        raise TypeError("must be a list of texts")
    return tuple(stored)
