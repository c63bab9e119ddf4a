"""What somebody points at and takes, worked out in a thread in the order in which it was asked."""

from collections import deque
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.editing.stencil import of_mask
from segmenter.images.image import Image
from segmenter.picking.picking import Picking
from segmenter.segmenting.dividing import free_labels
from segmenter.segmenting.finishing import edits_of, with_edits
from segmenter.segmenting.segmentation import Segmentation

from ..canvas.pick_item import Dot
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall

Dots = tuple[Dot, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reached:
    """A picking, and the clicks that it has."""

    picking: Picking
    dots: Dots = ()

    def back_to(self, dots: Dots) -> "Reached":
        """Take back clicks until all that are left are the first of ``dots``."""
        picking, left = self.picking, self.dots
        while left != dots[: len(left)]:
            picking, left = picking.undo(), left[:-1]
        return self if left is self.dots else Reached(picking, left)

    def further(self, dot: Dot) -> "Reached":
        """Click once more."""
        picking = self.picking.click(dot.row, dot.column, inside=dot.inside)
        return Reached(picking, (*self.dots, dot))


@dataclass(frozen=True, slots=True, eq=False)
class Taking:
    """A thing that is to have a label as soon as its clicks are worked out; None for a new one."""

    dots: Dots
    label: int | None


class Pointing(QObject):
    """Holds the clicks of one thing after another, and what has been worked out of them.

    What is asked for holds at once; what follows from it comes later: clicks one by one, so that
    none is lost, and what is taken in its turn among them.

    Parameters
    ----------
    document : Document
    session : Session
    parent : QObject
    """

    changed = Signal()
    """There are other clicks, or another thing has come of them."""
    noticed = Signal(str)
    """Something the user should know."""

    def __init__(self, document: Document, session: Session, parent: QObject | None) -> None:
        super().__init__(parent)
        self._document, self._session = document, session
        self._reached: Reached | None = None
        self._dots: Dots = ()
        self._takings: deque[Taking] = deque()
        self._is_working = False
        self._clicks, self._takes = LatestCall(self), LatestCall(self)
        self._clicks.done.connect(self._go_on)
        self._takes.done.connect(self._use)

    @property
    def dots(self) -> Dots:
        """The clicks of the thing that is being picked."""
        return self._dots

    @property
    def shown_dots(self) -> Dots:
        """Those, or the ones of the thing that is being taken."""
        return self._dots if self._dots or not self._takings else self._takings[-1].dots

    @property
    def shown(self) -> Picking | None:
        """What has been worked out of them."""
        return None if self._reached is None else self._reached.back_to(self.shown_dots).picking

    @property
    def settled(self) -> Picking | None:
        """What has come of all clicks of the thing that is being picked; None if not all has."""
        reached = None if self._reached is None else self._reached.back_to(self._dots)
        return reached.picking if reached is not None and reached.dots == self._dots else None

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to be worked out or taken."""
        return self.settled is not None and not self._takings

    @property
    def is_ready(self) -> bool:
        """Whether clicks can be worked out."""
        return self._reached is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is a click, or a thing on its way into a label."""
        return bool(self._dots or self._takings)

    def begin(self, start: Picking | None) -> None:
        """Work on a picking without clicks."""
        self._reached = None if start is None else Reached(start)
        self._tell()

    def forget_photo(self) -> None:
        """Drop everything; another photo is to be pointed at."""
        self._clicks.drop()
        self._takes.drop()
        self._is_working = False
        self._takings.clear()
        self._reached, self._dots = None, ()
        self._tell()

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._clicks.shut_down()
        self._takes.shut_down()

    def click(self, dot: Dot) -> None:
        """Point at a pixel that counts."""
        self._dots = (*self._dots, dot)
        self._tell()

    def undo(self) -> None:
        """Take back the last click, or where there is none, the thing that is being taken."""
        if self._dots:
            self._dots = self._dots[:-1]
        elif self._takings:
            self._dots = self._takings.pop().dots
        self._tell()

    def drop(self) -> None:
        """Forget the thing that is being picked."""
        self._dots = ()
        self._tell()

    def take(self, label: int | None) -> None:
        """Put the thing into a label, None for a new one; the next click begins another thing."""
        found = self._document.project.segmentation
        if not self._dots or found is None:
            return
        if not self._has_labels():
            self._refuse()
        elif label in found.knowledge.locked:
            text = self.tr("The label is locked; unlock it first (Ctrl+L), or make a new one")
            self.noticed.emit(text)
        else:
            self._takings.append(Taking(self._dots, label))
            self._dots = ()
            self._tell()

    def _tell(self) -> None:
        self._advance()
        self.changed.emit()

    def _advance(self) -> None:
        """Begin what is next in order, if nothing is being done."""
        if self._reached is None or self._is_working:
            return
        wanted = self._takings[0].dots if self._takings else self._dots
        self._reached = reached = self._reached.back_to(wanted)
        if len(reached.dots) < len(wanted):
            self._is_working = True
            self._clicks.start(None, partial(reached.further, wanted[len(reached.dots)]))
        elif self._takings:
            self._begin_taking(self._takings[0], reached.picking)

    @Slot(object, object)
    def _go_on(self, _: None, reached: Reached) -> None:
        self._is_working = False
        self._reached = reached
        self._tell()

    # Taking ------------------------------------------------------------------------------------

    def _begin_taking(self, taking: Taking, picking: Picking) -> None:
        found, image = self._document.project.segmentation, self._document.project.image
        if found is None or image is None or not self._has_labels():
            self._takings.popleft()
            self._dots = self._dots or taking.dots
            self._refuse()
            self._advance()
            return
        self._is_working = True
        self._takes.start((taking, found), partial(_taken, image, found, picking, taking.label))

    @Slot(object, object)
    def _use(self, key: tuple[Taking, Segmentation], result: Segmentation) -> None:
        taking, found = key
        self._is_working = False
        project = self._document.project
        is_next = bool(self._takings) and self._takings[0] is taking
        # If other labels have come meanwhile, the thing is taken once more, into those.
        if is_next and project.segmentation is found and self._has_labels():
            self._takings.popleft()
            self._document.edit(project.labelled(result), self.tr("Take the thing"))
        self._tell()

    def _has_labels(self) -> bool:
        return self._document.project.is_up_to_date and not self._session.is_running

    def _refuse(self) -> None:
        self.noticed.emit(self.tr("The labels are on their way; take the thing when they are"))


def _taken(image: Image, found: Segmentation, picking: Picking, label: int | None) -> Segmentation:
    # The label may have gone since it was chosen.
    is_there = label is not None and label <= found.map.n_labels
    target = label if label is not None and is_there else free_labels(found, 1)[0]
    stencil = of_mask(picking.mask)
    stencil = stencil.sparing(found.labels[stencil.box.slices], found.knowledge.locked)
    return with_edits(image, found, edits_of(found).painted(stencil, target))
