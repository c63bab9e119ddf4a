from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image as Pillow
from sklearn.metrics import adjusted_rand_score

from segmenter.errors import ImageError
from segmenter.regions.comparison import compare, read_masks


def blocks() -> np.ndarray:
    mask = np.ones((10, 12), np.uint8)
    mask[:, 4:8] = 2
    mask[:, 8:] = 3
    return mask


def test_the_same_division_by_other_ids_has_not_changed() -> None:
    found = compare(blocks(), np.array([0, 7, 1, 300])[blocks()])

    assert found.changed_share == 0
    assert found.adjusted_rand == 1
    assert [(each.a, each.b, each.iou) for each in found.matches] == [
        (1, 7, 1.0),
        (2, 1, 1.0),
        (3, 300, 1.0),
    ]


@pytest.mark.parametrize("kind", [bool, np.uint8, np.int64, np.dtype(">u2")])
def test_masks_of_every_kind_of_whole_numbers_are_compared(kind: Any) -> None:
    a, b = (blocks() > 1).astype(kind), (blocks() > 2).astype(kind)

    found = compare(a, b)

    assert [(each.a, each.b, each.iou) for each in found.matches] == [(1, 1, 0.5)]


@pytest.mark.parametrize("shape", [(12,), (2, 3, 2)])
@pytest.mark.parametrize("kind", [np.float32, np.uint8])
def test_what_is_no_mask_is_refused_in_one_line(shape: tuple[int, ...], kind: Any) -> None:
    values = np.ones(shape if kind is np.uint8 else (3, 4), kind)

    with pytest.raises(ImageError, match="is no mask"):
        compare(values, values)


def test_what_has_moved_is_counted() -> None:
    other = blocks()
    other[:, 4] = 1

    found = compare(blocks(), other)

    assert found.changed_share == pytest.approx(10 / 120)
    assert [each.iou for each in found.matches] == pytest.approx([40 / 50, 30 / 40, 1])
    assert found.mean_iou == pytest.approx((0.8 + 0.75 + 1) / 3)


def test_labels_without_partner_are_told() -> None:
    one = np.ones((10, 12), np.uint8)

    found = compare(blocks(), one)

    assert [each.b for each in found.matches].count(0) == 2
    assert found.changed_share == pytest.approx(80 / 120)
    assert compare(one, blocks()).as_json()["labels"][-1]["a"] is None


def test_what_neither_labels_does_not_count() -> None:
    a, b = blocks(), blocks()
    a[:5] = b[:5] = 0
    b[5] = 0

    found = compare(a, b)

    assert found.pixels == 60
    assert found.changed_share == pytest.approx(12 / 60)


def test_adjusted_rand_is_that_of_scikit_learn() -> None:
    rng = np.random.default_rng(0)
    a = rng.integers(1, 6, (30, 40))
    b = np.where(rng.random((30, 40)) < 0.6, a, rng.integers(1, 9, (30, 40)))

    expected = adjusted_rand_score(a.ravel(), b.ravel())

    assert compare(a, b).adjusted_rand == pytest.approx(expected, abs=1e-12)


def test_very_many_labels_are_matched_too() -> None:
    labels = np.arange(1, 5001).repeat(3).reshape(100, 150)
    moved = np.roll(labels, 1)

    assert [(each.a, each.b) for each in compare(labels, moved).matches] == [
        (label, label) for label in range(1, 5001)
    ]


def test_masks_without_any_label_agree() -> None:
    nothing = np.zeros((3, 4), np.uint8)

    assert compare(nothing, nothing).as_json() == {
        "pixels": 0,
        "changed_share": 0.0,
        "adjusted_rand": 1.0,
        "mean_iou": 1.0,
        "labels": [],
    }


