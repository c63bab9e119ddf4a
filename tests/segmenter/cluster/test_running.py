"""What a cluster finds is what one process finds."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from segmenter.errors import ClusterError, RecipeError
from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.segmenting.pipeline import segment

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")
pytest.importorskip("distributed", reason="needs pixture[cluster]")
RECIPE = Recipe(components=4)
SHAPED = Recipe(components=4, smoothing=1, min_region=30)
# What workers do; the rest is done by the one who asks.
SHARED = {"counting", "measuring", "labelling", "joining", "tidying", "shrinking"}


@pytest.fixture(scope="module")
def alone(pixels):
    return segment(Image(pixels), RECIPE)


@pytest.fixture(scope="module")
def shaped_alone(pixels):
    return segment(Image(pixels), SHAPED)


@pytest.fixture
def job(store, tmp_path):
    from segmenter.cluster.running import Job
    from segmenter.cluster.sources import open_source

    return Job(open_source(str(store)), RECIPE, str(tmp_path / "labels.zarr"), side=256)


def run(client, job):
    from segmenter.cluster.running import cluster_steps

    return list(cluster_steps(client, job))


def labels_in(job, level=0):
    return zarr.open_array(job.output, path=str(level), mode="r")[:]


@pytest.mark.parametrize("side", [128, 300, 1024])
def test_labels_are_those_of_one_process_whatever_the_chunks(client, job, alone, side) -> None:
    outcome = run(client, replace(job, side=side))[-1].outcome

    assert labels_in(job).tobytes() == alone.labels.tobytes()
    assert outcome.tally.pixels.tolist() == alone.pixel_counts.tolist()
    assert outcome.log_likelihood == alone.log_likelihood


@pytest.mark.parametrize(
    ("shape", "side"),
    [
        ({"smoothing": 1}, 128),
        ({"smoothing": 5}, 300),
        ({"min_region": 40}, 200),
        ({"smoothing": 0.5, "min_region": 2000}, 100),
    ],
)
def test_labels_are_shaped_as_by_one_process_across_chunks(
    client, job, pixels, shape, side
) -> None:
    recipe = RECIPE.changed(**shape)
    outcome = run(client, replace(job, recipe=recipe, side=side))[-1].outcome
    alone = segment(Image(pixels), recipe)

    assert labels_in(job).tobytes() == alone.labels.tobytes()
    assert outcome.tally.pixels.tolist() == alone.pixel_counts.tolist()
    assert (outcome.tally.means == alone.map.means).all()


@pytest.mark.parametrize(
    ("recipe", "side"),
    [
        (RECIPE, 128),
        (RECIPE, 300),
        (Recipe(components=3, space="lab"), 200),
        (Recipe("channel2", components=3, smoothing=1, min_region=30), 200),
    ],
)
def test_deep_images_are_labelled_as_by_one_process(client, tmp_path, deep, recipe, side) -> None:
    from segmenter.cluster.running import Job
    from segmenter.cluster.sources import open_source

    zarr.create_array(tmp_path / "deep.zarr", data=deep, chunks=(100, 128, 3))
    source = open_source(str(tmp_path / "deep.zarr"))
    job = Job(source, recipe, str(tmp_path / "labels.zarr"), side=side)
    outcome = run(client, job)[-1].outcome
    alone = segment(Image(deep), recipe)

    assert (outcome.model.mixture.means == alone.mixture.means).all()
    assert labels_in(job).tobytes() == alone.labels.tobytes()
    assert outcome.tally.pixels.tolist() == alone.pixel_counts.tolist()


def test_channels_are_seen_as_by_one_process(client, job, pixels) -> None:
    recipe = Recipe("channel1,channel3:2", components=3)
    outcome = run(client, replace(job, recipe=recipe))[-1].outcome
    alone = segment(Image(pixels), recipe)

    assert (outcome.model.mixture.means == alone.mixture.means).all()
    assert labels_in(job).tobytes() == alone.labels.tobytes()


def test_levels_of_the_pyramid_are_every_second_pixel(client, job) -> None:
    run(client, job)

    first, second = labels_in(job), labels_in(job, 1)
    assert second.shape == (500, 351)
    assert (second == first[::2, ::2]).all()


def test_labels_become_a_tiff_with_a_pyramid(client, job, alone) -> None:
    import tifffile

    from segmenter.cluster.running import is_done

    job = replace(job, output=job.output.replace(".zarr", ".tif"))
    run(client, job)

    with tifffile.TiffFile(job.output) as tiff:
        full, half = (level.asarray() for level in tiff.series[0].levels)
        page = tiff.pages.first
        assert (tiff.is_bigtiff, page.is_tiled, int(page.photometric)) == (True, True, 3)
    assert full.tobytes() == alone.labels.tobytes()
    assert (half == full[::2, ::2]).all()
    assert is_done(job)
    beside = {path.name for path in Path(job.output).parent.iterdir()}
    assert beside == {"photo.zarr", "labels.tif"}


def test_a_worker_that_is_killed_in_each_phase_changes_nothing(
    cluster, client, job, shaped_alone
) -> None:
    from segmenter.cluster.running import cluster_steps

    killed = set()
    for step in cluster_steps(client, replace(job, recipe=SHAPED, side=100)):
        halfway = 2 * step.done >= step.total
        if step.stage in SHARED and halfway and step.stage not in killed:
            killed.add(step.stage)
            cluster.start_worker()
            victim = cluster.processes.pop(1)
            victim.kill()
            victim.wait()

    assert killed == SHARED
    assert labels_in(job).tobytes() == shaped_alone.labels.tobytes()


def test_a_run_that_is_stopped_goes_on_where_it_was(client, job, shaped_alone) -> None:
    from segmenter.cluster.running import cluster_steps

    job = replace(job, recipe=SHAPED, side=60)
    resumed: dict[tuple[str, str], int] = {}
    stopped: dict[str, int] = {}
    for stage in ("counting", "labelling", "tidying", "shrinking"):
        with closing(cluster_steps(client, job)) as steps:
            for step in steps:
                resumed.setdefault((stage, step.stage), step.done)
                if step.stage == stage and step.done >= 0.9 * step.total:
                    break
        stopped[stage] = step.done
    last = run(client, job)

    # Counts are kept a window of 64 chunks at a time, once it has come here; the second, of the
    # other 56, may have come first.
    assert resumed["labelling", "counting"] in {64, 56}
    assert stopped["counting"] > 64
    assert resumed["tidying", "labelling"] >= stopped["labelling"] > 0
    assert resumed["shrinking", "tidying"] >= stopped["tidying"] > 0
    assert next(s.done for s in last if s.stage == "shrinking") >= stopped["shrinking"] > 0
    assert labels_in(job).tobytes() == shaped_alone.labels.tobytes()
    assert last[-1].outcome.tally.pixels.tolist() == shaped_alone.pixel_counts.tolist()


def test_a_finished_run_is_not_done_again(client, job) -> None:
    from segmenter.cluster.running import is_done

    assert not is_done(job)
    run(client, job)
    files = [path for path in Path(job.output).glob("?/**/*") if path.name != "zarr.json"]
    before = [path.stat() for path in files]

    assert is_done(job)
    run(client, job)
    assert [path.stat() for path in files] == before
    assert not is_done(replace(job, recipe=Recipe(components=5)))


def test_labels_of_something_else_stay_unless_they_may_be_replaced(client, job) -> None:
    run(client, job)
    other = replace(job, recipe=Recipe(components=2))

    with pytest.raises(ClusterError, match="holds labels of something else"):
        run(client, other)
    assert labels_in(job).max() == 4
    run(client, replace(other, overwrite=True))
    assert labels_in(job).max() == 2


def test_two_runs_do_not_write_to_one_output(client, job) -> None:
    from segmenter.cluster.claims import claimed
    from segmenter.cluster.running import cluster_steps

    with closing(cluster_steps(client, job)) as first:
        next(first)
        with pytest.raises(ClusterError, match="another run writes there"):
            run(client, job)
    assert run(client, job)[-1].stage == "done"

    far = "s3://bucket/labels.zarr"
    with (
        claimed(client, far),
        pytest.raises(ClusterError, match="another run writes there"),
        claimed(client, far, patience=0.1),
    ):
        pass
    with claimed(client, far, patience=0.1):
        pass


def test_what_is_no_labels_is_never_replaced(client, job, tmp_path, pixels) -> None:
    note = tmp_path / "note.tif"
    note.write_text("not a mask")
    for output in (job.source.address, str(tmp_path), str(note)):
        with pytest.raises(ClusterError, match="no labels of ours"):
            run(client, replace(job, output=output, overwrite=True))

    assert note.read_text() == "not a mask"
    assert (zarr.open_array(job.source.address, mode="r")[:] == pixels).all()


def test_transparent_pixels_are_left_out(client, job, tmp_path, pixels) -> None:
    from segmenter.cluster.sources import open_source

    alpha = np.full((*pixels.shape[:2], 1), 255, np.uint8)
    alpha[:400] = 0
    path = tmp_path / "alpha.zarr"
    array = zarr.create_array(path, shape=(*pixels.shape[:2], 4), chunks=(200, 200, 4), dtype="u1")
    array[:] = np.concatenate([pixels, alpha], axis=2)
    run(client, replace(job, source=open_source(str(path)), side=200))

    image = Image(pixels, alpha[..., 0] > 0)
    assert labels_in(job).tobytes() == segment(image, RECIPE).labels.tobytes()


def test_what_only_one_process_can_do_is_refused(job) -> None:
    with pytest.raises(RecipeError, match="on a cluster"):
        replace(job, recipe=Recipe(detail=0.5))


def test_no_scheduler_is_one_line() -> None:
    from segmenter.cluster.clients import client_for

    with (
        pytest.raises(ClusterError, match="no scheduler answers there"),
        client_for("tcp://127.0.0.1:9", 0, 0, patience=0.5),
    ):
        pass


def test_workers_of_another_version_are_one_line(cluster, monkeypatch) -> None:
    from segmenter.cluster.clients import client_for

    monkeypatch.setattr("segmenter.cluster.tasks.__version__", "9.9")
    with (
        pytest.raises(ClusterError, match=r"has Pixture [\d.]+ where 9\.9 is here"),
        client_for(cluster.address, 0, 0),
    ):
        pass
