import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from segmenter.errors import PixtureError
from segmenter.files.json_file import MOST_BYTES, JsonFileError
from segmenter.files.model import Model, read_model, write_model
from segmenter.images.reading import image_from_array
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.pipeline import segment


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Write the model of three labels in Lab."""
    rng = np.random.default_rng(1)
    image = image_from_array(rng.integers(0, 256, (20, 30, 3), np.uint8))
    mixture = segment(image, Recipe(components=3, space="lab")).mixture
    with (tmp_path / "photo.model.json").open("wb") as file:
        write_model(Model(mixture, "lab", default_styles(3)), file)
    return tmp_path / "photo.model.json"


BREAKING: list[tuple[Callable[[dict[str, Any]], object], str]] = [
    (lambda m: m.update(format="other"), "no pixture-model file"),
    (lambda m: m.update(version=2), "newer Pixture"),
    (lambda m: m.update(version="1"), "version"),
    (lambda m: m.pop("features"), "colour space"),
    (lambda m: m["features"].update(space="cmyk"), "colour space"),
    (lambda m: m["features"].update(space=["rgb"]), "colour space"),
    (lambda m: m["features"].update(space="grey"), "features are not those of grey"),
    (lambda m: m["features"].update(count=4), "count of features"),
    (lambda m: m["labels"].pop(), "needs 3 labels"),
    (lambda m: m["labels"][0].update(name="\ud800"), "name"),
    (lambda m: m.update(labels={"0": 1, "1": 2, "2": 3}), "needs 3 labels"),
    (lambda m: m["labels"][0].update(name=5), "name"),
    (lambda m: m["labels"][0].update(name="x" * 2000), "name"),
    (lambda m: m["labels"][0].update(rgb=[0, 0, 256]), "rgb"),
    (lambda m: m["labels"][0].update(rgb=[0, 0, True]), "rgb"),
    (lambda m: m.update(mixture=None), "saved mixture"),
    (lambda m: m["mixture"].update(weights=[1, 0, 0]), "none that colours have"),
    (lambda m: m["mixture"].update(weights=[0.5, 0.5, 0.5]), "sum to 1"),
    (lambda m: m["mixture"]["means"][0].__setitem__(0, 1e300), "none that colours have"),
    (lambda m: m["mixture"]["means"][0].__setitem__(0, 10**400), "numbers"),
    (lambda m: m["mixture"]["means"][0].__setitem__(0, "a"), "numbers"),
    (lambda m: m["mixture"]["covariances"][0][0].__setitem__(0, 1e-200), "positive definite"),
    (
        lambda m: m["mixture"].update(covariances=[np.diag([1e300] * 3).tolist()] * 3),
        "none that colours have",
    ),
]


@pytest.mark.parametrize(("spoil", "words"), BREAKING)
def test_what_does_not_fit_is_refused_in_one_line(
    path: Path, spoil: Callable[[dict[str, Any]], object], words: str
) -> None:
    content = json.loads(path.read_text())
    spoil(content)
    path.write_text(json.dumps(content))

    with pytest.raises(PixtureError, match=words) as caught:
        read_model(path)
    assert str(path) in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format": "pixture-model", "version": NaN}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_what_is_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "m.json").write_bytes(content)

    with pytest.raises(JsonFileError):
        read_model(tmp_path / "m.json")


def test_long_files_are_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "m.json").write_bytes(b" " * (MOST_BYTES + 1))

    with pytest.raises(JsonFileError, match="longer than the 1 MB"):
        read_model(tmp_path / "m.json")


def test_files_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(JsonFileError, match=r"m\.json: there is no such file"):
        read_model(tmp_path / "m.json")


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.floats(0, 0.999), cut=st.integers(1, 30), put=st.binary(max_size=20))
def test_a_changed_file_is_read_or_refused_but_never_anything_else(
    path: Path, tmp_path: Path, place: float, cut: int, put: bytes
) -> None:
    data = path.read_bytes()
    at = int(place * len(data))
    path = tmp_path / "changed.json"
    path.write_bytes(data[:at] + put + data[at + cut :])

    try:
        read = read_model(path)
    except JsonFileError:
        return
    assert read.mixture.n_components == len(read.styles)
