from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    pixels = np.random.default_rng(0).integers(0, 128, (20, 30, 3), np.uint8)
    pixels[10:] += 128
    Pillow.fromarray(pixels).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"
