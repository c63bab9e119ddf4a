"""The words of the status bar."""

import pytest

from ui.panels.status_text import duration


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0, "<1 ms"), (0.0004, "<1 ms"), (0.0006, "1 ms"), (0.046, "46 ms"), (1.24, "1.2 s")],
)
def test_a_duration_is_short_and_never_nothing(seconds: float, text: str) -> None:
    assert duration(seconds) == text
