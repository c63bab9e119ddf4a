"""Preferences are kept between runs, and nothing in their file stops the program."""

import logging
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication

from segmenter.recipe import Recipe
from ui.application import create_window
from ui.preferences import table
from ui.preferences.kinds import flag, key_list, recipe, whole
from ui.preferences.store import Preference, changes

ROWS = [
    row
    for kept in vars(table).values()
    for row in (kept.values() if isinstance(kept, dict) else [kept])
    if isinstance(row, Preference)
]
OTHERS: dict[str, Any] = {
    "window/theme": "dark",
    "window/language": "de",
    "window/geometry": b"\x01\x02",
    "window/state": b"\x00\xff",
    "photos/recipe": Recipe(components=7, space="lab"),
    "labels/order": "share",
    "labels/names": ("sky", "a, b"),
    "view/palette": "means",
    "recent/photos": ("/a photo.png", "/b,c.png"),
    "export/formats": ("npz",),
    "export/folder": "/out",
    "batch/folder": "/out, too",
}


def other(row: Preference[Any]) -> Any:
    """Return a value that is not the default."""
    if row.key in OTHERS:
        return OTHERS[row.key]
    if isinstance(row.default, bool):
        return not row.default
    return (1, 0) if isinstance(row.default, tuple) else row.default + 20


@pytest.fixture
def saved(qapp: QApplication) -> QSettings:
    return QSettings()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_a_preference_has_its_default_until_another_value_is_kept(saved, row):
    assert row.value == row.default
    row.keep(other(row))
    saved.sync()

    assert QSettings().contains(row.key)
    assert row.value == other(row)
    row.forget()
    assert row.value == row.default


def test_keys_are_unlike_and_each_says_who_uses_it():
    assert len({row.key for row in ROWS}) == len(ROWS) > 20
    assert all(row.about for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
@pytest.mark.parametrize(
    "bad",
    [
        *("nonsense \0", "-7", "[" * 100_000, "9" * 5000, "1e999"),
        *(["a", 5], {"a": {}}, QByteArray(b"\xff{")),
    ],
    ids=lambda bad: repr(bad)[:12],
)
def test_what_makes_no_sense_is_the_default_or_a_value_of_its_kind(saved, row, bad):
    saved.setValue(row.key, bad)

    assert type(row.value) is type(row.default)


@pytest.mark.parametrize(
    ("row", "bad"),
    [
        (flag("a", True, "a"), "perhaps"),
        (whole("b", 5, 1, 9, "b"), "10"),
        (recipe("c", "c"), '{"components": 0}'),
        (recipe("c", "c"), '{"there is no": 1}'),
        (recipe("c", "c"), "[1"),
        (key_list("d", "d"), ["Ctrl+A", "Nonsense+Q"]),
    ],
)
def test_a_bad_value_is_logged_in_one_line_and_once(saved, row, bad, caplog):
    saved.setValue(row.key, bad)

    assert [row.value, row.value] == [row.default] * 2
    (told,) = caplog.messages
    assert row.key in told
    assert "\n" not in told


def test_whoever_listens_is_told_of_changes_alone(saved, qtbot):
    row = whole("some/number", 5, 0, 9, "a test")
    told: list[str] = []
    changes().changed.connect(told.append)
    try:
        for value in (5, 5, 6):
            row.keep(value)
        row.forget()
        row.forget()
    finally:
        changes().changed.disconnect(told.append)

    assert told == ["some/number"] * 3


CUT_OFF = b"[window\ngeometry=@Variant(\\0\\0\nstate=@Invalid(\n\xff\xfe%%%=%"


def test_the_window_opens_with_a_broken_file_and_tells_what_became_of_it(saved, qtbot, caplog):
    file = with_content(saved, CUT_OFF)
    caplog.set_level(logging.WARNING)

    window = create_window([])
    qtbot.addWidget(window)

    told = [line for line in caplog.messages if "preferences are the defaults" in line]
    assert told == [window.message_bar.text]
    assert file.with_name(f"{file.name}.broken").read_bytes() == CUT_OFF


@pytest.mark.parametrize("content", [CUT_OFF, bytes(range(256)) * 40, b"\0" * 5000])
def test_after_a_broken_file_preferences_are_kept_again(saved, qtbot, content):
    file = with_content(saved, content)
    window = create_window([])
    qtbot.addWidget(window)
    assert table.THEME.value == "system"

    table.STRIP_FOLDED.keep(True)
    saved.sync()

    assert b"folded=true" in file.read_bytes()


def with_content(saved: QSettings, content: bytes) -> Path:
    saved.setValue("window/theme", "dark")
    saved.sync()
    file = Path(saved.fileName())
    file.write_bytes(content)
    return file


def test_the_window_opens_where_a_folder_lies_in_place_of_the_file(saved, qtbot):
    file = Path(saved.fileName())
    saved.sync()
    file.unlink(missing_ok=True)
    file.mkdir()
    try:
        window = create_window([])
        qtbot.addWidget(window)

        assert "none is kept" in window.message_bar.text
        table.THEME.keep("dark")
        window.close()
    finally:
        file.rmdir()
        QSettings().sync()


def test_the_window_opens_with_bad_values(saved, qtbot, caplog):
    for row in ROWS:
        saved.setValue(row.key, ["\x01", "bad"])

    window = create_window([])
    qtbot.addWidget(window)

    assert window.canvas is not None
    assert all("\n" not in line for line in caplog.messages)
    window.close()
