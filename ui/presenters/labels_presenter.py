"""Turns what is asked of labels into edits of their styles."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.project import Project
from segmenter.regions.continuity import carry_styles
from segmenter.regions.style import Colour, LabelStyle
from ui.panels.labels_panel import LabelsPanel
from ui.session.document import Document


class LabelsPresenter(QObject):
    """Serves the labels panel.

    The labels it shows may be on the way to a result. What is changed about those goes with them
    from one preview to the next, and is an edit as soon as the result is there.
    """

    restyled = Signal(object)
    """Labels on their way look different: the Project to show."""

    def __init__(self, panel: LabelsPanel, document: Document) -> None:
        super().__init__(panel)
        self._document = document
        self._shown = document.project
        # Labels on their way that were changed, and what was done to them.
        self._waiting: Project | None = None
        self._steps: list[str] = []
        panel.rename_requested.connect(self._rename)
        panel.recolour_requested.connect(self._recolour)
        panel.visibility_requested.connect(self._set_visible)

    def dress(self, shown: Project) -> Project:
        """Return what is about to be shown, with the changes that wait for a result."""
        waiting, found = self._waiting, shown.segmentation
        if waiting is not None and waiting.segmentation is not None and found is not None:
            styles = carry_styles(waiting.styles, waiting.segmentation, found)
            shown = self._waiting = replace(shown, styles=styles)
        self._shown = shown
        return shown

    def settle(self) -> None:
        """Make what waits an edit of the result, which is there."""
        if self._waiting is not None:
            project, step = self._document.project, ", ".join(self._steps)
            styles = self._waiting.styles
            self.forget()
            if styles != project.styles:
                self._document.edit(replace(project, styles=styles), step)

    def forget(self) -> None:
        """Drop what waits: there will be no result."""
        self._waiting = None
        self._steps.clear()

    @property
    def _project(self) -> Project:
        return self._shown

    def _edit(self, project: Project, step: str) -> None:
        if project.segmentation is self._document.project.segmentation:
            self._document.edit(replace(self._document.project, styles=project.styles), step)
            return
        self._waiting = project
        self._steps.append(step)
        self.restyled.emit(project)

    @Slot(int, str)
    def _rename(self, label: int, name: str) -> None:
        style = self._project.styles[label - 1]
        if name and name != style.name:
            step = self.tr("Rename {0} “{1}”").format(label, name)
            self._edit_style(label, replace(style, name=name), step)

    @Slot(int, tuple)
    def _recolour(self, label: int, colour: Colour) -> None:
        style = self._project.styles[label - 1]
        if colour != style.colour:
            step = self.tr("Recolour {0}").format(label)
            self._edit_style(label, replace(style, colour=colour), step)

    @Slot(int, bool)
    def _set_visible(self, label: int, visible: bool) -> None:
        style = self._project.styles[label - 1]
        if visible != style.visible:
            step = self.tr("Show {0}") if visible else self.tr("Hide {0}")
            self._edit_style(label, replace(style, visible=visible), step.format(label))

    def _edit_style(self, label: int, style: LabelStyle, step: str) -> None:
        self._edit(self._project.with_style(label, style), step)

    def toggle_visible(self, label: int) -> None:
        """Hide a label, or show it again."""
        self._set_visible(label, not self._project.styles[label - 1].visible)

    def toggle_others(self, label: int) -> None:
        """Hide all labels but one, or show all again."""
        styles = self._project.styles
        others = [style for i, style in enumerate(styles, 1) if i != label]
        visible = not any(style.visible for style in others)
        changed = tuple(
            replace(style, visible=visible or i == label) for i, style in enumerate(styles, 1)
        )
        step = self.tr("Show all") if visible else self.tr("Hide others")
        self._edit(replace(self._project, styles=changed), step)
