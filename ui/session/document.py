"""The one source of truth in the window: an immutable project, and the way back."""

from dataclasses import replace
from weakref import ref

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from segmenter.project import Project
from segmenter.regions.segmentation import Segmentation
from segmenter.segmenting.pipeline import relabel

# Label maps that undo keeps at hand; older ones are made again from their mixtures when needed.
KEPT_BYTES = 256 << 20
_NO_LABELS = np.zeros((0, 0), np.uint8)


class Document(QObject):
    """Holds the current project; every change of it goes through here.

    Attributes
    ----------
    stack : QUndoStack
        One step for each edit; a drag is one step.
    """

    changed = Signal(object, object)
    """The project before and after."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._project = Project()
        self._passing = False
        # Only weak references: the commands that undo forgets must not be kept alive here.
        self._commands: list[ref[_Edit]] = []

    @property
    def project(self) -> Project:
        """What the window shows."""
        return self._project

    def reset(self, project: Project) -> None:
        """Begin anew; there is no way back."""
        self._commands.clear()
        self.stack.clear()
        self._swap(project)

    def edit(self, project: Project, text: str, gesture: object = None) -> None:
        """Change to ``project`` in one step that can be undone.

        Parameters
        ----------
        project : Project
        text : str
            What was done, for the menu and the history.
        gesture : object, optional
            Edits one after another with equal gestures are one step.
        """
        command = _Edit(self, self._project, project, text, gesture)
        self.stack.push(command)
        top = self.stack.command(self.stack.index() - 1)
        if top is command:
            self._commands.append(ref(command))

    @Slot(int)
    def go_to(self, done: int) -> None:
        """Undo or redo until so many steps are done, as one change."""
        done = min(max(done, 0), self.stack.count())
        step = self.stack.undo if done < self.stack.index() else self.stack.redo
        for left in reversed(range(abs(done - self.stack.index()))):
            self._passing = left > 0
            step()

    def amend(self, project: Project) -> None:
        """Replace the current project without a step: the outcome of the last one."""
        command = self.stack.command(self.stack.index() - 1)
        if isinstance(command, _Edit):
            command.after = project
        self._swap(project)
        self._drop_old_labels()

    def _swap(self, project: Project) -> None:
        if self._passing:  # on the way to another step, which alone is shown
            return
        before, self._project = self._project, _labelled(project)
        self.changed.emit(before, self._project)

    def _drop_old_labels(self) -> None:
        """Forget the label maps of distant steps: labels are derived, mixtures are kept."""
        self._commands = [alive for alive in self._commands if alive() is not None]
        budget, seen = KEPT_BYTES, {id(self._project.segmentation)}
        for command in filter(None, (alive() for alive in reversed(self._commands))):
            command.after, budget = _within(command.after, budget, seen)
            command.before, budget = _within(command.before, budget, seen)


class _Edit(QUndoCommand):
    """Swaps one project for another."""

    def __init__(
        self, document: Document, before: Project, after: Project, text: str, gesture: object
    ) -> None:
        super().__init__(text)
        self.before = before
        self.after = after
        self.gesture = gesture
        self._document = document

    def undo(self) -> None:
        """Go back."""
        self._document._swap(self.before)

    def redo(self) -> None:
        """Go forward; also called when the step is first made."""
        self._document._swap(self.after)

    def id(self) -> int:
        """Return one number for all: whether two merge is decided by their gestures."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over a later step of the same gesture."""
        if not isinstance(other, _Edit) or self.gesture is None or other.gesture != self.gesture:
            return False
        self.after = other.after
        self.setText(other.text())
        return True


def _labelled(project: Project) -> Project:
    image, segmentation = project.image, project.segmentation
    if image is None or segmentation is None or segmentation.labels.size:
        return project
    recipe = segmentation.recipe
    if recipe.detail is None:
        # Plain labels take a moment; shaping them is left to a thread, as they are not up to date.
        segmentation = replace(segmentation, recipe=recipe.of_fit)
    return replace(project, segmentation=relabel(image, segmentation))


def _within(project: Project, budget: int, seen: set[int]) -> tuple[Project, int]:
    """Return the project with or without its labels, and what is left of the budget."""
    segmentation = project.segmentation
    if segmentation is None or id(segmentation) in seen:
        return project, budget
    if segmentation.labels is segmentation.recipe.labels:  # kept by the recipe in any case
        return project, budget
    seen.add(id(segmentation))
    budget -= segmentation.labels.nbytes
    if budget < 0:
        return replace(project, segmentation=_without_labels(segmentation)), budget
    return project, budget


def _without_labels(segmentation: Segmentation) -> Segmentation:
    return replace(segmentation, labels=_NO_LABELS)
