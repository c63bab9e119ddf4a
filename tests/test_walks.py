"""The walks that docs/architecture.md describes are those that the code takes."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WALK = """
import sys, threading
from pathlib import Path
import segmenter, segmenter.exports.geojson, segmenter.features.colour_table
from segmenter import *  # names are imported when first used, which is no step of the walk
passed = set()
def note(frame, event, argument):
    if event == "call":
        passed.add(frame.f_code.co_filename)
threading.setprofile(note)
sys.setprofile(note)
image = segmenter.load_image("sample:coffee")
result = segmenter.segment(image, segmenter.Recipe(components=3))
segmenter.export(result, image, folder=sys.argv[1], formats=["geojson"])
sys.setprofile(None)
engine = Path(segmenter.__file__).parent
for name in sorted(passed):
    if Path(name).is_relative_to(engine):
        print(Path(name).relative_to(engine).as_posix())
"""


def described(walk: str) -> list[str]:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    part = text.partition(f"<!-- walk: {walk} -->")[2].partition("<!-- end -->")[0]
    return re.findall(r"`([\w/]+\.py)`", part)


def test_a_photo_passes_the_modules_that_are_described_and_no_others(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WALK, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert set(described("photo")) == set(done.stdout.split())
    assert len(described("photo")) == len(set(described("photo")))


def test_a_drag_of_k_is_described_by_modules_that_are_there() -> None:
    modules = described("drag")

    assert len(modules) == len(set(modules)) > 15
    assert [name for name in modules if not (ROOT / name).is_file()] == []


def test_each_exercise_takes_at_most_six_files_whose_old_ones_are_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = text.partition("## Four exercises")[2].partition("## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ") and ".py" in line]

    assert len(rows) == 4
    for row in rows:
        new = re.findall(r"\*`([\w/]+\.py)`\*", row)
        files = re.findall(r"`([\w/]+\.py)`", row)
        assert len(files) <= 6
        assert [name for name in files if name not in new and not (ROOT / name).is_file()] == []
