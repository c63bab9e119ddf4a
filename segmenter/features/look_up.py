"""Labels by colour for pixels that are elsewhere: chunks of an image too large for one machine."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.features.colour_table import ColourTable
from segmenter.features.colours import PixelColours
from segmenter.features.tally import Tally
from segmenter.images.display import rendering
from segmenter.images.image import Image, in_colour
from segmenter.mixture.mixture import Mixture
from segmenter.work.stepwise import Steps, last_of


@dataclass(frozen=True, slots=True, eq=False)
class LookUp:
    """The label of each colour: all that labelling needs to know of a fit.

    Attributes
    ----------
    table : (256,) or (16777216,) uint8 or uint16 array
        Label of each colour that there can be, 0 where no pixel has it: at most 33 MB.
    """

    table: LabelArray

    def labels_of(self, image: Image) -> LabelArray:
        """Label the pixels of an 8-bit photo whose colours were among those that were fitted.

        Parameters
        ----------
        image : Image
            Grey ones count as RGB if the mixture is one of colours.

        Returns
        -------
        labels : (H, W) uint8 or uint16 array
            0 where pixels are left out.
        """
        placed = image if len(self.table) == 1 << 8 else in_colour(image)
        pixels = PixelColours(rendering(placed), placed.valid)
        return last_of(pixels.look_up_steps(self.table))


def look_up_steps(
    colours: ColourTable, mixture: Mixture, owners: NDArray[np.integer]
) -> Steps[tuple[LookUp, Tally]]:
    """Return the label of each colour, by the owner of its likeliest component, and the tally.

    Parameters
    ----------
    colours : ColourTable
        Of all pixels that are to be labelled; it may have none itself.
    mixture : Mixture
        In feature units.
    owners : (K,) int array
        Label of each component, from 1; 0 for one that is left out.
    """
    chosen, tally = yield from colours.chosen_steps(mixture, owners)
    return LookUp(colours.distinct.spread(chosen)), tally
