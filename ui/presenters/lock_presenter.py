"""Locks labels, so that nothing changes their pixels, and unlocks them."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Slot

from segmenter.images.image import Image
from segmenter.segmenting.locking import lock_labels, unlock_labels
from segmenter.segmenting.segmentation import Segmentation

from ..panels.labels_panel import LabelsPanel
from ..session.document import Document
from ..session.session import Session
from .label_table_presenter import LabelTablePresenter


class LockPresenter(QObject):
    """Receives the action that locks, and the locks in the list of labels.

    Parameters
    ----------
    panel : LabelsPanel
    table : LabelTablePresenter
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        panel: LabelsPanel,
        table: LabelTablePresenter,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._table, self._document, self._session = table, document, session
        panel.lock_requested.connect(self._toggle_one)

    @Slot()
    def lock_labels(self) -> None:
        """Lock the chosen labels, or unlock them if all are locked."""
        if self._table.label_to_change(even_locked=True) is not None:
            self._toggle(self._session.state.chosen)

    @Slot(int)
    def _toggle_one(self, label: int) -> None:
        self._toggle((label,))

    def _toggle(self, labels: Collection[int]) -> None:
        unlocks = self._document.project.protected_labels.issuperset(labels)
        step = self.tr("Unlock {0}") if unlocks else self.tr("Lock {0}")
        names = ", ".join(map(str, sorted(labels)))
        change = partial(_toggled, labels=labels, unlocks=unlocks)
        self._table.change(change, step.format(names), self._session.state.selected)


def _toggled(
    image: Image, found: Segmentation, *, labels: Collection[int], unlocks: bool
) -> Segmentation:
    if unlocks:
        return unlock_labels(image, found, labels)
    return lock_labels(found, labels)
