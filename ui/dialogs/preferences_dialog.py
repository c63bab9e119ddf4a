"""What somebody prefers, in rows that a search finds."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..language.translator import LANGUAGES, SYSTEM
from ..language.words import tr
from ..preferences.table import (
    AUTOSAVE,
    AUTOSAVE_CAP,
    EXPORT_FORMATS,
    INHERIT_SETTINGS,
    LANGUAGE,
    MEMORY,
    PALETTE,
    PRIVATE,
    THEME,
    THREADS,
)
from ..widgets.plain_label import PlainLabel
from .preference_controls import ChoiceBox, CountBox, FlagBox, FormatsButton

_SIZE = (620, 640)
_CAPTION = 150


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """What can be preferred.

    Attributes
    ----------
    caption : str
    controls : tuple of QWidget
    note : str
        What it means, below the controls.
    words : str
        What else it is searched by.
    widgets : list of QWidget
        All that is shown or hidden with it.
    """

    caption: str
    controls: tuple[QWidget, ...]
    note: str = ""
    words: str = ""
    widgets: list[QWidget] = field(default_factory=list)


class PreferencesDialog(QDialog):
    """Shows preferences, which are kept as they are chosen; what does more is asked for.

    Setters only display. Signals only request.

    Parameters
    ----------
    cores : int
        Threads that are used where nobody has chosen a number.
    """

    recipe_requested = Signal()
    """The settings of the open photo, for those to come."""
    recipe_reset_requested = Signal()
    layout_reset_requested = Signal()
    sessions_clear_requested = Signal()
    recent_clear_requested = Signal()

    def __init__(self, cores: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setObjectName("preferences_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._cores = cores
        self._search = QLineEdit()
        self._search.setObjectName("preferences_search")
        self._search.setPlaceholderText(self.tr("Search preferences"))
        self._search.setAccessibleName(self.tr("Search preferences"))
        self._search.textChanged.connect(self._filter)
        self._nothing = PlainLabel(self.tr("No preference is called that."))
        self._nothing.setProperty("dim", True)
        self._nothing.hide()
        self._sections = self._make_sections()
        self._titles: dict[str, QLabel] = {}
        self._lay_out()
        self._search.setFocus()

    def show_recipe(self, text: str, *, may_take: bool) -> None:
        """Display what new photos begin with, and whether there is a photo to take it from."""
        self._recipe.setText(text)
        self._take_recipe.setEnabled(may_take)

    def show_kept(self, text: str, *, may_clear: bool) -> None:
        """Display how much is kept of sessions."""
        self._kept.setText(text)
        self._clear_sessions.setEnabled(may_clear)

    def show_recent(self, count: int) -> None:
        """Display how many photos are offered again."""
        self._recent.setText(tr("{0} photos", count).format(count) if count else self.tr("None"))
        self._clear_recent.setEnabled(count > 0)

    # Making ------------------------------------------------------------------------------------

    def _make_sections(self) -> dict[str, Sequence[_Row]]:
        return {
            self.tr("Look"): self._of_look(),
            self.tr("New photos"): self._of_photos(),
            self.tr("Files"): self._of_files(),
            self.tr("What is kept by itself"): self._of_autosave(),
            self.tr("Work"): self._of_work(),
            self.tr("Reset"): self._of_resets(),
        }

    def _of_look(self) -> Sequence[_Row]:
        words = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        themes = ChoiceBox(THEME, words)
        themes.setObjectName("preference_theme")
        words = {
            "labels": self.tr("Easy to tell apart, with any colour vision"),
            "means": self.tr("Mean colours of their pixels"),
        }
        palettes = ChoiceBox(PALETTE, words)
        palettes.setObjectName("preference_palette")
        words = {SYSTEM: self.tr("As the system"), **LANGUAGES}
        languages = ChoiceBox(LANGUAGE, words)
        languages.setObjectName("preference_language")
        return (
            _Row(
                self.tr("Language"),
                (languages,),
                self.tr("All texts are in it from the next start on"),
                " ".join(("language", *LANGUAGES.values())),
            ),
            _Row(self.tr("Theme"), (themes,), words=self.tr("dark light")),
            _Row(
                self.tr("Palette"),
                (palettes,),
                self.tr("In which labels are shown at first; files have their own colours"),
                self.tr("colours colour-blind view"),
            ),
        )

    def _of_photos(self) -> Sequence[_Row]:
        self._recipe = PlainLabel()
        self._recipe.setObjectName("preference_recipe")
        self._recipe.setWordWrap(True)
        self._take_recipe = self._button(self.tr("Use this photo's"), "preference_take_recipe")
        self._take_recipe.clicked.connect(self.recipe_requested)
        inherit = FlagBox(
            INHERIT_SETTINGS,
            self.tr("A new photo begins with the settings of the one before"),
            self.tr("Otherwise it begins with the default settings"),
        )
        inherit.setObjectName("preference_inherit")
        return (
            _Row(
                self.tr("Default settings"),
                (self._recipe, self._take_recipe),
                self.tr("What the first photo begins with"),
                self.tr("recipe labels"),
            ),
            _Row(self.tr("Inherited"), (inherit,), words=self.tr("inherit settings folder")),
        )

    def _of_files(self) -> Sequence[_Row]:
        formats = FormatsButton(EXPORT_FORMATS)
        formats.setObjectName("preference_formats")
        formats.setAccessibleName(self.tr("Export formats"))
        self._recent = PlainLabel()
        self._recent.setObjectName("preference_recent")
        self._clear_recent = self._button(self.tr("Clear"), "preference_clear_recent")
        self._clear_recent.clicked.connect(self.recent_clear_requested)
        private = FlagBox(
            PRIVATE,
            self.tr("Keep nothing of what is done"),
            self.tr(
                "The same as File → Private. What you save or export yourself names its photos,"
                " and so does .pixture.sqlite beside what is exported"
            ),
        )
        private.setObjectName("preference_private")
        return (
            _Row(
                self.tr("Export formats"),
                (formats,),
                self.tr("Ticked at first; the next export ticks its own again"),
            ),
            _Row(
                self.tr("Private"),
                (private,),
                self.tr("No recent files, sessions, last folders or names, nor any in the log"),
                self.tr("incognito history traces"),
            ),
            _Row(self.tr("Recent files"), (self._recent, self._clear_recent)),
        )

    def _of_autosave(self) -> Sequence[_Row]:
        on = FlagBox(
            AUTOSAVE,
            self.tr("Keep what is done, two seconds later"),
            self.tr("Without it only what you save survives a crash"),
        )
        on.setObjectName("preference_autosave")
        cap = CountBox(AUTOSAVE_CAP, span=(10, 100_000), suffix=" MB", step=100)
        cap.setObjectName("preference_cap")
        cap.setAccessibleName(self.tr("At most"))
        self._kept = PlainLabel()
        self._kept.setObjectName("preference_kept")
        self._clear_sessions = self._button(self.tr("Clear"), "preference_clear_sessions")
        self._clear_sessions.clicked.connect(self.sessions_clear_requested)
        crash = self.tr("autosave crash restore session")
        return (
            _Row(self.tr("Autosave"), (on,), words=crash),
            _Row(
                self.tr("At most"),
                (cap,),
                self.tr("The oldest sessions go first"),
                f"{crash} {self.tr('size limit disk')}",
            ),
            _Row(
                self.tr("Kept now"),
                (self._kept, self._clear_sessions),
                self.tr("Clear leaves those of photos that were open since the start"),
                f"{crash} {self.tr('size disk')}",
            ),
        )

    def _of_work(self) -> Sequence[_Row]:
        memory = CountBox(
            *(MEMORY,), span=(0, 10_000_000), lowest=self.tr("What is free"), suffix=" MB", step=500
        )
        memory.setObjectName("preference_memory")
        memory.setAccessibleName(self.tr("Memory"))
        lowest = self.tr("One a core ({0})").format(self._cores)
        threads = CountBox(THREADS, span=(0, 1024), lowest=lowest)
        threads.setObjectName("preference_threads")
        threads.setAccessibleName(self.tr("Threads"))
        return (
            _Row(
                self.tr("Memory"),
                (memory,),
                self.tr("Photos that need more are refused in one line"),
                self.tr("limit ram size"),
            ),
            _Row(
                self.tr("Threads"),
                (threads,),
                self.tr("The labels are the same with any number"),
                self.tr("cores processor speed"),
            ),
        )

    def _of_resets(self) -> Sequence[_Row]:
        settings = self._button(self.tr("Reset settings"), "preference_reset_recipe")
        settings.clicked.connect(self.recipe_reset_requested)
        layout = self._button(self.tr("Reset layout"), "preference_reset_layout")
        layout.clicked.connect(self.layout_reset_requested)
        return (
            _Row(
                self.tr("Settings"),
                (settings,),
                self.tr("Those of the open photo, which undo brings back, and of new ones"),
                self.tr("recipe defaults"),
            ),
            _Row(
                self.tr("Layout"),
                (layout,),
                self.tr("Panels and bars go back to where they were at first"),
                self.tr("docks window panels"),
            ),
        )

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)  # Return in the search must not press one
        return button

    def _lay_out(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, _CAPTION)
        grid.setColumnStretch(1, 1)
        for title, rows in self._sections.items():
            head = self._titles[title] = PlainLabel(title)
            head.setProperty("title", True)
            head.setContentsMargins(0, 10 if grid.rowCount() > 1 else 0, 0, 2)
            grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            for row in rows:
                _add(grid, row)
        grid.addWidget(self._nothing, grid.rowCount(), 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        # In whichever language: notes wrap, what is beside a box does not.
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(inside.minimumSizeHint().width() + bar)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self._search)
        column.addWidget(area, 1)
        column.addWidget(buttons)

    @Slot(str)
    def _filter(self, text: str) -> None:
        words, found = text.casefold().split(), False
        for title, rows in self._sections.items():
            any_here = False
            for row in rows:
                told = " ".join(
                    [title, row.caption, row.note, row.words, *map(_text, row.controls)]
                )
                shown = all(word in told.casefold() for word in words)
                any_here = any_here or shown
                for widget in row.widgets:
                    widget.setVisible(shown)
            self._titles[title].setVisible(any_here)
            found = found or any_here
        self._nothing.setVisible(not found)


def _add(grid: QGridLayout, row: _Row) -> None:
    """Lay out a row, with its note below."""
    at = grid.rowCount()
    caption = PlainLabel(row.caption)
    caption.setBuddy(row.controls[-1])
    beside = QWidget()
    line = QHBoxLayout(beside)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    for control in row.controls:
        if not control.accessibleName() and not _text(control):
            control.setAccessibleName(row.caption)
        line.addWidget(control, isinstance(control, QLabel))
    if not isinstance(row.controls[0], QLabel):
        line.addStretch(1)
    grid.addWidget(caption, at, 0, Qt.AlignmentFlag.AlignVCenter)
    grid.addWidget(beside, at, 1)
    row.widgets.extend((caption, beside))
    if row.note:
        note = PlainLabel(row.note)
        note.setProperty("dim", True)
        note.setWordWrap(True)
        note.setContentsMargins(0, 0, 0, 4)
        grid.addWidget(note, at + 1, 1)
        row.widgets.append(note)


def _text(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""
