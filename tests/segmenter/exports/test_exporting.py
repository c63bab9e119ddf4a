import errno
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.errors import ExportError
from segmenter.exports import DEFAULT_FORMATS, export
from segmenter.exports.exporting import export_file
from segmenter.exports.job import ExportJob
from segmenter.files.model import read_model
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles

MakeJob = Callable[..., ExportJob]


def run(job: ExportJob, folder: Path, *formats: str, **options: object) -> tuple[Path, ...]:
    return export(
        job.segmentation,
        job.image,
        job.styles,
        folder,
        formats or DEFAULT_FORMATS,
        opacity=job.opacity,
        **options,  # type: ignore[arg-type]
    )


def test_files_are_named_after_the_photo(tmp_path: Path, make_job: MakeJob) -> None:
    files = run(make_job(), tmp_path / "new" / "folder")

    assert [file.name for file in files] == [
        "photo.labels.png",
        "photo.palette.png",
        "photo.overlay.png",
        "photo.labels.json",
    ]
    assert sorted(files) == sorted((tmp_path / "new" / "folder").glob("[!.]*"))


def test_formats_come_in_the_order_asked_and_once(tmp_path: Path, make_job: MakeJob) -> None:
    files = run(make_job(), tmp_path, "json", "labels", "json", stem="other")

    assert [file.name for file in files] == ["other.labels.json", "other.labels.png"]


def test_unknown_formats_are_answered_with_the_known(tmp_path: Path, make_job: MakeJob) -> None:
    with pytest.raises(ExportError, match="labels, palette, overlay, json"):
        run(make_job(), tmp_path / "out", "gif")
    assert not (tmp_path / "out").exists()


def test_too_many_labels_for_a_palette_write_nothing(tmp_path: Path, make_job: MakeJob) -> None:
    with pytest.raises(ExportError, match="254 labels, not 300"):
        run(make_job(300), tmp_path / "out", "labels", "palette")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("link", ["same", "hard", "soft"])
def test_the_photo_is_never_written_over(tmp_path: Path, make_job: MakeJob, link: str) -> None:
    target = tmp_path / "photo.labels.png"
    photo = target if link == "same" else tmp_path / "photo.png"
    Pillow.new("RGB", (31, 23), "red").save(photo)
    if link == "hard":
        os.link(photo, target)
    elif link == "soft":
        target.symlink_to(photo)
    before = photo.read_bytes()
    job = make_job()

    with pytest.raises(ExportError, match="photo itself"):
        run(
            replace(job, image=load_image(photo)),
            tmp_path / "x" / "..",
            "json",
            "labels",
            stem="photo",
        )
    assert photo.read_bytes() == before
    assert not (tmp_path / "photo.labels.json").exists()


def test_other_sources_are_never_written_over(tmp_path: Path, make_job: MakeJob) -> None:
    other = tmp_path / "photo.labels.png"
    other.write_bytes(b"another photo")

    with pytest.raises(ExportError, match="photo itself"):
        run(make_job(), tmp_path, "labels", sources=[other])
    assert other.read_bytes() == b"another photo"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "may not be written"),
        (errno.EACCES, "may not be written"),
        (errno.EIO, "input/output"),
    ],
)
def test_errors_of_the_disk_name_the_file_and_what_to_do(
    tmp_path: Path, make_job: MakeJob, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(ExportError) as caught:
        run(make_job(), tmp_path, "labels")
    assert "photo.labels.png" in str(caught.value)
    assert words in str(caught.value).lower()
    assert not list(tmp_path.glob("[!.]*"))


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path, make_job: MakeJob) -> None:
    (tmp_path / "out").write_bytes(b"")

    with pytest.raises(ExportError, match="not a folder"):
        run(make_job(), tmp_path / "out")
    with pytest.raises(ExportError, match="not in a folder"):
        run(make_job(), tmp_path / "out" / "inner")


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path, make_job: MakeJob) -> None:
    (tmp_path / "photo.labels.png").mkdir()

    with pytest.raises(ExportError, match="folder"):
        run(make_job(), tmp_path, "labels")


def test_a_name_that_is_too_long_is_refused(tmp_path: Path, make_job: MakeJob) -> None:
    with pytest.raises(ExportError, match="too long"):
        run(make_job(), tmp_path, "labels", stem="x" * 250)


def test_a_mask_has_the_size_of_the_photo_as_seen(tmp_path: Path, make_job: MakeJob) -> None:
    exif = Pillow.Exif()
    exif[274] = 6
    Pillow.new("RGB", (31, 23)).save(tmp_path / "photo.jpg", exif=exif)
    image = load_image(tmp_path / "photo.jpg")
    job = replace(make_job(shape=(image.height, image.width)), image=image)

    (file,) = run(job, tmp_path, "labels")

    with Pillow.open(file) as mask:
        assert mask.size == (23, 31)
        assert np.array_equal(np.asarray(mask), job.segmentation.labels)


def test_a_script_needs_neither_styles_nor_paths(blocks: ExportJob, tmp_path: Path) -> None:
    files = export(blocks.segmentation, blocks.image, folder=str(tmp_path), formats=["json"])

    names = [each["name"] for each in json.loads(files[0].read_text())["labels"]]
    assert names[0] == "Label 1"
    assert files[0].parent == tmp_path


def test_one_file_may_have_any_name(blocks: ExportJob, tmp_path: Path) -> None:
    given = blocks.segmentation, blocks.image, blocks.styles
    path = export_file(*given, "model", tmp_path / "sky.json")

    assert read_model(path).styles == blocks.styles


def test_formats_may_be_one_text_as_on_the_command_line(blocks: ExportJob, tmp_path: Path) -> None:
    files = export(blocks.segmentation, blocks.image, folder=tmp_path, formats="labels,json")

    assert [file.name for file in files] == ["photo.labels.png", "photo.labels.json"]


def test_nothing_is_written_where_a_format_cannot_hold_the_result(
    blocks: ExportJob, tmp_path: Path
) -> None:
    result = replace(blocks.segmentation, recipe=Recipe(components=1, detail=0.5))

    with pytest.raises(ExportError, match="no model"):
        export(result, blocks.image, folder=tmp_path, formats=["labels", "model"])
    assert not list(tmp_path.glob("[!.]*"))


@pytest.mark.parametrize("stem", ["../x", "a/b", "/x", "a/"])
def test_a_name_never_leads_to_another_folder(tmp_path: Path, make_job: MakeJob, stem: str) -> None:
    (tmp_path / "out" / "a").mkdir(parents=True)

    with pytest.raises(ExportError, match="no name of a file"):
        run(make_job(), tmp_path / "out", "labels", stem=stem)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, blocks: ExportJob) -> None:
    with pytest.raises(ExportError, match="folder is not there"):
        export_file(blocks.segmentation, blocks.image, None, "json", tmp_path / "no" / "x.json")


@pytest.mark.parametrize("count", [0, 3, 5])
def test_each_label_needs_one_name(blocks: ExportJob, tmp_path: Path, count: int) -> None:
    with pytest.raises(ExportError, match="4 labels need"):
        export(blocks.segmentation, blocks.image, default_styles(count), tmp_path)
    assert not list(tmp_path.glob("[!.]*"))
