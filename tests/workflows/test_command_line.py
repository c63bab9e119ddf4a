"""Someone segments photos in a terminal or a script, and opens the masks with other programs."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.command_line.cli import main
from segmenter.images.samples import sample_file

ROOT = Path(__file__).resolve().parents[2]
# A test run in the background would hand down that Ctrl-C is to be ignored.
PIXTURE = """
import signal, sys
from segmenter.command_line.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main(["segment", *sys.argv[1:]]))
"""


def start(*arguments: object, stdout: int = subprocess.PIPE) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", PIXTURE, *map(str, arguments)],
        cwd=ROOT,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(*arguments: object, stdout: int = subprocess.PIPE) -> tuple[int, str, str]:
    with start(*arguments, stdout=stdout) as process:
        out, err = process.communicate()
    return process.returncode, out, err


@pytest.fixture
def phone_photo(tmp_path: Path) -> Path:
    """A photo as phones store it: on its side, with the way up in its EXIF."""
    rng = np.random.default_rng(0)
    pixels = rng.normal(60, 8, (80, 120, 3))
    pixels[:, 70:] += (120, 60, 0)
    exif = Pillow.Exif()
    exif[274] = 6
    path = tmp_path / "IMG_0001.JPG"
    Pillow.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(path, exif=exif, quality=95)
    return path


def test_masks_of_a_phone_photo_open_right_in_other_programs(
    phone_photo: Path, tmp_path: Path
) -> None:
    from skimage import io

    before = phone_photo.read_bytes()

    code, out, err = run(phone_photo, "-o", tmp_path / "out", "-k", 2, "--json")

    assert (code, err) == (0, "")
    report = json.loads(out)
    files = {Path(file).name.split(".", 1)[1]: Path(file) for file in report["files"]}
    ids = io.imread(files["labels.png"])
    assert ids.shape == (120, 80)
    assert set(np.unique(ids)) == {1, 2}
    assert (ids[:68] == 1).mean() > 0.99
    assert (ids[72:] == 2).mean() > 0.99
    with Pillow.open(files["palette.png"]) as palette:
        assert np.array_equal(np.asarray(palette), ids)
    table = json.loads(files["labels.json"].read_text())
    assert [label["pixels"] for label in table["labels"]] == np.bincount(ids.ravel())[1:].tolist()
    assert io.imread(files["overlay.png"]).shape == (120, 80, 3)
    assert phone_photo.read_bytes() == before


def test_the_same_command_gives_the_same_masks(phone_photo: Path, tmp_path: Path) -> None:
    masks = []
    for folder in ("first", "second"):
        run(phone_photo, "-o", tmp_path / folder, "--formats", "labels", "-k", 4, "--seed", 3)
        masks.append((tmp_path / folder / "IMG_0001.labels.png").read_bytes())

    assert masks[0] == masks[1]


def test_a_script_sees_failures_in_the_json_and_in_the_exit_code(
    phone_photo: Path, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("no photo")

    code, out, err = run(tmp_path / "notes.txt", phone_photo, "-o", tmp_path / "out", "--json")

    failed, done = map(json.loads, out.splitlines())
    assert code == 1
    assert err == ""
    assert "not a photo" in failed["error"]
    assert len(done["files"]) == 4


def test_a_reader_that_has_seen_enough_gives_no_traceback(
    phone_photo: Path, tmp_path: Path
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    code, _, err = run(phone_photo, "-o", tmp_path / "out", "--json", stdout=writing)
    os.close(writing)

    assert (code, err) == (141, "")


def retinas(folder: Path, count: int) -> list[str]:
    """Return so many names of a photo that takes a moment."""
    (folder / "photos").mkdir()
    paths = [folder / "photos" / f"retina-{number}.jpg" for number in range(count)]
    for path in paths:
        path.symlink_to(sample_file("sample:retina"))
    return [str(path) for path in paths]


def test_ctrl_c_ends_it_in_one_line_without_half_files(tmp_path: Path) -> None:
    photos = retinas(tmp_path, 200)
    with start(*photos, "-o", tmp_path / "out", "--formats", "labels") as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()

    assert process.returncode == 130
    assert err.splitlines()[-1] == "pixture: interrupted"
    (tmp_path / "out" / "summary.csv").unlink()
    masks = sorted((tmp_path / "out").glob("[!.]*"))
    assert 1 <= len(masks) < 200
    for mask in masks:
        assert mask.name.startswith("retina")
        with Pillow.open(mask) as picture:
            picture.load()


def test_ctrl_c_ends_several_processes_too_and_the_next_run_goes_on(tmp_path: Path) -> None:
    many = (*retinas(tmp_path, 60), "-o", tmp_path / "out", "--formats", "labels", "--jobs", "2")
    with start(*many, "--json") as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()

    assert process.returncode == 130
    assert err.splitlines() == ["pixture: interrupted"]
    names = {path.name for path in (tmp_path / "out").glob("[!.]*")} - {"summary.csv"}
    assert 1 <= len(names) < 60
    assert all(name.startswith("retina") for name in names)

    with start(*many, "--json") as process:
        assert process.stdout is not None
        # Photos end in no fixed order, so the first one told may be one that was interrupted.
        told = (json.loads(line) for line in process.stdout)
        skipped = next((photo for photo in told if photo.get("skipped")), None)
        process.send_signal(signal.SIGINT)
        process.communicate()
    assert skipped is not None


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_being_terminated_leaves_no_half_files(tmp_path: Path, jobs: str) -> None:
    many = (*retinas(tmp_path, 60), "-o", tmp_path / "out", "--formats", "psd", "--jobs", jobs)
    with start(*many) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.terminate()
        _, err = process.communicate()

    assert (process.returncode, err) == (143, "")
    left = {path.name for path in (tmp_path / "out").glob("[!.]*")}
    assert "summary.csv" in left
    assert all(name.endswith(".psd") for name in left - {"summary.csv"})
    assert 1 < len(left) < 61


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with start("sample:retina", "-o", out, "--formats", "psd") as process:
        while not list(out.glob(".pixture-*.tmp")):
            assert process.poll() is None
        process.kill()
    assert len(list(out.glob(".*.tmp"))) == 1
    assert list(out.glob("[!.]*")) == []

    code, _, _ = run("sample:moon", "-o", out, "--formats", "labels")

    assert code == 0
    assert [path.name for path in out.glob("[!.]*")] == ["moon.labels.png"]
    assert list(out.glob(".*.tmp")) == []


def test_no_qt_is_needed(tmp_path: Path) -> None:
    code = (
        "import sys; from segmenter.command_line.cli import main\n"
        f"main(['segment', 'sample:coins', '-o', {str(tmp_path)!r}])\n"
        "assert not [name for name in sys.modules if name.split('.')[0] in ('PySide6', 'ui')]"
    )

    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)


def test_regions_are_connected_areas_in_the_mask(tmp_path: Path) -> None:
    from skimage.measure import label

    photo = tmp_path / "blocks.png"
    pixels = np.zeros((60, 80, 3), np.uint8)
    pixels[:, :20] = pixels[:, 60:] = (200, 40, 40)
    Pillow.fromarray(pixels).save(photo)

    assert (
        main(["segment", str(photo), "-o", str(tmp_path), "--regions", "--formats", "labels"]) == 0
    )

    mask = np.asarray(Pillow.open(tmp_path / "blocks.labels.png"))
    assert [label(mask == region).max() for region in np.unique(mask)] == [1, 1, 1]


def test_smoothing_and_a_smallest_region_change_the_mask_and_wrong_ones_the_exit_code(
    tmp_path: Path,
) -> None:
    from skimage.measure import label

    photo = tmp_path / "grain.png"
    rng = np.random.default_rng(0)
    pixels = (rng.choice([90.0, 150.0], (60, 60)) + rng.normal(0, 15, (60, 60))).astype(np.uint8)
    Pillow.fromarray(pixels).save(photo)
    run = ["segment", str(photo), "-k", "2", "--formats", "labels", "-o"]

    assert main([*run, str(tmp_path / "plain")]) == 0
    assert main([*run, str(tmp_path / "smooth"), "--smoothing", "1", "--min-region", "9"]) == 0
    assert main([*run, str(tmp_path), "--smoothing", "-1"]) == 2

    plain, smooth = (
        np.asarray(Pillow.open(tmp_path / name / "grain.labels.png"))
        for name in ("plain", "smooth")
    )
    assert label(smooth, connectivity=1).max() < label(plain, connectivity=1).max() / 10
    areas = np.bincount(label(smooth, connectivity=1).ravel())
    assert areas[areas > 0].min() >= 9
