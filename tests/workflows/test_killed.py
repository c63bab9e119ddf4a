"""The program is killed while somebody edits."""

import random

import numpy as np
import pytest
from PIL import Image as Pillow

from benchmarks.kills import TARGET, kill_at

# Some before anything is kept, some while it is written again.
CHANCE = random.Random(5)
MOMENTS = [CHANCE.uniform(begin, begin + 1.5) for begin in (0.0, 1.5, 3.0)]


@pytest.mark.parametrize("seconds", MOMENTS)
def test_nothing_older_than_three_seconds_is_lost_and_every_file_opens(tmp_path, seconds):
    pixels = np.zeros((60, 80, 3), np.uint8)
    pixels[:, 40:] = (200, 90, 40)
    Pillow.fromarray(pixels).save(tmp_path / "halves.png")
    killed = kill_at(tmp_path / "halves.png", seconds)

    assert killed.broken == 0
    assert killed.edits > 0
    assert killed.lost <= TARGET
    assert killed.kept > 0 or seconds < TARGET
