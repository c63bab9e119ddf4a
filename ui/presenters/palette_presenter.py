"""Colours all labels by a palette, which is tried before it is taken."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Slot

from segmenter.project import Project
from segmenter.regions.palette import mean_colours
from segmenter.regions.palettes import PALETTES, palette_colours
from segmenter.regions.style import Colour

from ..panels.labels_panel import LabelsPanel
from ..panels.palette_popover import Offer, PalettePopover
from ..session.document import Document
from ..session.fitting import Seen, Styles, listed
from ..session.session import Session


class PalettePresenter(QObject):
    """Serves the popover of palettes.

    Parameters
    ----------
    panel : LabelsPanel
        Beside which it opens.
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self, panel: LabelsPanel, document: Document, session: Session, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._panel, self._document, self._session = panel, document, session
        self._offers: list[Offer] = []
        self._popover = PalettePopover(panel)
        self._popover.tried.connect(self._try)
        self._popover.taken.connect(self._take)
        self._popover.dropped.connect(self._drop)

    @Slot()
    def choose_palette(self) -> None:
        """Offer palettes beside the list of labels."""
        seen = self._session.seen
        if seen.found is None:
            return
        self._offers = self._made(seen, self._document.project)
        colours = tuple(seen.styles[label - 1].colour for label in listed(seen.found))
        own = (place for place, each in enumerate(self._offers) if each.colours == colours)
        corner = self._panel.mapToGlobal(QPoint(-4, 0))
        self._popover.open_at(corner, self._offers, next(own, None))

    def _made(self, seen: Seen, project: Project) -> list[Offer]:
        titles = {
            "standard": self.tr("Standard"),
            "okabe-ito": self.tr("Okabe and Ito"),
            "vibrant": self.tr("Vibrant"),
            "light": self.tr("Light"),
            "blue to yellow": self.tr("Blue to yellow"),
            "greys": self.tr("Greys"),
        }
        if seen.found is None:
            return []
        labels = listed(seen.found)
        offers = [Offer(titles[each], palette_colours(each, len(labels))) for each in PALETTES]
        if seen.image is not None:
            means = mean_colours(seen.image, seen.found.map)
            own: tuple[Colour, ...] = tuple(means[label - 1] for label in labels)
            offers.append(Offer(self.tr("As in the photo"), own))
        if project.label_set is not None:
            styles = project.label_set.over(seen.styles)
            own = tuple(styles[label - 1].colour for label in labels)
            offers.append(Offer(self.tr("Label set {0}").format(project.label_set.name), own))
        return offers

    def _styles(self, place: int) -> Styles | None:
        """Return the labels in the colours of a palette; None if they have changed meanwhile."""
        seen = self._session.seen
        labels = () if seen.found is None else listed(seen.found)
        colours, styles = self._offers[place].colours, list(seen.styles)
        if len(labels) != len(colours):
            return None
        for label, colour in zip(labels, colours, strict=True):
            styles[label - 1] = replace(styles[label - 1], colour=colour)
        return tuple(styles)

    @Slot(int)
    def _try(self, place: int) -> None:
        self._session.preview(self._styles(place))

    @Slot(int)
    def _take(self, place: int) -> None:
        styles = self._styles(place)
        self._session.preview(None)
        if styles is not None and styles != self._session.seen.styles:
            step = self.tr("Palette “{0}”").format(self._offers[place].title)
            self._session.restyle(styles, step)

    @Slot()
    def _drop(self) -> None:
        self._session.preview(None)
