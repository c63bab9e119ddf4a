"""Where something stands in JSON, for tests that put something else there."""

from typing import Any


def places_in(value: Any, found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Add every place in ``value`` that holds something, and return them all."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in entries:
        found.append((value, key))
        if isinstance(inner, dict | list):
            places_in(inner, found)
    return found
