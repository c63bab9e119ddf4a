"""Project files that are broken, or made to break: one line each, and nothing large is read."""

import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import Recipe, segment
from segmenter.editing.edits import Edits
from segmenter.editing.stencil import brush
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.errors import PixtureError
from segmenter.files.project import ProjectFileError, ProjectWriter, Saved, photo_of, read_project
from segmenter.files.project.opening import labelled, open_project
from segmenter.images.image import Image
from segmenter.images.looks import ChannelLook, Looks
from segmenter.knowledge import Knowledge
from segmenter.project import Project
from segmenter.regions.palette import default_styles
from segmenter.segmenting.naming import set_of
from tests.segmenter.json_places import places_in

INDEX, PARTS = "project.json", "parts.json"
JUNK: tuple[Any, ...] = (
    *(None, True, -1, 0, 1, 2**31, 2**70, 1.5, -1e300, "", "x", "../../etc/passwd", "\ud800"),
    *([], {}, [[]], [1, 2, 3], {"a": 1}, [None] * 5),
)


@pytest.fixture(scope="module")
def content() -> bytes:
    """A project with a little of everything, of a photo that it holds itself."""
    pixels = np.zeros((40, 50, 3), np.uint8)
    pixels[20:], pixels[:, 25:, 0] = (200, 10, 10), 90
    image = Image(pixels, name="pasted")
    strokes = Strokes((Stroke(((3.0, 4.0), (9.0, 12.0)), 2.0, 1),), 2.0)
    found = segment(image, Recipe(components=3), Knowledge(marks=strokes))
    styles = default_styles(found.n_labels)
    looks = Looks().changed(image, 1, ChannelLook((9, 8, 7), (3.5, 90.0)))
    first = Project(image, found.recipe, found.knowledge, found, styles, looks=looks)
    dab = brush([(5.0, 5.0)], 3, (40, 50))
    knowledge = Knowledge(strokes, None, Edits((40, 50)).painted(dab, 2).edits, frozenset({3}))
    label_set = set_of("field", image, found, styles)
    second = Project(image, found.recipe, knowledge, None, styles, label_set=label_set)
    saved = Saved(photo_of(image), (first, second), ("Paint",), 0, image)
    return ProjectWriter().pack(saved)


def members_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return file.getvalue()


def is_one_line_or_labels(path: Path) -> bool:
    """Open a project; tell whether it was refused. Anything but a line or labels is an error."""
    line = ""
    try:
        labelled(open_project(path).project)
    except PixtureError as error:
        line = str(error)
    assert "\n" not in line
    assert len(line) < 1000
    return bool(line)


@pytest.mark.parametrize("name", [INDEX, PARTS])
def test_any_value_may_be_another(content, tmp_path, name):
    rng, path = random.Random(name), tmp_path / "bad.pixture"
    members, refused = members_of(content), 0
    for _ in range(120):
        record = json.loads(members[name])
        holder, key = rng.choice(places_in(record, []))
        if rng.random() < 0.2 and isinstance(holder, dict):
            del holder[key]
        else:
            holder[key] = rng.choice(JUNK)
        path.write_bytes(packed(members | {name: json.dumps(record).encode()}))
        refused += is_one_line_or_labels(path)
    assert refused > 60


def test_any_byte_may_be_another_and_the_end_may_be_missing(content, tmp_path):
    rng, path = random.Random(7), tmp_path / "bad.pixture"
    for number in range(120):
        broken = bytearray(content)
        for _ in range(rng.choice((1, 3, 30))):
            broken[rng.randrange(len(broken))] = rng.randrange(256)
        path.write_bytes(bytes(broken[: rng.randrange(len(broken))] if number % 3 == 0 else broken))
        is_one_line_or_labels(path)


def with_index(change: Callable[[dict[str, Any]], None]) -> Callable[[dict[str, bytes]], None]:
    def spoil(members: dict[str, bytes]) -> None:
        record = json.loads(members[INDEX])
        change(record)
        members[INDEX] = json.dumps(record).encode()

    return spoil


def larger_photo(record: dict[str, Any]) -> None:
    record["photo"]["height"] = record["photo"]["width"] = 2_000_000


def newer(record: dict[str, Any]) -> None:
    record["version"] = 99


def many_steps(record: dict[str, Any]) -> None:
    record["steps"] = ["step"] * 201
    record["states"] = record["states"][:1] * 202


def long_index(members: dict[str, bytes]) -> None:
    members[INDEX] = members[INDEX] + b" " * (1 << 20)


def long_parts(members: dict[str, bytes]) -> None:
    members[PARTS] = b"[" * (65 << 20)


def deep_parts(members: dict[str, bytes]) -> None:
    members[PARTS] = b"[" * 100_000 + b"]" * 100_000


def other_picture(members: dict[str, bytes]) -> None:
    file = io.BytesIO()
    Pillow.new("L", (400, 400)).save(file, "PNG")
    name = next(name for name in members if name.endswith(".png"))
    members[name] = file.getvalue()


def no_pictures(members: dict[str, bytes]) -> None:
    for name in [name for name in members if name.endswith(".png")]:
        del members[name]


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (with_index(larger_photo), "larger than this machine"),
        (with_index(newer), "newer Pixture"),
        (with_index(many_steps), "too many steps"),
        (long_index, "longer than any"),
        (long_parts, "longer than any"),
        (deep_parts, "broken"),
        (other_picture, "pixels"),
        (no_pictures, "is broken"),
    ],
)
def test_what_is_made_to_break_is_refused(content, tmp_path, spoil, why):
    members = members_of(content)
    spoil(members)
    path = tmp_path / "bad.pixture"
    path.write_bytes(packed(members))

    with pytest.raises(ProjectFileError, match=why):
        read_project(path)


@pytest.mark.parametrize("text", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_project_is_refused(tmp_path, text):
    path = tmp_path / "bad.pixture"
    path.write_bytes(text)

    with pytest.raises(ProjectFileError, match=r"no project|broken"):
        read_project(path)


def test_a_folder_and_nothing_are_no_projects(tmp_path):
    for path, why in ((tmp_path, "it is a folder"), (tmp_path / "none.pixture", "no such file")):
        with pytest.raises(ProjectFileError, match=why):
            read_project(path)
