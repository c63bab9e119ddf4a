"""Objects that a cluster finds are those that one process finds."""

import io
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from segmenter.errors import ClusterError, RecipeError
from segmenter.files.csv_rows import write_rows
from segmenter.images.image import Image, PixelSize
from segmenter.images.reading import load_image
from segmenter.objects.counting import count_objects
from segmenter.objects.rows import object_rows
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.pipeline import segment

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")
pytest.importorskip("distributed", reason="needs pixture[cluster]")
SMALL = 530, 350


@pytest.fixture
def client(cluster):
    from segmenter.cluster.clients import client_for

    with client_for(cluster.address, 0, 0) as reached:
        yield reached


@pytest.fixture(scope="module")
def photos(pixels):
    """Of 8 bits, and of 16 of which none is a multiple."""
    photo = pixels[: SMALL[0], : SMALL[1]]
    grain = np.random.default_rng(0).integers(0, 40, photo.shape, np.uint16)
    return {8: photo, 16: np.uint16(40) * photo + grain}


@pytest.fixture
def asked(photos, tmp_path):
    """Returns the job for a photo with some objects."""
    from segmenter.cluster.running import Job
    from segmenter.cluster.sources import open_source

    def job_of(bits=8, side=128, **settings):
        place = tmp_path / f"photo{bits}.zarr"
        if not place.exists():
            zarr.create_array(place, data=photos[bits], chunks=(100, 128, 3))
        recipe = Recipe(components=3, objects=True, **settings)
        return Job(open_source(str(place)), recipe, str(tmp_path / "labels.zarr"), side=side)

    return job_of


def run(client, job):
    from segmenter.cluster.running import cluster_steps

    return list(cluster_steps(client, job))


def alone(photo, recipe, valid=None):
    """What one process tells: the map of its objects, and the table's file."""
    image = Image(photo, valid)
    found = segment(image, recipe)
    counted, file = count_objects(image, found), io.BytesIO()
    write_rows(object_rows(counted.table, counted.scale, default_styles(3)), file)
    return counted.objects.map, file.getvalue()


def instances_in(job, level=0):
    return zarr.open_array(job.instances, path=str(level), mode="r")[:]


@pytest.mark.parametrize(
    ("bits", "side", "settings"),
    [
        (8, 100, {"fill_holes": 400, "object_labels": "2"}),
        (8, 100, {"fill_holes": 60, "closing": 2.5, "opening": 1, "connectivity": "8"}),
        (8, 100, {"split": 0.8, "connectivity": "8"}),
        (8, 300, {"connectivity": "8", "min_area": 5, "pixel_size": 0.25, "unit": "mm"}),
        (16, 200, {"features": "lab,texture,position:0.5", "min_area": 3}),
        (16, 100, {"exclude_border": True, "object_labels": "1,3"}),
        (16, 200, {"min_region": 9, "keep": "area=10..4000,circularity=0.2..,posterior=0.8.."}),
    ],
)
def test_tables_and_numbers_are_those_of_one_process(
    client, asked, photos, bits, side, settings
) -> None:
    job = asked(bits, side, **settings)
    last = run(client, job)[-1]
    ids, table = alone(photos[bits], job.recipe)

    assert Path(job.table).read_bytes() == table
    found = instances_in(job)
    assert found.dtype == np.uint32
    assert np.array_equal(found, ids)
    assert last.outcome.objects == ids.max() > 20
    assert {path.name for path in Path(job.output).parent.iterdir()} == {
        f"photo{bits}.zarr",
        *("labels.zarr", "labels.instances.zarr", "labels.objects.csv"),
    }


def test_large_things_over_many_chunks_are_cut_apart_where_one_process_cuts_them(
    client, tmp_path
) -> None:
    from segmenter.cluster.running import Job
    from segmenter.cluster.sources import open_source

    rows, columns = np.mgrid[:510, :670]
    photo = np.random.default_rng(1).integers(0, 60, rows.shape, np.uint8)
    for row, column, radius in ((130, 140, 120), (180, 340, 99), (400, 200, 90), (380, 560, 104)):
        far = np.hypot(rows - row, columns - column)
        photo[(far < radius) & (far > 7)] += 150
    opaque = np.full_like(photo, 255)
    opaque[120:150, 20:160] = 0  # through the first disc
    pixels = np.stack([photo, opaque], axis=2)
    zarr.create_array(tmp_path / "photo.zarr", data=pixels, chunks=(125, 130, 2))
    recipe = Recipe(components=2, objects=True, split=0.7, object_labels="2", fill_holes=200)
    source = open_source(str(tmp_path / "photo.zarr"))
    job = Job(source, recipe, str(tmp_path / "labels.zarr"), side=128)
    last = run(client, job)[-1]
    ids, table = alone(photo, recipe, opaque > 0)

    assert np.array_equal(instances_in(job), ids)
    assert Path(job.table).read_bytes() == table
    assert last.outcome.objects == ids.max() == 4


