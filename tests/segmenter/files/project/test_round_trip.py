"""What a project file keeps, and that it gives the same labels again."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import Recipe, load_image, merge_labels, segment, split_by_colour
from segmenter.editing.edits import Edits
from segmenter.editing.stencil import brush
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.files.project import (
    ProjectFileError,
    ProjectWriter,
    Saved,
    Standing,
    photo_of,
    read_project,
    read_standing,
)
from segmenter.files.project.opening import labelled, open_project
from segmenter.images.image import Image
from segmenter.images.looks import ChannelLook, Looks
from segmenter.knowledge import NOTHING, Knowledge, Marks
from segmenter.project import Project
from segmenter.recipe import Given
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.finishing import edits_of, with_background, with_edits
from segmenter.segmenting.locking import lock_labels
from segmenter.segmenting.naming import set_of
from segmenter.segmenting.segmentation import Segmentation


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rng = np.random.default_rng(3)
    pixels = np.full((300, 280, 3), (60, 90, 200), float)
    pixels[120:, :100] = (200, 80, 60)
    pixels[150:, 140:] = (60, 160, 70)
    levels = (pixels + rng.normal(0, 9, pixels.shape)).clip(0, 255).astype(np.uint8)
    Pillow.fromarray(levels).save(tmp_path / "field.png")
    return tmp_path / "field.png"


@pytest.fixture
def image(path: Path) -> Image:
    return load_image(path)


def project_of(image: Image, found: Segmentation) -> Project:
    styles = tuple(
        LabelStyle(f"thing {label}", (label % 256, 7, 9), visible=label != 2)
        for label in range(1, found.n_labels + 1)
    )
    return Project(image, found.recipe, found.knowledge, found, styles, 0.25)


def found_in(project: Project) -> Segmentation:
    assert project.segmentation is not None
    return project.segmentation


def save(*projects: Project, folder: Path, at: int = -1) -> Path:
    image = projects[0].image
    assert image is not None
    texts = tuple(f"step {number}" for number in range(1, len(projects)))
    at = at % len(projects)
    pasted = image if image.path is None and not image.name.startswith("sample:") else None
    saved = Saved(photo_of(image, folder), projects, texts, at, pasted)
    ProjectWriter().write(saved, folder / "mine.pixture")
    return folder / "mine.pixture"


def painted(image: Image, found: Segmentation) -> Segmentation:
    dab = brush([(40.0, 40.0), (200.0, 250.0)], 12.0, found.labels.shape)
    return with_edits(image, found, Edits(found.labels.shape).painted(dab, 300))


def plain(image: Image) -> Segmentation:
    return segment(image, Recipe(components=4))


def smooth(image: Image) -> Segmentation:
    return segment(image, Recipe(components=3, space="lab", smoothing=1, min_region=20))


def merged(image: Image) -> Segmentation:
    return merge_labels(image, plain(image), [3, 1])


def split(image: Image) -> Segmentation:
    return split_by_colour(image, plain(image), 1)


def marked(image: Image) -> Segmentation:
    strokes = Strokes(
        (Stroke(((20.0, 20.5), (60.0, 90.0)), 3.0, 2), Stroke(((200.0, 30.0),), 1.5, 5))
    )
    return segment(image, Recipe(components=4), Knowledge(marks=strokes))


def started(image: Image) -> Segmentation:
    strokes = Strokes((Stroke(((140.0, 20.5), (200.0, 60.0)), 5.0, 7),), 30.0)
    return segment(image, segment(image, Recipe(components=2)).recipe_to_go_on, Knowledge(strokes))


def marked_by_pixels(image: Image) -> Segmentation:
    marks = np.zeros((image.height, image.width), np.uint8)
    marks[10:20, 10:20] = 3
    return segment(image, Recipe(components=3), Knowledge(marks=Marks(marks, 5.0)))


def given(image: Image) -> Segmentation:
    labels = np.ones((image.height, image.width), np.uint16)
    labels[:, 100:] = 700
    labels[250:] = 0
    return segment(image, Recipe(source=Given()), Knowledge(labels=labels))


def left_out(image: Image) -> Segmentation:
    return with_background(image, painted(image, merged(image)), {2})


def brushed(image: Image) -> Segmentation:
    return painted(image, plain(image))


def locked(image: Image) -> Segmentation:
    known = lock_labels(plain(image), {2}).knowledge
    return segment(image, Recipe(components=3), known)


def inside(image: Image) -> Segmentation:
    area = np.zeros((image.height, image.width), np.bool_)
    area[100:, 20:] = True
    return segment(image, Recipe(components=3), Knowledge(edits=Edits(area.shape, area=area)))


MADE = (
    *(plain, smooth, merged, split, marked, started, marked_by_pixels, given, left_out, brushed),
    *(locked, inside),
)


@pytest.mark.parametrize("make", MADE, ids=lambda make: make.__name__)
def test_an_opened_project_has_the_labels_and_all_that_was_said_of_them(image, tmp_path, make):
    project = project_of(image, make(image))

    opened = open_project(save(project, folder=tmp_path))
    again = labelled(opened.project)

    np.testing.assert_array_equal(again.labels, project.labels)
    assert again.styles == project.styles
    assert again.opacity == project.opacity
    assert again.background == project.background
    assert again.protected_labels == project.protected_labels
    assert opened.project.has_result
    before, after = found_in(project), found_in(again)
    assert after.labels.dtype == before.labels.dtype
    assert after.curve == before.curve
    assert after.log_likelihood == before.log_likelihood
    assert after.labels_kept == before.labels_kept
    np.testing.assert_array_equal(after.pixel_counts, before.pixel_counts)
    np.testing.assert_array_equal(after.map.owners, before.map.owners)


def test_every_step_is_there_and_what_they_share_is_still_shared(image, tmp_path):
    first = project_of(image, plain(image))
    second = replace(first, opacity=0.75)
    third = first.labelled(painted(image, found_in(first)))
    fourth = replace(third, recipe=Recipe(components=7))  # its fit has not ended

    saved = read_project(save(first, second, third, fourth, folder=tmp_path, at=2))

    assert saved.texts == ("step 1", "step 2", "step 3")
    assert saved.project is saved.projects[2]
    one, two, three, four = saved.projects
    assert one.segmentation is two.segmentation
    assert one.knowledge == two.knowledge
    assert two.opacity == 0.75
    assert found_in(three).mixture is found_in(one).mixture
    assert four.segmentation is None
    assert four.recipe.fit.components == 7
    assert four.edits is three.edits


def test_states_that_share_an_area_are_of_one_fit(image, tmp_path):
    first = project_of(image, inside(image))
    found = found_in(first)
    dab = brush([(200.0, 100.0)], 9.0, found.labels.shape)
    second = first.labelled(with_edits(image, found, edits_of(found).painted(dab, 1)))

    one, two = read_project(save(first, second, folder=tmp_path)).projects

    assert one.knowledge.is_fit_like(two.knowledge)


def test_a_project_before_its_first_fit_is_fitted_when_it_is_opened(image, tmp_path):
    project = Project(image, Recipe(components=3, seed=5), NOTHING)

    again = labelled(open_project(save(project, folder=tmp_path)).project)

    expected = segment(image, Recipe(components=3, seed=5))
    np.testing.assert_array_equal(again.labels, expected.labels)
    assert len(again.styles) == 3


def test_how_far_it_has_come_is_read_without_the_rest(image, tmp_path):
    project = project_of(image, plain(image))
    done = replace(project, done=True)
    path = save(project, done, project, folder=tmp_path, at=1)

    assert read_standing(path) == Standing(1, done=True)
    assert [each.done for each in read_project(path).projects] == [False, True, False]


def test_what_is_no_project_has_no_standing(tmp_path):
    (tmp_path / "none.pixture").write_bytes(b"nothing of the kind")

    with pytest.raises(ProjectFileError, match=r"none\.pixture"):
        read_standing(tmp_path / "none.pixture")


def test_what_was_pasted_is_kept_with_the_project(tmp_path, image):
    valid = np.ones((image.height, image.width), np.bool_)
    valid[:20] = False
    pasted = Image(image.pixels, valid, "pasted")
    project = project_of(pasted, plain(pasted))

    opened = open_project(save(project, folder=tmp_path))

    np.testing.assert_array_equal(opened.image.pixels, pasted.pixels)
    np.testing.assert_array_equal(opened.image.valid, valid)
    np.testing.assert_array_equal(labelled(opened.project).labels, project.labels)


def test_a_sample_is_found_by_its_name(tmp_path):
    coins = load_image("sample:coins")
    project = Project(coins, Recipe(components=2))

    assert open_project(save(project, folder=tmp_path)).image.name == "sample:coins"


def test_a_photo_that_moved_with_its_project_is_found(image, path, tmp_path):
    file = save(Project(image), folder=tmp_path)
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    path.rename(moved / path.name)
    file.rename(moved / file.name)

    assert open_project(moved / file.name).image.path == moved / path.name


def test_a_photo_that_has_changed_is_told_and_the_labels_stay(image, path, tmp_path):
    project = project_of(image, plain(image))
    file = save(project, folder=tmp_path)
    Pillow.fromarray(image.pixels[::-1]).save(path)

    opened = open_project(file)

    assert "has changed" in opened.image.notices[-1]
    assert opened.project.styles == project.styles


def test_a_photo_that_is_gone_is_one_line(image, path, tmp_path):
    file = save(Project(image), folder=tmp_path)
    path.unlink()

    with pytest.raises(ProjectFileError, match="put it beside the project"):
        open_project(file)


def test_another_photo_in_another_folder_is_not_taken_for_it(image, path, tmp_path):
    inner = tmp_path / "projects"
    inner.mkdir()
    file = save(Project(image), folder=inner)
    Pillow.fromarray(image.pixels[::-1]).save(path)

    with pytest.raises(ProjectFileError, match="not there any more"):
        open_project(file)


def test_a_photo_of_another_size_is_one_line(image, path, tmp_path):
    file = save(Project(image), folder=tmp_path)
    Pillow.fromarray(image.pixels[:50]).save(path)

    with pytest.raises(ProjectFileError, match="put the old one back"):
        open_project(file)


def test_notes_keys_and_label_sets_are_kept(image, tmp_path):
    project = project_of(image, plain(image))
    styles = (replace(project.styles[0], note="clouds\nas well", key=7), *project.styles[1:])
    label_set = set_of("field", image, found_in(project), styles)
    second = replace(project, styles=styles, label_set=label_set)

    one, two = read_project(save(project, second, folder=tmp_path, at=1)).projects

    assert one.label_set is None
    assert two.label_set == label_set
    assert two.styles == styles


def test_the_same_session_is_the_same_file(image):
    found = painted(image, plain(image))
    saved = Saved(photo_of(image), (project_of(image, found),))

    assert ProjectWriter().pack(saved) == ProjectWriter().pack(saved)


def test_a_writer_that_is_kept_writes_what_a_new_one_would(image):
    writer = ProjectWriter()
    project = project_of(image, plain(image))
    writer.pack(Saved(photo_of(image), (project,)))
    both = project, project.labelled(painted(image, found_in(project)))
    saved = Saved(photo_of(image), both, ("Paint",), 1)

    assert writer.pack(saved) == ProjectWriter().pack(saved)


def test_the_photo_itself_is_never_replaced(image, path, tmp_path):
    saved = Saved(photo_of(image, tmp_path), (Project(image),))

    with pytest.raises(Exception, match="is the photo itself"):
        ProjectWriter().write(saved, path)


def test_how_channels_are_shown_is_kept_with_each_step(image, tmp_path):
    looks = Looks().changed(image, 0, ChannelLook((1, 2, 3), (-4.5, 1e30), is_shown=False))
    first = Project(image)
    second = replace(first, looks=looks)

    one, two = read_project(save(first, second, folder=tmp_path)).projects

    assert one.looks == Looks()
    assert two.looks == looks


def test_files_from_before_channels_had_looks_open(image, tmp_path):
    file = save(project_of(image, plain(image)), folder=tmp_path)
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    index = json.loads(members["project.json"])
    for state in index["states"]:
        del state["looks"]
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in (members | {"project.json": json.dumps(index)}).items():
            archive.writestr(name, content)

    assert open_project(file).project.looks == Looks()
