"""Turns what is asked of labels into changes of their styles, and chooses among them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from segmenter.project import Project
from segmenter.regions.label_set import LabelSet
from segmenter.regions.palette import default_styles
from segmenter.regions.style import Colour, LabelStyle

from ..dialogs.label_dialog import LabelDialog
from ..panels.label_order import Order
from ..panels.labels_panel import LabelsPanel
from ..preferences.table import LABEL_ORDER
from ..session.document import Document
from ..session.fitting import listed
from ..session.recent_names import recent_names, remember_name
from ..session.session import Session
from .label_set_presenter import LabelSetPresenter


class LabelsPresenter(QObject):
    """Serves the labels panel, whose labels may be on the way to a result.

    Parameters
    ----------
    panel : LabelsPanel
    session : Session
    sets : LabelSetPresenter
        Knows which names have ids.
    document : Document
        Whose label set has names to choose from.
    parent : QObject
    """

    def __init__(
        self,
        panel: LabelsPanel,
        session: Session,
        sets: LabelSetPresenter,
        document: Document,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._session = session
        self._sets, self._document = sets, document
        document.changed.connect(self._follow)
        panel.rename_requested.connect(self._rename)
        panel.recolour_requested.connect(self._recolour)
        panel.visibility_requested.connect(self._set_visible)
        panel.selected.connect(session.select)
        panel.chosen.connect(session.choose)
        panel.order_requested.connect(self._set_order)
        panel.set_order(LABEL_ORDER.value)
        self._offer_names(document.project.label_set)

    @property
    def _styles(self) -> tuple[LabelStyle, ...]:
        return self._session.seen.styles

    @property
    def _rows(self) -> list[int]:
        return [row.label for row in self._panel.rows]

    @Slot(str)
    def _set_order(self, order: Order) -> None:
        LABEL_ORDER.keep(order)
        self._panel.set_order(order)

    @Slot()
    def reset_colours(self) -> None:
        """Give the labels the colours that as many labels have at first, by their numbers."""
        styles, found = list(self._styles), self._session.seen.found
        labels = () if found is None else listed(found)
        for label, default in zip(labels, default_styles(len(labels)), strict=True):
            styles[label - 1] = replace(styles[label - 1], colour=default.colour)
        if tuple(styles) != self._styles:
            self._session.restyle(tuple(styles), self.tr("Reset colours"))

    @Slot()
    def previous_label(self) -> None:
        """Choose the label above."""
        self._session.select_neighbour(-1, self._rows)

    @Slot()
    def next_label(self) -> None:
        """Choose the label below."""
        self._session.select_neighbour(1, self._rows)

    @Slot()
    def choose_all_labels(self) -> None:
        """Choose all labels that are listed."""
        self._session.choose(self._rows)

    @Slot()
    def choose_other_labels(self) -> None:
        """Choose the labels that are listed and not chosen."""
        self._session.choose(set(self._rows) - set(self._session.state.chosen))

    @Slot()
    def rename_label(self) -> None:
        """Edit the chosen label's name."""
        self._panel.view.setFocus()
        self._panel.rename_selected()

    @Slot()
    def recolour_label(self) -> None:
        """Ask for the chosen label's colour."""
        self._panel.recolour_selected()

    @Slot()
    def hide_label(self) -> None:
        """Hide the chosen label, or show it again."""
        if (label := self._session.state.selected) is None:
            return
        visible, chosen = not self._styles[label - 1].visible, self._session.state.chosen
        if len(chosen) == 1:
            self._set_visible(label, visible)
            return
        changed = tuple(
            replace(style, visible=visible) if i in chosen else style
            for i, style in enumerate(self._styles, 1)
        )
        names = ", ".join(map(str, sorted(chosen)))
        step = self.tr("Show {0}") if visible else self.tr("Hide {0}")
        self._session.restyle(changed, step.format(names))

    @Slot()
    def hide_others(self) -> None:
        """Hide all labels but the chosen one, or show all again."""
        if (label := self._session.state.selected) is not None:
            self.toggle_others(label)

    def toggle_others(self, label: int) -> None:
        """Hide all labels but one, or show all again."""
        others = [style for i, style in enumerate(self._styles, 1) if i != label]
        visible = not any(style.visible for style in others)
        changed = tuple(
            replace(style, visible=visible or i == label) for i, style in enumerate(self._styles, 1)
        )
        step = self.tr("Show all") if visible else self.tr("Hide others")
        self._session.restyle(changed, step)

    @Slot()
    def describe_label(self) -> None:
        """Ask for the chosen label's note and key."""
        if (label := self._session.state.selected) is not None:
            dialog = LabelDialog(label, self._styles[label - 1], self._panel.window())
            dialog.changed.connect(self._describe)
            dialog.open()

    @Slot(int, str, int)
    def _describe(self, label: int, note: str, key: int) -> None:
        if label > len(self._styles):  # the label is gone meanwhile
            return
        style, styles = self._styles[label - 1], list(self._styles)
        if (note, key) == (style.note, style.key):
            return
        # A key is one label's.
        styles = [replace(s, key=0) if key and s.key == key else s for s in styles]
        styles[label - 1] = replace(style, note=note, key=key)
        self._session.restyle(tuple(styles), self.tr("Note and key of {0}").format(label))

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if now.label_set is not before.label_set:
            self._offer_names(now.label_set)

    def _offer_names(self, label_set: LabelSet | None) -> None:
        own = [] if label_set is None else [label.style.name for label in label_set.labels]
        self._panel.offer_names(tuple(dict.fromkeys([*own, *recent_names()])))

    @Slot(int, str)
    def _rename(self, label: int, name: str) -> None:
        style = self._styles[label - 1]
        if name and name != style.name:
            remember_name(name)
            self._offer_names(self._document.project.label_set)
            if self._sets.take_name(label, name):
                return
            step = self.tr("Rename {0} “{1}”").format(label, name)
            self._change(label, replace(style, name=name), step)

    @Slot(int, tuple)
    def _recolour(self, label: int, colour: Colour) -> None:
        style = self._styles[label - 1]
        if colour != style.colour:
            self._change(
                label, replace(style, colour=colour), self.tr("Recolour {0}").format(label)
            )

    @Slot(int, bool)
    def _set_visible(self, label: int, visible: bool) -> None:
        style = self._styles[label - 1]
        if visible != style.visible:
            step = self.tr("Show {0}") if visible else self.tr("Hide {0}")
            self._change(label, replace(style, visible=visible), step.format(label))

    def _change(self, label: int, style: LabelStyle, step: str) -> None:
        styles = (*self._styles[: label - 1], style, *self._styles[label:])
        self._session.restyle(styles, step)