def test_other_sizes_are_refused() -> None:
    with pytest.raises(ImageError, match="12 × 10 and 10 × 12"):
        compare(blocks(), blocks().T)


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.npz"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_masks_are_read_with_their_ids(tmp_path: Path, name: str, dtype: type) -> None:
    mask: np.ndarray = blocks().astype(dtype) * (1 if dtype is np.uint8 else 300)
    if name == "a.npz":
        np.savez(tmp_path / name, labels=mask)
    else:
        Pillow.fromarray(mask).save(tmp_path / name)

    (read,) = read_masks(tmp_path / name)

    assert np.array_equal(read, mask)


def test_palettes_are_read_by_their_ids_and_colours_by_themselves(tmp_path: Path) -> None:
    picture = Pillow.fromarray(blocks())
    picture.putpalette([0, 0, 0, 9, 9, 9, 9, 9, 9, 1, 2, 3] + [0] * 756)
    picture.save(tmp_path / "p.png")
    colours = np.array([[0, 0, 0], [200, 0, 0], [0, 0, 0], [0, 0, 90]], np.uint8)[blocks()]
    Pillow.fromarray(colours).save(tmp_path / "c.png")

    assert np.array_equal(read_masks(tmp_path / "p.png")[0], blocks())
    (read,) = read_masks(tmp_path / "c.png")
    assert (read[blocks() == 2] == 0).all()
    assert len(np.unique(read)) == 3


def test_void_is_left_out_but_not_the_white_of_black_and_white(tmp_path: Path) -> None:
    mask = blocks()
    mask[0] = 255
    Pillow.fromarray(mask).save(tmp_path / "void.png")
    Pillow.fromarray(np.where(blocks() == 1, 255, 0).astype(np.uint8)).save(tmp_path / "bw.png")

    assert (read_masks(tmp_path / "void.png")[0][0] == 0).all()
    assert (read_masks(tmp_path / "bw.png")[0] == 255).sum() == 40


def test_masks_of_several_people_are_read(tmp_path: Path) -> None:
    np.savez(tmp_path / "t.npz", truth=np.stack([blocks(), blocks()]))

    assert len(read_masks(tmp_path / "t.npz")) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("absent.png", None),
        ("a.png", b""),
        ("a.png", b"\x89PNG\r\n\x1a\nrubbish"),
        ("a.npz", b""),
        ("a.npz", b"PK\x03\x04rubbish"),
        ("a.npz", b"\x93NUMPY\x01\x00"),
        ("a.jpg", b"\xff\xd8\xff"),
    ],
)
def test_what_is_no_mask_is_one_line(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)

    with pytest.raises(ImageError) as caught:
        read_masks(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    "arrays",
    [
        {"other": np.zeros((2, 2), int)},
        {"labels": np.full((2, 2), 0.5)},
        {"labels": np.zeros(3, int)},
        {"labels": np.array([[-1, 2]])},
        {"labels": np.array([[{}]], dtype=object)},
    ],
)
def test_arrays_that_are_no_mask_are_refused(tmp_path: Path, arrays: dict[str, np.ndarray]) -> None:
    np.savez(tmp_path / "a.npz", **arrays)  # type: ignore[arg-type]

    with pytest.raises(ImageError):
        read_masks(tmp_path / "a.npz")


def test_photos_are_no_masks(tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (300, 300, 3), np.uint8)
    Pillow.fromarray(pixels).save(tmp_path / "a.png")

    with pytest.raises(ImageError, match="photo rather than a mask"):
        read_masks(tmp_path / "a.png")


def test_arrays_far_larger_than_their_file_are_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", labels=np.ones((9, 9), np.uint8))
    content = bytearray((tmp_path / "a.npz").read_bytes())
    size = content.index(b"PK\x01\x02") + 24  # where a ZIP's list of files tells the first one's
    content[size : size + 4] = ((1 << 30) + 1).to_bytes(4, "little")
    (tmp_path / "a.npz").write_bytes(content)

    with pytest.raises(ImageError, match="claims more than"):
        read_masks(tmp_path / "a.npz")
