"""Proposes which two labels to merge next, and merges them."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from segmenter.segmenting.merging import MergeProposal, merge_labels, merge_proposals
from segmenter.segmenting.segmentation import Segmentation

from ..canvas.photo_canvas import PhotoCanvas
from ..panels.merge_chip import MergeChip
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall
from .label_table_presenter import LabelTablePresenter

# What is being dragged is fitted first.
REST_MILLISECONDS = 300
FEWEST, MOST = 3, 64


class MergePresenter(QObject):
    """Serves the chip below the labels, and receives the action that does the same.

    Parameters
    ----------
    chip : MergeChip
    canvas : PhotoCanvas
    table : LabelTablePresenter
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        *,
        chip: MergeChip,
        canvas: PhotoCanvas,
        table: LabelTablePresenter,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._chip, self._canvas, self._table = chip, canvas, table
        self._document, self._session = document, session
        self._of: Segmentation | None = None
        self._proposals: tuple[MergeProposal, ...] = ()
        self._calls = LatestCall(self)
        self._calls.done.connect(self._take)
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._rest.timeout.connect(self._look)
        session.changed.connect(self._follow)
        chip.merge_requested.connect(self.merge_next)
        chip.pointed.connect(self._preview)

    @property
    def labels(self) -> tuple[int, ...]:
        """The labels that are proposed; none if there is no proposal."""
        project = self._document.project
        found = project.segmentation
        if found is None or found is not self._of or not project.is_up_to_date:
            return ()
        return self._proposals[0].labels if self._proposals else ()

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._rest.stop()
        self._calls.shut_down()

    @Slot()
    def merge_next(self) -> None:
        """Merge the two labels that are most alike."""
        labels = self.labels
        if not labels:
            self._table.say(self.tr("There are no two labels that could be proposed"))
            return
        self._preview(False)
        step = self.tr("Merge {0}").format(", ".join(map(str, sorted(labels))))
        self._table.change(partial(merge_labels, labels=labels), step, None)

    @Slot()
    def _follow(self) -> None:
        found = self._document.project.segmentation
        if found is not self._of:
            self._of, self._proposals = None, ()
            self._calls.drop()
            if found is not None:
                self._rest.start()
        self._show()

    @Slot()
    def _look(self) -> None:
        project = self._document.project
        image, found = project.image, project.segmentation
        if image is None or found is None or found is self._of:
            return
        if self._session.is_running or not project.is_up_to_date:
            self._rest.start()
        elif FEWEST <= len(found.labels_kept) <= MOST and not found.recipe.by_regions:
            free = set(found.labels_kept) - project.protected_labels
            self._calls.start(found, partial(merge_proposals, image, found, free))

    @Slot(object, object)
    def _take(self, found: Segmentation, proposals: tuple[MergeProposal, ...]) -> None:
        if found is self._document.project.segmentation:
            self._of, self._proposals = found, proposals
            self._show()

    def _show(self) -> None:
        labels, styles = self.labels, self._document.project.styles
        self._chip.set_labels(labels, tuple(styles[label - 1].name for label in labels))

    @Slot(bool)
    def _preview(self, is_pointed: bool) -> None:
        labels, state = self.labels, self._session.state
        if is_pointed and labels:
            self._canvas.highlight(labels[0], labels[1:])
        else:
            self._canvas.highlight(state.selected, state.others)
