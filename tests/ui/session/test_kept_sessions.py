"""How much is kept of what nobody saved, and which goes first."""

import os

import pytest
from PySide6.QtWidgets import QApplication

from segmenter import Image
from segmenter.files.project import ProjectWriter
from segmenter.project import Project
from ui.preferences.table import AUTOSAVE_CAP
from ui.session.autosave import saved_from
from ui.session.document import Steps
from ui.session.kept_sessions import KeptSessions


@pytest.fixture
def kept(tmp_path, qapp: QApplication):
    kept = KeptSessions(tmp_path)
    yield kept
    kept.end()


def old(tmp_path, name: str, megabytes: int, age: int):
    """Make a file of a run that has ended; its bytes take no room on the disk."""
    path = tmp_path / f"{name}.1-1.1.pixture"
    path.touch()
    os.truncate(path, megabytes << 20)
    os.utime(path, (1e9 - age, 1e9 - age))
    return path


def write(kept: KeptSessions, image: Image, number: int = 1):
    path = kept.place(image, number)
    kept.write(ProjectWriter(), saved_from(Steps((Project(image),))), path)
    return path


def test_beyond_500_megabytes_the_oldest_go_first(kept, image, tmp_path):
    assert AUTOSAVE_CAP.value == 500
    oldest, older = old(tmp_path, "a", 200, 3), old(tmp_path, "b", 200, 2)
    newer = old(tmp_path, "c", 290, 1)
    new = write(kept, image)

    assert new.exists()
    assert newer.exists()
    assert older.exists()
    assert not oldest.exists()


def test_up_to_the_cap_all_stay(kept, image, tmp_path):
    files = [old(tmp_path, "a", 250, 2), old(tmp_path, "b", 249, 1), write(kept, image)]

    assert all(each.exists() for each in files)


def test_a_smaller_cap_counts_from_the_next_session_on(kept, image, tmp_path):
    older, newer = old(tmp_path, "a", 60, 2), old(tmp_path, "b", 60, 1)
    AUTOSAVE_CAP.keep(100)
    write(kept, image)

    assert (older.exists(), newer.exists()) == (False, True)


def test_the_session_that_is_written_stays_however_large_all_are(kept, image, tmp_path):
    AUTOSAVE_CAP.keep(10)
    old(tmp_path, "a", 600, -10)  # a clock that went wrong

    assert write(kept, image).exists()


def test_clearing_leaves_what_a_run_goes_on_with(kept, image, tmp_path):
    own = write(kept, image)
    old(tmp_path, "a", 3, 2)
    before = kept.room()
    assert (before.count, before.old) == (2, 1)
    assert before.taken == (3 << 20) + own.stat().st_size
    after = kept.clear()

    assert (after.count, after.old) == (1, 0)
    assert own.exists()
