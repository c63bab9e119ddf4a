import pytest

from segmenter.files.json_reading import read_any


def test_json_is_read() -> None:
    assert read_any('{"a": [1, 2.5, "ä", null]}'.encode()) == {"a": [1, 2.5, "ä", None]}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"[" * 200_000, "nested too deep|delimiter|Expecting"),
        (b"[" * 5000 + b"]" * 5000, "nested too deep"),
        (b"[NaN]", "NaN is no number"),
        (b"[-Infinity]", "no number"),
        (b"9" * 5000, "digits"),
        (b"\xff\xfe\xfd", "codec|decode"),
        (b"[" + b"[]," * 9_000_000 + b"0]", "more parts"),
        (b"[" + b"{}," * 4_000_000 + b"0]", "more parts"),
    ],
    ids=["open", "deep", "nan", "infinity", "digits", "bytes", "lists", "records"],
)
def test_json_that_would_break_its_reader_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_any(data)
