"""What a setting is: one row says all that checks, files, command line and window ask of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from numbers import Integral, Real
from typing import Any, Literal

from segmenter.errors import RecipeError
from segmenter.terms import parse_terms

Kind = Literal["whole", "real", "choice", "count", "terms", "flag", "text"]
_KEY = "setting"
_TEXTS = ("terms", "text")


@dataclass(frozen=True, slots=True)
class Setting:
    """A row of the table of settings.

    Attributes
    ----------
    kind : {"whole", "real", "choice", "count", "terms", "flag", "text"}
        A count is a whole number or "auto"; for terms see `parse_terms`; a text is read by
        ``reader``.
    text : str
        What it says, for the command line's help; ``{}`` stands for the default.
    default : object
    low, high : float
        The range, ends included unless ``is_open``.
    is_open : bool
        Whether the lowest value is just above ``low``, and the largest just below ``high``.
    choices : tuple of str
        All that there are; of terms, those that are offered.
    metavar : str
        How the command line calls its value.
    short : str
        A short option, if there is one.
    is_of_colours : bool
        Whether it is only for labels by colour, and regions do not know it.
    reader : callable, optional
        Reads a text, or raises RecipeError.
    """

    kind: Kind
    text: str
    default: Any = None
    low: float = 0
    high: float = 0
    is_open: bool = False
    choices: tuple[str, ...] = ()
    metavar: str = "N"
    short: str = ""
    is_of_colours: bool = False
    reader: Callable[[str], object] | None = None

    def check(self, name: str, value: object) -> None:
        """Raise RecipeError if a value is of another kind or out of range."""
        if self.kind == "choice":
            if value not in self.choices:
                raise RecipeError(f"{name} must be one of {', '.join(self.choices)}, not {value!r}")
            return
        if self.kind in _TEXTS:
            read = parse_terms if self.reader is None else self.reader
            read(str(value))
            return
        if self.kind == "flag":
            if not isinstance(value, bool):
                raise RecipeError(f"{name} must be true or false, not {value!r}")
            return
        if self.kind == "count" and value == "auto":
            return
        is_number = isinstance(value, Real) and not isinstance(value, bool)
        is_whole = is_number and isinstance(value, Integral)
        if self.kind == "whole" and not is_whole:
            raise RecipeError(f"{name} must be a whole number, not {value!r}")
        wanted = is_number if self.kind == "real" else is_whole
        if not wanted or not self._holds(value):
            raise RecipeError(f"{name} must be {self._range()}, not {value!r}")

    def parse(self, text: str) -> object:
        """Read a value that somebody has written; its range is checked later.

        Raises
        ------
        ValueError
            If it is of another kind.
        """
        if self.kind == "real":
            return float(text)
        if self.kind in ("choice", *_TEXTS) or (self.kind == "count" and text == "auto"):
            return text
        return int(text)

    def is_of_kind(self, value: object) -> bool:
        """Whether a value from a file may be one of these, whatever its range."""
        if isinstance(value, bool) or self.kind == "flag":
            return isinstance(value, bool) and self.kind == "flag"
        if self.kind == "real":
            return isinstance(value, int | float)
        if self.kind in ("choice", *_TEXTS):
            return isinstance(value, str)
        return isinstance(value, int) or (self.kind == "count" and isinstance(value, str))

    def _holds(self, value: Any) -> bool:
        if self.is_open:
            return bool(self.low < value < self.high)
        return bool(self.low <= value <= self.high)

    def _range(self) -> str:
        if self.is_open:
            return f"between {self.low:.10g} and {self.high:.10g}"
        words = f"{self.low:.10g} to {self.high:.10g}"
        return f'{words} or "auto"' if self.kind == "count" else words


def setting(default: object, kind: Kind, text: str, **more: Any) -> Any:
    """Declare a field of a settings' class, with its row of the table."""
    return field(default=default, metadata={_KEY: Setting(kind, text, default, **more)})


def rows_of(kind: type) -> Mapping[str, Setting]:
    """Return the settings that a class declares, by name."""
    return {each.name: each.metadata[_KEY] for each in fields(kind) if _KEY in each.metadata}


def check_all(settings: object) -> None:
    """Check every setting of an object.

    Raises
    ------
    RecipeError
        If one is out of its range.
    """
    for name, row in rows_of(type(settings)).items():
        row.check(name, getattr(settings, name))
