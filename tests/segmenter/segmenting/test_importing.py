"""Masks of other programs, taken as the labels of a photo."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import ImageError, Recipe, image_from_array, load_image, segment
from segmenter.exports import export
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.importing import read_labels


@pytest.fixture
def photo(rng):
    pixels = rng.normal(0, 9, (60, 90, 3)) + np.repeat([50, 120, 200], 30)[None, :, None]
    return image_from_array(pixels.clip(0, 255).astype(np.uint8))


def stripes(*ids: int) -> np.ndarray:
    return np.repeat(np.array(ids), 30)[None].repeat(60, 0)


def saved(path: Path, mask: np.ndarray, dtype: type = np.uint8) -> Path:
    Pillow.fromarray(mask.astype(dtype)).save(path)
    return path


def test_ids_stay_what_they_are_in_the_file(photo, tmp_path):
    for name, dtype in (("a.png", np.uint8), ("b.png", np.uint16), ("c.tif", np.uint8)):
        imported = read_labels(saved(tmp_path / name, stripes(3, 0, 1), dtype), photo)

        np.testing.assert_array_equal(imported.labels, stripes(3, 0, 1))
        assert imported.labels.dtype == np.uint8
        assert len(imported.styles) == 3
        assert imported.notices == ()


def test_sparse_ids_become_labels_that_are_named_after_them(photo, tmp_path):
    imported = read_labels(saved(tmp_path / "mask.png", stripes(200, 3, 7)), photo)

    np.testing.assert_array_equal(imported.labels, stripes(3, 1, 2))
    assert [style.name for style in imported.styles] == ["Id 3", "Id 7", "Id 200"]
    assert "ids 3, 7 and 200 became labels 1 to 3" in imported.notices[0]


def test_ids_of_32_bits_take_no_memory(photo, tmp_path):
    path = tmp_path / "mask.npz"
    np.savez(path, labels=stripes(2_000_000_000, 0, 5))

    np.testing.assert_array_equal(read_labels(path, photo).labels, stripes(2, 0, 1))


def test_void_is_left_out_and_told(photo, tmp_path):
    imported = read_labels(saved(tmp_path / "mask.png", stripes(1, 255, 2)), photo)

    np.testing.assert_array_equal(imported.labels, stripes(1, 0, 2))
    assert imported.notices == ("255 is left out, as void",)


def test_a_black_and_white_mask_is_one_label(photo, tmp_path):
    imported = read_labels(saved(tmp_path / "mask.png", stripes(0, 255, 255)), photo)

    np.testing.assert_array_equal(imported.labels, stripes(0, 1, 1))
    assert "id 255 became label 1" in imported.notices[0]


def test_colours_of_pascal_voc_stay_and_its_void_goes(photo, tmp_path):
    table = np.array([(0, 0, 0), (128, 0, 0), (192, 128, 128), (224, 224, 192)], np.uint8)
    path = saved(tmp_path / "mask.png", table[stripes(2, 1, 3)])
    imported = read_labels(path, photo)

    np.testing.assert_array_equal(imported.labels, stripes(2, 1, 0))
    assert [style.colour for style in imported.styles] == [(128, 0, 0), (192, 128, 128)]
    assert any("void" in notice for notice in imported.notices)


def test_a_palette_gives_its_colours(photo, tmp_path):
    picture = Pillow.fromarray(stripes(1, 2, 0).astype(np.uint8))
    picture.putpalette([0, 0, 0, 250, 10, 10, 10, 250, 10])
    picture.save(tmp_path / "mask.png")

    styles = read_labels(tmp_path / "mask.png", photo).styles

    assert [style.colour for style in styles] == [(250, 10, 10), (10, 250, 10)]


@pytest.mark.parametrize("name", ["labels", "palette", "tiff", "npz"])
def test_what_was_exported_comes_back_with_names_and_colours(photo, tmp_path, name):
    result = segment(photo, Recipe(components=3))
    styles = (LabelStyle("Sky", (1, 2, 3)), LabelStyle("Ä", (9, 9, 9)), default_styles(3)[2])
    path, _ = export(result, photo, styles, tmp_path, [name, "json"])

    imported = read_labels(path, photo)

    np.testing.assert_array_equal(imported.labels, result.labels)
    assert imported.styles == styles
    assert imported.notices == ("names and colours from image.labels.json",)


@pytest.mark.parametrize("text", ["{", '{"format": "pixture-labels", "version": 1, "labels": 3}'])
def test_broken_names_are_told_and_the_mask_still_taken(photo, tmp_path, text):
    path = saved(tmp_path / "x.labels.png", stripes(1, 2, 3))
    (tmp_path / "x.labels.json").write_text(text)
    imported = read_labels(path, photo)

    assert len(imported.styles) == 3
    assert "names were not read" in imported.notices[0]


def test_names_of_another_mask_are_not_taken(photo, tmp_path):
    path = saved(tmp_path / "x.labels.png", stripes(1, 2, 3))
    entry = {"id": 1, "name": "Sky", "rgb": [1, 2, 3]}
    content = {"format": "pixture-labels", "version": 1, "labels": [entry]}
    (tmp_path / "x.labels.json").write_text(json.dumps(content))
    imported = read_labels(path, photo)

    assert imported.styles == default_styles(3)
    assert "another mask" in imported.notices[0]


def test_a_mask_lies_on_a_turned_photo_as_it_is_seen(tmp_path, photo):
    exif = Pillow.Exif()
    exif[274] = 6
    Pillow.fromarray(photo.pixels).save(tmp_path / "p.jpg", exif=exif)
    turned = load_image(tmp_path / "p.jpg")
    seen = np.rot90(stripes(1, 2, 3), -1)

    imported = read_labels(saved(tmp_path / "seen.png", seen), turned)
    np.testing.assert_array_equal(imported.labels, seen)
    with pytest.raises(ImageError, match="as it is seen; turn the mask by 90°"):
        read_labels(saved(tmp_path / "stored.png", stripes(1, 2, 3)), turned)


def test_masks_that_cannot_be_taken_are_refused_in_one_line(photo, tmp_path, rng):
    noise = rng.integers(0, 256, (60, 90))
    many = np.repeat(np.arange(1, 2701), 2).reshape(60, 90)
    np.savez(tmp_path / "two.npz", labels=np.stack([stripes(1, 2, 3)] * 2))
    levels = np.dstack([noise, noise.T.reshape(60, 90), noise])
    refused = {
        saved(tmp_path / "small.png", stripes(1, 2, 3)[:50]): "90 × 50 pixels and the photo",
        saved(tmp_path / "empty.png", stripes(0, 0, 0)): "labels no pixel",
        saved(tmp_path / "grey.png", noise): "photo rather than a mask",
        saved(tmp_path / "colours.png", levels): "photo",
        saved(tmp_path / "many.png", many, np.uint16): "2,700 labels, more than 2,048",
        tmp_path / "two.npz": "holds 2 masks",
        tmp_path / "none.png": "no such file",
    }
    for path, why in refused.items():
        with pytest.raises(ImageError, match=why) as told:
            read_labels(path, photo)
        assert "\n" not in str(told.value)


def test_hidden_pixels_have_no_label(photo, tmp_path):
    valid = np.ones((60, 90), bool)
    valid[:, :30] = False
    hidden = image_from_array(photo.pixels, valid)

    imported = read_labels(saved(tmp_path / "mask.png", stripes(9, 1, 2)), hidden)

    np.testing.assert_array_equal(imported.labels, stripes(0, 1, 2))
    recipe = imported.recipe(Recipe(space="lab"))
    assert segment(hidden, recipe, imported.knowledge).labels is imported.labels
