import multiprocessing
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.batch.gathering import gather
from segmenter.batch.plan import Plan, photo_files
from segmenter.batch.summary import read_summary
from segmenter.images.samples import sample_file
from segmenter.recipe import Recipe
from ui.work.batch_runner import BatchRunner, News, Order


@pytest.fixture
def runner(qtbot):
    runner = BatchRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    folder.mkdir()
    for number in range(3):
        pixels = np.random.default_rng(number).integers(0, 256, (12, 16, 3), np.uint8)
        Pillow.fromarray(pixels).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Photos that take a moment."""
    folder = tmp_path / "large"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number}.jpg").symlink_to(sample_file("sample:retina"))
    return folder


def order(folder: Path, output: Path, **options: object) -> Order:
    named = gather([str(folder)]).photos
    plan = Plan(Recipe(components=3), output, ("labels", "psd"), photos=photo_files(named))
    return Order(plan, named, **options)  # type: ignore[arg-type]


def collect(runner: BatchRunner) -> list[News]:
    news: list[News] = []
    runner.advanced.connect(news.append)
    return news


@pytest.mark.parametrize("options", [{}, {"jobs": 2}, {"shared_model": True}])
def test_every_photo_is_reported(runner, qtbot, small, tmp_path, options):
    news = collect(runner)
    with qtbot.waitSignal(runner.ended, timeout=30_000) as ended:
        runner.start(order(small, tmp_path / "out", **options))

    assert ended.args == [""]
    newest = {number: step for each in news for number, step in each.items()}
    assert [report.error for report in done(newest)] == [""] * 3
    assert (None in newest) == ("shared_model" in options)
    assert not runner.is_running
    assert multiprocessing.active_children() == []


def test_stopping_is_quick_leaves_whole_files_and_is_gone_on_with(runner, qtbot, large, tmp_path):
    out = tmp_path / "out"
    runner.start(order(large, out))
    with qtbot.waitSignal(
        runner.advanced, timeout=30_000, check_params_cb=lambda news: any(done(news))
    ):
        pass
    began = time.monotonic()
    with qtbot.waitSignal(runner.ended, timeout=5000) as ended:
        runner.stop()

    assert time.monotonic() - began < 1  # 0.15 on a machine with nothing else to do
    assert ended.args == [""]
    assert multiprocessing.active_children() == []
    assert not list(out.glob(".*.tmp"))
    reports = read_summary(out)
    assert 1 <= len(reports) < 40
    assert all(Path(file).exists() for report in reports.values() for file in report.files)


def done(news):
    return [step.report for step in news.values() if step.report is not None]


def test_shutting_down_leaves_no_thread_and_no_process(runner, qtbot, large, tmp_path):
    runner.start(order(large, tmp_path / "out", jobs=2))
    with qtbot.waitSignal(runner.advanced, timeout=30_000):
        pass

    runner.shut_down()

    assert multiprocessing.active_children() == []


def test_what_no_photo_can_be_blamed_for_is_told_at_the_end(runner, qtbot, small, tmp_path):
    (tmp_path / "summary.csv").write_text("month,income\n")

    with qtbot.waitSignal(runner.ended, timeout=30_000) as ended:
        runner.start(order(small, tmp_path))

    assert "choose another folder" in ended.args[0]


def test_news_come_no_more_often_than_one_can_see(runner, qtbot, small, tmp_path):
    for number in range(3, 40):
        (small / f"{number}.png").symlink_to(small / "0.png")
    times = []
    runner.advanced.connect(lambda news: times.append(time.monotonic()))
    with qtbot.waitSignal(runner.ended, timeout=30_000):
        runner.start(order(small, tmp_path / "out"))

    assert len(times) <= 3 + 25 * (times[-1] - times[0])
