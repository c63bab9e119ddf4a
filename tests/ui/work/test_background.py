import threading

from segmenter.errors import ExportError
from ui.work.background import BackgroundCall


def test_a_call_runs_in_another_thread_and_reports_its_result(qtbot):
    call = BackgroundCall(threading.get_ident)
    with qtbot.waitSignal(call.done, timeout=5_000) as done:
        call.start()

    assert done.args[0] != threading.get_ident()


def test_an_error_for_users_is_reported_as_its_line(qtbot):
    def fail() -> None:
        raise ExportError("out: the disk is full")

    call = BackgroundCall(fail)
    with qtbot.waitSignal(call.failed, timeout=5_000) as failed:
        call.start()

    assert failed.args == ["out: the disk is full"]


def test_a_call_that_nobody_keeps_still_ends(qtbot):
    release, ended = threading.Event(), []

    def wait() -> None:
        release.wait(5)
        ended.append(True)

    BackgroundCall(wait).start()
    release.set()
    BackgroundCall.wait_for_all()

    assert ended == [True]
    qtbot.waitUntil(lambda: BackgroundCall.running() == 0)


def test_a_call_is_taken_down_on_the_thread_that_made_it(qtbot):
    taken_down = []

    class Call(BackgroundCall):
        def __del__(self) -> None:
            taken_down.append(threading.get_ident())

    for _ in range(50):
        Call(lambda: None).start()
    qtbot.waitUntil(lambda: len(taken_down) == 50, timeout=5_000)

    assert set(taken_down) == {threading.get_ident()}
