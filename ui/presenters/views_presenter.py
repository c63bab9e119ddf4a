"""Shows a segmentation in the view that was asked for, and computes the maps it needs."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.project import Project
from segmenter.regions.difference import Difference, difference
from segmenter.segmenting.maps import ValueArray, probability_map, uncertainty_map, unlikeness_map
from segmenter.segmenting.segmentation import Segmentation

from ..canvas.legend import Legend, LegendText
from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.view import View
from ..canvas.view_bar import ViewBar
from ..preferences.store import changes
from ..preferences.table import PALETTE
from ..session.document import Document
from ..work.latest_call import LatestCall

Maps = ValueArray | Difference


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """What a map is computed from."""

    view: View
    image: Image
    segmentation: Segmentation
    label: int
    previous: Segmentation | None


class ViewsPresenter(QObject):
    """Keeps the view across photos and fits; it is the window's, so that it cannot be undone.

    A view of values appears when its map has been computed, and the last one stays until then.

    Parameters
    ----------
    canvas : PhotoCanvas
    bar : ViewBar
    legend : Legend
    document : Document
    parent : QObject
    """

    def __init__(
        self,
        canvas: PhotoCanvas,
        bar: ViewBar,
        legend: Legend,
        document: Document,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._bar, self._legend = canvas, bar, legend
        self._document = document
        self._view = self._before_probability = View.LABELS
        self._selected: int | None = None
        self._previous: Segmentation | None = None
        self._rewound: Mixture | None = None
        self._asked: Request | None = None
        self._calls = LatestCall(self)
        self._calls.done.connect(self._take)
        self._bar.view_requested.connect(self.show_view)
        document.changed.connect(self._follow)
        changes().changed.connect(self._follow_palette)
        self.show_view(View(PALETTE.value))

    @property
    def view(self) -> View:
        """The view that was asked for last."""
        return self._view

    @property
    def is_busy(self) -> bool:
        """Whether a map is being computed."""
        return self._calls.is_busy

    def shut_down(self) -> None:
        """Wait for the thread."""
        self._calls.shut_down()

    @Slot(object)
    def show_view(self, view: View) -> None:
        """Show another view as soon as it can be."""
        if self._view != View.PROBABILITY:
            self._before_probability = self._view
        self._view = view
        self._bar.set_view(view)
        self._update()

    @Slot()
    def toggle_probability(self) -> None:
        """Show the chosen label's probability, or what was shown before."""
        shown = self._view == View.PROBABILITY
        self.show_view(self._before_probability if shown else View.PROBABILITY)

    @Slot(object)
    def select(self, label: int | None) -> None:
        """Show the probability of another label; None for the first."""
        self._selected = label
        if self._view == View.PROBABILITY:
            self._update()

    @Slot(object)
    def rewind(self, mixture: Mixture | None) -> None:
        """Show what another mixture says instead of the result's own; None for that again."""
        self._rewound = mixture
        self._update()

    @Slot(str)
    def _follow_palette(self, key: str) -> None:
        if key == PALETTE.key and self._view in (View.LABELS, View.MEANS):
            self.show_view(View(PALETTE.value))

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if now.image is not before.image:
            self._previous = None
        elif now.segmentation is not before.segmentation and before.labels is not None:
            self._previous = before.segmentation
        if now.segmentation is not None and now.labels is None:
            self._calls.drop()  # the labels come back; what is seen stays until then
        elif now.segmentation is not before.segmentation or now.image is not before.image:
            self._bar.set_ready(now.segmentation is not None)
            self._rewound = None
            self._update()
        elif now.styles != before.styles and self._asked is not None:
            self._legend.show_text(self._text(self._asked, None))

    def _update(self) -> None:
        self._calls.drop()
        self._asked = request = self._request()
        if not self._view.has_values or request is None:
            self._legend.hide()
            self._canvas.set_view(self._view)
        elif (compute := _computation(request)) is None:
            self._canvas.set_view(self._view)
            self._legend.show_text(self._text(request, None))
        else:
            self._calls.start(request, compute)

    def _request(self) -> Request | None:
        project = self._document.project
        image, segmentation = project.counted, project.segmentation
        if image is None or segmentation is None or project.labels is None:
            return None
        if not self._view.has_values:
            return None
        kept = segmentation.labels_kept
        label = self._selected if self._selected in kept else min(kept, default=1)
        if self._rewound is not None:
            segmentation = segmentation.rewound(self._rewound)
        return Request(self._view, image, segmentation, label, self._previous)

    @Slot(object, object)
    def _take(self, request: Request, maps: Maps) -> None:
        if request is not self._asked:
            return
        values = maps.changes if isinstance(maps, Difference) else maps
        self._canvas.set_view(request.view, values)
        self._legend.show_text(self._text(request, maps))

    def _text(self, request: Request, maps: Maps | None) -> LegendText:
        if request.view == View.DIFFERENCE:
            return self._difference_text(maps)
        if request.view == View.UNCERTAINTY:
            meaning = self.tr("Bright where two labels or more are about as likely as each other.")
            return LegendText(
                self.tr("Uncertainty"), meaning, self.tr("0  certain"), self.tr("two as likely  1")
            )
        if request.view == View.UNLIKENESS:
            meaning = self.tr("How few pixels have a colour that the mixture explains so badly.")
            return LegendText(
                self.tr("Unlike the model"), meaning, self.tr("usual"), self.tr("1 pixel in 10,000")
            )
        name = self._document.project.styles[request.label - 1].name
        meaning = self.tr("How likely a pixel of this colour belongs to the label.")
        return LegendText(self.tr("Probability of {0}").format(name), meaning, "0", "1")

    def _difference_text(self, maps: Maps | None) -> LegendText:
        if not isinstance(maps, Difference):
            meaning = self.tr("There is no earlier result yet. Change a setting to compare.")
        elif maps.share == 0:
            meaning = self.tr("No pixel changed label since the last result.")
        else:
            share = "<0.1%" if maps.share < 0.0005 else f"{100 * maps.share:.1f}%"
            meaning = self.tr("{0} of pixels changed label since the last result.").format(share)
        return LegendText(self.tr("Difference"), meaning)


def _computation(request: Request) -> Callable[[], Maps] | None:
    """Return what computes a map, None if there is nothing to compute it from."""
    image, segmentation = request.image, request.segmentation
    if request.view == View.PROBABILITY:
        return lambda: probability_map(image, segmentation, request.label)
    if request.view == View.UNCERTAINTY:
        return lambda: uncertainty_map(image, segmentation)
    if request.view == View.UNLIKENESS:
        return lambda: unlikeness_map(image, segmentation)
    previous = request.previous
    if previous is None:
        return None
    return lambda: difference(previous.map, segmentation.map)
