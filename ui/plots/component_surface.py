"""What the scatter and the histogram share: how components lie over colours."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from segmenter.features.density import ColourDensity
from ui.look.theme import current_theme
from ui.panels.feature_titles import feature_title, number_text
from ui.plots.plot_frame import PlotFrame
from ui.plots.plot_note import paint_note
from ui.plots.shown_components import ShownComponents

HANDLE = 4.5
OTHERS = 0.35  # opacity of what is not chosen
CORNER = 3.0


class ComponentSurface(QWidget):
    """Paints components over colours; setters only display."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._density: ColourDensity | None = None
        self._components: ShownComponents | None = None
        self._selected: int | None = None
        self._lit: int | None = None
        self._own_colours = True
        self._probe: tuple[float, ...] | None = None
        # The component that the keys act on, and whether they are used.
        self._current: int | None = None
        self._by_keyboard = False
        # The component under the cursor or in somebody's hand.
        self._at_hand: int | None = None
        self._under_cursor: tuple[float, ...] | None = None
        # The component that is being moved and where its mean is to be.
        self._moved: tuple[int, tuple[float, ...]] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def density(self) -> ColourDensity | None:
        """What is drawn."""
        return self._density

    def set_density(self, density: ColourDensity | None) -> None:
        """Display where colours lie; components and marks of others go."""
        self._density = density
        self._probe = self._moved = None
        self.set_components(None)

    def set_components(self, components: ShownComponents | None) -> None:
        """Display components, over the features of the density."""
        self._components = components
        count = 0 if components is None else components.mixture.n_components
        if self._current is not None and self._current >= count:
            self._current = None
        if self._at_hand is not None and self._at_hand >= count:
            self._at_hand = None
        if self._moved is not None and self._moved[0] >= count:
            self._moved = None
        self.update()

    def set_selected(self, label: int | None) -> None:
        """Display a label as the chosen one."""
        self._selected = label
        self.update()

    def set_lit(self, label: int | None) -> None:
        """Display a label as the one that is hovered elsewhere."""
        self._lit = label
        self.update()

    def set_own_colours(self, own: bool) -> None:
        """Draw colours as they are, or all in one."""
        self._own_colours = own
        self.update()

    def set_probe(self, values: Sequence[float] | None) -> None:
        """Mark the colour of a pixel."""
        self._probe = None if values is None else tuple(values)
        self.update()

    def mean_position(self, component: int) -> QPointF:
        """Return where the mark of a component's mean is."""
        raise NotImplementedError

    def note(self) -> str:
        """Return what stands in the corner: the component at hand, or the values."""
        density, components, component = self._density, self._components, self._at_hand
        if density is None:
            return ""
        if component is not None and components is not None:
            told = [
                f"{number_text(mean, extent)} ± {number_text(deviation, extent)}"
                for mean, deviation, extent in zip(
                    self._mean(component),
                    components.deviations()[component].tolist(),
                    density.extents,
                    strict=True,
                )
            ]
            return f"{components.styles[component].name}  {' · '.join(told)}"
        if self._under_cursor is None:
            return ""
        here = zip(density.names, self._under_cursor, density.extents, strict=True)
        return " · ".join(
            f"{feature_title(name)} {number_text(value, extent)}" for name, value, extent in here
        )

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(220, 220)

    def minimumSizeHint(self) -> QSize:
        """Need enough to see a cloud."""
        return QSize(120, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint colours, components and marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._density is not None:
            painter.setClipRect(self._box().adjusted(-6, -6, 6, 6))
            self._paint_density(painter, self._density)
            self._paint_all_components(painter)
            self._paint_probe(painter)
            marks = [self.mean_position(component) for component in self._visible()]
            paint_note(painter, self._box(), self.note(), marks)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    # For the two plots ---------------------------------------------------------------------------

    def _frame(self) -> PlotFrame:
        raise NotImplementedError

    def _paint_density(self, painter: QPainter, density: ColourDensity) -> None:
        raise NotImplementedError

    def _paint_component(self, painter: QPainter, component: int, colour: QColor) -> None:
        raise NotImplementedError

    def _paint_probe(self, painter: QPainter) -> None:
        raise NotImplementedError

    def _paint_over(self, painter: QPainter) -> None:
        """Paint what belongs to all components together."""

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)

    def _mean(self, component: int) -> tuple[float, ...]:
        """Return a component's mean, where it is being moved to if it is."""
        if self._moved is not None and self._moved[0] == component:
            return self._moved[1]
        assert self._components is not None
        return tuple(self._components.mixture.means[component].tolist())

    def _is_chosen(self, component: int) -> bool:
        assert self._components is not None
        return self._selected is not None and self._components.labels[component] == self._selected

    def _is_lit(self, component: int) -> bool:
        """Whether a component is under the cursor, here or elsewhere."""
        assert self._components is not None
        hovered = self._lit is not None and self._components.labels[component] == self._lit
        return hovered or component == self._at_hand

    # Painting ------------------------------------------------------------------------------------

    def _visible(self) -> tuple[int, ...]:
        return () if self._components is None else self._components.visible

    def _paint_ground(self, painter: QPainter) -> None:
        theme = current_theme()
        focused = self.hasFocus() and self._by_keyboard
        painter.setPen(QPen(QColor(theme.accent if focused else theme.line), 1))
        painter.setBrush(QColor(theme.canvas))
        painter.drawRoundedRect(self._box(), CORNER, CORNER)

    def _paint_all_components(self, painter: QPainter) -> None:
        order = sorted(self._visible(), key=self._is_chosen)
        chosen_any = any(self._is_chosen(i) for i in order)
        for component in order:
            aside = chosen_any and not (self._is_chosen(component) or self._is_lit(component))
            painter.setOpacity(OTHERS if aside else 1.0)
            self._paint_component(painter, component, self._colour(component))
        painter.setOpacity(1.0)
        self._paint_over(painter)
        for component in order:
            self._paint_mean(painter, component)

    def _paint_mean(self, painter: QPainter, component: int) -> None:
        place = self.mean_position(component)
        current = self.hasFocus() and self._by_keyboard and component == self._current
        if current:
            painter.setPen(QPen(QColor(current_theme().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, HANDLE + 4, HANDLE + 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 110), 3.2))
        painter.drawEllipse(place, HANDLE, HANDLE)
        painter.setPen(QPen(Qt.GlobalColor.white, 1.4))
        painter.setBrush(self._colour(component))
        painter.drawEllipse(place, HANDLE, HANDLE)

    def _colour(self, component: int) -> QColor:
        assert self._components is not None
        return QColor(*self._components.styles[component].colour)
