"""What a plot of colours and components shows at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from .shown_components import ShownComponents

if TYPE_CHECKING:
    from segmenter.features.density import ColourDensity

Values = tuple[float, ...]


class MovedMean(NamedTuple):
    """A component whose mean is being moved, and where it is just now."""

    component: int
    values: Values


@dataclass(frozen=True, slots=True, eq=False)
class PlotScene:
    """Colours, the components over them, and which of these stand out.

    Attributes
    ----------
    density : ColourDensity, optional
        Without one nothing is drawn.
    components : ShownComponents, optional
        Along the features of the density; where the fit has them, moved or not.
    selected, lit : int, optional
        The label that is chosen and the one that is hovered elsewhere.
    probe : tuple of float, optional
        Values of a pixel to mark.
    own_colours : bool
        Whether colours are drawn as they are or all in one.
    at_hand : int, optional
        The component under the cursor or in somebody's hand.
    moved : MovedMean, optional
    """

    density: ColourDensity | None = None
    components: ShownComponents | None = None
    selected: int | None = None
    lit: int | None = None
    probe: Values | None = None
    own_colours: bool = True
    at_hand: int | None = None
    moved: MovedMean | None = None

    @property
    def visible(self) -> tuple[int, ...]:
        """Components whose labels are not hidden."""
        return () if self.components is None else self.components.visible

    @property
    def drawn(self) -> ShownComponents | None:
        """The components as they are drawn: a moved one where it is just now."""
        if self.components is None or self.moved is None:
            return self.components
        return self.components.with_mean(*self.moved)

    def label_of(self, component: int | None) -> int | None:
        """Return the label a component goes on in, if there is one."""
        if component is None or self.components is None:
            return None
        return self.components.labels[component] or None

    def is_chosen(self, component: int) -> bool:
        """Tell whether a component belongs to the chosen label."""
        return self.selected is not None and self.label_of(component) == self.selected

    def is_lit(self, component: int) -> bool:
        """Tell whether a component is under the cursor, here or elsewhere."""
        elsewhere = self.lit is not None and self.label_of(component) == self.lit
        return elsewhere or component == self.at_hand