def test_a_tiff_tells_its_pixel_size_and_becomes_one_with_objects_beside_it(
    client, tmp_path, photos
) -> None:
    import tifffile

    from segmenter.cluster.running import Job, is_done
    from segmenter.cluster.sources import open_source

    path = tmp_path / "photo.tif"
    told = {"axes": "YXS", "PhysicalSizeX": 500.0, "PhysicalSizeY": 500.0}
    told |= {f"PhysicalSize{axis}Unit": "nm" for axis in "XY"}
    tifffile.imwrite(path, photos[8], tile=(128, 128), ome=True, metadata=told)
    recipe = Recipe(components=2, objects=True, min_area=200)
    job = Job(open_source(str(path)), recipe, str(tmp_path / "labels.tif"), side=256)
    run(client, job)

    image = load_image(path)
    expected, file = count_objects(image, segment(image, recipe)), io.BytesIO()
    assert expected.scale == PixelSize(0.5, 0.5, "µm")
    write_rows(object_rows(expected.table, expected.scale, default_styles(2)), file)
    assert Path(job.table).read_bytes() == file.getvalue()
    assert np.array_equal(instances_in(job), expected.objects.map)
    assert tifffile.imread(job.output).shape == SMALL
    assert is_done(job)


def test_what_was_done_of_objects_is_not_done_again_and_nothing_is_fitted(
    client, asked, photos
) -> None:
    from segmenter.cluster.running import cluster_steps, is_done

    job = asked(side=60, keep="area=3..")
    stages = ("numbering", "measuring objects", "choosing", "shrinking")
    resumed: dict[str, dict[str, int]] = {}
    stopped: dict[str, int] = {}
    for stage in (*stages, "done"):
        with closing(cluster_steps(client, job)) as steps:
            told = resumed[stage] = {}
            for step in steps:
                told.setdefault(step.stage, step.done)
                # The labels have a pyramid, too.
                is_of_objects = stage != "shrinking" or "choosing" in told
                if step.stage == stage and is_of_objects and step.done >= 0.6 * step.total:
                    break
        stopped[stage] = step.done
        assert is_done(job) == (stage == "done")

    assert "counting" in resumed["numbering"]
    assert {"counting", "fitting", "labelling"}.isdisjoint(resumed["measuring objects"])
    for before, after in zip(stages, (*stages[1:], "done"), strict=True):
        assert "finding" not in resumed[after]
        assert resumed[after][before] >= stopped[before] > 0
    ids, table = alone(photos[8], job.recipe)
    assert Path(job.table).read_bytes() == table
    assert np.array_equal(instances_in(job), ids)
    assert np.array_equal(instances_in(job, 1), ids[::2, ::2])


def test_a_worker_that_is_killed_in_each_phase_changes_no_object(
    cluster, client, asked, photos
) -> None:
    from segmenter.cluster.running import cluster_steps

    phases = {"finding", "numbering", "measuring objects", "choosing"}
    job, killed = asked(side=60, keep="area=3.."), set[str]()
    for step in cluster_steps(client, job):
        if step.stage in phases - killed and 2 * step.done >= step.total:
            killed.add(step.stage)
            cluster.start_worker()
            victim = cluster.processes.pop(1)
            victim.kill()
            victim.wait()

    ids, table = alone(photos[8], job.recipe)
    assert killed == phases
    assert Path(job.table).read_bytes() == table
    assert np.array_equal(instances_in(job), ids)


def test_what_is_no_table_of_ours_stays(client, asked) -> None:
    job = asked()
    Path(job.table).write_text("mine", encoding="utf-8")

    with pytest.raises(ClusterError, match="is of something else; name another output"):
        run(client, job)
    assert Path(job.table).read_text(encoding="utf-8") == "mine"
    assert run(client, replace(job, overwrite=True))[-1].stage == "done"


def test_what_only_one_process_can_do_is_refused(client, asked, monkeypatch) -> None:
    with pytest.raises(RecipeError, match="use --split-by distance"):
        asked(split=0.5, split_by="intensity")
    with pytest.raises(RecipeError, match="times 3 labels, are at most 512 pixels, not 540"):
        run(client, asked(closing=90))
    with pytest.raises(RecipeError, match="no column 'weight'"):
        run(client, asked(keep="weight=1..2"))
    monkeypatch.setattr("segmenter.cluster.objects.dividing.MOST_CUT", 1000)
    with pytest.raises(ClusterError, match="too large to cut apart on a cluster"):
        run(client, asked(split=0.5))
