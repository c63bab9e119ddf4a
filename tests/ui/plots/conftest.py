"""Scenes of two components over colours: two features, and one."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from segmenter import Image
from segmenter.features import features_of
from segmenter.features.density import colour_density
from segmenter.recipe import FeatureSettings
from tests.ui.plots.scenes import components_at, photo
from ui.plots.plot_scene import PlotScene


@pytest.fixture
def box() -> QRectF:
    """A box in which one unit of an 8-bit feature is one pixel."""
    return QRectF(0, 0, 256, 256)


@pytest.fixture(scope="session")
def cloud() -> PlotScene:
    """Red across and blue up, with components at (60, 60) and (190, 150)."""
    density = colour_density(features_of(photo(), FeatureSettings("rgb")), (0, 2))
    return PlotScene(density, components_at([[60.0, 60.0], [190.0, 150.0]]))


@pytest.fixture(scope="session")
def bars() -> PlotScene:
    """Grey across, with components at 60 and 190."""
    grey = Image(np.ascontiguousarray(photo().pixels[..., 0]))
    density = colour_density(features_of(grey, FeatureSettings("rgb")), (0,))
    return PlotScene(density, components_at([[60.0], [190.0]]))
