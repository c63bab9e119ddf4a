import numpy as np
import pytest

from segmenter.images.image import Image
from segmenter.picking.starting import start_picking

DISC = (40, 60, 25)


def disc_mask(height=80, width=120):
    row, column, radius = DISC
    y, x = np.mgrid[:height, :width]
    return (y - row) ** 2 + (x - column) ** 2 < radius**2


@pytest.fixture(scope="session")
def disc_photo():
    """A grey disc on brown, with some grain."""
    rng = np.random.default_rng(0)
    colours = np.where(disc_mask()[..., None], 150, (120, 80, 40))
    return Image((colours + rng.normal(0, 6, colours.shape)).clip(0, 255).astype(np.uint8))


@pytest.fixture(scope="session")
def disc(disc_photo):
    return start_picking(disc_photo)


@pytest.fixture(scope="session")
def patches():
    """A picking of noise in blocks of eight pixels: any click may mean anything."""
    rng = np.random.default_rng(1)
    blocks = np.kron(rng.integers(0, 256, (9, 13, 3)), np.ones((8, 8, 1)))
    grain = rng.normal(0, 5, blocks.shape)
    return start_picking(Image((blocks + grain).clip(0, 255).astype(np.uint8)))
