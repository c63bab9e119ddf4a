"""Texture and position of an image in chunks are those of the whole image."""

from contextlib import closing

import numpy as np
import pytest

from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.segmenting.pipeline import segment

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")
pytest.importorskip("distributed", reason="needs pixture[cluster]")
BOTH = "colour,texture,position:0.5"
SHAPED = Recipe(features=BOTH, components=4, smoothing=1, min_region=30)
# Of more than a sample's pixels, so that not all are samples.
SIZE = slice(450), slice(501)


def job_of(folder, pixels, recipe, side):
    from segmenter.cluster.running import Job
    from segmenter.cluster.sources import open_source

    zarr.create_array(folder / "photo.zarr", data=pixels, chunks=(100, 128, pixels.shape[2]))
    source = open_source(str(folder / "photo.zarr"))
    return Job(source, recipe, str(folder / "labels.zarr"), side=side)


def run(client, job):
    from segmenter.cluster.running import cluster_steps

    *_, last = cluster_steps(client, job)
    return last.outcome


def labels_in(job):
    return zarr.open_array(job.output, path="0", mode="r")[:]


def check_same(client, job, image):
    """Compare what workers find with what one process finds."""
    outcome, alone = run(client, job), segment(image, job.recipe)

    assert labels_in(job).tobytes() == alone.labels.tobytes()
    assert (outcome.model.mixture.means == alone.mixture.means).all()
    assert outcome.tally.pixels.tolist() == alone.pixel_counts.tolist()
    assert outcome.model.needs == alone_needs(image, job.recipe)


def alone_needs(image, recipe):
    from segmenter.features import features_of

    return features_of(image, recipe.features).needs


@pytest.mark.parametrize(
    ("recipe", "side"),
    [
        (Recipe(features="texture", components=3), 128),
        (Recipe(features="colour,position:0.5", components=4), 300),
        (SHAPED, 200),
        (Recipe(features="hsv,gradient,mean@30,spread", components=3, smoothing=0.5), 333),
    ],
)
def test_labels_are_those_of_one_process(client, tmp_path, pixels, recipe, side) -> None:
    image = Image(pixels[SIZE])

    check_same(client, job_of(tmp_path, image.pixels, recipe, side), image)


@pytest.mark.parametrize(
    ("recipe", "side"),
    [
        (Recipe(features="texture", components=3), 200),
        (SHAPED, 300),
        (Recipe(features="grey,position", components=4), 128),
    ],
)
def test_deep_images_are_labelled_as_by_one_process(client, tmp_path, deep, recipe, side) -> None:
    image = Image(deep[SIZE])

    check_same(client, job_of(tmp_path, image.pixels, recipe, side), image)


@pytest.mark.parametrize("bits", [8, 16])
def test_what_is_transparent_is_neither_seen_nor_labelled(
    client, tmp_path, pixels, deep, bits
) -> None:
    values = (pixels if bits == 8 else deep)[SIZE]
    valid = np.random.default_rng(0).random(values.shape[:2]) > 0.02
    valid[:250, 100:400] = False
    valid[120, 250] = True
    alpha = np.where(valid, np.iinfo(values.dtype).max, 0).astype(values.dtype)[..., None]
    recipe = Recipe(features=BOTH, components=4)

    job = job_of(tmp_path, np.concatenate([values, alpha], axis=2), recipe, 250)

    check_same(client, job, Image(values, valid))


def test_a_worker_that_is_killed_changes_nothing(cluster, client, tmp_path, deep) -> None:
    from segmenter.cluster.running import cluster_steps

    image, recipe = Image(deep[SIZE]), Recipe(features=BOTH, components=3)
    job = job_of(tmp_path, image.pixels, recipe, 100)
    killed: set[str] = set()
    for step in cluster_steps(client, job):
        # The last pass of three that count is the one that takes samples.
        phase = step.stage if 6 * step.done >= 5 * step.total else ""
        if phase in {"counting", "labelling"} - killed:
            killed.add(step.stage)
            cluster.start_worker()
            victim = cluster.processes.pop(1)
            victim.kill()
            victim.wait()

    assert killed == {"counting", "labelling"}
    assert labels_in(job).tobytes() == segment(image, recipe).labels.tobytes()


def test_a_run_that_is_stopped_goes_on_with_its_samples(client, tmp_path, pixels) -> None:
    from segmenter.cluster.running import ClusterStep, cluster_steps

    image = Image(pixels[SIZE])
    job = job_of(tmp_path, image.pixels, Recipe(features=BOTH, components=3), 100)
    with closing(cluster_steps(client, job)) as steps:
        done = next(step.done for step in steps if step.stage == "labelling" and step.done >= 6)
    begun: dict[str, ClusterStep] = {}
    for step in cluster_steps(client, job):
        begun.setdefault(step.stage, step)

    assert begun["counting"].done == begun["counting"].total
    assert begun["labelling"].done >= done
    assert labels_in(job).tobytes() == segment(image, job.recipe).labels.tobytes()


def test_a_model_of_what_is_around_labels_other_images(client, tmp_path, pixels) -> None:
    from segmenter.segmenting.applying import by_model

    fitted = segment(Image(pixels[:200, :300]), Recipe(features=BOTH, components=3))
    image, recipe = Image(pixels[SIZE]), by_model(fitted.mixture, fitted.recipe)
    job = job_of(tmp_path, image.pixels, recipe, 300)
    run(client, job)

    assert labels_in(job).tobytes() == segment(image, recipe).labels.tobytes()
