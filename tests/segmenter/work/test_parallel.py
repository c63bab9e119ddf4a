import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import numpy as np
import pytest
from threadpoolctl import ThreadpoolController, threadpool_info, threadpool_limits

from segmenter.work.parallel import even_spans, map_spans, single_threaded_blas, spans, thread_count


@pytest.fixture
def two_blas_threads() -> Iterator[None]:
    """Let BLAS have two threads, and leave no thread of ours in control of that."""
    leave_control()
    with threadpool_limits(2, "blas"):
        leave_control()
        yield


def leave_control() -> None:
    for library in ThreadpoolController().lib_controllers:
        if hasattr(library, "clear_controlling_thread"):  # since version 3.8
            library.clear_controlling_thread(force=True)


def test_spans_cover_the_range_once():
    assert spans(10, 4) == [(0, 4), (4, 8), (8, 10)]
    assert spans(0, 4) == []


@pytest.mark.parametrize("threads", ["1", "2", "5"])
def test_results_come_in_the_order_of_the_pieces(monkeypatch, threads):
    monkeypatch.setenv("PIXTURE_THREADS", threads)
    pieces = spans(100, 7)

    assert map_spans(lambda start, stop: (start, stop), pieces) == pieces
    assert len(even_spans(100)) == int(threads)


def test_an_error_in_a_thread_reaches_the_caller(monkeypatch):
    monkeypatch.setenv("PIXTURE_THREADS", "2")

    def fail(start, stop):
        raise RuntimeError(f"at {start}")

    with pytest.raises(RuntimeError, match="at "):
        map_spans(fail, spans(10, 2))


def test_nonsense_in_the_environment_is_ignored(monkeypatch):
    monkeypatch.setenv("PIXTURE_THREADS", "many")

    assert thread_count() >= 1


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="cores are not shared out here")
def test_only_cores_that_a_process_may_use_have_threads():
    code = (
        "import os; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))});"
        "from segmenter.work.parallel import thread_count; print(thread_count())"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PIXTURE_THREADS"}
    told = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "1"


def test_blas_has_one_thread_inside_and_its_own_number_after(two_blas_threads):
    np.ones((2, 2)) @ np.ones((2, 2))
    before = [library["num_threads"] for library in threadpool_info()]
    assert 2 in before
    with single_threaded_blas():
        inside = {lib["num_threads"] for lib in threadpool_info() if lib["user_api"] == "blas"}

    assert inside == {1}
    assert [library["num_threads"] for library in threadpool_info()] == before


def test_blas_has_one_thread_whichever_thread_asked_for_it_before(two_blas_threads):
    asked, release = threading.Event(), threading.Event()

    def ask() -> None:
        with single_threaded_blas():
            pass
        asked.set()
        release.wait(30)

    other = threading.Thread(target=ask)
    other.start()
    asked.wait(30)
    np.ones((2, 2)) @ np.ones((2, 2))
    with single_threaded_blas():
        inside = [each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"]
    release.set()
    other.join()

    assert set(inside) == {1}
