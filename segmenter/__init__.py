"""Pixture's engine: segments photos by fitting a Gaussian mixture to their pixels with EM."""

from segmenter.editing.edits import Edits
from segmenter.editing.stencil import Stencil, brush, polygon, rectangle
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.errors import ExportError, ImageError, PixtureError, RecipeError
from segmenter.exports.exporting import export
from segmenter.files.label_sets.own import write_label_set
from segmenter.files.label_sets.reading import read_label_set
from segmenter.files.model import Model, read_model
from segmenter.files.recipe import read_recipe
from segmenter.images.image import Image
from segmenter.images.reading import image_from_array, load_image
from segmenter.knowledge import Knowledge, Marks
from segmenter.mixture.mixture import Mixture
from segmenter.picking.picking import Picking
from segmenter.picking.starting import PickingProgress, picking_steps, start_picking
from segmenter.recipe import Recipe
from segmenter.regions.comparison import compare
from segmenter.regions.label_set import LabelSet, SetLabel
from segmenter.regions.measuring import measure_labels, measure_regions
from segmenter.regions.style import LabelStyle
from segmenter.regions.tidying import absorb_small, fill_holes
from segmenter.regions.tree.building import HierarchyProgress, build_hierarchy, hierarchy_steps
from segmenter.regions.tree.hierarchy import Hierarchy
from segmenter.segmenting.applying import apply_mixture
from segmenter.segmenting.dividing import divide_pieces, divide_regions, divide_touching
from segmenter.segmenting.finishing import with_background, with_edits
from segmenter.segmenting.importing import read_labels
from segmenter.segmenting.matching import match_ids
from segmenter.segmenting.merging import merge_labels, merge_proposals
from segmenter.segmenting.naming import match_to_set, set_of
from segmenter.segmenting.pipeline import (
    SegmentProgress,
    posterior_at,
    relabel,
    segment,
    segment_steps,
)
from segmenter.segmenting.segmentation import Segmentation
from segmenter.segmenting.shaping import smooth_labels
from segmenter.segmenting.splitting import split_by_colour
from segmenter.version import __version__ as __version__

__all__ = [
    "Edits",
    "ExportError",
    "Hierarchy",
    "HierarchyProgress",
    "Image",
    "ImageError",
    "Knowledge",
    "LabelSet",
    "LabelStyle",
    "Marks",
    "Mixture",
    "Model",
    "Picking",
    "PickingProgress",
    "PixtureError",
    "Recipe",
    "RecipeError",
    "SegmentProgress",
    "Segmentation",
    "SetLabel",
    "Stencil",
    "Stroke",
    "Strokes",
    "absorb_small",
    "apply_mixture",
    "brush",
    "build_hierarchy",
    "compare",
    "divide_pieces",
    "divide_regions",
    "divide_touching",
    "export",
    "fill_holes",
    "hierarchy_steps",
    "image_from_array",
    "load_image",
    "match_ids",
    "match_to_set",
    "measure_labels",
    "measure_regions",
    "picking_steps",
    "merge_labels",
    "merge_proposals",
    "polygon",
    "posterior_at",
    "read_label_set",
    "read_labels",
    "read_model",
    "read_recipe",
    "rectangle",
    "relabel",
    "segment",
    "segment_steps",
    "set_of",
    "smooth_labels",
    "start_picking",
    "split_by_colour",
    "with_background",
    "with_edits",
    "write_label_set",
]
