import re

from segmenter.exports.names import safe_names


def test_what_is_cut_off_uncovers_nothing_forbidden() -> None:
    assert safe_names([". #sky"], (), re.compile(r"^#")) == ["_sky"]
