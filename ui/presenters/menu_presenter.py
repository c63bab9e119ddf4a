"""Greys entries that have nothing to do, as long as their menu is open.

Their keys stay alive: pressed in vain, they say in one line what is missing.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from segmenter.project import Project

from ..session.document import Document
from ..session.session import Session
from ..session.state import SessionState

Condition = Callable[[Project, SessionState], bool]


def _one(project: Project, state: SessionState) -> bool:
    return bool(state.chosen)


def _two(project: Project, state: SessionState) -> bool:
    return len(state.chosen) > 1


def _left_out(project: Project, state: SessionState) -> bool:
    return bool(project.background)


def _rewound(project: Project, state: SessionState) -> bool:
    return state.rewound is not None


def _region(project: Project, state: SessionState) -> bool:
    return project.recipe.by_regions and bool(state.chosen)


def _in_set(project: Project, state: SessionState) -> bool:
    return project.label_set is not None


def _labelled(project: Project, state: SessionState) -> bool:
    return project.labels is not None


_OF_ONE = (
    *("rename_label", "recolour_label", "describe_label", "hide_label", "hide_others"),
    "lock_labels",
    *("leave_out_labels", "split_colours", "split_pieces", "split_touching", "area_of_label"),
    *("smooth_label", "grow_label", "shrink_label", "fill_holes", "remove_specks"),
)
CONDITIONS: Mapping[str, Condition] = {
    **dict.fromkeys(_OF_ONE, _one),
    "merge_labels": _two,
    "bring_back_labels": _left_out,
    "keep_iteration": _rewound,
    "divide_region": _region,
    "export": _labelled,
    "choose_palette": _labelled,
    "leave_label_set": _in_set,
    "save_label_set": _labelled,
    "save_model": _labelled,
}


class MenuPresenter(QObject):
    """Serves the menu bar.

    Parameters
    ----------
    bar : QMenuBar
    actions : mapping of str to QAction
        By name.
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        bar: QMenuBar,
        actions: Mapping[str, QAction],
        document: Document,
        session: Session,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._document, self._session = actions, document, session
        self._greyed: list[QAction] = []
        for entry in bar.actions():
            menu = entry.menu()
            if isinstance(menu, QMenu):
                menu.aboutToShow.connect(self._grey)
                menu.aboutToHide.connect(self._restore)

    @Slot()
    def _grey(self) -> None:
        self._restore()
        project, state = self._document.project, self._session.state
        for name, holds in CONDITIONS.items():
            action = self._actions[name]
            if action.isEnabled() and not holds(project, state):
                action.setEnabled(False)
                self._greyed.append(action)

    @Slot()
    def _restore(self) -> None:
        for action in self._greyed:
            action.setEnabled(self._document.project.image is not None)
        self._greyed.clear()
