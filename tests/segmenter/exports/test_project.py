"""The project as a format: what a batch or the command line leaves to go on with."""

import numpy as np

from segmenter import Recipe, export, merge_labels, read_labels, segment
from segmenter.batch.gathering import Named
from segmenter.batch.plan import Plan
from segmenter.batch.steps import batch_steps
from segmenter.files.project import SUFFIX
from segmenter.files.project.opening import labelled, open_project
from segmenter.images.reading import load_image
from segmenter.images.samples import sample_file


def test_an_exported_project_opens_with_its_labels(tmp_path):
    image = load_image(sample_file("coffee"))
    result = merge_labels(image, segment(image, Recipe(components=4)), [1, 3])

    export(result, image, folder=tmp_path, formats=["project"])

    again = labelled(open_project(tmp_path / (image.stem + SUFFIX)).project)
    np.testing.assert_array_equal(again.labels, result.labels)


def test_a_batch_makes_the_masks_of_a_project_again_byte_for_byte(tmp_path):
    image = load_image(sample_file("coffee"))
    result = merge_labels(image, segment(image, Recipe(components=4, smoothing=1)), [1, 3])
    export(result, image, folder=tmp_path, formats=["project", "labels", "palette"])
    project = tmp_path / f"{image.stem}.pixture"
    output = tmp_path / "again"
    output.mkdir()

    plan = Plan(Recipe(components=9), output, ("labels", "palette"))
    steps = list(batch_steps(plan, [Named(str(project), image.stem)], 1, keep_summary=False))

    (report,) = (step.report for step in steps if step is not None and step.report is not None)
    assert report.error == ""
    for kind in ("labels", "palette"):
        name = f"{image.stem}.{kind}.png"
        assert (output / name).read_bytes() == (tmp_path / name).read_bytes()
    assert read_labels(output / f"{image.stem}.labels.png", image).labels.max() == 4
