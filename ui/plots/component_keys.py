"""Components of a plot by the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from .component_hand import ComponentHand
from .plot_geometry import PlotGeometry

NUDGE = 0.02  # of a feature's extent
_WAYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_NUDGES = {
    Qt.Key.Key_Left: (-NUDGE, 0.0),
    Qt.Key.Key_Right: (NUDGE, 0.0),
    Qt.Key.Key_Up: (0.0, NUDGE),
    Qt.Key.Key_Down: (0.0, -NUDGE),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ComponentKeys:
    """The arrows go from component to component, Enter chooses, Escape gives a move up.

    Shift and the arrows move a mean, which is asked for once Shift is let go.
    """

    def __init__(self, hand: ComponentHand) -> None:
        self._hand = hand
        self._in_use = False

    @property
    def in_use(self) -> bool:
        """Whether the keyboard was used last, so that what it acts on has to be seen."""
        return self._in_use

    def focus(self, reason: Qt.FocusReason) -> None:
        """Learn how the focus came."""
        self._in_use = reason in _BY_KEYS

    def rest(self) -> None:
        """Learn that the mouse is used."""
        self._in_use = False

    def press(self, event: QKeyEvent, geometry: PlotGeometry) -> bool:
        """Act on a key; False if it means nothing here."""
        key, current = event.key(), self._hand.current
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _NUDGES and shift and current is not None:
            self._nudge(current, _NUDGES[Qt.Key(key)], geometry)
        elif key in _WAYS and geometry.scene.visible:
            self._go(_WAYS[Qt.Key(key)], geometry.scene.visible)
        elif key in _ENTER and current is not None:
            self._hand.pick(current, geometry.scene)
        elif key == Qt.Key.Key_Escape and self._hand.is_moving:
            self._hand.let_go()
        else:
            return False
        return True

    def release(self, event: QKeyEvent) -> None:
        """Leave the mean that was moved by keys where it is."""
        by_keys = self._hand.is_moving and self._hand.pressed is None
        if event.key() == Qt.Key.Key_Shift and by_keys:
            self._hand.finish_move()

    def _go(self, way: int, visible: tuple[int, ...]) -> None:
        self._in_use = True
        if self._hand.current in visible:
            place = visible.index(self._hand.current) + way
        else:
            place = 0 if way > 0 else -1
        self._hand.current = self._hand.at_hand = visible[place % len(visible)]

    def _nudge(self, component: int, shares: tuple[float, float], geometry: PlotGeometry) -> None:
        density, components = geometry.scene.density, geometry.scene.drawn
        if density is None or components is None or not self._hand.is_movable:
            return
        values = components.mixture.means[component].tolist()
        # A plot of one feature has one extent: up and down move nothing there.
        along = zip(values, shares, density.extents, strict=False)
        moved = [min(max(x + share * (high - low), low), high) for x, share, (low, high) in along]
        self._hand.move(component, tuple(moved))
