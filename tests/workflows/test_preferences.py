"""Somebody has the program as they like it, and it stays so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from segmenter.recipe import Recipe
from segmenter.work.parallel import thread_count
from tests.ui.finding import part
from tests.workflows.acting import wait_for_fit
from ui.application import create_window
from ui.canvas.view import View
from ui.dialogs.preferences_dialog import PreferencesDialog
from ui.look.theme import current_theme
from ui.preferences.table import (
    AUTOSAVE,
    AUTOSAVE_CAP,
    DEFAULT_RECIPE,
    EXPORT_FORMATS,
    INHERIT_SETTINGS,
    MEMORY,
    RECENT,
    THEME,
    THREADS,
)
from ui.preferences.work_limits import apply_work_limits
from ui.session.kept_sessions import sessions_folder
from ui.starting.composition import composition_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _as_before():
    yield
    for kept in (THEME, MEMORY, THREADS):
        kept.forget()
    apply_work_limits()


@pytest.fixture
def dialog(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = part(window, PreferencesDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def captions(dialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel) if label.isVisible()}


def search(qtbot, dialog, text):
    field = part(dialog, QLineEdit, "preferences_search")
    field.clear()
    qtbot.keyClicks(field, text)


def click(qtbot, dialog, name):
    widget = part(dialog, QWidget, name)
    if isinstance(widget, QCheckBox):
        widget.click()
    else:
        qtbot.mouseClick(widget, LEFT)


def test_a_search_leaves_the_rows_that_are_meant(dialog, qtbot):
    search(qtbot, dialog, "dark light")
    assert captions(dialog) == {"Look", "Theme"}
    search(qtbot, dialog, "disk size")
    assert {"At most", "Kept now"} <= captions(dialog)
    assert "Theme" not in captions(dialog)
    search(qtbot, dialog, "nonsense")
    assert captions(dialog) == {"No preference is called that."}
    search(qtbot, dialog, "")
    assert {"Theme", "Threads", "Layout", "Inherited"} <= captions(dialog)


def test_a_theme_is_worn_at_once_and_shown_in_the_menu(window, dialog, qtbot):
    themes = part(dialog, QComboBox, "preference_theme")
    themes.setFocus()
    for name, key in (("light", Qt.Key.Key_Down), ("dark", Qt.Key.Key_Down)):
        qtbot.keyClick(themes, key)
        assert current_theme().name == name == THEME.value
    checked = [
        action.data()
        for menu in window.findChildren(QMenu)
        for action in menu.actions()
        if action.isChecked() and action.data() in ("system", "light", "dark")
    ]
    assert checked == ["dark"]


def test_the_palette_is_used_at_once_and_in_the_next_window(window, dialog, qtbot):
    palettes = part(dialog, QComboBox, "preference_palette")
    palettes.setFocus()
    qtbot.keyClick(palettes, Qt.Key.Key_Down)
    assert composition_of(window).views.view == View.MEANS

    later = create_window([])
    qtbot.addWidget(later)
    assert composition_of(later).views.view == View.MEANS
    later.close()
    composition_of(window).views.show_view(View.OUTLINES)
    qtbot.keyClick(palettes, Qt.Key.Key_Up)
    assert composition_of(window).views.view == View.OUTLINES


def test_settings_of_a_photo_become_those_of_new_ones_and_go_back(window, dialog, qtbot):
    composition_recipe = Recipe(components=3)
    window.mixture.components_requested.emit(3, 0)
    wait_for_fit(qtbot, window)
    click(qtbot, dialog, "preference_take_recipe")
    assert "3 labels" in part(dialog, QLabel, "preference_recipe").text()
    later = create_window([])
    qtbot.addWidget(later)
    assert later.document.project.recipe == composition_recipe
    assert not later.isWindowModified()
    later.close()

    click(qtbot, dialog, "preference_reset_recipe")
    assert DEFAULT_RECIPE.value == Recipe()
    assert window.document.project.recipe == Recipe()
    dialog.reject()
    window.undo_action.trigger()
    assert window.document.project.recipe == composition_recipe


def test_choices_are_kept_as_they_are_made(dialog, qtbot):
    click(qtbot, dialog, "preference_inherit")
    click(qtbot, dialog, "preference_autosave")
    part(dialog, QSpinBox, "preference_cap").setValue(200)
    part(dialog, QSpinBox, "preference_threads").setValue(3)
    part(dialog, QSpinBox, "preference_memory").setValue(4000)
    menu = part(dialog, QToolButton, "preference_formats").menu()
    next(action for action in menu.actions() if action.data() == "npz").trigger()

    assert INHERIT_SETTINGS.value
    assert not AUTOSAVE.value
    assert AUTOSAVE_CAP.value == 200
    assert thread_count() == 3
    assert MEMORY.value == 4000
    assert set(EXPORT_FORMATS.value) == {"labels", "json", "npz"}


def test_without_autosave_nothing_is_kept_by_itself(window, dialog, qtbot):
    for path in sessions_folder().glob("*"):
        path.unlink()
    click(qtbot, dialog, "preference_autosave")
    dialog.reject()
    window.labels.rename_requested.emit(1, "heaven")
    window.close()

    assert not list(sessions_folder().glob("*.pixture"))


def test_what_is_kept_is_told_and_cleared(window, qtbot):
    folder = sessions_folder()
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*"):
        path.unlink()
    (folder / "a.1-1.1.pixture").write_bytes(b"x" * 3000)
    window.actions_by_name["show_preferences"].trigger()
    dialog = part(window, PreferencesDialog)
    clear = part(dialog, QPushButton, "preference_clear_sessions")
    qtbot.waitUntil(clear.isEnabled)
    assert "1 session" in part(dialog, QLabel, "preference_kept").text()
    qtbot.mouseClick(clear, LEFT)
    qtbot.waitUntil(lambda: part(dialog, QLabel, "preference_kept").text() == "Nothing")

    assert not list(folder.glob("*.pixture"))


def test_recent_files_are_forgotten(dialog, qtbot):
    assert RECENT.value
    click(qtbot, dialog, "preference_clear_recent")

    assert not RECENT.value
    assert part(dialog, QLabel, "preference_recent").text() == "None"


def test_the_layout_goes_back_and_nothing_else(window, dialog, qtbot):
    EXPORT_FORMATS.keep(("npz",))
    window.docks[0].close()
    recipe = window.document.project.recipe
    click(qtbot, dialog, "preference_reset_layout")

    assert window.docks[0].isVisible()
    assert EXPORT_FORMATS.value == ("npz",)
    assert window.document.project.recipe is recipe


def test_the_dialog_is_there_once(window, dialog):
    window.actions_by_name["show_preferences"].trigger()

    assert len(window.findChildren(PreferencesDialog)) == 1
    dialog.reject()
    QApplication.processEvents()
    window.actions_by_name["show_preferences"].trigger()
    assert part(window, PreferencesDialog).isVisible()
