"""The bar on the terminal."""

import pytest

from segmenter.batch.gathering import Named
from segmenter.batch.steps import BatchStep
from segmenter.command_line.progress import ProgressBar


def test_the_bar_says_what_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressBar([Named("folder/a.png", "a")]) as bar:
        for fraction, doing in ((0.0, ""), (0.4, "fitting"), (0.7, "smoothing")):
            bar.show(BatchStep(0, fraction, doing=doing))
    shown = capsys.readouterr().err

    assert shown.index("a.png") < shown.index("a.png: fitting") < shown.index("a.png: smoothing")
