"""The formats there are; a new one is a module and a line here."""

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import BinaryIO

from segmenter.exports.job import ExportJob
from segmenter.files.label_names import MASK_SUFFIXES
from segmenter.files.label_names import SUFFIX as NAMES_SUFFIX
from segmenter.files.suffixes import PROJECT

MAX_16_BIT_LABELS = 2**16 - 1
PICTURES, OUTLINES, ANNOTATIONS, DATA = GROUPS = ("Masks", "Outlines", "Annotations", "Data")


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a result can be written to.

    Whoever writes one format needs none of the others' modules, so each is imported when it is
    first used.

    Attributes
    ----------
    group : str
        One of `GROUPS`.
    name : str
        As people ask for it.
    suffix : str
        What follows the photo's stem in the file's name.
    title : str
        What people read where they choose it.
    place : str
        Its module in this package.
    """

    group: str
    name: str
    suffix: str
    title: str
    place: str

    def write(self, job: ExportJob, file: BinaryIO) -> None:
        """Write a job to an open file."""
        self._code.write(job, file)

    def is_same(self, job: ExportJob, file: BinaryIO) -> bool:
        """Read an open file and say whether it holds the job."""
        return bool(self._code.is_same(job, file))

    def check(self, job: ExportJob) -> None:
        """Raise ExportError if the format cannot hold a job at all; most can hold any."""
        if check := getattr(self._code, "check", None):
            check(job)

    @property
    def max_labels(self) -> int:
        """More cannot be told apart in it."""
        return int(getattr(self._code, "MAX_LABELS", MAX_16_BIT_LABELS))

    @property
    def module(self) -> str:
        """A package that must be installed besides, by the name that it is imported by."""
        return str(getattr(self._code, "MODULE", ""))

    @property
    def single_suffix(self) -> str:
        """What follows the stem where a single label is written, if that is another kind."""
        return str(getattr(self._code, "SINGLE_SUFFIX", ""))

    def suffix_for(self, job: ExportJob) -> str:
        """Return what follows the photo's stem in the name of a job's file."""
        return self.single_suffix if self.single_suffix and len(job.ids) == 1 else self.suffix

    @property
    def suffixes(self) -> tuple[str, ...]:
        """All that its files may end with."""
        return (self.suffix, self.single_suffix) if self.single_suffix else (self.suffix,)

    @property
    def _code(self) -> ModuleType:
        return import_module(f"segmenter.exports.{self.place}")


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format(PICTURES, "labels", MASK_SUFFIXES["labels"], "Label ids as grey values", "labels"),
        Format(
            PICTURES, "palette", MASK_SUFFIXES["palette"], "Label ids with their colours", "palette"
        ),
        Format(
            PICTURES, "overlay", ".overlay.png", "The photo with its labels, as shown", "overlay"
        ),
        Format(DATA, "json", NAMES_SUFFIX, "Names, colours and shares", "labels_json"),
        Format(
            PICTURES, "tiff", MASK_SUFFIXES["tiff"], "Label ids with colours for ImageJ", "tiff"
        ),
        Format(PICTURES, "ome", MASK_SUFFIXES["ome"], "Label ids for napari, OME-TIFF", "ome"),
        Format(
            PICTURES,
            "masks",
            ".masks.zip",
            "One black and white mask a label, a PNG if there is one",
            "masks",
        ),
        Format(
            PICTURES,
            "posteriors",
            ".posteriors.tif",
            "How likely each label is, a page each",
            "posteriors",
        ),
        Format(ANNOTATIONS, "coco", ".coco.json", "COCO annotations", "coco"),
        Format(
            ANNOTATIONS,
            "coco-polygons",
            ".coco-polygons.json",
            "COCO annotations, as polygons",
            "coco_polygons",
        ),
        Format(ANNOTATIONS, "labelme", ".json", "LabelMe mask shapes", "labelme"),
        Format(ANNOTATIONS, "yolo", ".yolo.txt", "YOLO segmentation outlines", "yolo"),
        Format(
            ANNOTATIONS, "yolo-folder", ".yolo.zip", "YOLO outlines in their folders", "yolo_folder"
        ),
        Format(OUTLINES, "geojson", ".geojson", "GeoJSON outlines for QuPath", "geojson"),
        Format(ANNOTATIONS, "cvat", ".cvat.zip", "CVAT segmentation mask", "cvat"),
        Format(ANNOTATIONS, "voc", ".voc.zip", "Pascal VOC's folders", "voc"),
        Format(ANNOTATIONS, "datumaro", ".datumaro.zip", "Datumaro annotations", "datumaro"),
        Format(
            ANNOTATIONS,
            "label-studio",
            ".label-studio.json",
            "Label Studio brush strokes",
            "label_studio",
        ),
        Format(OUTLINES, "roi", ".roi.zip", "ImageJ ROIs", "roi"),
        Format(OUTLINES, "svg", ".svg", "SVG paths", "svg"),
        Format(PICTURES, "psd", ".psd", "Layers for Photoshop, GIMP and Krita", "psd"),
        Format(PICTURES, "cutout", ".cutout.png", "The photo where its labels are", "cutout"),
        Format(
            PICTURES,
            "cutout-cropped",
            ".cutout-cropped.png",
            "The same without what is empty around it",
            "cutout_cropped",
        ),
        Format(
            PICTURES, "cutout-tiff", ".cutout.tif", "The photo where its labels are", "cutout_tiff"
        ),
        Format(
            PICTURES,
            "cutout-cropped-tiff",
            ".cutout-cropped.tif",
            "The same without what is empty around it",
            "cutout_cropped_tiff",
        ),
        Format(DATA, "npz", MASK_SUFFIXES["npz"], "Labels and mixture for NumPy", "npz"),
        Format(DATA, "csv", ".csv", "Measurements of labels and regions", "table"),
        Format(DATA, "gpl", ".gpl", "Mean colours for GIMP, Inkscape and Krita", "gpl"),
        Format(DATA, "ase", ".ase", "Mean colours for Adobe's programs", "ase"),
        Format(DATA, "css", ".css", "Mean colours for style sheets", "css"),
        Format(DATA, "objects", ".objects.csv", "Measurements of objects", "objects"),
        Format(
            PICTURES, "instances", ".instances.png", "Ids of objects as grey values", "instances"
        ),
        Format(
            PICTURES,
            "instances-tiff",
            ".instances.tif",
            "Ids of objects, 16 or 32 bits",
            "instances_tiff",
        ),
        Format(DATA, "report", ".report.pdf", "A page about the objects, PDF", "report"),
        Format(DATA, "report-svg", ".report.svg", "The same page, SVG", "report_svg"),
        Format(DATA, "report-png", ".report.png", "The same page, PNG", "report_png"),
        Format(DATA, "model", ".model.json", "The mixture, to label other photos by", "model"),
        Format(DATA, "recipe", ".recipe.json", "All settings, to do it again", "recipe"),
        Format(DATA, "project", PROJECT, "The session, to go on with it", "project"),
    )
}

# What is written if nothing else is asked for.
DEFAULT_FORMATS = ("labels", "palette", "overlay", "json")
# What is written besides where objects are asked for.
OBJECT_FORMATS = ("objects", "instances-tiff")
