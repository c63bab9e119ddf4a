"""The photo's colours along one or two features, with the components there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QWidget

from ..look.text import plain
from ..plots.axis_chooser import AxisChooser
from ..plots.component_plot import ComponentPlot
from ..plots.density_picture import LastPicture
from ..plots.histogram_drawing import HistogramDrawing
from ..plots.scatter_drawing import ScatterDrawing
from ..plots.shown_components import ShownComponents
from ..widgets.plain_label import PlainLabel
from .feature_titles import feature_title, number_text

if TYPE_CHECKING:
    from segmenter.features.density import ColourDensity

SPOKEN_COMPONENTS = 12
MARGIN = 14


class ScatterPanel(QWidget):
    """Shows colours as a cloud, or as a histogram where they have one feature; stores none.

    Setters only display. Signals only request.
    """

    axes_requested = Signal(int, int)
    """Which features lie across and up."""
    own_colours_requested = Signal(bool)
    label_picked = Signal(int)
    """A label, or 0 where none is."""
    hovered = Signal(object)
    """The values under the cursor, or None."""
    label_hovered = Signal(object)
    """The label of the component under the cursor, or None."""
    mean_moved = Signal(int, object)
    """A component and the values its mean is to have."""
    move_ended = Signal()
    """A mean was let go, moved or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scatter")
        self.setWindowTitle(self.tr("Colours"))
        self._dims = (0, 1)
        self.scatter = ComponentPlot(partial(ScatterDrawing, LastPicture()))
        self.histogram = ComponentPlot(HistogramDrawing)
        self.scatter.setObjectName("scatter_plot")
        self.histogram.setObjectName("histogram_plot")
        self._make_choosers()
        self._lay_out()
        for plot in (self.scatter, self.histogram):
            plot.mouse.hovered.connect(self.hovered)
            plot.mouse.label_hovered.connect(self.label_hovered)
            plot.hand.label_picked.connect(self.label_picked)
            plot.hand.mean_moved.connect(self.mean_moved)
            plot.hand.move_ended.connect(self.move_ended)
        self.set_own_colours(True)
        self.clear()

    @property
    def plot(self) -> ComponentPlot:
        """The plot that is shown."""
        return self.histogram if self._stack.currentWidget() is self.histogram else self.scatter

    def clear(self) -> None:
        """Display that there is no photo."""
        for plot in (self.scatter, self.histogram):
            plot.set_density(None)
            plot.setAccessibleDescription("")
        self._stack.setCurrentWidget(self._hint)
        self._show_choosers(0)

    def set_axes(self, names: Sequence[str], dims: Sequence[int]) -> None:
        """Display the features of a space and which of them are shown."""
        titles = [feature_title(name) for name in names]
        self.across.set_words(titles, dims[0])
        self.across.setEnabled(len(names) > 1)
        if len(dims) > 1:
            self.up.set_words(titles, dims[1])
            self._dims = (dims[0], dims[1])
        shown = [titles[dim] for dim in dims]
        if len(shown) > 1:
            name = self.tr("Colours, {1} against {0}").format(*shown)
            self.scatter.setAccessibleName(name)
        else:
            self.histogram.setAccessibleName(self.tr("Histogram of {0}").format(*shown))
        self._stack.setCurrentWidget(self.scatter if len(shown) > 1 else self.histogram)
        self._show_choosers(len(dims))

    def set_density(self, density: ColourDensity | None) -> None:
        """Display where the colours lie along the features shown; None while it is not known."""
        self.plot.set_density(density)
        self._describe(density, None)

    def set_components(self, components: ShownComponents | None) -> None:
        """Display components along the features shown."""
        self.plot.set_components(components)
        self._describe(self.plot.density, components)

    def set_selected(self, label: int | None) -> None:
        """Display a label as the chosen one."""
        for plot in (self.scatter, self.histogram):
            plot.set_selected(label)

    def set_lit(self, label: int | None) -> None:
        """Display a label as the one that is hovered elsewhere."""
        for plot in (self.scatter, self.histogram):
            plot.set_lit(label)

    def set_movable(self, movable: bool) -> None:
        """Let means be dragged, or not."""
        for plot in (self.scatter, self.histogram):
            plot.set_movable(movable)

    def set_by_regions(self, by_regions: bool) -> None:
        """Say why there are no components, where labels are regions."""
        self._no_components.setVisible(by_regions)

    def set_probe(self, values: Sequence[float] | None) -> None:
        """Mark where the colour of a pixel is."""
        self.plot.set_probe(values)

    def set_own_colours(self, own: bool) -> None:
        """Draw each colour as it is, or all in one."""
        for plot in (self.scatter, self.histogram):
            plot.set_own_colours(own)
        self.look.set_words([self.tr("Own colours"), self.tr("Density")], 0 if own else 1)

    def _make_choosers(self) -> None:
        self.across, self.up, self.look = AxisChooser(), AxisChooser(upwards=True), AxisChooser()
        for chooser, name, text in (
            (self.across, "axis_across", self.tr("Horizontal axis")),
            (self.up, "axis_up", self.tr("Vertical axis")),
            (self.look, "scatter_look", self.tr("How colours are drawn")),
        ):
            chooser.setObjectName(name)
            chooser.setAccessibleName(text)
            chooser.setToolTip(plain(text))
        self.across.requested.connect(self._request_across)
        self.up.requested.connect(self._request_up)
        self.look.requested.connect(self._request_look)

    def _lay_out(self) -> None:
        self._hint = PlainLabel(self.tr("Open a photo to see its colours."))
        self._hint.setProperty("dim", True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        area = QWidget()
        self._stack = QStackedLayout(area)
        for page in (self._hint, self.scatter, self.histogram):
            self._stack.addWidget(page)
        self._no_components = PlainLabel(self.tr("Regions have no components here."))
        self._no_components.setObjectName("no_components")
        self._no_components.setProperty("dim", True)
        self._no_components.setWordWrap(True)
        self._no_components.hide()
        layout = self._grid = QGridLayout(self)
        layout.setHorizontalSpacing(2)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(2, 1)
        layout.setRowStretch(0, 1)
        layout.addWidget(self.up, 0, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(area, 0, 1, 1, 3)
        layout.addWidget(self.across, 1, 1)
        layout.addWidget(self.look, 1, 3)
        layout.addWidget(self._no_components, 2, 1, 1, 3)

    def _show_choosers(self, features: int) -> None:
        self.up.setVisible(features > 1)
        # The word at the axis has air of its own; without it the box begins below the title.
        self._grid.setContentsMargins(MARGIN - 6 * (features > 1), 0, MARGIN, 8)
        self.across.setVisible(features > 0)
        self.look.setVisible(features > 0)

    def _describe(self, density: ColourDensity | None, components: ShownComponents | None) -> None:
        if density is None:
            return
        said = [self.tr("{0:,} pixels.").format(int(density.pixels.sum()))]
        if components is not None:
            said += _spoken(density, components)
        self.plot.setAccessibleDescription(" ".join(said))

    @Slot(int)
    def _request_across(self, dim: int) -> None:
        across, up = self._dims
        # Asking for the feature of the other axis swaps the two.
        self.axes_requested.emit(dim, across if dim == up else up)

    @Slot(int)
    def _request_up(self, dim: int) -> None:
        across, up = self._dims
        self.axes_requested.emit(up if dim == across else across, dim)

    @Slot(int)
    def _request_look(self, place: int) -> None:
        self.own_colours_requested.emit(place == 0)


def _spoken(density: ColourDensity, components: ShownComponents) -> list[str]:
    """Return a sentence for each of the first components."""
    names = [feature_title(name) for name in density.names]
    deviations = components.deviations()
    sentences = []
    for i in components.visible[:SPOKEN_COMPONENTS]:
        values = ", ".join(
            f"{name} {number_text(mean, extent)} ± {number_text(deviation, extent)}"
            for name, mean, deviation, extent in zip(
                names, components.mixture.means[i], deviations[i], density.extents, strict=True
            )
        )
        share = f"{100 * components.mixture.weights[i]:.0f}%"
        sentences.append(f"{components.styles[i].name}: {values}, {share}.")
    return sentences
