import pytest

from segmenter.files.spreadsheets import as_cell, from_cell


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x.jpg", "@SUM(A1)", "\t=1", "\r=1", "'=1"])
def test_what_a_spreadsheet_would_compute_has_a_quote_before_it(text: str) -> None:
    assert as_cell(text) == f"'{text}"
    assert from_cell(as_cell(text)) == text


@pytest.mark.parametrize("text", ["", "sky", "'tis", "a=1", "1-2"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert as_cell(text) == from_cell(text) == text
