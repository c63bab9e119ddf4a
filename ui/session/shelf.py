"""What was done to the photos that were open before, so that one can turn back to them."""

from collections import OrderedDict
from pathlib import Path

from segmenter.images.image import Image
from ui.session.document import Steps

LONGEST = 10
# A path, which of its pictures and channels, and what the file was like.
_Key = tuple[str, int, tuple[int, ...], int, int]


class Shelf:
    """Keeps the steps of the last photos; of their labels only what they are derived from."""

    def __init__(self) -> None:
        self._kept: OrderedDict[_Key, Steps] = OrderedDict()

    def put(self, steps: Steps) -> None:
        """Keep the steps of a photo to which something was done."""
        image = steps.projects[steps.at].image
        key = None if image is None else _key(image)
        if key is None or not steps.texts:
            return
        self._kept[key] = steps.of_image(None).without_labels()
        self._kept.move_to_end(key)
        while len(self._kept) > LONGEST:
            self._kept.popitem(last=False)

    def take(self, image: Image) -> Steps | None:
        """Return what was done to a photo, if its file has not changed since."""
        key = _key(image)
        return None if key is None else self._kept.pop(key, None)


def _key(image: Image) -> _Key | None:
    """Tell a photo from others; None for what is no file."""
    path = Path(image.name) if image.path is None else image.path.absolute()
    size = changed = 0
    if image.path is not None:
        try:
            found = path.stat()
        except OSError:  # gone meanwhile
            return None
        size, changed = found.st_size, found.st_mtime_ns
    elif not image.name.startswith("sample:"):
        return None
    return str(path), image.page.number, image.chosen, size, changed
