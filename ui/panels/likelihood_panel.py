"""How likely the photo became, iteration by iteration."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

if TYPE_CHECKING:
    from ui.panels.likelihood_plot import LikelihoodPlot

SPOKEN_VALUES = 12
POLL_MILLISECONDS = 20


class LikelihoodPanel(QWidget):
    """Shows the log-likelihood curve of a fit, live.

    It stores none, but for the one that waits until the plotting library is loaded.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("likelihood")
        self.setWindowTitle(self.tr("Log-likelihood · nats per pixel"))
        self.setAccessibleName(self.tr("Log-likelihood, nats per pixel"))
        self.setMinimumHeight(110)
        self._plot: LikelihoodPlot | None = None
        self._loading: Thread | None = None
        self._waiting: tuple[Sequence[float], bool, bool] | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MILLISECONDS)
        self._poll.timeout.connect(self._show_waiting)
        self._hint = QLabel(self.tr("Open a photo to see its fit converge."))
        self._hint.setProperty("dim", True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(14, 4, 14, 4)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 6)
        self._stack.addWidget(self._hint)

    @property
    def curve(self) -> tuple[float, ...]:
        """The values that are drawn, none while the hint is."""
        if self._waiting is not None:  # who asks must not see an older curve
            self._display(*self._waiting)
        shown = self._plot is not None and self._stack.currentWidget() is self._plot
        return self._plot.curve if shown and self._plot is not None else ()

    @property
    def end_label(self) -> str:
        """What stands below the end of the curve."""
        return self._plot.end_label if self.curve and self._plot is not None else ""

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
        if self._plot is None and self._loading is not None and self._loading.is_alive():
            self._waiting = (curve, converged, running)
            self._poll.start()
        else:
            self._display(curve, converged, running)

    def clear(self) -> None:
        """Display that there is no curve."""
        self._waiting = None
        self._poll.stop()
        self._stack.setCurrentWidget(self._hint)
        self.setAccessibleDescription(self._hint.text())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to load the plotting library, so that the first fit does not wait for it."""
        super().showEvent(event)
        if self._loading is None and self._plot is None:
            self._loading = Thread(target=import_module, args=("ui.panels.likelihood_plot",))
            self._loading.start()

    def _display(self, curve: Sequence[float], converged: bool, running: bool) -> None:
        self._waiting = None
        self._poll.stop()
        plot = self._ready_plot()
        plot.show_curve(curve, self._end_text(len(curve) - 1, converged))
        self._stack.setCurrentWidget(plot)
        self.setAccessibleDescription(self._spoken(curve, converged, running))

    @Slot()
    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self.set_curve(*self._waiting)

    def _ready_plot(self) -> LikelihoodPlot:
        if self._plot is None:
            from ui.panels.likelihood_plot import LikelihoodPlot

            self._plot = LikelihoodPlot()
            self._stack.addWidget(self._plot)
        return self._plot

    def _end_text(self, iteration: int, converged: bool) -> str:
        return f"{iteration} ✓" if converged else self.tr("iteration {0}").format(iteration)

    def _spoken(self, curve: Sequence[float], converged: bool, running: bool) -> str:
        stopped = self.tr("running") if running else self.tr("stopped")
        state = self.tr("converged") if converged else stopped
        step = -(-len(curve) // SPOKEN_VALUES)
        places = [*range(0, len(curve) - 1, step), len(curve) - 1]
        values = ", ".join(f"{place}: {curve[place]:.4f}" for place in places)
        return self.tr("Iteration {0}, {1}. {2}").format(len(curve) - 1, state, values)
