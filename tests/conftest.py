"""Tests never touch the user's settings, and are skipped where they need Qt and it cannot load."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from itertools import count
from types import ModuleType

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The window speaks the language of the system, and tests read English.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
os.environ.setdefault("PYTEST_QT_API", "pyside6")

# BLAS reads this once a process. On matrices as small as those of tests, its threads wait for each
# other longer than they work; a test that is about them says how many there are.
os.environ.setdefault("OMP_NUM_THREADS", "1")

# Qt reads these once a process, so they are set before it is loaded and not for each test.
# They are written again and again, each time to the disk itself where they are not in memory.
IN_MEMORY = "/dev/shm"
SETTINGS = tempfile.mkdtemp(
    prefix="pixture-tests-", dir=IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
)
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[variable] = SETTINGS


def why_no_qt() -> str:
    """Say why Qt cannot be loaded here, or nothing if it can."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return f"Qt cannot be loaded: {error}"
    return ""


class SkipWithoutQt(MetaPathFinder):
    """Turns an import of Qt into a skip, in whichever module and at whatever depth it happens."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.partition(".")[0] in ("PySide6", "pytestqt"):
            pytest.skip(NO_QT, allow_module_level=True)
        return None


NO_QT = why_no_qt()
pytest_plugins = ["pytester", "tests.reliability.report"]

# The plugin ends the whole run where Qt cannot be loaded, so pyproject.toml turns it off
# and it is asked for here.
if NO_QT:
    sys.meta_path.insert(0, SkipWithoutQt())

    @pytest.fixture
    def qtbot() -> None:
        pytest.skip(NO_QT)

    @pytest.fixture
    def qapp() -> None:
        pytest.skip(NO_QT)

elif "pytestqt.plugin" not in sys.modules:
    # A run with other settings than pyproject.toml's has it already.
    pytest_plugins.append("pytestqt.plugin")

    @pytest.fixture(autouse=True)
    def _nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
        """Fail a test of the window that leaves a widget, thread or timer behind."""
        if not {"qapp", "qtbot"} & set(request.fixturenames):
            yield
            return
        from tests.leftovers import Leftovers

        request.getfixturevalue("qapp")
        leftovers = Leftovers()
        yield
        left = leftovers.told()
        assert not left, f"left behind: {', '.join(left)}"


# Windows that tests leave lie in cycles. They are cleared between tests, never in a thread that
# happens to make an object: Qt crashes when widgets are taken down elsewhere than they live.
gc.disable()
TESTS_BETWEEN_FULL_COLLECTIONS = 100
ended = count(1)


def pytest_collection_finish() -> None:
    """Leave what collecting the tests made out of every later search for cycles."""
    gc.freeze()


def pytest_runtest_setup() -> None:
    """Turn the collector off again: the command line, which has no widgets, turns it on."""
    gc.disable()


def pytest_runtest_logfinish() -> None:
    """Clear away what this test left, which is young; now and then what grew old as well."""
    gc.collect(2 if next(ended) % TESTS_BETWEEN_FULL_COLLECTIONS == 0 else 0)


def pytest_unconfigure() -> None:
    """Leave no settings behind."""
    shutil.rmtree(SETTINGS, ignore_errors=True)
