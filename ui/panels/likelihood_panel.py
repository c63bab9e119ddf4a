"""How likely the photo became, iteration by iteration."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from ..plots.likelihood_plot import LikelihoodPlot
from ..widgets.plain_label import PlainLabel
from .transport import TransportBar

SPOKEN_VALUES = 12


class LikelihoodPanel(QWidget):
    """Shows the log-likelihood curve of a fit, live, and where on it one looks back.

    Attributes
    ----------
    transport : TransportBar
        Buttons for the title of the dock.
    """

    iteration_requested = Signal(int)
    """Somebody wants to see the labels after so many iterations; the last is the result."""
    play_requested = Signal()
    """Play, or pause."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("likelihood")
        self.setWindowTitle(self.tr("Log-likelihood · nats per pixel"))
        self.setAccessibleName(self.tr("Log-likelihood, nats per pixel"))
        self.setMinimumHeight(90)
        self._plot = LikelihoodPlot()
        self._plot.setAccessibleName(self.accessibleName())
        self._plot.iteration_requested.connect(self.iteration_requested)
        self._plot.play_requested.connect(self.play_requested)
        self.setFocusProxy(self._plot)
        self._hint = PlainLabel()
        self._hint.setProperty("dim", True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(14, 4, 14, 4)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 6)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self._plot)
        self.transport = TransportBar(self)
        self.transport.hide()
        self.transport.first_requested.connect(self._request_first)
        self.transport.next_requested.connect(self._request_next)
        self.transport.last_requested.connect(self._request_last)
        self.transport.play_requested.connect(self.play_requested)
        self.set_rewindable(False)
        self.clear()

    @property
    def curve(self) -> tuple[float, ...]:
        """The values that are drawn, none while the hint is."""
        return self._plot.curve if self._stack.currentWidget() is self._plot else ()

    @property
    def end_label(self) -> str:
        """What stands below the end of the curve."""
        return self._plot.end_label if self.curve else ""

    def set_curve(self, curve: Sequence[float], converged: bool, running: bool) -> None:
        """Display a curve.

        Parameters
        ----------
        curve : sequence of float
            Mean log-likelihood after 0, 1, … iterations, nats per pixel; none clears.
        converged : bool
            Whether the last iteration gained less than the tolerance.
        running : bool
            Whether more values may follow.
        """
        if not curve:
            self.clear()
            return
        self._plot.show_curve(curve, self._end_text(len(curve) - 1, converged))
        self._stack.setCurrentWidget(self._plot)
        self.setAccessibleDescription(self._spoken(curve, converged, running))

    @property
    def cursor_iteration(self) -> int | None:
        """The iteration that the cursor is on, None at the end."""
        return self._plot.cursor_iteration if self.curve else None

    def set_rewindable(self, rewindable: bool) -> None:
        """Display whether the iterations can be looked at."""
        self.transport.setEnabled(rewindable)
        self._plot.set_draggable(rewindable)

    def set_cursor_iteration(self, iteration: int | None) -> None:
        """Put the cursor on an iteration, or back to the end."""
        if self.curve:
            self._plot.show_cursor(iteration)

    def set_playing(self, playing: bool) -> None:
        """Display whether the iterations are being played."""
        self.transport.set_playing(playing)

    def clear(self, hint: str = "") -> None:
        """Display that there is no curve, and why."""
        self._hint.setText(hint or self.tr("Open a photo to see its fit converge."))
        self._stack.setCurrentWidget(self._hint)
        self.setAccessibleDescription(self._hint.text())

    @Slot()
    def _request_first(self) -> None:
        self.iteration_requested.emit(0)

    @Slot()
    def _request_next(self) -> None:
        last = len(self.curve) - 1
        now = self.cursor_iteration
        self.iteration_requested.emit(0 if now is None else min(now + 1, last))

    @Slot()
    def _request_last(self) -> None:
        self.iteration_requested.emit(len(self.curve) - 1)

    def _end_text(self, iteration: int, converged: bool) -> str:
        return f"{iteration} ✓" if converged else self.tr("iteration {0}").format(iteration)

    def _spoken(self, curve: Sequence[float], converged: bool, running: bool) -> str:
        stopped = self.tr("running") if running else self.tr("stopped")
        state = self.tr("converged") if converged else stopped
        stride = -(-len(curve) // SPOKEN_VALUES)
        places = [*range(0, len(curve) - 1, stride), len(curve) - 1]
        values = ", ".join(f"{place}: {curve[place]:.4f}" for place in places)
        return self.tr("Iteration {0}, {1}. {2}").format(len(curve) - 1, state, values)
