"""What somebody holds of the components of a plot, by mouse or by keys."""

from PySide6.QtCore import QObject, QPointF, Signal

from .plot_scene import MovedMean, PlotScene, Values


class ComponentHand(QObject):
    """Knows which component is at hand, and asks to choose and to move it.

    Mouse and keys share it: both act on the same component, and only one moves a mean at a time.

    Attributes
    ----------
    at_hand : int or None
        The component under the cursor, reached by keys, or being moved.
    current : int or None
        The component that the keys act on.
    moved : MovedMean or None
    pressed : QPointF or None
        Where the mouse took hold, until it lets go.
    is_movable : bool
        Whether means may be moved.
    """

    label_picked = Signal(int)
    """A label, or 0 where none is."""
    mean_moved = Signal(int, object)
    """A component and the values its mean is to have."""
    move_ended = Signal()
    """A mean was let go, moved or not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.at_hand: int | None = None
        self.current: int | None = None
        self.moved: MovedMean | None = None
        self.pressed: QPointF | None = None
        self.is_movable = True

    @property
    def is_moving(self) -> bool:
        """Whether a mean is being moved."""
        return self.moved is not None

    def pick(self, component: int | None, scene: PlotScene) -> None:
        """Ask to choose a component's label; None asks for none."""
        self.current = component
        self.label_picked.emit(scene.label_of(component) or 0)

    def move(self, component: int, values: Values) -> None:
        """Hold a component's mean at values, without asking for that yet."""
        self.moved = MovedMean(component, values)

    def finish_move(self) -> None:
        """Ask for the mean to be where it is held, then let it go."""
        if self.moved is not None:
            # Still held meanwhile: who hears this may show components anew.
            self.mean_moved.emit(*self.moved)
        self.let_go()

    def let_go(self) -> None:
        """Let everything go where it was."""
        self.pressed = None
        if self.moved is not None:
            # The next fit may number the components anew.
            self.moved = self.at_hand = None
            self.move_ended.emit()

    def keep_below(self, count: int) -> None:
        """Forget components of numbers that there are none of any more."""
        if self.current is not None and self.current >= count:
            self.current = None
        if self.at_hand is not None and self.at_hand >= count:
            self.at_hand = None
        if self.moved is not None and self.moved.component >= count:
            self.moved = None
