import json
from pathlib import Path
from typing import Any

import pytest

from segmenter.files.json_file import JsonFileError
from segmenter.files.recipe import read_recipe
from segmenter.recipe import Recipe


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
