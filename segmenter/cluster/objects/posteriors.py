"""How likely the pixels of objects are to have their labels, chunk by chunk."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.objects.sums import ObjectsHere
from segmenter.cluster.sources import Source
from segmenter.editing.box import Box
from segmenter.features import features_of
from segmenter.features.part_rows import PartRows, Sight
from segmenter.files.model import Model
from segmenter.objects.values import whole_sums
from segmenter.recipe import FeatureSettings
from segmenter.segmenting.maps import Mapped, likelihood_steps
from segmenter.work.stepwise import finish


@dataclass(frozen=True, slots=True, eq=False)
class Judging:
    """What tells how likely pixels are to have their labels.

    Attributes
    ----------
    model : Model
    settings : FeatureSettings
    sight : Sight, optional
        What is seen around pixels, or of where they lie; None if nothing is.
    """

    model: Model
    settings: FeatureSettings
    sight: Sight | None

    def sums(
        self, source: Source, box: Box, here: ObjectsHere, labels: NDArray[np.intp]
    ) -> NDArray[np.int64]:
        """Add up, over each object of a chunk, the values that `probability_map` tells.

        Parameters
        ----------
        source : Source
        box : Box
            The chunk.
        here : ObjectsHere
        labels : (P,) int array
            Of each object.
        """
        total = np.zeros(len(here.ids), np.int64)
        features, mixture = self._features(source, box), self.model.mixture
        owners = np.asarray(self.model.owners or range(1, mixture.n_components + 1))
        for label in np.unique(labels).tolist():
            likely = finish(likelihood_steps(features, mixture, np.flatnonzero(owners == label)))
            runs = here.runs.where(labels[here.runs.ids] == label)
            total += whole_sums(likely, runs, len(total))
        return total

    def _features(self, source: Source, box: Box) -> Mapped:
        if self.sight is not None:
            return PartRows(source, box, self.sight)
        image = self.model.fitting_image(source.read(box))
        return features_of(image, self.settings)
