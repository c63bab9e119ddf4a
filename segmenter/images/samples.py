"""Photos to try the program with: those that scikit-image's package carries."""

from importlib.util import find_spec
from pathlib import Path

from segmenter.errors import ImageError

PREFIX = "sample:"
_FILES = {
    "coffee": "coffee.png",
    "astronaut": "astronaut.png",
    "chelsea": "chelsea.png",
    "rocket": "rocket.jpg",
    "immunohistochemistry": "ihc.png",
    "retina": "retina.jpg",
    "hubble_deep_field": "hubble_deep_field.jpg",
    "coins": "coins.png",
    "camera": "camera.png",
    "moon": "moon.png",
    "page": "page.png",
}
SAMPLES = tuple(_FILES)


def is_sample(path: str) -> bool:
    """Return whether a path is ``sample:NAME`` rather than a file's."""
    return path.startswith(PREFIX)


def sample_file(path: str) -> Path:
    """Return the file of ``sample:NAME``; nothing is downloaded.

    Raises
    ------
    ImageError
        If there is no sample of that name, or scikit-image came without it.
    """
    name = path.removeprefix(PREFIX)
    if name not in _FILES:
        raise ImageError(f'there is no sample "{name}"; the samples are {", ".join(SAMPLES)}')
    package = find_spec("skimage")  # to be found, not imported, which takes much longer
    file = Path(package.origin if package and package.origin else "").parent / "data" / _FILES[name]
    if not file.is_file():
        raise ImageError(f"{path} did not come with scikit-image; try another sample or a photo")
    return file
