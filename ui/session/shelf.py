"""What was done to the photos that were open before, so that one can turn back to them."""

from collections import OrderedDict
from collections.abc import Collection, Mapping
from pathlib import Path

from segmenter.images.image import Image

from .document import Steps

LONGEST = 10
# A path, which of its pictures and channels, and what the file was like.
PhotoMark = tuple[str, int, tuple[int, ...], int, int]


class Shelf:
    """Keeps the steps of the last photos; of their labels only what they are derived from.

    Those before them are in files, and are let go of only once they are.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[PhotoMark, Steps] = OrderedDict()
        self._files: dict[PhotoMark, Path] = {}
        self._expected = ""

    def expect(self, path: str) -> None:
        """Keep what was done to a photo that is on its way, until another one is.

        Parameters
        ----------
        path : str
            Absolute, or a sample's name.
        """
        self._expected = path

    def put(self, steps: Steps) -> None:
        """Keep the steps of a photo to which something was done."""
        image = steps.projects[steps.at].image
        mark = None if image is None else photo_mark(image)
        if mark is None or not steps.texts:
            return
        self._kept[mark] = steps.of_image(None).without_labels()
        self._kept.move_to_end(mark)
        self._let_go()

    def take(self, image: Image) -> Steps | None:
        """Return what was done to a photo, if its file has not changed since."""
        mark = photo_mark(image)
        return None if mark is None else self._kept.pop(mark, None)

    def note(self, image: Image, file: Path | None) -> None:
        """Know the file that has all that was done to a photo; None while there is none."""
        mark = photo_mark(image)
        if mark is None:
            return
        if file is None:
            self._files.pop(mark, None)
        else:
            self._files[mark] = file
            self._let_go()

    @property
    def older(self) -> Mapping[PhotoMark, Path]:
        """The files of photos that are not kept here any more."""
        return {mark: file for mark, file in self._files.items() if mark not in self._kept}

    def unsaved(self, coming: Collection[Image] = ()) -> tuple[Path, ...]:
        """Return the photos that are kept here with steps that lie in no file.

        Parameters
        ----------
        coming : collection of Image
            Those whose steps are being written to one.
        """
        safe = {*self._files, *map(photo_mark, coming)}
        return tuple(
            Path(mark[0])
            for mark, steps in self._kept.items()
            if steps.at != steps.saved and mark not in safe
        )

    def _let_go(self) -> None:
        # Whether the photo on its way comes from a file was settled when it was asked for.
        marks = (mark for mark in self._kept if mark[0] != self._expected)
        written = [mark for mark in marks if mark in self._files]
        for mark in written[: max(len(self._kept) - LONGEST, 0)]:
            del self._kept[mark]


def photo_mark(image: Image) -> PhotoMark | None:
    """Tell a photo from others, and from what its file was before; None for what is no file."""
    size = changed = 0
    if image.path is not None:
        try:
            found = image.path.stat()
        except OSError:  # gone meanwhile
            return None
        size, changed = found.st_size, found.st_mtime_ns
    elif not image.address and not image.name.startswith("sample:"):
        return None
    return image.origin or image.name, image.page.number, image.chosen, size, changed
