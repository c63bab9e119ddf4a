"""What a mixture sees of a pixel, as a line of terms: ``colour,texture,position:0.5``."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal, get_args

from segmenter.errors import RecipeError

Space = Literal["rgb", "lab", "hsv", "grey"]
SPACES: tuple[Space, ...] = get_args(Space)
COLOUR = "colour"
# What can be seen besides colours and single channels, and what of that looks around as far as a
# scale says, in pixels.
AROUND = {"mean": 4.0, "spread": 4.0}
OTHERS = ("texture", "gradient", *AROUND, "position")
MOST_TERMS = 32
_CHANNEL = "channel"
_TERM = re.compile(r"(?P<name>[a-z]+)(?P<number>\d*)(@(?P<scale>[^:@]*))?(:(?P<weight>[^:@]*))?")
_LARGEST_WEIGHT, _LEAST_SCALE, _LARGEST_SCALE = 1000.0, 2.0, 100.0


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that is seen.

    Attributes
    ----------
    name : str
        "colour", "channel", or one of `OTHERS`.
    channel : int
        Which channel, from 1 on; 0 where it is none.
    scale : float
        Standard deviation of the surroundings that count, in pixels; 0 where it has none.
    weight : float
        What its features are multiplied by.
    """

    name: str
    channel: int = 0
    scale: float = 0.0
    weight: float = 1.0

    def __str__(self) -> str:
        """Return the term as it is written, in the shortest way."""
        scale = f"@{self.scale:.10g}" if self.scale != AROUND.get(self.name, 0.0) else ""
        weight = f":{self.weight:.10g}" if self.weight != 1 else ""
        return f"{self.name}{self.channel or ''}{scale}{weight}"


def parse_terms(text: str) -> tuple[Term, ...]:
    """Read a line of terms; a colour space among them is one, too.

    Raises
    ------
    RecipeError
        If there is another term, or one twice, or a number is out of its range; one line.
    """
    words = [word.strip() for word in text.split(",")]
    if not all(words) or len(words) > MOST_TERMS:
        raise RecipeError(f"features must be terms with commas, as colour,texture, not {text!r}")
    terms = tuple(_term(word) for word in words)
    seen = [_what(term) for term in terms]
    for word, each in zip(words, seen, strict=True):
        if seen.count(each) > 1:
            raise RecipeError(f"features must name {word!r} once; leave out the other")
    return terms


def without_space(terms: tuple[Term, ...]) -> tuple[tuple[Term, ...], Space | None]:
    """Return the terms with `COLOUR` for a colour space, and which one that was."""
    named = [space for space in SPACES for term in terms if term.name == space]
    plain = tuple(replace(term, name=_what(term)[0]) for term in terms)
    return plain, named[0] if named else None


def channels_seen(terms: tuple[Term, ...], count: int) -> frozenset[int]:
    """Return which of an image's ``count`` channels are seen by themselves, from 1 on."""
    if any(term.name == COLOUR for term in terms):
        return frozenset(range(1, count + 1))
    return frozenset(term.channel for term in terms if term.channel)


def with_channels(
    terms: tuple[Term, ...], channels: Collection[int], count: int
) -> tuple[Term, ...]:
    """Return terms that see some of an image's ``count`` channels, and all else as before.

    All of them, of one weight, are `COLOUR`.
    """
    colour = next((term.weight for term in terms if term.name == COLOUR), 1.0)
    weights = {term.channel: term.weight for term in terms if term.channel}
    seen = tuple(Term(_CHANNEL, at, 0.0, weights.get(at, colour)) for at in sorted(channels))
    if len(seen) == count and len({term.weight for term in seen}) == 1:
        seen = (Term(COLOUR, weight=seen[0].weight),)
    return seen + tuple(term for term in terms if not term.channel and term.name != COLOUR)


def write_terms(terms: tuple[Term, ...]) -> str:
    """Return the line that `parse_terms` reads as these; the weight of a single one is nothing."""
    if len(terms) == 1:
        return str(Term(terms[0].name, terms[0].channel, terms[0].scale))
    return ",".join(map(str, terms))


def _what(term: Term) -> tuple[str, int, float]:
    """Return what a term is about; there are not two of one."""
    return COLOUR if term.name in SPACES else term.name, term.channel, term.scale


def _term(word: str) -> Term:
    found = _TERM.fullmatch(word)
    if found is None:
        raise RecipeError(f"features must be names as texture or position:0.5, not {word!r}")
    name, number = found["name"], found["number"]
    is_channel = name == _CHANNEL
    if bool(number) != is_channel or not (is_channel or name in (COLOUR, *SPACES, *OTHERS)):
        known = ", ".join((COLOUR, *SPACES, f"{_CHANNEL}1", *OTHERS))
        raise RecipeError(f"features must be among {known}, not {word!r}")
    channel = int(number or 0)
    if is_channel and not 1 <= channel <= 4096:
        raise RecipeError(f"features must name channels from 1 on, not {word!r}")
    scale = AROUND.get(name, 0.0)
    if found["scale"] is not None:
        if name not in AROUND:
            raise RecipeError(f"features have a scale only where it is {' or '.join(AROUND)}")
        scale = _number(found["scale"], word, _LEAST_SCALE, _LARGEST_SCALE)
    weight = 1.0
    if found["weight"] is not None:
        weight = _number(found["weight"], word, 1 / _LARGEST_WEIGHT, _LARGEST_WEIGHT)
    return Term(name, channel, scale, weight)


def _number(text: str, word: str, low: float, high: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not low <= value <= high:
        raise RecipeError(f"features must have numbers from {low:g} to {high:g}, not {word!r}")
    return value
