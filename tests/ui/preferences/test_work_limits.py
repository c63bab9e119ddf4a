"""Memory and threads as somebody prefers them reach the engine."""

import pytest
from PySide6.QtWidgets import QApplication

from segmenter.images.memory import BYTES_PER_PIXEL, free_bytes, machine_limit
from segmenter.work.parallel import core_count, thread_count
from ui.preferences.table import MEMORY, THREADS
from ui.preferences.work_limits import apply_work_limits


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication):
    yield
    MEMORY.forget()
    THREADS.forget()
    apply_work_limits()


def test_a_number_of_threads_is_used_until_it_is_let_go_of() -> None:
    THREADS.keep(core_count() + 3)
    apply_work_limits()
    assert thread_count() == core_count() + 3

    THREADS.forget()
    apply_work_limits()
    assert thread_count() == core_count()


def test_photos_are_limited_to_the_memory_that_is_granted() -> None:
    before = free_bytes()
    assert before is not None
    granted = 400
    MEMORY.keep(granted)
    apply_work_limits()

    assert machine_limit() <= granted * 1_000_000 // BYTES_PER_PIXEL
    MEMORY.keep(1)
    apply_work_limits()
    assert machine_limit() == 1
