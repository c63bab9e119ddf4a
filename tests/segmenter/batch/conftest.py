from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(4):
        rng = np.random.default_rng(number)
        pixels = rng.normal(60, 9, (16, 20, 3)) + 20 * number
        pixels[:, 10:] += (90, 30, 0)
        Pillow.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"
