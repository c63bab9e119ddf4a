from . import mixture as mixture
from .editing.edits import Edits
from .editing.stencil import Stencil, brush, polygon, rectangle
from .editing.strokes import Stroke, Strokes
from .errors import ExportError, ImageError, PixtureError, RecipeError
from .exports.exporting import export
from .files.label_sets.own import write_label_set
from .files.label_sets.reading import read_label_set
from .files.model import Model, read_model
from .files.recipe import read_recipe
from .images.image import Image
from .images.reading import image_from_array, load_image
from .knowledge import Knowledge, Marks
from .mixture.mixture import Mixture
from .objects.counting import Counted, count_objects
from .objects.finding import find_objects
from .objects.measuring import measure_objects
from .objects.objects import Objects
from .objects.settings import ObjectSettings
from .picking.picking import Picking
from .picking.starting import PickingProgress, picking_steps, start_picking
from .recipe import Recipe
from .regions.comparison import compare
from .regions.label_set import LabelSet, SetLabel
from .regions.measuring import measure_labels, measure_regions
from .regions.style import LabelStyle
from .regions.tidying import absorb_small, fill_holes
from .regions.tree.building import HierarchyProgress, build_hierarchy, hierarchy_steps
from .regions.tree.hierarchy import Hierarchy
from .segmenting.applying import apply_mixture
from .segmenting.dividing import divide_pieces, divide_regions, divide_touching
from .segmenting.finishing import with_background, with_edits
from .segmenting.importing import read_labels
from .segmenting.matching import match_ids
from .segmenting.merging import merge_labels, merge_proposals
from .segmenting.naming import match_to_set, set_of
from .segmenting.pipeline import (
    SegmentProgress,
    posterior_at,
    relabel,
    segment,
    segment_steps,
)
from .segmenting.segmentation import Segmentation
from .segmenting.shaping import smooth_labels
from .segmenting.splitting import split_by_colour

__version__: str

__all__ = [
    "Counted",
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
    "ObjectSettings",
    "Objects",
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
    "count_objects",
    "divide_pieces",
    "divide_regions",
    "divide_touching",
    "export",
    "fill_holes",
    "find_objects",
    "hierarchy_steps",
    "image_from_array",
    "load_image",
    "match_ids",
    "match_to_set",
    "measure_labels",
    "measure_objects",
    "measure_regions",
    "picking_steps",
    "merge_labels",
    "merge_proposals",
    "mixture",
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
