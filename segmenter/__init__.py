"""Pixture's engine: segments photos by fitting a Gaussian mixture to their pixels with EM."""

from segmenter.applying import apply_mixture
from segmenter.comparison import compare
from segmenter.errors import ExportError, ImageError, PixtureError, RecipeError
from segmenter.exports.exporting import export
from segmenter.exports.model import Model, read_model
from segmenter.exports.recipe import read_recipe
from segmenter.images.image import Image
from segmenter.images.reading import image_from_array, load_image
from segmenter.importing import read_labels
from segmenter.mixture.mixture import Mixture
from segmenter.picking.picking import Picking
from segmenter.picking.starting import PickingProgress, picking_steps, start_picking
from segmenter.pipeline import (
    SegmentProgress,
    posterior_at,
    relabel,
    segment,
    segment_steps,
)
from segmenter.recipe import Recipe
from segmenter.regions.building import HierarchyProgress, build_hierarchy, hierarchy_steps
from segmenter.regions.hierarchy import Hierarchy
from segmenter.regions.measuring import measure_labels, measure_regions
from segmenter.regions.segmentation import Segmentation
from segmenter.regions.smoothing import smooth_labels
from segmenter.regions.style import LabelStyle
from segmenter.regions.tidying import absorb_small, fill_holes

__version__ = "0.1.0"

__all__ = [
    "ExportError",
    "Hierarchy",
    "HierarchyProgress",
    "Image",
    "ImageError",
    "LabelStyle",
    "Mixture",
    "Model",
    "Picking",
    "PickingProgress",
    "PixtureError",
    "Recipe",
    "RecipeError",
    "SegmentProgress",
    "Segmentation",
    "absorb_small",
    "apply_mixture",
    "build_hierarchy",
    "compare",
    "export",
    "fill_holes",
    "hierarchy_steps",
    "image_from_array",
    "load_image",
    "measure_labels",
    "measure_regions",
    "picking_steps",
    "posterior_at",
    "read_labels",
    "read_model",
    "read_recipe",
    "relabel",
    "segment",
    "segment_steps",
    "smooth_labels",
    "start_picking",
]
