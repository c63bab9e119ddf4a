"""The one source of truth in the window: an immutable project, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from weakref import ref

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from segmenter.images.image import Image
from segmenter.project import Project

if TYPE_CHECKING:
    from segmenter.segmenting.segmentation import Segmentation

# Label maps that undo keeps at hand; older ones come back from their mixtures when they are needed.
KEPT_BYTES = 256 << 20
_NO_LABELS = np.zeros((0, 0), np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """The way to a project, and on from it.

    Attributes
    ----------
    projects : tuple of Project
        One more than there are steps, the oldest first.
    texts : tuple of str
        What each step did.
    at : int
        Which project is the current one.
    saved : int, optional
        Which project is as it is in a file; by default none.
    """

    projects: tuple[Project, ...]
    texts: tuple[str, ...] = ()
    at: int = 0
    saved: int | None = None

    def of_image(self, image: Image | None) -> Steps:
        """Return the same steps with the photo."""
        return replace(self, projects=tuple(replace(each, image=image) for each in self.projects))

    def newest(self, count: int) -> Steps:
        """Return no more than so many steps: the oldest go, but not what the current one needs."""
        first = min(max(len(self.texts) - count, 0), self.at)
        last = first + count
        kept = range(first, last + 1)
        saved = self.saved - first if self.saved is not None and self.saved in kept else None
        return Steps(
            self.projects[first : last + 1], self.texts[first:last], self.at - first, saved
        )

    def without_labels(self) -> Steps:
        """Return the steps without label maps, which are derived."""
        known: dict[Segmentation, Segmentation] = {}

        def dropped(project: Project) -> Project:
            found = project.segmentation
            if found is None or found.labels is found.knowledge.labels:
                return project
            return _exchanged(project, found, known.setdefault(found, without_labels(found)))

        return replace(self, projects=tuple(dropped(each) for each in self.projects))


class Document(QObject):
    """Holds the current project; every change of it goes through here.

    A project that undo brings back may lack its labels; `bring_back` gives them to it.

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

    def restore(self, steps: Steps) -> None:
        """Begin anew with steps that can be undone and redone."""
        self._commands.clear()
        self.stack.clear()
        self._passing = True
        for before, after, text in zip(
            steps.projects[:-1], steps.projects[1:], steps.texts, strict=True
        ):
            command = _Edit(self, before, after, text, None)
            self.stack.push(command)
            self._commands.append(ref(command))
        if steps.saved is None:
            self.stack.resetClean()
        else:
            self.stack.setIndex(steps.saved)
            self.stack.setClean()
        self.stack.setIndex(steps.at)
        self._passing = False
        self._swap(steps.projects[steps.at])
        self._drop_old_labels()

    def steps(self) -> Steps:
        """Return all steps that can be undone or redone."""
        commands = [self.stack.command(place) for place in range(self.stack.count())]
        edits = [each for each in commands if isinstance(each, _Edit)]
        if not edits:
            return Steps((self._project,), saved=0 if self.stack.isClean() else None)
        projects = (edits[0].before, *(each.after for each in edits))
        texts, clean = tuple(each.text() for each in edits), self.stack.cleanIndex()
        return Steps(projects, texts, self.stack.index(), clean if clean >= 0 else None)

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
        before = self._project.segmentation
        if not self._is_gone_on_with(project, text, gesture):
            command = _Edit(self, self._project, project, text, gesture)
            self.stack.push(command)
            self._commands.append(ref(command))
        if project.segmentation is not before:
            self._drop_old_labels()

    def _is_gone_on_with(self, project: Project, text: str, gesture: object) -> bool:
        """Make an edit a part of the last step, if that is of the same gesture."""
        stack, done = self.stack, self.stack.index()
        last = stack.command(done - 1)
        if gesture is None or not isinstance(last, _Edit) or last.gesture != gesture:
            return False
        if done == stack.cleanIndex() or done < stack.count():
            return False
        # Not by Qt's mergeWith: Python never lets go of a command that the stack has merged.
        last.after = project
        last.setText(text)
        self._swap(project)
        stack.indexChanged.emit(done)
        stack.undoTextChanged.emit(text)
        return True

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
        done, undone = (self.stack.command(self.stack.index() + at) for at in (-1, 0))
        if isinstance(done, _Edit):
            done.after = project
        if isinstance(undone, _Edit):
            undone.before = project
        self._swap(project)
        self._drop_old_labels()

    def bring_back(self, dropped: Segmentation, labelled: Segmentation) -> None:
        """Give a result that lacks its labels the same with them, in all steps that have it."""
        for command in self._alive():
            command.before = _exchanged(command.before, dropped, labelled)
            command.after = _exchanged(command.after, dropped, labelled)
        self._swap(_exchanged(self._project, dropped, labelled))
        self._drop_old_labels()

    def _swap(self, project: Project) -> None:
        if self._passing:  # on the way to another step, which alone is shown
            return
        before, self._project = self._project, project
        self.changed.emit(before, project)

    def _alive(self) -> list[_Edit]:
        """Return the commands that undo still has, oldest first."""
        alive = [(weak, command) for weak in self._commands if (command := weak()) is not None]
        self._commands = [weak for weak, _ in alive]
        return [command for _, command in alive]

    def _drop_old_labels(self) -> None:
        """Forget the label maps of distant steps: labels are derived, mixtures are kept."""
        budget = _Budget(KEPT_BYTES, self._project.segmentation)
        for command in reversed(self._alive()):
            command.after = budget.within(command.after)
            command.before = budget.within(command.before)


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


class _Budget:
    """Lets labels go once those of newer steps have used up the memory that they may take."""

    def __init__(self, left: int, current: Segmentation | None) -> None:
        self._left = left
        # Steps share results: each is weighed once, and goes on being shared without its labels.
        self._known: dict[Segmentation, Segmentation] = (
            {} if current is None else {current: current}
        )
        # Painted steps share the labels below, and these are told apart while all are alive.
        self._weighed_arrays: set[int] = set()

    def within(self, project: Project) -> Project:
        """Return the project, with or without its labels."""
        found = project.segmentation
        if found is None:
            return project
        if found not in self._known:
            self._known[found] = self._weighed(found)
        return _exchanged(project, found, self._known[found])

    def _weighed(self, found: Segmentation) -> Segmentation:
        if not found.labels.size or found.labels is found.knowledge.labels:  # kept there anyway
            return found
        for labels in (found.labels, found.map.unedited.labels):
            if id(labels) not in self._weighed_arrays:
                self._weighed_arrays.add(id(labels))
                self._left -= labels.nbytes
        return found if self._left >= 0 else without_labels(found)


def _exchanged(project: Project, old: Segmentation | None, new: Segmentation | None) -> Project:
    """Return a project with another result for one that it may have."""
    if project.segmentation is not old or old is new:
        return project
    return replace(project, segmentation=new)


def without_labels(found: Segmentation) -> Segmentation:
    """Return a result without its label map, which is derived."""
    # The labels below what is painted take as much memory; only what is counted of them stays.
    plain = found.map.plain and replace(found.map.plain, labels=_NO_LABELS)
    return replace(found, map=replace(found.map, labels=_NO_LABELS, plain=plain))
