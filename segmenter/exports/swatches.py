"""Mean colours of the labels, for palettes of programs that draw."""

from segmenter.exports.job import ExportJob
from segmenter.exports.names import told_apart
from segmenter.regions.palette import mean_colours
from segmenter.regions.style import Colour


def swatches(job: ExportJob) -> list[tuple[str, Colour]]:
    """Return a name in one line and the mean colour, as the photo is seen, of each label."""
    colours = mean_colours(job.image, job.segmentation.map)
    written = [" ".join(job.styles[label - 1].name.split()) for label in job.ids]
    found = [colours[label - 1] for label in job.ids]
    return list(zip(told_apart(written), found, strict=True))
