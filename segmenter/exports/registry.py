"""The formats there are; a new one is a module and a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import BinaryIO

from segmenter.exports import (
    ase,
    coco,
    coco_polygons,
    css,
    cutout,
    cutout_cropped,
    cvat,
    datumaro,
    geojson,
    gpl,
    instances,
    instances_tiff,
    label_studio,
    labelme,
    labels,
    labels_json,
    masks,
    model,
    npz,
    objects,
    ome,
    overlay,
    palette,
    posteriors,
    project,
    psd,
    recipe,
    roi,
    svg,
    table,
    tiff,
    voc,
    yolo,
    yolo_folder,
)
from segmenter.exports.job import ExportJob
from segmenter.files.label_names import MASK_SUFFIXES
from segmenter.files.label_names import SUFFIX as NAMES_SUFFIX
from segmenter.files.project import SUFFIX

MAX_16_BIT_LABELS = 2**16 - 1
PICTURES, OUTLINES, ANNOTATIONS, DATA = GROUPS = ("Masks", "Outlines", "Annotations", "Data")


def _nothing(job: ExportJob) -> None:
    """Check nothing: most formats can hold any result."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a result can be written to.

    Attributes
    ----------
    name : str
        As people ask for it.
    suffix : str
        What follows the photo's stem in the file's name.
    write : callable
        Writes a job to an open file.
    is_same : callable
        Reads an open file and says whether it holds the job.
    title : str
        What people read where they choose it.
    max_labels : int
        More cannot be told apart in it.
    module : str
        A package that must be installed besides, by the name that it is imported by.
    group : str
        One of `GROUPS`.
    check : callable
        Raises ExportError if the format cannot hold a job at all.
    single_suffix : str
        What follows the stem where a single label is written, if that is another kind of file.
    """

    name: str
    suffix: str
    write: Callable[[ExportJob, BinaryIO], None]
    is_same: Callable[[ExportJob, BinaryIO], bool]
    title: str = ""
    max_labels: int = MAX_16_BIT_LABELS
    module: str = ""
    group: str = ""
    check: Callable[[ExportJob], None] = _nothing
    single_suffix: str = ""

    def suffix_for(self, job: ExportJob) -> str:
        """Return what follows the photo's stem in the name of a job's file."""
        return self.single_suffix if self.single_suffix and len(job.ids) == 1 else self.suffix

    @property
    def suffixes(self) -> tuple[str, ...]:
        """All that its files may end with."""
        return (self.suffix, self.single_suffix) if self.single_suffix else (self.suffix,)


def _format(group: str, name: str, suffix: str, title: str, module: ModuleType) -> Format:
    return Format(
        name,
        suffix,
        module.write,
        module.is_same,
        title,
        getattr(module, "MAX_LABELS", MAX_16_BIT_LABELS),
        getattr(module, "MODULE", ""),
        group,
        getattr(module, "check", _nothing),
        getattr(module, "SINGLE_SUFFIX", ""),
    )


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        _format(PICTURES, "labels", MASK_SUFFIXES["labels"], "Label ids as grey values", labels),
        _format(
            PICTURES, "palette", MASK_SUFFIXES["palette"], "Label ids with their colours", palette
        ),
        _format(
            PICTURES, "overlay", ".overlay.png", "The photo with its labels, as shown", overlay
        ),
        _format(DATA, "json", NAMES_SUFFIX, "Names, colours and shares", labels_json),
        _format(PICTURES, "tiff", MASK_SUFFIXES["tiff"], "Label ids with colours for ImageJ", tiff),
        _format(PICTURES, "ome", MASK_SUFFIXES["ome"], "Label ids for napari, OME-TIFF", ome),
        _format(
            PICTURES,
            "masks",
            ".masks.zip",
            "One black and white mask a label, a PNG if there is one",
            masks,
        ),
        _format(
            PICTURES,
            "posteriors",
            ".posteriors.tif",
            "How likely each label is, a page each",
            posteriors,
        ),
        _format(ANNOTATIONS, "coco", ".coco.json", "COCO annotations", coco),
        _format(
            ANNOTATIONS,
            "coco-polygons",
            ".coco-polygons.json",
            "COCO annotations, as polygons",
            coco_polygons,
        ),
        _format(ANNOTATIONS, "labelme", ".json", "LabelMe mask shapes", labelme),
        _format(ANNOTATIONS, "yolo", ".yolo.txt", "YOLO segmentation outlines", yolo),
        _format(
            ANNOTATIONS, "yolo-folder", ".yolo.zip", "YOLO outlines in their folders", yolo_folder
        ),
        _format(OUTLINES, "geojson", ".geojson", "GeoJSON outlines for QuPath", geojson),
        _format(ANNOTATIONS, "cvat", ".cvat.zip", "CVAT segmentation mask", cvat),
        _format(ANNOTATIONS, "voc", ".voc.zip", "Pascal VOC's folders", voc),
        _format(ANNOTATIONS, "datumaro", ".datumaro.zip", "Datumaro annotations", datumaro),
        _format(
            ANNOTATIONS,
            "label-studio",
            ".label-studio.json",
            "Label Studio brush strokes",
            label_studio,
        ),
        _format(OUTLINES, "roi", ".roi.zip", "ImageJ ROIs", roi),
        _format(OUTLINES, "svg", ".svg", "SVG paths", svg),
        _format(PICTURES, "psd", ".psd", "Layers for Photoshop, GIMP and Krita", psd),
        _format(PICTURES, "cutout", ".cutout.png", "The photo where its labels are", cutout),
        _format(
            PICTURES,
            "cutout-cropped",
            ".cutout-cropped.png",
            "The same without what is empty around it",
            cutout_cropped,
        ),
        _format(DATA, "npz", MASK_SUFFIXES["npz"], "Labels and mixture for NumPy", npz),
        _format(DATA, "csv", ".csv", "Measurements of labels and regions", table),
        _format(DATA, "gpl", ".gpl", "Mean colours for GIMP, Inkscape and Krita", gpl),
        _format(DATA, "ase", ".ase", "Mean colours for Adobe's programs", ase),
        _format(DATA, "css", ".css", "Mean colours for style sheets", css),
        _format(DATA, "objects", ".objects.csv", "Measurements of objects", objects),
        _format(
            PICTURES, "instances", ".instances.png", "Ids of objects as grey values", instances
        ),
        _format(
            PICTURES,
            "instances-tiff",
            ".instances.tif",
            "Ids of objects, 16 or 32 bits",
            instances_tiff,
        ),
        _format(DATA, "model", ".model.json", "The mixture, to label other photos by", model),
        _format(DATA, "recipe", ".recipe.json", "All settings, to do it again", recipe),
        _format(DATA, "project", SUFFIX, "The session, to go on with it", project),
    )
}

# What is written if nothing else is asked for.
DEFAULT_FORMATS = ("labels", "palette", "overlay", "json")
# What is written besides where objects are asked for.
OBJECT_FORMATS = ("objects", "instances-tiff")
