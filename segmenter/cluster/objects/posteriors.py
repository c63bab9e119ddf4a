"""How likely the pixels of objects are to have their labels, chunk by chunk."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.objects.sums import ObjectsHere
from segmenter.features import features_of
from segmenter.files.model import Model
from segmenter.images.image import Image
from segmenter.objects.values import whole_sums
from segmenter.recipe import FeatureSettings
from segmenter.segmenting.maps import likelihood_steps
from segmenter.work.stepwise import finish


@dataclass(frozen=True, slots=True, eq=False)
class Judging:
    """What tells how likely pixels are to have their labels.

    Attributes
    ----------
    model : Model
    settings : FeatureSettings
    """

    model: Model
    settings: FeatureSettings

    def sums(self, image: Image, here: ObjectsHere, labels: NDArray[np.intp]) -> NDArray[np.int64]:
        """Add up, over each object of a chunk, the values that `probability_map` tells.

        Parameters
        ----------
        image : Image
            The chunk's.
        here : ObjectsHere
        labels : (P,) int array
            Of each object.
        """
        total = np.zeros(len(here.ids), np.int64)
        seen = self.model.fitting_image(image)
        features, mixture = features_of(seen, self.settings), self.model.mixture
        owners = np.asarray(self.model.owners or range(1, mixture.n_components + 1))
        for label in np.unique(labels).tolist():
            likely = finish(likelihood_steps(features, mixture, np.flatnonzero(owners == label)))
            runs = here.runs.where(labels[here.runs.ids] == label)
            total += whole_sums(likely, runs, len(total))
        return total
