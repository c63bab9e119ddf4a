"""A bar on the terminal for the photo that is worked on."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from segmenter.batch.gathering import Named
from segmenter.batch.steps import BatchStep
from segmenter.errors import printable

_DOING: dict[str, str] = {
    "counting": "counting colours",
    "starting": "looking for a start",
    "fitting": "fitting",
    "regions": "finding regions",
    "labelling": "labelling",
    "smoothing": "smoothing",
    "tidying": "joining small regions",
    "done": "writing",
}
_LAYOUT = "{desc} {percentage:3.0f}% |{bar}| {elapsed}"


class Bar:
    """A bar that may be on the terminal; a context that takes it away, whatever happens."""

    def __init__(self) -> None:
        self._bar: Any = None

    def __enter__(self) -> Self:
        """Show nothing yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take away the bar of what was given up."""
        self.close()

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class ProgressBar(Bar):
    """Shows how far a batch is that does one photo after the other.

    Parameters
    ----------
    named : sequence of Named
        The batch's; none to show nothing.
    """

    def __init__(self, named: Sequence[Named]) -> None:
        super().__init__()
        self._named = named
        self._name = self._doing = ""

    def show(self, step: BatchStep) -> None:
        """Draw where a photo begins, advance, and leave no trace where it is done with."""
        if not self._named or step.photo is None:
            return
        if step.report is not None:
            self.close()
            return
        if self._bar is None:
            from tqdm import tqdm

            self._name = printable(Path(self._named[step.photo].photo).name)
            self._bar = tqdm(total=100, desc=self._name, leave=False, bar_format=_LAYOUT)
        percent = round(100 * step.fraction)
        if step.doing and step.doing != self._doing:
            self._doing = step.doing
            self._bar.set_description_str(f"{self._name}: {_DOING[step.doing]}")
        if percent > self._bar.n:
            self._bar.update(percent - self._bar.n)

    def close(self) -> None:
        """Take the bar away."""
        super().close()
        self._doing = ""
