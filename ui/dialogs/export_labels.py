"""Which labels an export holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from segmenter.exports.chosen import with_labels
from segmenter.exports.job import ExportJob
from segmenter.regions.style import LabelStyle

from ..preferences.table import LEAVE_OUT_HIDDEN


@dataclass(frozen=True, slots=True)
class Chosen:
    """Labels to be written.

    Attributes
    ----------
    only : tuple of int, optional
        All if left out.
    leave_out_hidden : bool
    """

    only: tuple[int, ...] | None = None
    leave_out_hidden: bool = False

    def of(self, job: ExportJob) -> ExportJob:
        """Return the job of these labels only."""
        return with_labels(job, self.only, leave_out_hidden=self.leave_out_hidden)


EVERYTHING = Chosen()


class ExportLabels(QWidget):
    """Asks whether hidden labels are left out, and whether only selected ones are written.

    Parameters
    ----------
    styles : sequence of LabelStyle
        One for each label.
    there : sequence of int
        The labels that can be written.
    selected : sequence of int
        Those that are selected in the window.

    Attributes
    ----------
    hidden_box, selected_box : QCheckBox
    """

    changed = Signal()
    """Other labels are chosen."""

    def __init__(
        self,
        styles: Sequence[LabelStyle],
        there: Sequence[int],
        selected: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        hidden = [label for label in there if not styles[label - 1].visible]
        self._selected = tuple(label for label in selected if label in there)
        self.hidden_box = QCheckBox(self.tr("Leave out hidden labels ({0})").format(len(hidden)))
        self.hidden_box.setObjectName("export_leave_out_hidden")
        self.hidden_box.setChecked(bool(hidden) and LEAVE_OUT_HIDDEN.value)
        self.hidden_box.setEnabled(bool(hidden))
        self.hidden_box.setToolTip(self.tr("Their pixels are 0 in the files, like background"))
        text = self.tr("Only selected labels ({0})").format(len(self._selected))
        self.selected_box = QCheckBox(text)
        self.selected_box.setObjectName("export_only_selected")
        self.selected_box.setEnabled(bool(self._selected))
        self.selected_box.setToolTip(self.tr("All others are 0 in the files"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        for box in (self.hidden_box, self.selected_box):
            row.addWidget(box)
            box.toggled.connect(self.changed)
        row.addStretch()

    @property
    def chosen(self) -> Chosen:
        """The labels that are chosen."""
        only = self._selected if self.selected_box.isChecked() else None
        return Chosen(only, self.hidden_box.isChecked())

    def remember(self) -> None:
        """Offer the same the next time; what could not be chosen is not remembered."""
        if self.hidden_box.isEnabled():
            LEAVE_OUT_HIDDEN.keep(self.hidden_box.isChecked())
