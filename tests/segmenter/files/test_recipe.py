import json
from pathlib import Path
from typing import Any

import pytest

from segmenter.files.json_file import JsonFileError
from segmenter.files.recipe import read_recipe
from segmenter.recipe import ByModel, Recipe
from tests.segmenter.other_settings import OTHER


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (None, "no settings"),
        ({"colour": 1}, 'no setting "colour"'),
        ({"constraints": [[1]]}, 'no setting "constraints"'),
        ({"seed": "1"}, "seed"),
        ({"seed": 1.5}, "seed"),
        ({"seed": True}, "seed"),
        ({"seed": -1}, "seed must be"),
        ({"components": 0}, "components must be"),
        ({"fit": 1}, "fit is 1"),
        ({"fit": False}, "without a fit there must be a start"),
        ({"criterion": "best"}, "criterion must be"),
        ({"components": "many"}, "components must be"),
        ({"components": 2.0}, "components"),
        ({"space": ["rgb"]}, "space"),
        ({"covariance": "round"}, "covariance must be"),
        ({"tolerance": "x"}, "tolerance"),
        ({"tolerance": 5}, "tolerance must be"),
        ({"detail": "x"}, "detail"),
        ({"start": {"weights": [1]}}, "saved mixture"),
        ({"restarts": 10**400}, "restarts"),
        ({"tolerance": 10**400}, "tolerance is beyond"),
    ],
)
def test_settings_that_do_not_fit_are_refused_in_one_line(
    tmp_path: Path, settings: Any, words: str
) -> None:
    content = {"format": "pixture-recipe", "version": 1, "settings": settings}
    (tmp_path / "r.json").write_text(json.dumps(content))

    with pytest.raises(JsonFileError, match=words) as caught:
        read_recipe(tmp_path / "r.json")
    assert len(str(caught.value).splitlines()) == 1


def test_settings_that_are_missing_have_their_defaults(tmp_path: Path) -> None:
    content = {"format": "pixture-recipe", "version": 1, "settings": {"components": 3}}
    (tmp_path / "r.json").write_text(json.dumps(content))

    assert read_recipe(tmp_path / "r.json") == Recipe(components=3)


def test_every_setting_is_read(tmp_path: Path) -> None:
    content = {"format": "pixture-recipe", "version": 1, "settings": OTHER}
    (tmp_path / "r.json").write_text(json.dumps(content))

    assert read_recipe(tmp_path / "r.json") == Recipe(**OTHER)


# As version 0.1 wrote them.
OLD: dict[str, Any] = {
    "components": 2,
    "space": "lab",
    "seed": 3,
    "restarts": 3,
    "tolerance": 0.0001,
    "max_iterations": 1000,
    "constraint_strength": 2.5,
    "start": None,
    "fit": True,
    "smoothing": 0.5,
    "min_region": 0,
    "detail": None,
    "criterion": "icl",
    "covariance": "full",
}
OLD_START = {
    "format": "gaussian mixture 1",
    "weights": [0.25, 0.75],
    "means": [[10.0, 1.0, 2.0], [90.0, 3.0, 4.0]],
    "covariances": [[[4.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]] * 2,
}


def read_old(folder: Path, **settings: Any) -> Recipe:
    content = {"format": "pixture-recipe", "version": 1, "settings": {**OLD, **settings}}
    (folder / "old.recipe.json").write_text(json.dumps(content))
    return read_recipe(folder / "old.recipe.json")


def test_an_old_file_asks_for_the_same_fit(tmp_path: Path) -> None:
    asked = Recipe(components=2, space="lab", seed=3, smoothing=0.5, criterion="icl")

    assert read_old(tmp_path) == asked


def test_an_old_file_asks_for_the_same_regions(tmp_path: Path) -> None:
    regions = read_old(tmp_path, detail=0.25)
    asked = Recipe(components=2, space="lab", seed=3, smoothing=0.5, criterion="icl", detail=0.25)

    assert regions == asked
    assert read_old(tmp_path, detail=0.25, start=OLD_START) == regions


@pytest.mark.parametrize("fit", [True, False])
def test_an_old_file_with_a_start_goes_on_from_it_or_labels_by_it(
    tmp_path: Path, fit: bool
) -> None:
    recipe = read_old(tmp_path, start=OLD_START, fit=fit)

    assert isinstance(recipe.source, ByModel)
    assert recipe.source.mixture.means.tolist() == OLD_START["means"]
    assert recipe.source.adapt == fit
    assert recipe.is_unfitted == (not fit)
    assert recipe.afresh == read_old(tmp_path)


def test_a_start_of_another_number_of_components_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JsonFileError, match="components must be 2"):
        read_old(tmp_path, start=OLD_START, components=3)
