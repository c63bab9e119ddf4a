"""How far photos have drifted from the one whose model all photos of a folder are labelled by."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.mixture.mixture import Mixture
from segmenter.segmenting.drift import LIMIT, Likelihood, fall, likelihood_of

from ..session.document import Document
from ..session.for_all import ForAll, Rule
from ..work.background import BackgroundCall
from ..work.lazy_queue import Job


@dataclass(frozen=True, slots=True, eq=False)
class _Measured:
    rule: Rule
    likelihood: Likelihood


class Drifting(QObject):
    """Makes the jobs that measure photos; the model's own photo is measured first.

    Parameters
    ----------
    for_all : ForAll
    document : Document
        Whose photo a model comes from.
    parent : QObject
    """

    changed = Signal()
    """Photos are to be measured by another model, or by none."""

    failed = Signal(str)
    """Why the model's own photo cannot be measured, in one line."""

    def __init__(self, for_all: ForAll, document: Document, parent: QObject | None) -> None:
        super().__init__(parent)
        self._for_all, self._document = for_all, document
        self._own: _Measured | None = None
        self._call: BackgroundCall | None = None
        for_all.changed.connect(self._begin)

    def job(self, path: str) -> Job | None:
        """Return what measures a photo, None where there is nothing to measure it by."""
        own = self._own
        if own is None or not own.rule.photos.has(path):
            return None
        return partial(_measure_file, own.rule, path)

    def fall_of(self, measured: object) -> float | None:
        """Return by how much a photo is less likely than the model's own; None of an old job."""
        own = self._own
        if own is None or not isinstance(measured, _Measured) or measured.rule is not own.rule:
            return None
        n_features = _mixture_of(own.rule).n_features
        return fall(measured.likelihood, own.likelihood, n_features)

    def is_far(self, fallen: float) -> bool:
        """Whether a photo has fallen so far that it is told."""
        return fallen > LIMIT

    @Slot()
    def _begin(self) -> None:
        """Measure the photo that is open: a new model is its own."""
        rule, image = self._for_all.model, self._document.project.image
        if rule is not None and self._own is not None and self._own.rule is rule:
            return
        self._own = None
        self.changed.emit()
        if rule is not None and image is not None:
            self._call = BackgroundCall(partial(_measure, rule, image))
            self._call.done.connect(self._take)
            self._call.failed.connect(self.failed)
            self._call.start()

    @Slot(object)
    def _take(self, measured: _Measured) -> None:
        if measured.rule is self._for_all.model:
            self._own = measured
            self.changed.emit()


def _mixture_of(rule: Rule) -> Mixture:
    assert rule.found is not None
    return rule.found.mixture


def _measure(rule: Rule, image: Image) -> _Measured:
    return _Measured(rule, likelihood_of(image, _mixture_of(rule), rule.recipe.features))


def _measure_file(rule: Rule, path: str) -> _Measured:
    return _measure(rule, load_image(path))
