"""Reshapes the chosen label: its amount is tried on the photo before it is taken."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Slot

from segmenter.arrays import LabelArray
from segmenter.segmenting.outlining import RESHAPINGS, nearest, reshape_label, sketch_reshaped
from segmenter.segmenting.segmentation import Segmentation
from segmenter.segmenting.sketching import sketch_step

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.reshape_card import ReshapeCard
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall
from .label_table_presenter import LabelTablePresenter


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is tried."""

    found: Segmentation
    label: int
    way: str
    amounts: tuple[int, ...]
    amount: int


class ReshapePresenter(QObject):
    """Receives the actions that change the chosen label's outline.

    Parameters
    ----------
    canvas : PhotoCanvas
    card : ReshapeCard
    table : LabelTablePresenter
        Who changes labels without a try.
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        *,
        canvas: PhotoCanvas,
        card: ReshapeCard,
        table: LabelTablePresenter,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._card, self._table = canvas, card, table
        self._document, self._session = document, session
        self._asked: _Asked | None = None
        self._tried: tuple[_Asked, Segmentation] | None = None
        self._is_accepted = False
        self._last = "smooth"
        self._amounts: dict[str, int] = {}
        self._calls, self._sketches = LatestCall(self), LatestCall(self)
        self._calls.done.connect(self._show)
        self._sketches.done.connect(self._show_sketch)
        card.amount_requested.connect(self._set_place)
        card.accepted.connect(self._accept)
        card.rejected.connect(self._cancel)
        session.changed.connect(self._follow)

    @property
    def is_tried(self) -> bool:
        """Whether the photo shows exactly what comes of the amount that is asked for."""
        return self._tried is not None and self._tried[0] == self._asked

    @Slot()
    def smooth_label(self) -> None:
        """Round the chosen label's outline."""
        self._open("smooth")

    @Slot()
    def grow_label(self) -> None:
        """Widen the chosen label."""
        self._open("grow")

    @Slot()
    def shrink_label(self) -> None:
        """Narrow the chosen label."""
        self._open("shrink")

    @Slot()
    def fill_holes(self) -> None:
        """Fill the chosen label's holes."""
        self._open("fill")

    @Slot()
    def remove_specks(self) -> None:
        """Take the chosen label's small pieces away."""
        self._open("remove")

    @Slot()
    def reshape_again(self) -> None:
        """Do the last of these to the chosen label, by the same amount."""
        image, chosen = self._document.project.image, self._table.label_to_change()
        if image is None or chosen is None:
            return
        way = self._last
        amount = self._amount(way)
        change = partial(_reshaped, label=chosen, way=way, amount=amount)
        self._table.change(change, self._step(way, chosen, amount), chosen, self._nothing())

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._sketches.shut_down()
        self._calls.shut_down()

    def _open(self, way: str) -> None:
        project, chosen = self._document.project, self._table.label_to_change()
        image, found = project.image, project.segmentation
        if image is None or found is None or chosen is None:
            return
        amounts = RESHAPINGS[way].amounts(image)
        amount = self._amount(way)
        self._asked = _Asked(found, chosen, way, amounts, amount)
        self._is_accepted = False
        title = self._word(way).format(project.styles[chosen - 1].name)
        widest = self._told(way, amounts[-1])
        self._card.open_for(title, len(amounts), amounts.index(amount), widest)
        self._try()

    @Slot(int)
    def _set_place(self, place: int) -> None:
        if self._asked is not None:
            self._asked = replace(self._asked, amount=self._asked.amounts[place])
            self._is_accepted = False
            self._try()

    def _try(self) -> None:
        asked, image = self._asked, self._document.project.image
        if asked is None or image is None:
            return
        self._card.show_amount(self._told(asked.way, asked.amount), is_tried=False)
        halved = sketch_step(image).bit_length() - 1
        if halved:
            how = asked.found, asked.label, asked.way, asked.amount, halved
            self._sketches.start(asked, partial(sketch_reshaped, *how))
        else:
            self._work_out(asked)

    def _work_out(self, asked: _Asked) -> None:
        image = self._document.project.image
        if image is not None:
            work = partial(reshape_label, image, asked.found, asked.label, asked.way, asked.amount)
            self._calls.start(asked, work)

    @Slot(object, object)
    def _show_sketch(self, asked: _Asked, labels: LabelArray) -> None:
        """Show roughly what comes of an amount; what comes of it exactly is worked out at rest."""
        if not self._is_about(asked):
            return
        self._canvas.set_labels(labels)
        if asked == self._asked:
            self._work_out(asked)

    def _is_about(self, asked: _Asked) -> bool:
        """Tell whether something is tried still, be it by another amount."""
        return self._asked is not None and replace(asked, amount=self._asked.amount) == self._asked

    @Slot(object, object)
    def _show(self, asked: _Asked, result: Segmentation) -> None:
        now = self._asked
        if now is None or not self._is_about(asked):
            return
        if asked != now and self._sketches.is_busy:
            return  # what is shown next is nearer to what is wanted
        self._tried = asked, result
        self._card.show_amount(self._told(now.way, now.amount), is_tried=asked == now)
        self._canvas.set_labels(result.labels)
        if self._is_accepted:
            self._accept()

    @Slot()
    def _accept(self) -> None:
        asked = self._asked
        if asked is None:
            return
        if self._tried is None or self._tried[0] != asked:
            self._is_accepted = True  # as soon as it is there
            return
        result = self._tried[1]
        self._amounts[asked.way], self._last = asked.amount, asked.way
        self._cancel()
        if result is asked.found:
            self._table.say(self._nothing())
            return
        step = self._step(asked.way, asked.label, asked.amount)
        self._document.edit(self._document.project.labelled(result), step)
        self._session.select(asked.label)

    @Slot()
    def _cancel(self) -> None:
        self._close()
        self._canvas.set_labels(self._document.project.labels)

    @Slot()
    def _follow(self) -> None:
        """Stay with the labels and the chosen one."""
        asked = self._asked
        if asked is None:
            return
        project, selected = self._document.project, self._session.state.selected
        is_there = project.segmentation is asked.found and project.is_up_to_date
        if not is_there or selected is None:
            self._close()
            self._canvas.set_labels(self._session.seen.labels)
        elif selected != asked.label:
            self._canvas.set_labels(asked.found.labels)
            self._open(asked.way)

    def _close(self) -> None:
        self._asked = self._tried = None
        self._is_accepted = False
        self._calls.drop()
        self._sketches.drop()
        self._card.hide()
        self._canvas.setFocus()

    def _amount(self, way: str) -> int:
        image = self._document.project.image
        assert image is not None
        usual = RESHAPINGS[way].usual(image)
        return nearest(RESHAPINGS[way].amounts(image), self._amounts.get(way, usual))

    def _word(self, way: str) -> str:
        return {
            "smooth": self.tr("Smooth {0}"),
            "grow": self.tr("Grow {0}"),
            "shrink": self.tr("Shrink {0}"),
            "fill": self.tr("Fill holes of {0}"),
            "remove": self.tr("Remove specks of {0}"),
        }[way]

    def _told(self, way: str, amount: int) -> str:
        if way == "fill":
            return self.tr("up to {0} pixels").format(f"{amount:,}")
        if way == "remove":
            return self.tr("below {0} pixels").format(f"{amount:,}")
        return self.tr("{0} px").format(amount)

    def _step(self, way: str, label: int, amount: int) -> str:
        return f"{self._word(way).format(label)}, {self._told(way, amount)}"

    def _nothing(self) -> str:
        return self.tr("That changes no pixel; try another amount")


def _reshaped(
    image: object, found: Segmentation, *, label: int, way: str, amount: int
) -> Segmentation:
    return reshape_label(image, found, label, way, amount)  # type: ignore[arg-type]
