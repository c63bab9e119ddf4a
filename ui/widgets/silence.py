"""Showing values without requesting them."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtCore import QObject, QSignalBlocker


@contextmanager
def silent(*objects: QObject) -> Iterator[None]:
    """Keep ``objects`` from emitting signals."""
    with ExitStack() as stack:
        for blocked in objects:
            stack.enter_context(QSignalBlocker(blocked))
        yield
